import Registry
import TestSupport
import Testing

/// The street in the summer after: Early Tea was found to have spread a rumour, publicly censured, and has not appealed;
/// Granny did a good deed. Duck is said to have bought followers, and does not know it yet.
struct DisclosedStreet {
  let street: Teahouse
  let rumour: CaseNumber
  let deed: CaseNumber
  let hearsay: CaseNumber

  /// Long after the time to appeal.
  static let later = "2027-02-01"

  init(publishes: Bool = true) throws {
    let street = try Teahouse()
    self.street = street
    rumour = try street.answeredRumour(level: "serious")
    try street.carryOut(
      street.decision(
        rumour, sanctions: [CaseDecision.Sanction(name: "public-censure"), CaseDecision.Sanction(name: "warning")]))
    street.clock("2026-12-01")
    try street.carryOut(street.service(rumour))
    deed = try street.award()
    street.clock(DisclosedStreet.later)
    hearsay = try street.carryOut(
      RecordCase(
        membership: street.duck, category: "fake-traffic", occurred: civil("2027-01-20"),
        texts: CaseTexts(summary: "有人说刷了粉"))
    ).number
    if publishes { try street.carryOut(PublishCase(association: street.association, number: rumour)) }
  }

  func audience(_ level: Disclosure) -> Audience {
    Audience(level, on: street.founded.surroundings.value.now().day(at: .china))
  }

  func standing(
    _ member: String, _ level: Disclosure, asOf day: Day? = nil, at position: Position? = nil
  ) throws -> Standing {
    let audience = audience(level)
    return try street.read(at: position) {
      try StandingQuery(member: member, asOf: day ?? audience.today, for: audience).answer(in: $0)
    }
  }
}

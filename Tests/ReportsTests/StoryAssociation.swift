import Registry
import Reports
import Testing

/// The creators of an invented county, in the summer of 2026. Whoever reads the golden files reads their story.
///
/// Cloud Telescope passed on a rumour twice. Half-Acre Pond Studio repaired an old advertisement. Teapot & Sons won an
/// award. Old Ferry left in August, Paper Kite joined in September. A member with a name that a spreadsheet would obey
/// has waited for a decision since March. Stone Bridge has appealed, and the effect of the finding is stayed.
struct StoryAssociation {
  let world: ReportWorld
  static let quarter = Quarter("2026Q3")
  static let day = Day("2026-09-30")

  init() throws {
    world = try ReportWorld()
    func on(_ text: String) throws -> Day {
      let day = try #require(Day(text))
      world.today(day)
      return day
    }
    let start = try on("2024-01-01")
    try world.enrol("M001", "云上望远镜", joined: start)
    try world.enrol("M002", "半亩方塘工作室", joined: start)
    try world.enrol("M003", "Teapot & Sons <东门>", joined: nil)
    try world.enrol("M004", "老渡口", joined: start)
    try world.enrol("M006", "=HYPERLINK(\u{202E}\"坏\")", joined: start)
    try world.enrol("M007", "石桥边", joined: start)
    try world.open(
      "false-information", of: "M001", level: "minor", occurred: try on("2025-03-01"), as: .upheld,
      on: try on("2025-03-20"))
    let advertisement = try world.open(
      "undisclosed-advertising", of: "M002", level: "general", occurred: try on("2026-01-05"), as: .upheld,
      on: try on("2026-02-02"))
    try world.open(
      "fake-traffic", of: "M006", level: "general", occurred: try on("2026-03-01"), as: .pending,
      on: try on("2026-03-10"))
    let quarrel = try world.open(
      "abuse-and-harassment", of: "M007", level: "serious", occurred: try on("2026-05-20"), as: .pending,
      on: try on("2026-06-01"))
    try world.rule(quarrel, .upheld, on: try on("2026-07-10"))
    try world.rule(quarrel, .stayed, on: try on("2026-07-20"))
    try world.repair(advertisement, on: try on("2026-08-03"))
    let rumour = try world.open(
      "false-information", of: "M001", level: "general", occurred: try on("2026-07-22"), as: .pending,
      on: try on("2026-07-28"))
    try world.rule(rumour, .upheld, on: try on("2026-08-14"))
    try world.leave("M004", on: try on("2026-08-15"))
    try world.open(
      "public-interest-work", of: "M003", level: "province", occurred: try on("2026-06-18"), as: .awarded,
      on: try on("2026-09-01"))
    try world.enrol("M005", "纸鸢", joined: try on("2026-09-10"))
    try world.open(
      "unmarked-sources", of: "M003", level: nil, occurred: try on("2026-09-12"), as: .pending,
      on: try on("2026-09-25"))
    _ = try on("2026-10-09")
  }

  func report(at position: Position? = nil) throws -> CreditReport {
    try world.report(try #require(Self.quarter), at: position)
  }

  /// The day of the answers.
  static let today = Day("2026-10-09")

  func query(_ member: String, _ level: Disclosure = .council) throws -> StandingQuery {
    StandingQuery(
      member: member, asOf: try #require(Self.day), for: Audience(level, on: try #require(Self.today)))
  }

  func standing(_ member: String, for level: Disclosure = .council) throws -> Standing {
    try world.read { (registry) throws in try query(member, level).answer(in: registry) }
  }

  func explanation(_ member: String, for level: Disclosure = .council) throws -> StandingExplanation {
    try world.read { (registry) throws in try query(member, level).explanation(in: registry) }
  }
}

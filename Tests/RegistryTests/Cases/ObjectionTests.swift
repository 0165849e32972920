import Registry
import Testing

@Suite("Objections and changes of the record")
struct ObjectionTests {
  let street: Teahouse

  init() throws { street = try Teahouse() }

  func objection(_ number: CaseNumber?) -> LodgeObjection {
    LodgeObjection(membership: street.earlyTea, number: number, subject: .facts, text: "视频不是我发的")
  }

  func answer(_ objection: Objection, _ followUp: ObjectionAnswered.FollowUp = .none) -> AnswerObjection {
    AnswerObjection(
      association: street.association, objection: objection.sequence, followUp: followUp, reason: "已核对原帖")
  }

  static let judgement = Judgement(decider: Teahouse.panel, minutes: Teahouse.minutes, reason: "原始纪要为轻微")

  @Test("lodged at any time, open until it is answered once, and said meanwhile")
  func lodged() throws {
    let number = try street.rumour()
    try street.decide(number, "upheld")
    let lodged = try street.carryOut(objection(number))
    func open() throws -> Int {
      try street.read { try $0.openObjections(of: street.earlyTea, on: Teahouse.today).count }
    }
    #expect(try open() == 1 && lodged.answerBy.day == civil("2026-12-07"))
    try street.refuses(
      objection(number), ObjectionRefusal.lodgedAlready(lodged.sequence, on: Teahouse.today))
    try street.refuses(
      LodgeObjection(membership: street.granny, number: number, subject: .facts, text: "不是我"),
      ObjectionRefusal.othersCase(number))
    let docket = try street.read { try Docket(of: [street.association], on: civil("2026-12-08"), in: $0) }
    #expect(docket.items.map(\.task.kind) == [.answerObjection] && docket.hasOverdue)
    let answered = try street.carryOut(answer(lodged, .correction))
    #expect(try open() == 0 && answered.answer?.isUpheld == true)
    try street.refuses(answer(lodged), ObjectionRefusal.answeredAlready(lodged.sequence, on: Teahouse.today))
  }

  @Test("without a case, only details can be put right")
  func details() throws {
    let lodged = try street.carryOut(objection(nil))
    try street.refuses(answer(lodged, .void), ObjectionRefusal.noCase(lodged.sequence))
    try street.carryOut(answer(lodged, .details))
  }

  @Test("a correction reaches back to the finding's own day, and leaves what was answered before; none makes it worse")
  func correction() throws {
    let number = try street.rumour()
    try street.decide(number, "upheld")
    func correct(_ level: String) -> CorrectFinding {
      CorrectFinding(
        association: street.association, number: number, level: level, basis: "纪要原件", judgement: Self.judgement)
    }
    func score(at position: Position?) throws -> String {
      try street.read(at: position) { registry in
        try registry.scorer(for: street.association, asOf: Teahouse.today)
          .score(registry.history(of: street.earlyTea)).score.description
      }
    }
    let known = try street.read { $0.position }
    try street.refuses(correct("serious"), AmendmentRefusal.detriment(number, .violation))
    try street.refuses(correct("general"), AmendmentRefusal.nothingToAmend(number))
    try street.carryOut(correct("minor"))
    #expect(try score(at: nil) == "97.0" && score(at: known) == "92.0")
  }

  @Test("void, the case is as if it had never been; an award is taken back with reasons instead")
  func void() throws {
    let number = try street.rumour()
    func void(_ number: CaseNumber) -> VoidCase {
      VoidCase(association: street.association, number: number, basis: "纪要原件", judgement: Self.judgement)
    }
    try street.refuses(void(number), AmendmentRefusal.pending(number))
    try street.decide(number, "upheld")
    try street.carryOut(void(number))
    #expect(try street.score(of: street.earlyTea).score.description == "100.0")
    try street.refuses(void(number), AmendmentRefusal.voidAlready(number))
    let award = try street.award()
    try street.refuses(void(award), AmendmentRefusal.detriment(award, .commendation))
  }
}

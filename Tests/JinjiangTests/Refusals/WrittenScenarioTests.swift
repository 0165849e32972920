import Foundation
import Testing

/// A creator on a street of teahouses, the only officer of the association, and one case of theirs.
///
/// The figures are worked out by hand from SCORING.md and the seeded rulebook (a rumour at level general: 8 points, held 6
/// months, fading for another 6; a second within 24 months weighs 1.5 times; repairable after 3 months):
///
/// - Case 1 was found on 20 October 2025. It is held until 20 April 2026 and has lapsed on 20 October 2026, 183 days later:
///   `d` days before that it weighs 8000 · d / 183 millipoints, truncated.
/// - Case 2 is an act of 7 September 2026, when the member had been told of case 1: 8000 · 1.5 = 12000, found on 29
///   September 2026 and held until 29 March 2027. After the review it is 5000 · 1.5 = 7500; half of it given back, 3750.
private enum Teahouse {
  static let service = "--method in-person --proof 签收单第7号"
  static let papers = "--minutes 纪要.txt --reason 事实清楚"
  /// The only officer enters it; one of the three stepped back.
  static let panel = "--panel 演示甲=赞成 --panel 演示乙=赞成 --panel 演示丙=回避"
  static let others = "--panel 演示丁=赞成 --panel 演示戊=赞成"
}

@Suite("The written scenario: one member, from a complaint to the repair")
struct WrittenScenarioTests {
  @Test("every step leaves standing, explanation, docket and figures right; what is forbidden changes nothing")
  func theWholeLife() throws {
    try Clerk.work { clerk in
      let scenario = Scenario(clerk)
      try scenario.complaint()
      try scenario.notice()
      try scenario.decision()
      let reports = try scenario.reports()
      try scenario.appeal()
      try scenario.review()
      try scenario.objection()
      try scenario.repair()
      try scenario.again(reports)
      try scenario.others()
      try Golden.expect(scenario.said, matches: "scenario.refusals.txt")
    }
  }
}

/// The case, step by step.
final class Scenario {
  let clerk: Clerk
  /// What was refused, in both languages.
  private(set) var said = ""

  init(_ clerk: Clerk) { self.clerk = clerk }

  func complaint() throws {
    try clerk.comes("2026-09-08")
    try clerk.session.file("纪要.txt", "评议组纪要〔2026〕第3号")
    try clerk.types("init")
    try clerk.types("association add SX --name 山溪演示协会 --name-en 'Demo Teahouse Street' --live-from 2026-01-01")
    try clerk.types("member add S-01 --name 演示号·早茶铺 --joined 2025-03-01 --account douyin:demo_tea")
    let prior = "--outcome upheld --basis 决定〔2025〕第9号"
    try clerk.types("record S-01 谣言 --on 2025-10-10 --decided 2025-10-20 \(prior)")
    try refused("IntakeRefusal.associationIsLive", "record S-01 谣言 --on 2026-09-01 --decided 2026-09-02 \(prior)")
    try refused("IntakeRefusal.outsideMembership", "record S-01 谣言 --on 2025-02-28")
    try refused("IntakeRefusal.actInFuture", "record S-01 谣言 --on 2026-09-09")
    try refused("IntakeRefusal.complaintFirst", "record S-01 谣言 --source complaint")
    try refused("MemberLookupFailure.unknown", "record S-99 谣言", 66)
    try clerk.types(
      "complaint receive douyin:demo_tea --from 演示投诉人 --occurred 2026-09-07 --summary 称桥已塌，桥还在")
    // 42 days before the end of case 1: 8000 · 42 / 183.
    try stands(98.2, "A", lines: [1: 1836], due: ["2026-09-21 complaint 1 answer_complaint"])
    try clerk.comes("2026-09-09")
    try clerk.types("complaint accept 1 --category 谣言 --reason 有链接可查")
    try refused("ComplaintRefusal.decidedAlready", "complaint accept 1 --category 谣言 --reason 有链接可查")
    // 41 days: 8000 · 41 / 183. Open, no part of the score, and not told to the member before the notice.
    try stands(98.2, "A", lines: [1: 1792], due: ["2026-10-12 2 serve_notice"])
  }

  func notice() throws {
    try refused("ProcedureRefusal.notNoticed", decide())
    try refused("DecisionRefusal.nothingToServe", "case serve 2 \(Teahouse.service)")
    try clerk.comes("2026-09-10")
    try refused("ProcedureRefusal.dayInFuture", "case notice 2 \(Teahouse.service) --on 2026-09-11")
    try clerk.types("case notice 2 \(Teahouse.service)")
    // Ten working days, one of them the Sunday that makes up for a day of the National Day week.
    try stands(
      98.3, "A", lines: [1: 1748], pending: 1, due: ["2026-09-23 2 reply", "2026-10-27 2 decide"])
    try clerk.comes("2026-09-23")
    try refused("DecisionRefusal.replyWindowOpen", decide())
    try clerk.comes("2026-09-16")
    try clerk.types("case reply 2 --summary 已删除并更正")
    // 34 days: 8000 · 34 / 183.
    try stands(98.5, "A", lines: [1: 1486], pending: 1, due: ["2026-10-27 2 decide"])
  }

  func decision() throws {
    try clerk.comes("2026-09-28")
    try refused("BenchRefusal.noQuorum", decide("--panel 演示甲=赞成 --panel 演示乙=回避 --panel 演示丙=回避"))
    try refused("BenchRefusal.noMajority", decide("--panel 演示甲=赞成 --panel 演示乙=反对"))
    try refused("BenchRefusal.barredRecorder", decide("--panel 演示甲=赞成 --panel admin=赞成"))
    try refused("BenchRefusal.barredMember", decide("--panel 演示甲=赞成 --panel 演示号·早茶铺=赞成"))
    try refused("DecisionRefusal.beyondNotice", decide("\(Teahouse.panel) --level 严重"))
    try refused("DecisionRefusal.noSummary", "case decide 2 --outcome 成立 --officer 演示甲 --reason 事实清楚")
    try refused("DecisionRefusal.noMinutes", "case decide 2 --outcome 成立 \(Teahouse.panel) --reason 事实清楚")
    try refused("DecisionRefusal.sanctionAboveLevel", decide("\(Teahouse.panel) --sanction 除名"))
    try clerk.types(decide("\(Teahouse.panel) --sanction 警示 --sanction 通报批评"))
    // 22 days: 8000 · 22 / 183. Decided, not served: no part of the score yet.
    try stands(99.0, "A", lines: [1: 961], pending: 1, due: [" 2 serve_decision"])
    try refused("AppealRefusal.notServed", "case appeal 2 --grounds 另有来源")
    try refused("PublicationRefusal.noFinding", "case publish 2")
    try clerk.comes("2026-09-29")
    try clerk.types("case serve 2 \(Teahouse.service)")
    // 21 days: 8000 · 21 / 183 = 918; and 12000.
    try stands(87.1, "B", lines: [1: 918, 2: 12000], sanctions: 2, due: ["2026-10-26 2 appeal"])
    try refused("DecisionRefusal.servedAlready", "case serve 2 \(Teahouse.service)")
    try refused("PublicationRefusal.notFinal", "case publish 2")
    try refused("OverturningRefusal.ownFinding", "case overturn 2 --decided 2026-09-29 --basis 复议决定")
  }

  /// The report of the quarter that the decision fell in, from before the appeal: for people, for programs, and issued.
  func reports() throws -> [String: Data] {
    try clerk.comes("2026-10-08")
    let issue = "report quarterly --issue --resolution 理事会第3次会议 --signatory 演示会长 --format html"
    try refused("IssueRefusal.notOver", "\(issue) --quarter 2026Q4 --output q4.html")
    for format in ["html", "json"] {
      try clerk.types("report quarterly --format \(format) --output draft.\(format)")
    }
    try clerk.types("\(issue) --output issued.html")
    let names = ["draft.html", "draft.json", "issued.html"]
    let files = try Dictionary(uniqueKeysWithValues: names.map { ($0, try file($0)) })
    // 20 days: 8000 · 20 / 183 = 874; 100000 − 874 − 12000.
    for data in files.values { #expect(String(decoding: data, as: UTF8.self).contains("87.1")) }
    return files
  }

  func appeal() throws {
    try clerk.comes("2026-10-27")
    try refused("AppealRefusal.windowClosed", "case appeal 2 --grounds 另有来源")
    try clerk.comes("2026-10-09")
    try refused("AppealRefusal.noAppeal", "case review 2 --outcome 维持 \(Teahouse.others) \(Teahouse.papers)")
    try clerk.types("case appeal 2 --grounds 另有来源")
    // 11 days: 8000 · 11 / 183 = 480. Stayed: without it 99.520, with it 87.520.
    try stands(
      99.5, "A", ifFails: (87.5, "B"), ifSucceeds: (99.5, "A"), lines: [1: 480], due: ["2026-11-19 2 review"])
    try refused("AppealRefusal.appealedAlready", "case appeal 2 --grounds 另有来源")
    try refused(
      "AmendmentRefusal.underAppeal", "case revise 2 --level 轻微 --basis 复查 \(Teahouse.others) \(Teahouse.papers)")
    try refused("PublicationRefusal.noFinding", "case publish 2")
  }

  func review() throws {
    try clerk.comes("2026-10-15")
    try refused("BenchRefusal.satBefore", review("--points 5", by: "--panel 演示丁=赞成 --panel 演示甲=赞成"))
    try refused("BenchRefusal.barredSealed", review("--points 5", by: "--panel 演示丁=赞成 --panel 演示丙=赞成"))
    try refused("BenchRefusal.barredRecorder", review("--points 5", by: "--panel 演示丁=赞成 --panel admin=赞成"))
    try refused("ReviewRefusal.worseLevel", review("--level 严重"))
    try refused("ReviewRefusal.worsePoints", review("--points 8.001"))
    try refused("ReviewRefusal.addedSanction", review("--sanction 警示 --sanction 通报批评 --sanction 约谈"))
    try refused("ReviewRefusal.nothingVaried", review(""))
    try clerk.types(review("--points 5 --sanction 警示"))
    // 5 days: 8000 · 5 / 183. The stay holds until the review is served.
    try stands(
      99.8, "A", ifFails: (87.8, "B"), ifSucceeds: (99.8, "A"), lines: [1: 218], due: [" 2 serve_review"])
    try clerk.comes("2026-10-16")
    try clerk.types("case serve 2 \(Teahouse.service)")
    // 4 days: 8000 · 4 / 183 = 174; and 5000 · 1.5.
    try stands(92.3, "A", lines: [1: 174, 2: 7500], sanctions: 1, due: [])
    try refused("AppealRefusal.appealedAlready", "case appeal 2 --grounds 另有来源")
    try refused("AppealRefusal.reviewedAlready", review("--points 4"))
  }

  func objection() throws {
    try clerk.comes("2026-10-19")
    try clerk.types("objection lodge S-01 --case 2 --facts --text 帖子不是本人所发")
    try refused("ObjectionRefusal.lodgedAlready", "objection lodge S-01 --case 2 --facts --text 帖子不是本人所发")
    try refused("ObjectionRefusal.unknown", "objection answer 7 --rejected --reason 有登录记录", 66)
    // 1 day: 8000 / 183 = 43.
    try stands(
      92.5, "A", lines: [1: 43, 2: 7500], sanctions: 1, disputed: true, due: ["2026-11-02 2 answer_objection"])
    try clerk.comes("2026-10-20")
    try clerk.types("objection answer 25 --rejected --reason 有登录记录")
    try refused("ObjectionRefusal.answeredAlready", "objection answer 25 --rejected --reason 有登录记录")
    // Case 1 has lapsed: 100000 − 7500.
    try stands(92.5, "A", lines: [1: 0, 2: 7500], sanctions: 1, due: [])
  }

  func repair() throws {
    let grant = "case repair 2 --granted \(Teahouse.panel) \(Teahouse.papers)"
    try clerk.comes("2026-12-28")
    try refused("RepairRefusal.tooEarly", "case repair 2 --requested --evidence 已更正并致歉")
    try clerk.comes("2026-12-29")
    try refused("RepairRefusal.notRequested", "\(grant) --conditions-met")
    try refused("RepairRefusal.noEvidence", "case repair 2 --requested --evidence ''")
    try clerk.types("case repair 2 --requested --evidence 已更正并致歉")
    // Thirty working days; 2027 has only its weekends yet.
    try stands(92.5, "A", lines: [1: 0, 2: 7500], sanctions: 1, due: ["2027-02-12 2 answer_repair"])
    try clerk.comes("2026-12-30")
    try refused("RepairRefusal.conditionsNotSaid", grant)
    try clerk.types("\(grant) --conditions-met --restores 0.5")
    // 7500 · (1000 − 500) / 1000; 96.250 is shown half up.
    try stands(96.3, "A", lines: [1: 0, 2: 3750], due: [])
    try refused("RepairRefusal.repairedAlready", "case repair 2 --requested --evidence 已更正并致歉")
    try refused("PublicationRefusal.repaired", "case publish 2")
  }

  /// The reports of before the appeal, again, byte for byte; and what was answered then is answered still.
  func again(_ reports: [String: Data]) throws {
    for format in ["html", "json"] {
      let report = "report quarterly --quarter 2026Q3 --format \(format)"
      try clerk.types("\(report) --known-at #18 --output again.\(format)")
      #expect(try file("again.\(format)") == reports["draft.\(format)"])
      try clerk.types("\(report) --output now.\(format)")
      #expect(try file("now.\(format)") != reports["draft.\(format)"])
    }
    try clerk.types("report reissue #19 --output reissued.html")
    #expect(try file("reissued.html") == reports["issued.html"])
    try clerk.types("report verify issued.html")
    let (then, now) = try (explained("--as-of 2026-10-09 --known-at #18"), explained("--as-of 2026-10-09"))
    // 100000 − 480 − 12000 before the appeal was known; stayed since.
    #expect(then.score == 87.5 && then.figures.ifFail.score == 87.5)
    #expect(now.score == 99.5 && now.figures.ifFail.score == 87.5)
    try clerk.types("check")
  }

  /// What else is forbidden: to the only officer, to one without the role, to one whose own record it is.
  func others() throws {
    try refused("OperatorRefusal.lastAdministrator", "operator revoke admin administrator")
    try clerk.types("operator add 演示秘书 --role recorder")
    try refused("RoleFailure.lacking", "operator add 演示朋友 --role recorder --operator 演示秘书", 77)
    try refused("OperatorFailure.unknown", "record S-01 谣言 --operator 演示路人", 77)
    try clerk.types("operator link 演示秘书 S-01 --operator admin")
    try refused("RoleFailure.ownRecord", "record S-01 谣言 --operator 演示秘书", 77)
    // A minor's case is heard with the guardian, and never published.
    try clerk.types("member add S-02 --name 演示号·放学路上 --joined 2025-03-01 --operator admin")
    try clerk.types("record S-02 谣言 --on 2026-12-29 --operator admin")
    let service = "--operator admin \(Teahouse.service)"
    try refused("ProcedureRefusal.noGuardian", "case notice 3 --minor \(service)")
    try clerk.types("case notice 3 --minor --guardian 演示监护人 \(service)")
    try clerk.types("case reply 3 --summary 已删除 --operator admin")
    let decide = "case decide 3 --outcome 成立 \(Teahouse.papers) --operator admin"
    try refused("BenchRefusal.barredGuardian", "\(decide) --panel 演示甲 --panel 演示监护人")
    try clerk.types("\(decide) \(Teahouse.panel)")
    try refused("ProcedureRefusal.noGuardian", "case serve 3 \(service)")
    try clerk.types("case serve 3 --guardian 演示监护人 \(service)")
    try clerk.comes("2027-02-26")
    try refused("PublicationRefusal.minors", "case publish 3 --operator admin")
    try clerk.types("check")
  }

  private func decide(_ more: String = Teahouse.panel) -> String {
    "case decide 2 --outcome 成立 \(more) \(Teahouse.papers)"
  }

  private func review(_ terms: String, by bench: String = Teahouse.others) -> String {
    "case review 2 --outcome 改判 \(terms) \(bench) \(Teahouse.papers)"
  }

  private func file(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: clerk.session.folder + "/" + name))
  }

  private func refused(
    _ rule: String, _ command: String, _ status: Int32 = 1, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let refusal = try clerk.isRefused(rule, command, status, sourceLocation: sourceLocation)
    said += "$ jinjiang \(command)\n\(refusal.rule) [\(refusal.status)]\n\(refusal.zh)\n\(refusal.en)\n\n"
  }
}

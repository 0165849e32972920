import Foundation
import Testing

@Suite("A decided case is opened again at the command line")
struct ReopeningCommandTests {
  /// A case of the street that was decided on 23 November 2026; the days count from there.
  private func withDecidedCase(_ body: (Session, _ day: (Int) -> Int) throws -> Void) throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang(
        "association", "add", "SX", "--name", "山溪演示协会", "--name-en", "Shanxi Demo Association", "--live-from",
        "2026-01-01", "--basis", "会员大会决议")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang("record", "S-01", "谣言", "--level", "严重", "--on", "2026-11-20", "--summary", "称桥已塌，桥还在")
      try session.jinjiang("case", "notice", "1", "--method", "in-person", "--proof", "7")
      try session.jinjiang("case", "reply", "1", "--summary", "桥确有险情")
      try session.file("纪要.txt", "评议组纪要〔2026〕第3号")
      try session.jinjiang(
        "case", "decide", "1", "--outcome", "upheld", "--panel", "演示甲", "--panel", "演示乙", "--minutes", "纪要.txt",
        "--reason", "事实清楚", "--sanction", "警示")
      try session.jinjiang("case", "serve", "1", "--method", "in-person", "--proof", "9")
      session.startTranscript()
      try body(session) { Program.morning + $0 * 86_400_000 }
    }
  }

  private func text(_ session: Session, _ name: String) throws -> String {
    try String(contentsOf: URL(filePath: session.folder + "/" + name), encoding: .utf8)
  }

  private let panel = ["--panel", "演示戊", "--panel", "演示己", "--minutes", "纪要.txt"]

  @Test("on an objection, in the member's favour, to a milder finding, in Chinese")
  func favour() throws {
    try withDecidedCase { session, day in
      func on(_ days: Int, _ arguments: String...) throws { try session.run(arguments, now: day(days)) }
      try session.run(
        ["case", "reopen", "1", "--new-evidence", "原始视频", "--reason", "足以影响认定"] + panel, now: day(1))
      try on(30, "objection", "lodge", "S-01", "--case", "1", "--facts", "--text", "有原始视频")
      try on(30, "objection", "answer", "14", "--reopening", "--reason", "视频可核")
      try on(30, "docket")
      try session.run(
        ["case", "reopen", "1", "--objection", "14", "--new-evidence", "原始视频", "--reason", "足以影响认定"] + panel,
        now: day(30))
      try on(30, "standing", "S-01", "--disclosure", "member")
      try on(30, "explain", "S-01")
      try on(31, "case", "notice", "1", "--method", "in-person", "--proof", "12", "--level", "一般")
      try on(31, "case", "paper", "1", "notice", "--output", "告知.html")
      #expect(try text(session, "告知.html").contains("本会曾于 2026年11月23日 就本案作出决定。因新证据（原始视频）"))
      try on(32, "case", "reply", "1", "--summary", "请看视频")
      try session.run(
        ["case", "decide", "1", "--outcome", "upheld", "--reason", "属夸大", "--panel", "演示甲", "--panel", "演示戊"]
          + ["--minutes", "纪要.txt"], now: day(33))
      try session.run(
        ["case", "decide", "1", "--outcome", "upheld", "--reason", "属夸大", "--sanction", "警示"] + panel, now: day(33))
      try on(33, "case", "serve", "1", "--method", "in-person", "--proof", "14")
      try on(33, "case", "paper", "1", "decision", "--output", "决定.html")
      #expect(try text(session, "决定.html").contains("本决定取代此前的决定"))
      try on(33, "case", "show", "1")
      try on(33, "case", "show", "1", "--known-at", "#11")
      try on(33, "case", "list", "--known-at", "#11")
      try on(33, "check")
      try Golden.expect(session.transcript, matches: "cases.reopening.zh.txt")
    }
  }

  @Test("to the member's detriment only by notice and hearing, in English")
  func detriment() throws {
    try withDecidedCase { session, day in
      func on(_ days: Int, _ arguments: String...) throws {
        try session.run(arguments + ["--lang", "en"], now: day(days))
      }
      let judged = ["--reason", "Not known then", "--panel", "演示戊", "--panel", "演示己", "--minutes", "纪要.txt"]
      func judge(_ arguments: String...) throws {
        try session.run(arguments + judged + ["--lang", "en"], now: day(30))
      }
      try judge("case", "correct-finding", "1", "--points", "30", "--basis", "The platform's log")
      try judge("case", "reopen", "1")
      try judge("case", "reopen", "1", "--to-detriment", "--flaw", "No guardian")
      try judge("case", "reopen", "1", "--to-detriment", "--new-evidence", "The platform's log of 20 November")
      try on(30, "standing", "S-01", "--disclosure", "council")
      try on(30, "case", "show", "1", "--disclosure", "member")
      try on(30, "case", "repair", "1", "--requested", "--evidence", "Corrected")
      try on(30, "case", "notice", "1", "--method", "in-person", "--proof", "12")
      try on(30, "case", "reply", "1", "--summary", "It was so")
      try judge("case", "decide", "1", "--outcome", "upheld", "--points", "30")
      try on(30, "case", "serve", "1", "--method", "in-person", "--proof", "14")
      try on(30, "standing", "S-01", "--disclosure", "council")
      try on(30, "check")
      try Golden.expect(session.transcript, matches: "cases.reopening.en.txt")
    }
  }
}

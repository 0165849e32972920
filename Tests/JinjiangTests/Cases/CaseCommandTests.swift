import Foundation
import Testing

/// The street of `Teahouse`, at the command line.
private func withStreet(_ body: (Session) throws -> Void) throws {
  try Session.with { session in
    try session.jinjiang("init")
    try session.jinjiang(
      "association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01", "--basis", "会员大会决议")
    try session.jinjiang(
      "member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01", "--account", "douyin:demo_tea")
    try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆")
    session.startTranscript()
    try body(session)
  }
}

@Suite("Cases and awards at the command line")
struct CaseCommandTests {
  @Test("an incident and a merit go their way, in Chinese")
  func chinese() throws {
    try withStreet { session in
      try session.jinjiang(
        "record", "douyin:demo_tea", "谣言", "--on", "2026-11-20", "--url", "https://douyin.example/7", "--summary",
        "称桥已塌，桥还在")
      try session.jinjiang("record", "S-01", "谣言", "--on", "2026-11-20", "--url", "https://douyin.example/7")
      try session.jinjiang("record", "演示号·竹椅阿婆", "公益工作", "--level", "省级", "--source", "authority")
      try session.jinjiang(
        "record", "S-01", "恶意炒作", "--on", "2025-12-01", "--decided", "2025-12-20", "--outcome", "成立", "--basis",
        "决定〔2025〕第9号")
      try session.jinjiang("case", "correct", "1", "--level", "轻微", "--summary", "称桥将塌，桥还在")
      try session.jinjiang("case", "withdraw", "2", "--reason", "与案件 1 重复")
      try session.jinjiang("case", "list", "--state", "待处理")
      try session.jinjiang("case", "show", "1")
      try session.jinjiang("case", "notice", "1", "--level", "严重", "--method", "当面送达并签收", "--proof", "签收单第7号")
      try session.jinjiang("case", "reply", "1", "--summary", "已经核实，请从轻")
      try session.jinjiang("docket")
      try session.file("纪要.txt", "评议组纪要〔2026〕第3号")
      try session.jinjiang(
        "case", "decide", "1", "--outcome", "成立", "--points", "15.5", "--panel", "演示甲=赞成", "--panel", "演示乙=赞成",
        "--panel", "演示丙=回避", "--minutes", "纪要.txt", "--reason", "事实清楚", "--sanction", "警示")
      try session.jinjiang("case", "serve", "1", "--method", "registered-mail", "--proof", "回执第9号")
      try session.jinjiang(
        "case", "prior", "3", "--decided", "2026-11-23", "--outcome", "授予", "--basis", "演示市表彰决定", "--body", "演示市文明办")
      try session.jinjiang("award", "revoke", "3", "--reason", "证明材料不实")
      try session.jinjiang("case", "show", "1")
      try session.jinjiang("case", "list")
      try session.jinjiang("check")
      try Golden.expect(session.transcript, matches: "cases.zh.txt")
    }
  }

  @Test("the same for programs: ids, nulls, and the course of a case")
  func machines() throws {
    try withStreet { session in
      try session.jinjiang(
        "record", "S-01", "false-information", "--on", "2026-11-20", "--platform", "抖音", "--handle", "demo_tea",
        "--format", "json", "--lang", "en")
      try session.jinjiang(
        "case", "prior", "1", "--decided", "2026-11-23", "--outcome", "upheld", "--basis", "Decision 3/2026", "--body",
        "Demo Platform", "--format", "csv", "--lang", "en")
      let shown = try session.jinjiang("case", "show", "1", "--format", "json", "--lang", "en")
      try session.jinjiang("case", "list", "--member", "S-01", "--format", "csv", "--lang", "en")
      try session.jinjiang("case", "list", "--member", "S-02", "--format", "json", "--lang", "en")
      try Golden.expect(session.transcript, matches: "cases.machines.txt")
      let json = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
      #expect(json?["state"] as? String == "upheld")
      #expect((json?["course"] as? [[String: Any]])?.count == 2)
    }
  }

  @Test("what is refused says what happened, what was asked and what to do, with its exit code; nothing is recorded")
  func refusals() throws {
    try withStreet { session in
      try session.jinjiang("record", "S-01", "谣言", "--lang", "en")
      let sound = try session.jinjiang("check", "--lang", "en").output
      for language in ["zh", "en"] {
        func refused(_ status: Int32, _ arguments: String...) throws {
          let outcome = try session.run(arguments + ["--lang", language])
          #expect(outcome.status == status, "\(arguments)")
          #expect(outcome.output == "", "\(arguments)")
        }
        try refused(64, "record")
        try refused(64, "record", "S-01")
        try refused(64, "record", "S-01", "谣言", "--on", "2026-02-30")
        try refused(64, "record", "S-01", "谣言", "--source", "hearsay")
        try refused(64, "record", "S-01", "谣言", "--decided", "2026-01-01")
        try refused(66, "record", "nobody", "谣言")
        try refused(66, "record", "S-01", "false-informaton")
        try refused(66, "record", "S-01", "谣言", "--level", "city")
        try refused(1, "record", "S-02", "public-honours")
        try refused(1, "record", "S-01", "谣言", "--on", "2026-11-24")
        try refused(1, "record", "S-01", "谣言", "--on", "2025-02-28")
        try refused(1, "record", "S-02", "谣言", "--on", "2024-11-22")
        try refused(1, "record", "S-02", "谣言", "--platform", "douyin", "--handle", "demo_tea")
        try refused(65, "record", "S-01", "谣言", "--handle", "demo_tea")
        try refused(65, "record", "S-01", "谣言", "--url", "douyin.example/7")
        try refused(1, "record", "S-01", "谣言", "--source", "nomination")
        let prior = ["record", "S-01", "谣言", "--on", "2025-12-01", "--basis", "9"]
        for (decided, outcome) in [
          ("2026-02-01", "upheld"), ("2026-12-01", "upheld"), ("2025-11-30", "upheld"), ("2025-12-01", "awarded"),
        ] {
          let outcome = try session.run(
            prior + ["--decided", decided, "--outcome", outcome, "--lang", language])
          #expect(outcome.status == 1)
        }
        try refused(66, "case", "show", "7")
        try refused(64, "case", "show", "nought")
        try refused(64, "case", "decide", "1", "--outcome", "upheld")
        try refused(64, "case", "decide", "1", "--outcome", "upheld", "--reason", "x", "--panel", "a=maybe")
        try refused(1, "case", "decide", "1", "--outcome", "upheld", "--reason", "x", "--panel", "a")
        try refused(
          66, "case", "decide", "1", "--outcome", "upheld", "--reason", "x", "--panel", "a", "--minutes", "no")
        try refused(1, "case", "serve", "1", "--method", "in-person", "--proof", "x")
        try refused(65, "case", "notice", "1", "--method", "by-word-of-mouth", "--proof", "x")
        try refused(1, "case", "prior", "1", "--decided", "2026-11-23", "--outcome", "upheld", "--basis", "3")
        try refused(64, "case", "prior", "1", "--decided", "2026-11-23")
        try refused(1, "award", "grant", "1", "--basis", "3", "--officer", "a")
        try refused(65, "case", "correct", "1")
        try refused(1, "case", "correct", "1", "--category", "公益工作")
        try refused(1, "case", "withdraw", "1", "--reason", "")
        try refused(1, "award", "revoke", "1", "--reason", "x")
        try refused(66, "case", "list", "--member", "nobody")
        try refused(64, "case", "list", "--state", "lost")
      }
      #expect(try session.jinjiang("check", "--lang", "en").output == sound)
      try Golden.expect(session.transcript, matches: "cases.refusals.txt")
    }
  }

  @Test("names that would command a terminal are shown for what they are")
  func hostile() throws {
    try withStreet { session in
      try session.jinjiang("record", "S-01", "谣言", "--summary", "\u{202e}反\u{1b}[2J", "--lang", "en")
      let shown = try session.jinjiang("case", "show", "1", "--lang", "en").output
      #expect(!shown.unicodeScalars.contains { $0.value == 0x1b || $0.value == 0x202e })
      #expect(shown.contains("‹U+202E›反‹U+001B›[2J"))
    }
  }
}

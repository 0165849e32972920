import Foundation
import Testing

@Suite("Complaints at the command line")
struct ComplaintCommandTests {
  private func withStreet(_ body: (Session) throws -> Void) throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang(
        "association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01", "--basis", "会员大会决议")
      try session.jinjiang(
        "member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01", "--account", "douyin:demo_tea")
      session.startTranscript()
      try body(session)
    }
  }

  @Test("received, seen on the docket, accepted into a case, joined by another, refused, transferred, settled")
  func course() throws {
    try withStreet { session in
      try session.jinjiang(
        "complaint", "receive", "douyin:demo_tea", "--from", "演示投诉人", "--contact", "demo@example.com", "--occurred",
        "2026-11-20", "--url", "https://douyin.example/7", "--summary", "称桥已塌，桥还在")
      try session.jinjiang(
        "complaint", "receive", "S-01", "--anonymous", "--occurred", "2026-11-20", "--summary", "同一条视频")
      try session.jinjiang(
        "complaint", "receive", "kuaishou:demo_stranger", "--anonymous", "--summary", "盗用图片", "--on", "2026-11-02")
      try session.jinjiang("complaint", "receive", "--anonymous", "--summary", "声音太大")
      try session.jinjiang("docket")
      try session.jinjiang(
        "complaint", "accept", "1", "--category", "谣言", "--reason", "有链接可查", "--summary", "2026年11月20日的视频称桥已塌")
      try session.jinjiang("complaint", "accept", "2", "--join", "1", "--reason", "同一条视频")
      try session.jinjiang(
        "complaint", "transfer", "3", "--to", "演示平台", "--reason", "账号不属会员", "--lang", "en")
      try session.jinjiang("complaint", "refuse", "4", "--reason", "与自律规则无关")
      try session.jinjiang("complaint", "list")
      try session.jinjiang("complaint", "show", "1")
      try session.jinjiang("complaint", "show", "3", "--lang", "en")
      try session.jinjiang("complaint", "complainant", "1", "--reason", "投诉人询问进度")
      try session.jinjiang("case", "show", "1")
      try session.jinjiang("check")
      try Golden.expect(session.transcript, matches: "complaints.zh.txt")
    }
  }

  @Test("nobody comes upon the complainant elsewhere: not in the journal, the case, the member, or an export")
  func sealed() throws {
    try withStreet { session in
      let name = "演示投诉人甲"
      try session.jinjiang(
        "complaint", "receive", "S-01", "--from", name, "--occurred", "2026-11-20", "--summary", "称桥已塌")
      try session.jinjiang("complaint", "accept", "1", "--category", "谣言", "--reason", "有据可查")
      let length = try session.jinjiang("journal", "log", "--format", "csv").output.split(separator: "\r\n").count - 1
      var said = ""
      for position in 1...max(1, length) {
        for format in ["text", "json"] {
          said += try session.jinjiang("journal", "show", "\(position)", "--format", format).output
        }
      }
      for command in [
        ["complaint", "show", "1"], ["complaint", "list"], ["case", "show", "1"], ["member", "show", "S-01"],
        ["docket"], ["explain", "S-01"], ["standing", "S-01"],
      ] {
        for format in ["text", "json"] { said += try session.run(command + ["--format", format]).output }
      }
      said += try session.jinjiang("export", "events").output
      #expect(said.contains("密封"))
      #expect(!said.contains(name))
      let bytes = name.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      #expect(!said.contains(bytes))
      #expect(try session.jinjiang("complaint", "complainant", "1", "--reason", "核对").output.contains(name))
    }
  }

  @Test("what is refused says what happened, what was asked and what to do, with its exit code")
  func refusals() throws {
    try withStreet { session in
      try session.jinjiang("complaint", "receive", "S-01", "--anonymous", "--summary", "称桥已塌")
      session.startTranscript()
      for language in ["zh", "en"] {
        func refused(_ status: Int32, _ arguments: String...) throws {
          let outcome = try session.run(arguments + ["--lang", language])
          #expect(outcome.status == status, "\(arguments)")
          #expect(outcome.output == "", "\(arguments)")
        }
        try refused(64, "complaint", "receive", "S-01", "--summary", "x")
        try refused(64, "complaint", "receive", "S-01", "--summary", "x", "--from", "a", "--anonymous")
        try refused(66, "complaint", "receive", "nobody", "--summary", "x", "--anonymous")
        try refused(1, "complaint", "receive", "S-01", "--anonymous")
        try refused(65, "complaint", "receive", "S-01", "--anonymous", "--summary", "x", "--contact", "y")
        try refused(64, "complaint", "accept", "1", "--reason", "x")
        try refused(1, "complaint", "accept", "1", "--reason", "x", "--category", "谣言")
        try refused(66, "complaint", "accept", "1", "--reason", "x", "--join", "7")
        try refused(66, "complaint", "show", "9")
        try refused(64, "complaint", "refuse", "1")
        try refused(64, "complaint", "transfer", "1", "--reason", "x")
        try refused(1, "complaint", "transfer", "1", "--reason", "x", "--to", " ")
        try refused(1, "complaint", "complainant", "1", "--reason", "x")
        try refused(1, "record", "S-01", "谣言", "--source", "complaint")
      }
      try Golden.expect(session.transcript, matches: "complaints.refusals.txt")
    }
  }
}

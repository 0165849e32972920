import Foundation
import Testing

/// Two invented creators: one with an old finding, one with nothing.
func withTeahouse(_ body: (Session) throws -> Void) throws {
  try Session.with { session in
    try session.jinjiang("init")
    try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-10-01")
    try session.jinjiang(
      "member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01", "--account", "douyin:demo_tea")
    try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆", "--joined", "2026-09-15")
    try session.jinjiang(
      "record", "S-01", "谣言", "--level", "一般", "--on", "2026-08-01", "--decided", "2026-08-20", "--outcome", "成立",
      "--basis", "决定〔2026〕第9号")
    session.startTranscript()
    try body(session)
  }
}

@Suite("The journal at the command line")
struct JournalCommandTests {
  @Test("what was recorded is listed for people and programs, and an entry is shown whole")
  func listed() throws {
    try withTeahouse { session in
      try session.jinjiang("journal", "log")
      try session.jinjiang("journal", "log", "--last", "2", "--format", "csv")
      try session.jinjiang("journal", "log", "--member", "S-01", "--last", "2", "--format", "json")
      try session.jinjiang("journal", "log", "--from", "#7", "--to", "8", "--lang", "en")
      try session.jinjiang("journal", "show", "#10")
      try session.jinjiang("journal", "show", "10", "--format", "json", "--lang", "en")
      try session.jinjiang("journal", "show", "#99", "--lang", "en")
      try session.jinjiang("journal", "log", "--from", "#99", "--lang", "en", "--format", "csv")
      try Golden.expect(withoutRandomness(session.transcript), matches: "journal.txt")
    }
  }

  /// Ids, salts and hashes follow from random bytes, whose order is nobody's business.
  private func withoutRandomness(_ text: String) -> String {
    text.replacing(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64,}|[0-9A-Za-z+\/]{43}=/, with: "…")
  }

  @Test("a long journal is cut to its end, and the reader is told how to see the rest")
  func lastOnes() throws {
    try withTeahouse { session in
      for number in 10...60 {
        try session.jinjiang("member", "add", "S-\(number)", "--name", "演示号·\(number)")
      }
      let all = try session.jinjiang("journal", "log", "--from", "1", "--format", "csv")
      let last = try session.jinjiang("journal", "log", "--format", "csv", "--lang", "en")
      #expect(last.output.split(separator: "\n").count == 51 && last.diagnostics.contains("--from #1"))
      #expect(all.output.hasSuffix(last.output.split(separator: "\n").dropFirst().joined(separator: "\n") + "\n"))
    }
  }
}

import Foundation
import Testing

@Suite("Operators at the command line")
struct OperatorCommandTests {
  @Test("an office of three: who may enter what, and what happens to those who may not")
  func office() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--basis", "会员大会决议")
      session.startTranscript()
      try session.jinjiang("operator", "list", "--lang", "en")
      try session.jinjiang("operator", "list")
      try session.jinjiang("operator", "add", "reed", "--role", "登记员", "--association", "SX")
      try session.jinjiang(
        "operator", "add", "willow", "--role", "decider", "--role", "reviewer", "--operator", "admin", "--lang", "en")
      #expect(try session.jinjiang("operator", "add", "rush", "--role", "auditor").status == 77)
      #expect(try session.jinjiang("operator", "add", "rush", "--role", "auditor", "--operator", "reed").status == 77)
      #expect(try session.jinjiang("operator", "add", "rush", "--role", "boss", "--lang", "en").status == 64)
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·芦苇", "--operator", "reed")
      #expect(try session.jinjiang("member", "add", "S-02", "--name", "演示号·柳", "--operator", "willow").status == 77)
      try session.jinjiang("operator", "link", "reed", "S-01", "--operator", "admin")
      #expect(
        try session.jinjiang("record", "S-01", "恶意炒作", "--on", "2026-11-20", "--operator", "reed").status == 77)
      try session.jinjiang("operator", "grant", "willow", "auditor", "--association", "SX", "--operator", "admin")
      try session.jinjiang("operator", "revoke", "willow", "decider", "--operator", "admin", "--lang", "en")
      #expect(
        try session.jinjiang("operator", "revoke", "admin", "administrator", "--operator", "admin").status == 1)
      try session.jinjiang("operator", "list")
      try session.jinjiang("operator", "list", "--format", "csv")
      try session.jinjiang("operator", "unlink", "reed", "S-01", "--operator", "admin", "--lang", "en")
      try session.jinjiang("check", "--lang", "en")
      try Golden.expect(session.transcript, matches: "operators.txt")
    }
  }

  @Test("the table of roles is shown in every format")
  func roles() throws {
    try Session.with { session in
      let text = try session.jinjiang("operator", "roles", "--lang", "en")
      let csv = try session.jinjiang("operator", "roles", "--format", "csv")
      #expect(text.output.contains("enter a decision"))
      #expect(csv.output.contains("decide-case,false,true,false,false,false,false\n"))
    }
  }
}

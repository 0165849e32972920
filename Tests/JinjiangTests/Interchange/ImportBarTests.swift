import Testing

@Suite("How far an import is")
struct ImportBarTests {
  @Test("is shown on a terminal with rate and time left, and taken away at the end")
  func shown() throws {
    try Session.with { session in
      let screen = try session.importOnTerminal([])
      let drawn = screen.split(separator: "\r").filter { $0.contains("█") || $0.contains("░") }
      #expect(!drawn.isEmpty, "\(screen)")
      #expect(
        drawn.allSatisfy { $0.contains(/^\u{1b}\[K█*░* [0-9]+% [0-9]+ 行，每秒 [0-9]+ 行，约剩 [0-9]+ 秒$/) }, "\(drawn)")
      let end = try #require(screen.split(separator: "\r").last { $0.contains("已导入") })
      #expect(end.hasPrefix("\u{1b}[K已导入：3000 行"), "\(end)")
    }
  }

  @Test("is not shown with --quiet, nor where nobody sees it")
  func silent() throws {
    try Session.with { session in
      #expect(!(try session.importOnTerminal(["--quiet"]).contains("\u{1b}[K")))
      let again = try session.jinjiang("import", "members", "members.csv")
      #expect(again.status == 0 && !(again.output + again.diagnostics).contains("\u{1b}"))
    }
  }
}

extension Session {
  /// What stood on the screen while 3,000 members came into a registry of one association.
  fileprivate func importOnTerminal(_ options: [String]) throws -> String {
    try jinjiang("init")
    try jinjiang("association", "add", "DEMO", "--name", "演示协会", "--basis", "演示决议")
    let rows = (1...3000).map { "M\($0),演示会员\($0),person,2024-01-01,微博,demo_\($0)\n" }
    try file("members.csv", "member_no,name,kind,joined_on,platform,handle\n" + rows.joined())
    commands += 1
    let terminal = try Terminal(["import", "members", "members.csv"] + options, in: folder, seed: commands)
    #expect(try terminal.end() == 0)
    return terminal.screen
  }
}

import Foundation
import Testing

/// Ctrl-C while a report is being written: at moments that the test names, and once from another program.
@Suite("A report that is interrupted")
struct InterruptedReportTests {
  private static let ask = ["report", "quarterly", "--quarter", "2026Q3", "--association", "DEMO1"]

  private static let issue = ["--issue", "--resolution", "理事会演示决议", "--signatory", "演示会长"]

  /// The demo, and a report of last week that is to survive.
  private func demo(_ body: (Session) throws -> Void) throws {
    try Session.with { session in
      #expect(try session.jinjiang("demo", "--folder", "d").status == 0)
      try FileManager.default.moveItem(atPath: session.folder + "/d/demo.db", toPath: session.folder + "/registry.db")
      try session.file("report", "of last week")
      try body(session)
    }
  }

  /// Everything in the folder but the registry's own files.
  private func files(_ session: Session) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: session.folder).filter { !$0.hasPrefix("registry.db") }.sorted()
  }

  private func text(_ name: String, _ session: Session) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: session.folder + "/" + name)), as: UTF8.self)
  }

  private func expectInterrupted(_ outcome: Program.Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(outcome.status == 75 && outcome.output.isEmpty, sourceLocation: sourceLocation)
    #expect(outcome.diagnostics == "错误：已中断。未作任何登记，可重新运行。\n", sourceLocation: sourceLocation)
  }

  @Test(
    "leaves no half and no temporary file, and the old report stands, in every format",
    arguments: ["text", "json", "csv", "markdown", "html", "xlsx"])
  func everyFormat(format: String) throws {
    try demo { session in
      let before = try files(session)
      let command = Self.ask + ["--format", format, "--output", "report"]
      // Before the first piece is written; then with something written, or all of it but not yet under its name.
      for moment in ["1", "2"] {
        let environment = ["JINJIANG_TEST_INTERRUPT": moment, "TMPDIR": session.folder]
        expectInterrupted(try session.run(command, environment: environment))
        #expect(try files(session) == before)
        #expect(try text("report", session) == "of last week")
        expectInterrupted(try session.run(command + Self.issue, environment: environment))
        #expect(try files(session) == before)
        #expect(try text("report", session) == "of last week")
      }
      #expect(try !session.run(["report", "list"]).output.contains("2026Q3"))
      #expect(try session.run(command).status == 0)
      #expect(try text("report", session) != "of last week")
    }
  }

  @Test(
    "is the same whether Ctrl-C was pressed, the program told to end or its terminal closed; so is an export",
    arguments: [SIGINT, SIGTERM, SIGHUP], [ask, ["export", "events", "--association", "DEMO1"]])
  func everySignal(number: Int32, command: [String]) throws {
    try demo { session in
      let before = try files(session)
      let environment = [
        "JINJIANG_TEST_INTERRUPT": "1", "JINJIANG_TEST_SIGNAL": "\(number)", "TMPDIR": session.folder,
      ]
      expectInterrupted(try session.run(command + ["--output", "report"], environment: environment))
      #expect(try files(session) == before)
      #expect(try text("report", session) == "of last week")
    }
  }

  @Test("leaves no folder of statements, whether the first or a later one was being written", arguments: ["1", "8"])
  func statements(moment: String) throws {
    try demo { session in
      let before = try files(session)
      let command = ["report", "statement", "--all", "--association", "DEMO1", "--output-folder", "statements"]
      let outcome = try session.run(
        command + ["--format", "html"],
        environment: ["JINJIANG_TEST_INTERRUPT": moment, "TMPDIR": session.folder])
      expectInterrupted(outcome)
      #expect(try files(session) == before)
      #expect(try session.run(command).status == 0)
    }
  }

  @Test("by another program while the PDF is being printed is the same; so is a printer that Ctrl-C ended, too")
  func printing() throws {
    for ending in ["exit 0", "kill -INT $$"] {
      try demo { session in
        let bin = session.folder + "/bin"
        try FileManager.default.createDirectory(atPath: bin, withIntermediateDirectories: false)
        try session.file("bin/weasyprint", "#!/bin/sh\necho half >\"$3\"\nkill -INT $PPID\n\(ending)\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bin + "/weasyprint")
        let before = try files(session)
        let outcome = try session.run(
          Self.ask + ["--format", "pdf", "--output", "report"],
          environment: ["PATH": bin + ":/usr/bin:/bin", "TMPDIR": session.folder])
        expectInterrupted(outcome)
        #expect(try files(session) == before)
        #expect(try text("report", session) == "of last week")
      }
    }
  }
}

import Testing

@Suite("A command line that does not parse")
struct UsageTests {
  @Test("a day that does not exist is named with its option, and the day that was probably meant")
  func days() throws {
    try Session.with { session in
      for (text, likely) in [
        ("2026-02-30", "2026-02-28"), ("2028-02-31", "2028-02-29"), ("2026/4/31", "2026-04-30"),
        ("20260305", "2026-03-05"),
        ("2026年3月5日", "2026-03-05"), ("tomorrow", "2026-03-05"), ("2026-13-01", "2026-03-05"),
      ] {
        let zh = try session.run(["member", "list", "--as-of", text])
        #expect(zh.status == 64)
        #expect(
          zh.diagnostics.hasPrefix("错误：--as-of 的「\(text)」不是存在的日期。请按 YYYY-MM-DD 填写，例如 \(likely)。\n"), "\(zh)")
        let en = try session.run(["member", "list", "--as-of=\(text)", "--lang", "en"])
        #expect(
          en.diagnostics.hasPrefix(
            "Error: \"\(text)\", given for --as-of, is no day. Write one that exists as YYYY-MM-DD, such as \(likely).\n"
          ),
          "\(en)")
        #expect(zh.output + en.output == "" && en.status == 64)
      }
    }
  }

  @Test("every fault is told in the language of the run, with the way out")
  func faults() throws {
    try Session.with { session in
      for language in ["zh", "en"] {
        for arguments in [
          ["member", "list", "--known-at", "#0"], ["member", "list", "--format", "yaml"],
          ["member", "add", "--name", "演示"],
          ["member", "list", "--fromat", "csv"], ["member", "show", "S-01", "S-02"],
          ["member", "show", "a", "b", "c'd"],
          ["member", "list", "--current=yes"], ["member", "show", "S-01", "--as-of"],
          ["record", "S-01", "谣言", "--source", "x"],
          ["report", "quarterly", "--quarter", "2026Q5"], ["member", "rename", "S-01"], ["member", "nonsense"],
          ["nonsense"],
          ["case", "show", "nought"],
        ] {
          let outcome = try session.run(arguments + ["--lang", language])
          #expect(outcome.status == 64 && outcome.output == "", "\(arguments)")
        }
      }
      try Golden.expect(session.transcript, matches: "usage.txt")
    }
  }

  @Test("what was typed is shown, never obeyed")
  func hostile() throws {
    try Session.with { session in
      let outcome = try session.run(["member", "list", "--as-of", "\u{1b}[2J\u{202e}"])
      #expect(outcome.status == 64 && outcome.diagnostics.contains("「‹U+001B›[2J‹U+202E›」"))
    }
  }
}

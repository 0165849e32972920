import Foundation
import Testing

@Suite("An association's own look")
struct ThemeCommandTests {
  @Test("name, mark, colour, page and rules come from a folder, found beside the registry or named")
  func folder() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      try FileManager.default.createDirectory(atPath: session.folder + "/theme/SX", withIntermediateDirectories: true)
      try session.file("theme/SX/theme.yaml", "name: {zh: 山溪创作者, en: Creators of Shanxi}\naccent: \"#005f73\"\n")
      try session.file(
        "theme/SX/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"9\" height=\"9\"/></svg>")
      try session.file("theme/SX/page.mustache", "<h1>{{association}}：{{title}}</h1>\n<main>{{content}}</main>\n")
      try session.file("theme/SX/style.css", "h1 { letter-spacing: .1em }\n")
      let ask = ["report", "quarterly", "--quarter", "2026Q3", "--format", "html"]
      let page = try session.run(ask)
      #expect(page.status == 0)
      #expect(page.output.contains("<h1>山溪创作者：2026年第三季度会员自律信用报告</h1>"))
      #expect(page.output.contains("h1 { letter-spacing: .1em }"))
      #expect(try session.run(ask + ["--lang", "both"]).output.contains("山溪创作者 Creators of Shanxi"))
      try FileManager.default.createDirectory(atPath: session.folder + "/plain", withIntermediateDirectories: true)
      #expect(try !session.run(ask + ["--theme", "plain"]).output.contains("山溪创作者"))
    }
  }

  @Test("a folder that is not there, or brings more than looks, is refused with the place")
  func refused() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      session.startTranscript()
      let ask = ["report", "quarterly", "--quarter", "2026Q3", "--format", "html", "--theme"]
      try session.run(ask + ["nowhere"])
      try FileManager.default.createDirectory(atPath: session.folder + "/theme", withIntermediateDirectories: true)
      let bad: [(name: String, text: String, good: String)] = [
        ("theme.yaml", "name: 山溪\nfont: Comic\n", "name: 山溪\n"),
        ("theme.yaml", "accent: red\n", "name: 山溪\n"),
        ("logo.svg", "<svg><script>alert(1)</script></svg>", "<svg/>"),
        ("style.css", "p { background: url(https://example.test/) }", ""),
        ("page.mustache", "{{content}}\n<script>alert(1)</script>", "{{content}}"),
        ("page.mustache", "<p>{{title}}</p>", "{{content}}"),
      ]
      for each in bad {
        try session.file("theme/\(each.name)", each.text)
        #expect(try session.run(ask + ["theme"]).status != 0)
        #expect(try session.run(ask + ["theme", "--lang", "en"]).status != 0)
        try session.file("theme/\(each.name)", each.good)
      }
      try Golden.expect(session.transcript, matches: "theme.refusals.txt")
    }
  }
}

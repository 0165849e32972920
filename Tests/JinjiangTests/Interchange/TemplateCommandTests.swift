import Foundation
import Testing

@Suite("Templates at the command line")
struct TemplateCommandTests {
  @Test("an empty form is written, reads as no rows, and is never written over")
  func forms() throws {
    try Session.with { session in
      try session.jinjiang("template", "members")
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      try session.jinjiang("template", "events", "--lang", "en", "--output", "form.xlsx")
      for (kind, file) in [("members", "members.xlsx"), ("events", "form.xlsx")] {
        let outcome = try session.jinjiang("import", kind, file, "--dry-run")
        #expect(outcome.status == 0, "\(outcome)")
      }
      let before = try Data(contentsOf: URL(filePath: session.folder + "/members.xlsx"))
      for language in ["zh", "en"] {
        #expect(try session.jinjiang("template", "members", "--lang", language).status == 1)
        #expect(try session.jinjiang("template", "lists", "--lang", language).status == 64)
        #expect(
          try session.jinjiang("template", "members", "--registry", "no.db", "--output", "x.xlsx", "--lang", language)
            .status == 66)
      }
      #expect(try Data(contentsOf: URL(filePath: session.folder + "/members.xlsx")) == before)
      try Golden.expect(session.transcript, matches: "template.txt")
    }
  }
}

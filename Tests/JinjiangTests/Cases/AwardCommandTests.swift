import Foundation
import Testing

@Suite("Awards at the command line")
struct AwardCommandTests {
  private func day(_ offset: Int) -> Int { Program.morning + offset * 86_400_000 }

  @Test(
    "a merit is put forward, made public, objected to, answered, granted and revoked; the bulletin and docket say so")
  func course() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01")
      try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆")
      try session.file("honour.pdf", "honour")
      try session.file("minutes.pdf", "minutes")
      session.startTranscript()
      try session.jinjiang("award", "nominate", "S-02", "公益工作", "--by", "演示邻居", "--summary", "义务修桥")
      try session.jinjiang(
        "award", "nominate", "S-02", "public-honours", "--level", "city", "--by", "演示邻居", "--external")
      try session.jinjiang("award", "nominate", "S-02", "谣言", "--by", "演示邻居", "--lang", "en")
      try session.jinjiang(
        "award", "nominate", "S-02", "public-honours", "--level", "city", "--by", "演示邻居", "--external", "--body",
        "演示市文明办",
        "--document", "honour.pdf", "--lang", "en")
      try session.jinjiang("award", "grant", "1", "--basis", "决议", "--officer", "演示会长")
      let paper = try session.jinjiang("case", "paper", "1", "award-notice", "--contact", "演示路9号").output
      #expect(paper.contains("表彰公示") && paper.contains("演示号·竹椅阿婆") && paper.contains("2026年11月30日"))
      let english = try session.jinjiang("case", "paper", "2", "award-notice", "--lang", "en").output
      #expect(english.contains("Public notice of a nomination") && english.contains("outside the association"))
      session.startTranscript()
      try session.jinjiang("award", "notice", "1", "--place", "https://sx.example/1")
      try session.jinjiang("award", "notice", "1", "--place", "https://sx.example/1", "--lang", "en")
      try session.jinjiang("award", "object", "1", "--name", "演示路人", "--text", "桥是别人修的", now: day(2))
      try session.jinjiang("award", "list", "--open", now: day(2))
      try session.jinjiang("docket", now: day(2))
      let bulletin = try session.jinjiang("report", "bulletin", now: day(2)).output
      #expect(bulletin.contains("表彰公示") && bulletin.contains("2026-11-30") && !bulletin.contains("演示路人"))
      session.startTranscript()
      let grant = ["award", "grant", "1", "--basis", "理事会决议", "--panel", "演示甲=for", "--panel", "演示乙=for", "--minutes"]
      try session.run(grant + ["minutes.pdf"], now: day(7))
      try session.run(grant + ["minutes.pdf", "--lang", "en"], now: day(8))
      try session.jinjiang("award", "answer", "1", "--rejected", "--reason", "施工照片可证", now: day(8))
      try session.run(grant + ["minutes.pdf"], now: day(8))
      try session.jinjiang("standing", "S-02", now: day(8))
      try session.jinjiang("award", "revoke", "1", "--reason", "照片系伪造", now: day(9))
      try session.jinjiang("award", "show", "1", now: day(9))
      try session.jinjiang("award", "show", "1", "--disclosure", "member", "--lang", "en", now: day(9))
      try session.jinjiang("award", "list", "--format", "csv", "--lang", "en", now: day(9))
      try session.jinjiang("check", now: day(9))
      let dossier = try session.jinjiang("award", "show", "1", "--disclosure", "member", now: day(9)).output
      #expect(!dossier.contains("演示路人"))
      try Golden.expect(session.transcript, matches: "awards.txt")
    }
  }
}

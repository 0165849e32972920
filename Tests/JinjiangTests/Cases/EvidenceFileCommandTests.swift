import Foundation
import TestSupport
import Testing

@Suite("Evidence files, from a terminal")
struct EvidenceFileCommandTests {
  @Test("taken in, listed, verified and copied out; what is missing is said by check, and is no fault of the registry")
  func story() throws {
    try Session.with { session in
      try session.jinjiang("init", "--lang", "zh")
      try session.jinjiang(
        "association", "add", "SX", "--name", "演示协会", "--live-from", "2026-01-01", "--basis", "会员大会决议")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang("record", "S-01", "谣言", "--on", "2026-11-20", "--summary", "称桥将塌")
      session.startTranscript()
      try session.file("截图.txt", "桥还在")
      try session.file("声明.txt", "我在现场")
      try session.jinjiang("case", "evidence", "add", "1", "截图.txt", "声明.txt", "--from", "演示路人", "--note", "当面交来")
      try session.jinjiang("case", "evidence", "add", "1", "截图.txt", "--lang", "en")
      try session.jinjiang("case", "evidence", "add", "1", "./", "--lang", "en")
      try session.jinjiang("case", "evidence", "list", "1")
      try session.jinjiang("case", "evidence", "list", "1", "--format", "json", "--lang", "en")
      try session.jinjiang("case", "evidence", "list", "1", "--disclosure", "peer", "--lang", "en")
      try session.jinjiang("case", "show", "1", "--lang", "en")
      try session.jinjiang("case", "evidence", "verify", "--lang", "en")
      try session.jinjiang("case", "evidence", "export", "1", "2", "--to", ".evidence-out", "--lang", "en")
      try session.jinjiang("case", "evidence", "export", "1", "--to", "out", "--lang", "en")
      try session.jinjiang("case", "evidence", "export", "1", "2", "--to", "out", "--lang", "en")
      try session.jinjiang("case", "evidence", "export", "1", "3")
      let copy = try String(contentsOfFile: session.folder + "/out/截图.txt", encoding: .utf8)
      #expect(copy == "桥还在")
      let kept = session.folder + "/registry.db.evidence"
      let files = try FileManager.default.contentsOfDirectory(atPath: kept).sorted()
      #expect(files.count == 2)
      try Data("改了".utf8).write(to: URL(filePath: kept + "/" + files[0]))
      try FileManager.default.removeItem(atPath: kept + "/" + files[1])
      try session.file("registry.db.evidence/" + String(repeating: "0", count: 64), "stray")
      try session.jinjiang("case", "evidence", "verify", "--lang", "en")
      try session.jinjiang("check")
      try Golden.expect(session.transcript, matches: "evidence.txt")
    }
  }

  @Test("a refused one leaves no file behind, and the same operation again records it once")
  func refused() throws {
    try Session.with { session in
      try session.jinjiang("init", "--lang", "zh")
      try session.jinjiang("association", "add", "SX", "--name", "演示协会", "--basis", "会员大会决议")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang("record", "S-01", "谣言", "--on", "2026-11-20")
      try session.file("截图.txt", "桥还在")
      let kept = session.folder + "/registry.db.evidence"
      #expect(try session.jinjiang("case", "evidence", "add", "2", "截图.txt").status == 66)
      #expect(!FileManager.default.fileExists(atPath: kept))
      #expect(try session.jinjiang("case", "evidence", "add", "1", "截图.txt", "--on", "2026-11-24").status == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: kept) == [])
      let operation = ["--operation", "00000000-0000-4000-8000-000000000007"]
      for _ in 1...2 { #expect(try session.run(["case", "evidence", "add", "1", "截图.txt"] + operation).status == 0) }
      let list = try session.jinjiang("case", "evidence", "list", "1", "--format", "csv")
      #expect(list.output.split(separator: "\n").count == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: kept).count == 1)
    }
  }
}

import Foundation
import Testing

@Suite("A member on record twice, at the command line")
struct MergerCommandTests {
  @Test("found, proposed, confirmed by another, and taken apart again")
  func story() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--name-en", "Demo Brook")
      try session.jinjiang("member", "add", "S-03", "--name", "演示号·竹椅阿婆", "--joined", "2025-03-01")
      try session.jinjiang(
        "letter", "standing", "演示号·竹椅阿婆", "--recipient", "演示平台", "--purpose", "入驻审核", "--ground", "会员同意",
        "--disclosure", "peer", "--output", "letter.html")
      try session.jinjiang(
        "member", "add", "S-09", "--name", "演示号·竹椅 阿婆", "--joined", "2026-05-01", "--account", "weibo:demo_granny")
      try session.jinjiang(
        "record", "S-09", "谣言", "--on", "2026-11-01", "--decided", "2026-11-20", "--outcome", "成立", "--basis",
        "决定第9号", "--body", "演示平台")
      session.startTranscript()
      try session.jinjiang("member", "duplicates")
      try session.jinjiang("member", "merge", "S-09", "--into", "S-03", "--reason", "同一张会员卡")
      try session.jinjiang("member", "duplicates", "--format", "csv", "--lang", "en")
      #expect(try session.jinjiang("member", "merge", "S-09", "--confirm", "--proof", "签收单").status == 1)
      try session.jinjiang(
        "member", "merge", "S-09", "--confirm", "--proof", "签收单第 3 号", "--agreed-by", "演示理事甲", "--format", "json")
      try session.jinjiang("member", "show", "S-09")
      try session.jinjiang("score", "SX", "--format", "csv")
      try session.jinjiang("standing", "weibo:demo_granny", "--lang", "en")
      #expect(try session.jinjiang("member", "unmerge", "S-09", "--reason", "two cards", "--lang", "en").status == 1)
      try session.jinjiang(
        "member", "unmerge", "S-09", "--reason", "two cards", "--agreed-by", "Demo Councillor", "--lang", "en")
      try session.jinjiang("score", "SX", "--format", "csv")
      for arguments in [
        ["member", "merge", "S-09"], ["member", "merge", "S-09", "--confirm"],
        ["member", "merge", "S-09", "--confirm", "--proof", "x", "--into", "S-03"],
      ] {
        #expect(try session.run(arguments + ["--lang", "en"]).status == 64)
      }
      #expect(try session.jinjiang("check").status == 0)
      try Golden.expect(session.transcript, matches: "mergers.txt")
    }
  }
}

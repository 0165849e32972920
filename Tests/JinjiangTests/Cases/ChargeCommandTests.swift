import TestSupport
import Testing

@Suite("Who may be charged, once, and on whom papers are served")
struct ChargeCommandTests {
  @Test("nobody before a pledge or a vote; a duplicate goes into the other case; a minor's papers go to the guardian")
  func story() throws {
    try Session.with { session in
      try session.jinjiang("init")
      session.startTranscript()
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01", "--lang", "en")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang("record", "S-01", "谣言", "--on", "2026-11-20")
      try session.jinjiang("record", "S-01", "谣言", "--on", "2026-11-20", "--lang", "en")
      try session.jinjiang("association", "vote", "--document", "会员大会决议〔2026〕第1号", "--on", "2026-03-01")
      try session.jinjiang("association", "vote", "--document", "again", "--on", "2026-03-01", "--lang", "en")
      try session.jinjiang("record", "S-01", "谣言", "--on", "2026-11-20", "--summary", "抖音上的视频")
      try session.jinjiang(
        "record", "S-01", "谣言", "--on", "2026-11-20", "--summary", "The copy on Weixin", "--lang", "en")

      try session.jinjiang("case", "link", "2", "--same-as", "1", "--reason", "同一视频")
      try session.jinjiang("case", "notice", "2", "--method", "in-person", "--proof", "x")
      try session.jinjiang("case", "show", "2", "--lang", "en")
      try session.jinjiang("docket", "--format", "csv", "--lang", "en")
      try session.jinjiang("case", "unlink", "2", "--reason", "Another video after all", "--lang", "en")
      try session.jinjiang("case", "link", "2", "--same-as", "1", "--reason", "同一视频，已核对")
      try session.jinjiang("case", "show", "1")

      try session.jinjiang(
        "member", "add", "S-02", "--name", "演示号·小学徒", "--minor-until", "2028-03-01", "--guardian", "演示监护人")
      try session.jinjiang("member", "pledge", "S-02", "--on", "2026-11-01", "--lang", "en")
      try session.jinjiang("member", "minor", "S-01", "--until", "2027-01-01", "--guardian", "演示姨妈", "--lang", "en")
      try session.jinjiang("member", "show", "S-02")
      try session.jinjiang("record", "S-02", "谣言", "--on", "2026-11-20")
      try session.jinjiang("case", "notice", "3", "--method", "in-person", "--proof", "签收单第8号")
      try session.jinjiang("case", "notice", "3", "--method", "in-person", "--proof", "8", "--lang", "en")
      try session.jinjiang(
        "case", "notice", "3", "--method", "in-person", "--proof", "签收单第8号", "--guardian", "演示监护人")
      try session.jinjiang("case", "show", "3", "--lang", "en")
      try session.jinjiang("check")
      try Golden.expect(session.transcript, matches: "charges.txt")
    }
  }
}

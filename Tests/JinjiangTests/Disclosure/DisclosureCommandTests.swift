import Foundation
import Testing

/// One member's case from intake to publication, at the command line.
private func withFoundRumour(_ body: (Session, (String) -> Int) throws -> Void) throws {
  func day(_ offset: Int) -> Int { Program.morning + offset * 86_400_000 }
  let days = ["open": 0, "served": 1, "decided": 20, "effect": 21, "later": 60]
  try Session.with { session in
    let at = { (name: String) in day(days[name] ?? 0) }
    try session.jinjiang("init")
    try session.jinjiang(
      "association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01", "--basis", "会员大会决议")
    try session.jinjiang(
      "member", "add", "S-01", "--name", "演示号·早茶铺<b>", "--joined", "2025-03-01", "--account", "douyin:demo_tea")
    try session.jinjiang("member", "add", "S-02", "--name", "演示号·水鸭子", "--joined", "2025-03-01")
    try session.jinjiang(
      "record", "S-01", "谣言", "--level", "严重", "--on", "2026-11-20", "--summary", "不实视频 <script>",
      "--platform", "douyin", "--handle", "demo_tea")
    try session.jinjiang("case", "paper", "1", "notice", "--output", "notice.html", "--contact", "演示路9号")
    try session.jinjiang("case", "notice", "1", "--method", "registered-mail", "--proof", "回执1", now: at("served"))
    try session.file("minutes.pdf", "minutes")
    try session.run(
      [
        "case", "decide", "1", "--outcome", "upheld", "--panel", "演示甲=for", "--panel", "演示乙=for", "--minutes",
        "minutes.pdf", "--reason", "事实清楚", "--sanction", "public-censure",
      ], now: at("decided"))
    try session.jinjiang(
      "case", "paper", "1", "decision", "--output", "decision.html", "--lang", "en", now: at("decided"))
    try session.jinjiang("case", "serve", "1", "--method", "registered-mail", "--proof", "回执2", now: at("effect"))
    try session.jinjiang("record", "S-02", "恶意炒作", "--on", "2026-12-10", now: at("effect"))
    session.startTranscript()
    try body(session, at)
  }
}

@Suite("Disclosure, publication and papers at the command line")
struct DisclosureCommandTests {
  @Test(
    "what each level is told of a member, a case and an association; a hidden one and an unknown one sound the same")
  func levels() throws {
    try withFoundRumour { session, at in
      try session.jinjiang("case", "publish", "1", now: at("effect"))
      try session.jinjiang("case", "publish", "1", now: at("later"))
      try session.jinjiang("standing", "S-01", "--disclosure", "public", now: at("later"))
      try session.jinjiang("standing", "douyin:demo_tea", "--disclosure", "public", "--lang", "en", now: at("later"))
      try session.jinjiang("standing", "S-02", now: at("later"))
      try session.jinjiang("standing", "S-02", "--disclosure", "council", "--lang", "en", now: at("later"))
      try session.jinjiang("case", "show", "1", "--disclosure", "public", now: at("later"))
      let hidden = try session.jinjiang("case", "show", "2", "--disclosure", "peer", now: at("later"))
      let unknown = try session.jinjiang("case", "show", "9", "--disclosure", "peer", now: at("later"))
      #expect(hidden.status == unknown.status && hidden.output == unknown.output)
      #expect(hidden.diagnostics.replacing("2", with: "9") == unknown.diagnostics)
      try session.jinjiang("case", "list", "--disclosure", "public", "--lang", "en", now: at("later"))
      try session.jinjiang("member", "consent", "S-02", "--grade", "yes", now: at("later"))
      try session.jinjiang("score", "--disclosure", "public", now: at("later"))
      try session.jinjiang("score", "--disclosure", "peer", "--format", "csv", now: at("later"))
      try session.jinjiang("member", "show", "演示号·水鸭子", "--disclosure", "peer", now: at("later"))
      try session.jinjiang("member", "list", "--disclosure", "public", "--lang", "en", now: at("later"))
      try session.jinjiang("explain", "S-01", "--disclosure", "peer", now: at("later"))
      try session.jinjiang("case", "unpublish", "1", "--reason", "会员请求，情况已变", now: at("later"))
      try session.jinjiang("standing", "S-01", "--disclosure", "public", now: at("later"))
      try Golden.expect(session.transcript, matches: "disclosure.txt")
    }
  }

  @Test("papers are filled from the case, escaped, and an association's own template takes the standard one's place")
  func papers() throws {
    try withFoundRumour { session, at in
      for (file, golden) in [("notice.html", "paper-notice.zh.html"), ("decision.html", "paper-decision.en.html")] {
        try Golden.expect(String(contentsOfFile: session.folder + "/" + file, encoding: .utf8), matches: golden)
      }
      try FileManager.default.createDirectory(atPath: session.folder + "/own", withIntermediateDirectories: false)
      try session.jinjiang("letter", "templates", "own", now: at("later"))
      try session.file("own/notice.zh.mustache", "<h1>本会告知</h1><p>{{member}}：{{category}}</p>")
      let own = try session.jinjiang("case", "paper", "1", "notice", "--templates", "own", now: at("later"))
      #expect(own.output.contains("<h1>本会告知</h1><p>演示号·早茶铺&lt;b&gt;：传播虚假信息</p>"))
      try session.file("own/notice.zh.mustache", "<script>{{member}}</script>")
      let refused = try session.jinjiang("case", "paper", "1", "notice", "--templates", "own", now: at("later"))
      #expect(refused.status == 64 && refused.output.isEmpty)
      let none = try session.jinjiang("case", "paper", "1", "repair", now: at("later"))
      #expect(none.status == 1 && none.output.isEmpty)
    }
  }

  @Test("a letter and a dossier are on record, listed for the member; a request is on the docket until it is met")
  func answers() throws {
    try withFoundRumour { session, at in
      try session.run(
        [
          "letter", "standing", "演示号·早茶铺<b>", "--recipient", "演示平台", "--purpose", "入驻审核", "--ground", "会员同意",
          "--disclosure", "peer", "--output", "letter.html",
        ], now: at("later"))
      let letter = try String(contentsOfFile: session.folder + "/letter.html", encoding: .utf8)
      #expect(letter.contains("演示号·早茶铺&lt;b&gt;") && letter.contains("非征信产品") && !letter.contains("S-01"))
      try session.run(
        ["letter", "standing", "S-09", "--recipient", "甲", "--purpose", "乙", "--ground", "丙"], now: at("later"))
      try session.jinjiang("member", "dossier", "S-01", "--request", now: at("later"))
      try session.jinjiang("docket", now: at("later"))
      try session.jinjiang("member", "dossier", "S-01", "--format", "json", "--output", "own.json", now: at("later"))
      try session.jinjiang("docket", now: at("later"))
      try session.jinjiang("member", "answers", "S-01", "--lang", "en", now: at("later"))
      try session.jinjiang("case", "precedents", "1", "--lang", "en", now: at("later"))
      try session.jinjiang("check", now: at("later"))
      try Golden.expect(session.transcript, matches: "answers.txt")
      let dossier = try String(contentsOfFile: session.folder + "/own.json", encoding: .utf8)
      #expect(dossier.contains("不实视频") && !dossier.contains("水鸭子") && !dossier.contains("for 演示甲"))
    }
  }
}

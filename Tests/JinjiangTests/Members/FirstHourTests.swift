import Foundation
import Testing

@Suite("The first hour of an association, at the command line")
struct FirstHourTests {
  /// Ten in the morning of the next day.
  private let nextDay = Program.morning + 26 * 3_600_000

  private func story(_ language: String, name: String, in session: Session) throws {
    func say(_ arguments: String..., now: Int = Program.morning) throws {
      let outcome = try session.run(arguments + (language == "zh" ? [] : ["--lang", language]), now: now)
      #expect(outcome.status == 0, "\(arguments)")
    }
    try say("init")
    try say("association", "add", "SX", "--name", "山溪演示协会", "--name-en", "Stream Demo Creators")
    try say("association", "list")
    try say(
      "member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01", "--account", "douyin:demo_tea",
      "--account-from", "2025-03-01")
    try say(
      "member", "add", "S-02", "--name", "Demo Duck Films", "--organization", "--contact", "演示电话 02", "--person", "p2")
    try say("member", "add", "S-03", "--name", "演示号 早茶铺")
    try say("member", "rename", "演示号·早茶铺", "演示号·晚茶铺")
    try say("member", "account", "transfer", "抖音:Demo_Tea", "--to", "S-02", "--on", "2026-11-01")
    try say("member", "find", "早茶")
    try say("member", "find", "demo_")
    try say("member", "show", "S-01")
    try say("member", "contact", "S-02", "--address", "山溪街 2 号")
    try say("member", "pledge", "S-02", "--document", "承诺书 2 号")
    try say("member", "show", "douyin:demo_tea")
    try say("member", "leave", "S-03", "--reason", "停更", now: nextDay)
    try say("member", "show", "S-03", now: nextDay)
    try say("member", "list", now: nextDay)
    try say("member", "rejoin", "S-03", now: nextDay + 86_400_000)
    try say("member", "account", "add", "S-03", "视频号:demo_late", "--from", "2026-11-20")
    try say("member", "account", "end", "shipinhao:demo_late")
    try say("association", "show")
    try say("check")
    try Golden.expect(session.transcript, matches: name)
  }

  @Test("from an empty folder to members with accounts and pledges, in Chinese")
  func chinese() throws { try Session.with { try story("zh", name: "first-hour.zh.txt", in: $0) } }

  @Test("the same in English")
  func english() throws { try Session.with { try story("en", name: "first-hour.en.txt", in: $0) } }

  @Test("for programs: ids, nulls and lists, as known then and now; and a second association named in every next step")
  func machines() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      try session.jinjiang(
        "member", "add", "S 1", "--name", "演示号·早茶铺", "--account", "douyin:demo_tea", "--person", "p1")
      try session.jinjiang("member", "rename", "S 1", "=演示号·晚茶铺")
      try session.jinjiang("association", "add", "HW", "--name", "演示湾协会", "--live-from", "2026-01-01")
      session.startTranscript()
      try session.jinjiang(
        "member", "add", "H-1", "--association", "HW", "--name", "演示号·海鸥", "--person", "p1", "--joined", "2026-12-01")
      try session.jinjiang("association", "list", "--format", "csv")
      try session.jinjiang("association", "list", "--known-at", "#6", "--format", "json")
      try session.jinjiang("association", "show", "HW", "--format", "json")
      try session.jinjiang("member", "list", "--association", "SX", "--format", "csv")
      try session.jinjiang("member", "list", "--association", "HW", "--current", "--format", "json")
      try session.jinjiang("member", "find", "演示", "--format", "csv", "--lang", "en")
      try session.jinjiang("member", "find", "早茶", "--format", "json", "--lang", "en")
      let shown = try session.jinjiang("member", "show", "S 1", "--format", "json", "--lang", "en")
      try session.jinjiang("member", "show", "S 1", "--format", "csv", "--known-at", "#7", "--lang", "en")
      try session.jinjiang("member", "show", "S 1", "--lang", "en")
      try Golden.expect(session.transcript, matches: "members.machines.txt")
      let json = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
      #expect(json?["member_no"] as? String == "S 1")
      #expect((json?["elsewhere"] as? [[String: Any]])?.first?["status"] as? String == "not_yet")
    }
  }

  @Test("what is refused says what happened, what was asked and what to do, with its exit code; nothing is recorded")
  func refusals() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--account", "douyin:demo_tea")
      try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆", "--joined", "2026-03-01")
      try session.jinjiang("member", "add", "S-03", "--name", "演示号·竹椅阿婆")
      session.startTranscript()
      let sound = try session.jinjiang("check", "--lang", "en").output
      for language in ["zh", "en"] {
        func refused(_ status: Int32, _ arguments: String...) throws {
          let outcome = try session.run(arguments + ["--lang", language])
          #expect(outcome.status == status, "\(arguments)")
          #expect(outcome.output == "", "\(arguments)")
        }
        try refused(65, "association", "add", "SX", "--name", "另一个")
        try refused(65, "association", "add", "山溪", "--name", "山溪演示协会")
        try refused(66, "association", "show", "XX")
        try refused(66, "member", "add", "S-09", "--name", "演示", "--association", "XX")
        try refused(65, "member", "add", "S-01", "--name", "演示")
        try refused(65, "member", "add", "S-09", "--name", " ")
        try refused(65, "member", "add", "S-09", "--name", "演示", "--account", "抖音:DEMO_TEA")
        try refused(64, "member", "add", "S-09", "--name", "演示", "--joined", "2026-02-30")
        try refused(64, "member", "add", "S-09", "--name", "演示", "--account", "demo_tea")
        try refused(64, "member", "add", "S-09", "--name", "演示", "--uid", "7")
        try refused(64, "member", "add", "S-09")
        try refused(66, "member", "show", "S-09")
        try refused(66, "member", "show", "演示号·竹椅阿婆")
        try refused(66, "member", "find", "海鸥")
        try refused(65, "member", "find", " ")
        try refused(1, "member", "rename", "S-01", "演示号·早茶铺")
        try refused(1, "member", "contact", "S-01")
        try refused(65, "member", "leave", "S-02", "--on", "2026-03-01")
        try refused(1, "member", "rejoin", "S-01")
        try refused(65, "member", "account", "add", "S-02", "douyin:demo_tea", "--from", "2026-01-01")
        try refused(66, "member", "account", "end", "douyin:demo_late", "--on", "2026-01-01")
        try refused(66, "member", "account", "transfer", "douyin:demo_tea", "--to", "S-09")
        try refused(1, "member", "account", "transfer", "douyin:demo_tea", "--to", "S-01")
        try refused(1, "member", "pledge", "S-02", "--on", "2026-02-28")
        try refused(66, "member", "pledge", "S-02", "--edition", "2027.1")
      }
      #expect(try session.jinjiang("check", "--lang", "en").output == sound)
      try Golden.expect(session.transcript, matches: "members.refusals.txt")
    }
  }

  @Test("names that would command a terminal are shown for what they are, and a next step is one word to a shell")
  func hostile() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang("association", "add", "SX", "--name", "山溪演示协会")
      let number = "S'; rm \u{202e}-r"
      let added = try session.jinjiang("member", "add", number, "--name", "\u{202e}演示", "--lang", "en")
      #expect(added.diagnostics.contains(#"member show 'S'\''; rm ‹U+202E›-r'"#))
      let said =
        try [["list"], ["show", number], ["find", "演示"]].map { try session.run(["member"] + $0) }
        .map { $0.output + $0.diagnostics }.joined() + added.output + added.diagnostics
      #expect(!said.unicodeScalars.contains { $0.value == 0x202e })
    }
  }
}

import Testing

@Suite("record at a terminal")
struct RecordDialogueTests {
  private func withStreet(_ body: (Session) throws -> Void) throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang(
        "association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01", "--basis", "会员大会决议")
      try session.jinjiang(
        "member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01", "--account", "douyin:demo_tea")
      try session.jinjiang("member", "add", "S-02", "--name", "演示号·竹椅阿婆")
      try session.jinjiang("member", "add", "S-03", "--name", "演示号·竹椅阿婆")
      try body(session)
    }
  }

  @Test("asks step by step, asks again what was wrong, and ends with the next step")
  func incident() throws {
    try withStreet { session in
      let terminal = try session.terminal("record")
      try terminal.answer("平台:账号）：", "没有这个人")
      try terminal.answer("平台:账号）：", "douyin:demo_tea")
      try terminal.answer("类别（序号或名称）：", "0")
      try terminal.answer("类别（序号或名称）：", "迟到")
      try terminal.answer("类别（序号或名称）：", "1")
      try terminal.answer(" [一般]：", "极其严重")
      try terminal.answer(" [一般]：", "严重")
      try terminal.answer("行为日期 [2026-11-23]：", "2026-02-30")
      try terminal.answer("行为日期 [2026-11-23]：", "2025-02-28")
      try terminal.answer("行为日期 [2026-11-23]：", "2026-11-20")
      try terminal.answer(" [douyin:demo_tea]：", "weixin:nobody")
      try terminal.answer(" [douyin:demo_tea]：", "")
      try terminal.answer("链接（没有则回车）：", "douyin.example/7")
      try terminal.answer("链接（没有则回车）：", "https://douyin.example/7")
      try terminal.answer("摘要（没有则回车）：", "称桥已塌，桥还在")
      try terminal.answer("登记吗 [y 是 / n 否]：", "也许")
      try terminal.answer("登记吗 [y 是 / n 否]：", "是")
      #expect(try terminal.end() == 0)
      try Golden.expect(terminal.screen, matches: "record-dialogue.zh.txt")
      let shown = try session.jinjiang("case", "show", "1", "--format", "json").output
      #expect(shown.contains("\"handle\": \"demo_tea\"") && shown.contains("\"level\": \"serious\""))
    }
  }

  @Test("one of several of the same name is chosen; a merit without levels has one question less")
  func merit() throws {
    try withStreet { session in
      let terminal = try session.terminal("record", "--lang", "en")
      try terminal.answer("platform:handle): ", "演示号·竹椅阿婆")
      try terminal.answer("Which one: ", "3")
      try terminal.answer("Which one: ", "2")
      try terminal.answer("Category (number or name): ", "training completed")
      try terminal.answer("Day of the act [2026-11-23]: ", "")
      try terminal.answer("Enter for none): ", "")
      try terminal.answer("Link (Enter for none): ", "")
      try terminal.answer("Summary (Enter for none): ", "")
      try terminal.answer("Record it [y/n]: ", "y")
      #expect(try terminal.end() == 0)
      try Golden.expect(terminal.screen, matches: "record-dialogue.en.txt")
    }
  }

  @Test("only what the command line left out is asked")
  func partly() throws {
    try withStreet { session in
      let terminal = try session.terminal(
        "record", "S-01", "--on", "2026-11-20", "--level", "minor", "--platform", "douyin", "--handle", "demo_tea",
        "--url", "https://douyin.example/7", "--summary", "桥还在")
      try terminal.answer("类别（序号或名称）：", "谣言")
      try terminal.answer("登记吗 [y 是 / n 否]：", "y")
      #expect(try terminal.end() == 0)
      #expect(terminal.screen.contains("传播虚假信息（轻微），2026-11-20，待处理"))
    }
  }

  @Test("Ctrl-D or a no records nothing")
  func cancelled() throws {
    try withStreet { session in
      let sound = try session.jinjiang("check").output
      let first = try session.terminal("record")
      try first.answer("平台:账号）：", "S-01")
      try first.giveUp(at: "类别（序号或名称）：")
      #expect(try first.end() == 1)
      #expect(first.screen.hasSuffix("错误：已取消，未作登记。\n"))

      let second = try session.terminal("record", "S-01", "--on", "2026-11-20", "--level", "minor")
      try second.answer("类别（序号或名称）：", "1")
      for _ in 1...3 { try second.answer("没有则回车）：", "") }
      try second.answer("登记吗 [y 是 / n 否]：", "n")
      #expect(try second.end() == 1)
      #expect(try session.jinjiang("check").output == sound)
    }
  }
}

import Foundation
import Testing

@Suite("The paper on a request for repair")
struct RepairPaperTests {
  @Test("says what was asked, and whether it was granted")
  func bothWays() throws {
    try Session.with { session in
      try session.jinjiang("init")
      try session.jinjiang(
        "association", "add", "SX", "--name", "山溪演示协会", "--live-from", "2026-01-01", "--basis", "会员大会决议")
      try session.jinjiang("member", "add", "S-01", "--name", "演示号·早茶铺", "--joined", "2025-03-01")
      try session.jinjiang("record", "S-01", "谣言", "--level", "轻微", "--on", "2026-11-20")
      try session.jinjiang("case", "notice", "1", "--method", "in-person", "--proof", "7")
      try session.jinjiang("case", "reply", "1", "--summary", "已删除")
      try session.jinjiang("case", "decide", "1", "--outcome", "upheld", "--officer", "演示甲", "--reason", "事实清楚")
      try session.jinjiang("case", "serve", "1", "--method", "in-person", "--proof", "9")
      let none = try session.jinjiang("case", "paper", "1", "repair")
      #expect(none.status == 1 && none.output.isEmpty)
      func answer(_ words: String...) throws -> String {
        try session.jinjiang("case", "repair", "1", "--requested", "--evidence", "已更正")
        try session.run(["case", "repair", "1"] + words + ["--officer", "演示甲"])
        return try session.jinjiang("case", "paper", "1", "repair").output
      }
      let refused = try answer("--refused", "--reason", "致歉声明已删除")
      #expect(refused.contains("不予信用修复，认定继续有效") && refused.contains("致歉声明已删除"))
      #expect(refused.contains("你（单位）于 2026年11月23日 申请信用修复") && !refused.contains("准予信用修复"))
      let granted = try answer("--granted", "--conditions-met", "--reason", "已恢复致歉声明")
      #expect(granted.contains("准予信用修复，自 2026年11月23日 起") || granted.contains("准予信用修复，自 2026年11月23日起"))
      #expect(granted.contains("已恢复致歉声明") && !granted.contains("不予信用修复"))
    }
  }
}

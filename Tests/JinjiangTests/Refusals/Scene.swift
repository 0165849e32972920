/// What a clerk does in a folder of their own, and what is refused on the way: a page of the catalogue of refusals.
///
/// A new rule gets one line, `.refused("ItsType.itsCase", "the command that breaks it")`, in the scene where it belongs,
/// after the steps that lead there. `GOLDEN=record` then writes its messages into REFUSALS.md.
struct Scene: Sendable {
  enum Step: Sendable, Hashable {
    /// From then on it is nine in the morning of that day; a scene begins on 23 November 2026.
    case day(String)
    /// Carried out; `> FILE` at its end keeps what it says.
    case does(String)
    /// A file of that name, with this text in it.
    case file(String, String)
    /// A file of that name that is no text.
    case bytes(String, [UInt8])
    /// A file that is another one with a few letters changed: the new one, the old one, what is there, what comes instead.
    case altered(String, String, String, String)
    /// Breaks that rule, ends with that exit code, and changes nothing.
    case refused(String, String, Int32 = 1)
  }

  var title: (zh: String, en: String)
  /// What is on record when the curtain rises; the catalogue says it once.
  var opening: [Step] = Scene.street
  var steps: [Step]

  static let all =
    house + members + cases + decisions + findings + complaints + rules + reports + evidence + keeping + certificates
    + awards + backups + cosigning + bonds + erasure + reopening

  var refused: [String] {
    steps.compactMap { step in
      if case .refused(let rule, _, _) = step { rule } else { nil }
    }
  }

  /// An association on a street of teahouses, live since 2026, with two members, who have pledged to keep its rules, and minutes to hand in.
  static let street: [Step] = [
    .does("init"),
    .does("association add SX --name 山溪演示协会 --live-from 2026-01-01"),
    .does("member add S-01 --name 演示号·早茶铺 --joined 2025-03-01 --account douyin:demo_tea"),
    .does("member pledge S-01 --on 2025-03-01"),
    .does("member add S-02 --name 演示号·竹椅阿婆 --joined 2020-01-01"),
    .does("member pledge S-02 --on 2020-01-01"),
    .file("纪要.txt", "评议组纪要〔2026〕第3号"),
  ]
}

/// What recurs in the commands of the scenes.
enum Usual {
  static let panel = "--panel 演示甲=赞成 --panel 演示乙=赞成 --panel 演示丙=反对"
  static let others = "--panel 演示丁=赞成 --panel 演示戊=赞成"
  static let papers = "--minutes 纪要.txt --reason 事实清楚"
  static let service = "--method in-person --proof 签收单第7号"
  /// A decision from before the association was live.
  static let prior = "--on 2025-12-01 --decided 2025-12-20 --outcome upheld --basis 决定〔2025〕第9号"
}

/// What a new registry starts from: the files of this folder, byte for byte, inside the program.
///
/// They are texts, not values: whoever needs one hands it to the same reader that reads a user's own file, so that a seed
/// gets no second way in. Each file documents its own shape in its first lines.
public enum Seed {
  /// The rulebook (自律规则) `jinjiang`, edition 2024.1. YAML after SCORING.md, A rulebook.
  public static var rulebook: String { Embedded.`jinjiang-2024-1.yaml` }

  /// China's working days and holidays, 2024 to 2027, after the notices of the State Council's General Office. YAML.
  public static var calendar: String { Embedded.`calendar-cn.yaml` }

  /// The associations that press reports of the Jinjiang Initiative name. None of them is a user. YAML.
  public static var associations: String { Embedded.`associations.yaml` }

  /// The demo: two invented associations and two years of their members' credit events, as steps in time. YAML.
  public static var story: String { Embedded.`demo-story.yaml` }

  /// How outsiders verify what the journal's keepers hand out, without this program. Markdown, in both languages; the tests
  /// follow it step by step.
  public static var verifying: String { Embedded.`Verifying.md` }

  /// The papers of the procedure, letter and certificate, in both languages: bodies of forms in
  /// Mustache, under names such as `notice.zh.mustache`.
  public static var papers: [(name: String, text: String)] {
    Embedded.all.filter { $0.name.hasPrefix("Papers/") }.map {
      (String($0.name.dropFirst("Papers/".count)), $0.contents)
    }
  }
}

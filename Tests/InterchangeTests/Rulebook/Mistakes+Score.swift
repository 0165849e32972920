extension Mistake {
  /// Levels, the frame of the score, grades and the ladder.
  static let score = [
    Mistake(
      "no levels at all", "levels: [minor, general, serious]", "levels: []",
      """
      5:9 levels
      列表为空；至少须有一项。
      the list is empty; expected one entry at least.
      """),
    Mistake(
      "a floor above the base", "floor: 0,", "floor: 100.1,",
      """
      10:27 score.floor
      下限 100.1 高于基础分 100；须为 0 ≤ 下限 ≤ 基础分 ≤ 上限。
      the floor 100.1 is above the base 100; expected 0 ≤ floor ≤ base ≤ ceiling.
      """),
    Mistake(
      "a base above the ceiling", "ceiling: 120,", "ceiling: 99.9,",
      """
      10:39 score.ceiling
      上限 99.9 低于基础分 100；须为 0 ≤ 下限 ≤ 基础分 ≤ 上限。
      the ceiling 99.9 is below the base 100; expected 0 ≤ floor ≤ base ≤ ceiling.
      """),
    Mistake(
      "a negative floor", "floor: 0,", "floor: -1,",
      """
      10:27 score.floor
      -1 是负数；此处须为 0 或正数。
      -1 is negative; expected 0 or more.
      """),
    Mistake(
      "a ceiling that is not in tenths", "ceiling: 120,", "ceiling: 120.05,",
      """
      10:39 score.ceiling
      120.05 不是 0.1 的整数倍；信用分显示到一位小数，此处也只能有一位。
      120.05 is not a multiple of 0.1; scores are shown with one decimal, so this has one too.
      """),
    Mistake(
      "a minimum that is not in tenths", "min: 60.5", "min: 60.55",
      """
      13:21 grades[1].min
      60.55 不是 0.1 的整数倍；信用分显示到一位小数，此处也只能有一位。
      60.55 is not a multiple of 0.1; scores are shown with one decimal, so this has one too.
      """),
    Mistake(
      "a way of counting that there is not", "counts_from: decision", "counts_from: decisions",
      """
      10:79 score.counts_from
      没有名为“decisions”的选项；是否应为“decision”？
      there is no choice "decisions" here; did you mean "decision"?
      """),
    Mistake(
      "no grades",
      "grades:\n  - {grade: A, min: 90}\n  - {grade: B, min: 60.5}\n  - {grade: C, min: 0}", "grades: []",
      """
      11:9 grades
      列表为空；至少须有一项。
      the list is empty; expected one entry at least.
      """),
    Mistake(
      "grades out of order", "min: 60.5", "min: 90",
      """
      13:21 grades[1].min
      B 的最低分 90 不低于 A 的 90；等级须从高到低排列，最低分逐级降低。
      the minimum of B, 90, is not below that of A, 90; list the grades best first, each with a lower minimum.
      """),
    Mistake(
      "a last grade above the floor", "{grade: C, min: 0}", "{grade: C, min: 0.1}",
      """
      14:5 grades
      最低等级 C 的最低分 0.1 高于分数下限 0；须不高于下限，使每个分数都有等级。
      the last grade, C, starts at 0.1, above the floor 0; it has to be at or below it, so that every score \
      has a grade.
      """),
    Mistake(
      "a grade listed twice", "grade: B", "grade: A",
      """
      13:13 grades[1].grade
      “A”重复出现；每个名称只能用一次。
      "A" is there more than once; each name is used once.
      """),
    Mistake(
      "an empty ladder", "ladder: [1.0, 1.5, 2.0]", "ladder: []",
      """
      15:37 repeat.ladder
      累犯倍数应为列表，从 1.0 开始，例如 [1.0, 1.5, 2.0]。
      the ladder has to be a list that starts at 1.0, such as [1.0, 1.5, 2.0].
      """),
    Mistake(
      "a ladder that is no list", "ladder: [1.0, 1.5, 2.0]", "ladder: 1.0",
      """
      15:37 repeat.ladder
      累犯倍数应为列表，从 1.0 开始，例如 [1.0, 1.5, 2.0]。
      the ladder has to be a list that starts at 1.0, such as [1.0, 1.5, 2.0].
      """),
    Mistake(
      "a ladder that does not start at 1", "ladder: [1.0, 1.5, 2.0]", "ladder: [1.001, 1.5]",
      """
      15:38 repeat.ladder[0]
      第一个倍数是 1.001；没有前次违规时倍数须为 1.0。
      the first multiplier is 1.001; without a prior violation it has to be 1.0.
      """),
    Mistake(
      "a ladder that decreases", "ladder: [1.0, 1.5, 2.0]", "ladder: [1.0, 1.5, 1.499]",
      """
      15:48 repeat.ladder[2]
      倍数从 1.5 降到 1.499；倍数不得递减。
      the multiplier falls from 1.5 to 1.499; it must never decrease.
      """),
  ]
}

extension Mistake {
  /// Categories of violations and commendations.
  static let categories = [
    Mistake(
      "an article that there is not", "article: 3\n", "article: 4\n",
      """
      35:14 violations[0].article
      没有名为“4”的条款；可用：1、3。
      there is no article "4" here; there are: 1, 3.
      """),
    Mistake(
      "points for an unknown level", "points: {minor: 1}", "points: {minor: 1, mild: 1}",
      """
      54:24 violations[1].points.mild
      没有名为“mild”的程度；可用：minor、general、serious。
      there is no level "mild" here; there are: minor, general, serious.
      """),
    Mistake(
      "points for no level",
      "points: {minor: 1}\n    hold_months: {minor: 2}", "points: {}\n    hold_months: {}",
      """
      54:13 violations[1].points
      没有任何程度的分值；至少须给一个程度。
      there are points for no level; give them for one at least.
      """),
    Mistake(
      "a hold for a level without points", "hold_months: {minor: 2}", "hold_months: {minor: 2, serious: 2}",
      """
      55:29 violations[1].hold_months.serious
      “serious”在本类别的 points 中没有分值；有分值的：minor。
      "serious" has no points in this category; those that have: minor.
      """),
    Mistake(
      "a level with points and no hold",
      "hold_months: {minor: 3, general: 6, serious: 0}", "hold_months: {minor: 3, serious: 0}",
      """
      44:18 violations[0].hold_months
      缺少“general”；points 中的每个程度都须有保持月数。
      "general" is missing; every level that has points needs months to hold.
      """),
    Mistake(
      "a fade for a level without points",
      "hold_months: {minor: 2}", "hold_months: {minor: 2}\n    fade_months: {general: 2}",
      """
      56:19 violations[1].fade_months.general
      “general”在本类别的 points 中没有分值；有分值的：minor。
      "general" has no points in this category; those that have: minor.
      """),
    Mistake(
      "hold and fade both 0", "hold_months: {minor: 2}", "hold_months: {minor: 0}",
      """
      55:26 violations[1].hold_months.minor
      保持与递减月数都是 0，不会产生任何影响；至少一项须为 1 个月以上（没有永久记录）。
      hold and fade are both 0, so it would never count; give one of them a month at least (nothing holds for ever).
      """),
    Mistake(
      "hold and fade of a commendation both 0", "hold_months: 6", "hold_months: 0",
      """
      68:18 commendations[1].hold_months
      保持与递减月数都是 0，不会产生任何影响；至少一项须为 1 个月以上（没有永久记录）。
      hold and fade are both 0, so it would never count; give one of them a month at least (nothing holds for ever).
      """),
    Mistake(
      "a default level without points", "default_level: general", "default_level: generl",
      """
      40:20 violations[0].default_level
      “generl”在本类别的 points 中没有分值；是否应为“general”？
      "generl" has no points in this category; did you mean "general"?
      """),
    Mistake(
      "a range of one number", "range: {serious: [15, 40]}", "range: {serious: [15]}",
      """
      43:22 violations[0].range.serious
      范围须写作 [最低, 最高]，例如 [15, 40]。
      a range is written [least, most], such as [15, 40].
      """),
    Mistake(
      "a range that runs backwards", "range: {serious: [15, 40]}", "range: {serious: [40, 15]}",
      """
      43:22 violations[0].range.serious
      范围从 40 到 15，前后颠倒；应先低后高。
      the range runs from 40 to 15; the least comes first.
      """),
    Mistake(
      "a range for a level without points",
      "points: {minor: 1}", "points: {minor: 1}\n    range: {general: [1, 2]}",
      """
      55:13 violations[1].range.general
      “general”在本类别的 points 中没有分值；有分值的：minor。
      "general" has no points in this category; those that have: minor.
      """),
    Mistake(
      "a range by level for points without one", "points: 1.5", "points: 1.5\n    range: {city: [1, 2]}",
      """
      68:12 commendations[1].range
      分值只有一个数、不分程度，因此不能按程度设范围；请删除 range，或按程度写 points。
      the points are one number whatever the level, so there is no range by level; remove it, or give points \
      by level.
      """),
    Mistake(
      "a ceiling at an unknown grade",
      "grade_ceiling: {serious: {grade: C,", "grade_ceiling: {serious: {grade: E,",
      """
      46:38 violations[0].grade_ceiling.serious.grade
      没有名为“E”的等级；可用：A、B、C。
      there is no grade "E" here; there are: A, B, C.
      """),
    Mistake(
      "a repair that gives back more than all", "restores: 0.5", "restores: 1.001",
      """
      49:17 violations[0].repair.restores
      1.001 太大；最大为 1。
      1.001 is too large; the most is 1.
      """),
    Mistake(
      "a repair after months of a level without points",
      "after_months: {general: 3}", "after_months: {mild: 3}",
      """
      48:22 violations[0].repair.after_months.mild
      “mild”在本类别的 points 中没有分值；有分值的：minor、general、serious。
      "mild" has no points in this category; those that have: minor, general, serious.
      """),
    Mistake(
      "points of a commendation for an unknown honour",
      "points: {city: 2, province: 4}", "points: {city: 2, planet: 4}",
      """
      60:23 commendations[0].points.planet
      没有名为“planet”的荣誉级别；可用：city、province。
      there is no honour "planet" here; there are: city, province.
      """),
    Mistake(
      "a default level of a commendation that is no honour",
      "points: 1.5", "points: 1.5\n    default_level: minor",
      """
      68:20 commendations[1].default_level
      没有名为“minor”的荣誉级别；可用：city、province。
      there is no honour "minor" here; there are: city, province.
      """),
  ]
}

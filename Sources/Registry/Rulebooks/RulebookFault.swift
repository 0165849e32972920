/// What can be wrong with a rulebook in particular. Source: SCORING.md, A rulebook.
enum RulebookFault: SourceFault, Equatable {
  /// What a name was to be the name of.
  enum Kind: Equatable {
    case level, pointsLevel, honour, pointsHonour, grade, article, word
  }

  case unknownName(String, Kind, known: [String])
  case emptyList
  case noPoints
  case missingLevel(String)
  case neverCounts
  case emptyLadder
  case ladderStart(PerMille)
  case ladderDecreases(from: PerMille, to: PerMille)
  case floorAboveBase(floor: Millipoints, base: Millipoints)
  case baseAboveCeiling(base: Millipoints, ceiling: Millipoints)
  case notTenths(Millipoints)
  case gradeNotBelow(Rulebook.GradeRule, above: Rulebook.GradeRule)
  case lastGradeAboveFloor(Rulebook.GradeRule, floor: Millipoints)
  case notRange
  case rangeReversed(from: Millipoints, to: Millipoints)
  case rangeOfFlatPoints
  case publicationMaximum(months: Int, maximum: Int)
  case emptyPanel
  case notFraction(String)
  case majorityBelowHalf(Rulebook.Fraction)

  var message: Phrase {
    switch self {
    case .unknownName(let name, .pointsLevel, let known), .unknownName(let name, .pointsHonour, let known):
      withoutPoints(name, known: known)
    case .unknownName(let name, let kind, let known):
      unknown(name, known: known, zh: kind.noun.zh, en: kind.noun.en)
    case .emptyList:
      Phrase(zh: "列表为空；至少须有一项。", en: "the list is empty; expected one entry at least.")
    case .noPoints:
      Phrase(zh: "没有任何程度的分值；至少须给一个程度。", en: "there are points for no level; give them for one at least.")
    case .missingLevel(let level):
      Phrase(
        zh: "缺少“\(level)”；points 中的每个程度都须有保持月数。",
        en: "\"\(level)\" is missing; every level that has points needs months to hold.")
    case .neverCounts:
      Phrase(
        zh: "保持与递减月数都是 0，不会产生任何影响；至少一项须为 1 个月以上（没有永久记录）。",
        en: "hold and fade are both 0, so it would never count; "
          + "give one of them a month at least (nothing holds for ever).")
    case .emptyLadder:
      Phrase(
        zh: "累犯倍数应为列表，从 1.0 开始，例如 [1.0, 1.5, 2.0]。",
        en: "the ladder has to be a list that starts at 1.0, such as [1.0, 1.5, 2.0].")
    case .ladderStart(let step):
      Phrase(
        zh: "第一个倍数是 \(decimalText(step.value))；没有前次违规时倍数须为 1.0。",
        en: "the first multiplier is \(decimalText(step.value)); without a prior violation it has to be 1.0.")
    case .ladderDecreases(let before, let step):
      Phrase(
        zh: "倍数从 \(decimalText(before.value)) 降到 \(decimalText(step.value))；倍数不得递减。",
        en: "the multiplier falls from \(decimalText(before.value)) to \(decimalText(step.value)); "
          + "it must never decrease.")
    case .floorAboveBase(let floor, let base):
      Phrase(
        zh: "下限 \(decimalText(floor.value)) 高于基础分 \(decimalText(base.value))；须为 0 ≤ 下限 ≤ 基础分 ≤ 上限。",
        en: "the floor \(decimalText(floor.value)) is above the base \(decimalText(base.value)); "
          + "expected 0 ≤ floor ≤ base ≤ ceiling.")
    case .baseAboveCeiling(let base, let ceiling):
      Phrase(
        zh: "上限 \(decimalText(ceiling.value)) 低于基础分 \(decimalText(base.value))；须为 0 ≤ 下限 ≤ 基础分 ≤ 上限。",
        en: "the ceiling \(decimalText(ceiling.value)) is below the base \(decimalText(base.value)); "
          + "expected 0 ≤ floor ≤ base ≤ ceiling.")
    case .notTenths(let points):
      Phrase(
        zh: "\(decimalText(points.value)) 不是 0.1 的整数倍；信用分显示到一位小数，此处也只能有一位。",
        en: "\(decimalText(points.value)) is not a multiple of 0.1; "
          + "scores are shown with one decimal, so this has one too.")
    case .gradeNotBelow(let rule, let above):
      Phrase(
        zh: "\(rule.grade) 的最低分 \(decimalText(rule.minimum.value)) 不低于 \(above.grade) 的 "
          + "\(decimalText(above.minimum.value))；等级须从高到低排列，最低分逐级降低。",
        en: "the minimum of \(rule.grade), \(decimalText(rule.minimum.value)), is not below that of \(above.grade), "
          + "\(decimalText(above.minimum.value)); list the grades best first, each with a lower minimum.")
    case .lastGradeAboveFloor(let rule, let floor):
      Phrase(
        zh: "最低等级 \(rule.grade) 的最低分 \(decimalText(rule.minimum.value)) 高于分数下限 \(decimalText(floor.value))；"
          + "须不高于下限，使每个分数都有等级。",
        en: "the last grade, \(rule.grade), starts at \(decimalText(rule.minimum.value)), above the floor "
          + "\(decimalText(floor.value)); it has to be at or below it, so that every score has a grade.")
    case .notRange:
      Phrase(zh: "范围须写作 [最低, 最高]，例如 [15, 40]。", en: "a range is written [least, most], such as [15, 40].")
    case .rangeReversed(let lower, let upper):
      Phrase(
        zh: "范围从 \(decimalText(lower.value)) 到 \(decimalText(upper.value))，前后颠倒；应先低后高。",
        en: "the range runs from \(decimalText(lower.value)) to \(decimalText(upper.value)); the least comes first.")
    case .rangeOfFlatPoints:
      Phrase(
        zh: "分值只有一个数、不分程度，因此不能按程度设范围；请删除 range，或按程度写 points。",
        en: "the points are one number whatever the level, so there is no range by level; "
          + "remove it, or give points by level.")
    case .publicationMaximum(let months, let maximum):
      Phrase(
        zh: "公开 \(months) 个月超过了最长 \(maximum) 个月；max 不得小于 months。",
        en: "\(months) months of publication are more than the most, \(maximum); max has to be months or more.")
    case .emptyPanel:
      Phrase(zh: "评议组至少须有 1 名成员。", en: "a panel has 1 member at least.")
    case .notFraction(let text):
      Phrase(
        zh: "“\(excerpt(text))”不是可用的比例；请写成 2/3 的样子：大于 0，不大于 1，数字不超过 100。",
        en: "\"\(excerpt(text))\" is not a share; write it like 2/3: more than 0, at most 1, "
          + "and no number above 100.")
    case .majorityBelowHalf(let share):
      Phrase(
        zh: "多数比例 \(share.numerator)/\(share.denominator) 低于一半；须为 1/2 或以上，否则两种相反的决定可同时通过。",
        en: "a majority of \(share.numerator)/\(share.denominator) is less than half; it has to be 1/2 or more, "
          + "or two opposite decisions could both pass.")
    }
  }
}

private func withoutPoints(_ name: String, known: [String]) -> Phrase {
  let shown = excerpt(name)
  if let meant = nearest(to: name, among: known) {
    return Phrase(
      zh: "“\(shown)”在本类别的 points 中没有分值；是否应为“\(meant)”？",
      en: "\"\(shown)\" has no points in this category; did you mean \"\(meant)\"?")
  }
  return Phrase(
    zh: "“\(shown)”在本类别的 points 中没有分值；有分值的：\(known.joined(separator: "、"))。",
    en: "\"\(shown)\" has no points in this category; those that have: \(known.joined(separator: ", ")).")
}

extension RulebookFault.Kind {
  fileprivate var noun: Phrase {
    switch self {
    case .level, .pointsLevel: Phrase(zh: "程度", en: "level")
    case .honour, .pointsHonour: Phrase(zh: "荣誉级别", en: "honour")
    case .grade: Phrase(zh: "等级", en: "grade")
    case .article: Phrase(zh: "条款", en: "article")
    case .word: Phrase(zh: "选项", en: "choice")
    }
  }
}

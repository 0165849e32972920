internal import Registry

/// Who moved and why, in a sentence.
struct MemberSentence {
  let member: MemberAccount
  let rulebooks: RulebookShelf

  var phrase: Phrase {
    let name = Phrase(
      zh: (member.name ?? Words.erased.zh) + (member.number.map { "（\($0)）" } ?? ""),
      en: (member.name ?? Words.erased.en) + (member.number.map { " (\($0))" } ?? ""))
    let scores = "\(member.opening.score) → \(member.closing.score)"
    let grades =
      member.gradeChanged
      ? Phrase(
        zh: "，等级 \(member.opening.grade.id) → \(member.closing.grade.id)",
        en: ", grade \(member.opening.grade.id) → \(member.closing.grade.id)")
      : Phrase(zh: "，等级仍为 \(member.closing.grade.id)", en: ", grade \(member.closing.grade.id) as before")
    let reasons = reasons
    return Phrase(
      zh: "\(name.zh)：\(scores)\(grades.zh)。" + (reasons.isEmpty ? "" : reasons.map(\.zh).joined(separator: "；") + "。"),
      en: "\(name.en): \(scores)\(grades.en)."
        + (reasons.isEmpty ? "" : " " + reasons.map(\.en).joined(separator: "; ").capitalizedFirst + "."))
  }

  /// What happened, case by case while there are few; the passing of time as one sum. Less than a tenth of a point of
  /// rounding is not worth a word.
  private var reasons: [Phrase] {
    let named = member.movements.filter { ![.time, .adjustments].contains(MovementGroup($0)) }
    let isShort = named.count <= MemberSentence.mostNamed
    var reasons = isShort ? named.map { MovementWords(movement: $0, rulebooks: rulebooks).phrase } : []
    for group in MovementGroup.allCases where !isShort || group == .time || group == .adjustments {
      let sum = member.sum(of: group)
      let count = named.count { MovementGroup($0) == group }
      guard count > 0 || sum.value.magnitude >= 100 else { continue }
      let (amount, words) = (MovementWords.signed(sum), group.words)
      reasons.append(
        Phrase(
          zh: count > 0 ? "\(words.zh) \(count) 项，共 \(amount) 分" : "\(words.zh) \(amount) 分",
          en: "\(words.en)\(count > 0 ? " (\(count))" : ""): \(amount)"))
    }
    return reasons
  }

  private static let mostNamed = 4
}

extension String {
  /// With its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

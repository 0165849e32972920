internal import Registry

/// A movement in a few words, with what it did to the score.
struct MovementWords {
  let movement: AccountMovement
  let rulebooks: RulebookShelf

  var phrase: Phrase {
    let amount = MovementWords.signed(movement.amount)
    let what = what
    return Phrase(zh: "\(what.zh)，\(amount) 分", en: "\(what.en): \(amount)")
  }

  private var what: Phrase {
    guard let cause = movement.cause else { return sums }
    let title = rulebooks.title(of: cause.category, edition: cause.edition)
    let subject = Phrase(
      zh: "案件 \(cause.caseNumber)“\(title.zh)”（\(cause.level.map { $0.title.zh + "，" } ?? "")第 \(cause.article) 条）",
      en:
        "case \(cause.caseNumber), \(title.en) (\(cause.level.map { $0.title.en + ", " } ?? "")article \(cause.article)), "
    )
    let verb = verb
    return Phrase(zh: subject.zh + verb.zh, en: subject.en + verb.en)
  }

  private var verb: Phrase {
    switch movement.kind {
    case .found: Phrase(zh: "认定成立", en: "upheld")
    case .awarded: Phrase(zh: "授予", en: "awarded")
    case .resumed: Phrase(zh: "恢复计分", en: "counting again")
    case .ceased(let state): Phrase(zh: "\(state.word.zh)，不再计分", en: "\(state.word.en), no longer counting")
    case .restated: Phrase(zh: "程度或分值变更", en: "level or points changed")
    case .repetition(let from, let to):
      Phrase(
        zh: "重复倍数由 \(MovementWords.plain(from.value)) 变为 \(MovementWords.plain(to.value))",
        en:
          "weighed \(MovementWords.plain(to.value)) times instead of \(MovementWords.plain(from.value)) for repetition")
    case .repaired: Phrase(zh: "信用修复", en: "repaired")
    case .repairChanged: Phrase(zh: "修复变更", en: "repair changed")
    case .lapsed: Phrase(zh: "计分期满", en: "lapsed")
    case .holdEnded, .fading, .edition, .categoryCaps, .commendationCap, .bounds, .rounding:
      Phrase(zh: "随时间淡出", en: "fading with time")
    }
  }

  private var sums: Phrase {
    switch movement.kind {
    case .edition(let edition): Phrase(zh: "规则版本 \(edition) 生效", en: "edition \(edition) came into force")
    case .categoryCaps: Phrase(zh: "单类加分上限", en: "cap of a category of commendations")
    case .commendationCap: Phrase(zh: "加分总上限", en: "cap on all commendations")
    case .bounds: Phrase(zh: "分数上下限", en: "floor and ceiling")
    default: Phrase(zh: "四舍五入", en: "rounding")
    }
  }

  /// `-8`, `+1.966`, `0`.
  static func signed(_ amount: Millipoints) -> String { (amount > .zero ? "+" : "") + plain(amount.value) }

  /// Thousandths without idle zeros: `1.5`.
  static func plain(_ thousandths: Int) -> String {
    var text = Millipoints(thousandths).description
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

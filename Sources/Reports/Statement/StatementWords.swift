internal import Registry

/// What happened in one movement of an account, in a few words, without the amount.
struct StatementWords {
  let movement: Movement
  let rulebooks: RulebookShelf

  /// `传播虚假信息（一般）：认定成立`.
  var matter: Phrase {
    guard let line = movement.line else { return Phrase(zh: sums.zh, en: sums.en.capitalizedFirst) }
    let title = rulebooks.title(of: line.category, edition: line.edition)
    let event = event
    let level = line.level.map { Phrase(zh: "（\($0.title.zh)）", en: " (\($0.title.en))") } ?? Phrase(zh: "", en: "")
    return Phrase(zh: "\(title.zh)\(level.zh)：\(event.zh)", en: "\(title.en)\(level.en): \(event.en)")
  }

  /// What happened to the case, or the sum.
  var event: Phrase {
    switch movement.kind {
    case .found: Phrase(zh: "认定成立\(repetition.zh)", en: "upheld\(repetition.en)")
    case .awarded: Phrase(zh: "授予", en: "awarded")
    case .resumed: Phrase(zh: "恢复计分", en: "counting again")
    case .ceased(let state): Phrase(zh: "\(state.word.zh)，不再计分", en: "\(state.word.en), no longer counting")
    case .holdEnded: Phrase(zh: "全额计分期满，开始淡出", en: "full weight ended, fading begins")
    case .fading:
      movement.days.lowerBound == movement.days.upperBound
        ? Phrase(zh: "随时间淡出", en: "fading with time")
        : Phrase(
          zh: "随时间淡出（\(movement.days.lowerBound) 起）", en: "fading with time since \(movement.days.lowerBound)")
    case .lapsed: Phrase(zh: "计分期满", en: "lapsed")
    case .restated: Phrase(zh: "程度或分值变更", en: "level or points changed")
    case .repetition(let from, let to):
      Phrase(
        zh: "重复倍数由 \(MovementWords.plain(from.value)) 变为 \(MovementWords.plain(to.value))",
        en:
          "weighed \(MovementWords.plain(to.value)) times instead of \(MovementWords.plain(from.value)) for repetition")
    case .repaired: Phrase(zh: "信用修复\(restored.zh)", en: "repaired\(restored.en)")
    case .repairChanged: Phrase(zh: "修复变更\(restored.zh)", en: "repair changed\(restored.en)")
    case .edition, .categoryCaps, .commendationCap, .bounds, .rounding: sums
    }
  }

  private var repetition: Phrase {
    guard let line = movement.line, line.multiplier != .one else { return Phrase(zh: "", en: "") }
    let times = MovementWords.plain(line.multiplier.value)
    return Phrase(zh: "，重复，按 \(times) 倍计分", en: ", a repeat, weighed \(times) times")
  }

  private var restored: Phrase {
    guard let restored = movement.line?.restored else { return Phrase(zh: "", en: "") }
    let share = MovementWords.plain(restored.value * 100)
    return Phrase(zh: "，返还 \(share)%", en: ", \(share)% given back")
  }

  private var sums: Phrase {
    switch movement.kind {
    case .edition(let edition): Phrase(zh: "规则版本 \(edition) 生效", en: "edition \(edition) came into force")
    case .categoryCaps: Phrase(zh: "单类加分上限", en: "cap of a category of commendations")
    case .commendationCap: Phrase(zh: "加分总上限", en: "cap on all commendations")
    case .bounds: Phrase(zh: "分数上下限", en: "floor and ceiling")
    default: Phrase(zh: "四舍五入到一位小数", en: "rounding to one decimal")
    }
  }
}

internal import Registry

/// In what part of its life a line is, and what else holds of it, in a few words.
struct LineWords {
  let line: ScoreLine
  let asOf: Day

  func text(in language: DocumentLanguage) -> String {
    var parts = [time]
    if line.kind == .violation, line.state != .upheld { parts.insert(line.state.word, at: 0) }
    if let restored = line.restored {
      let share = restored.value / 10
      parts.append(Phrase(zh: "已修复，返还 \(share)%", en: "repaired, \(share)% given back"))
    }
    if let ceiling = line.ceiling, asOf < ceiling.until {
      parts.append(
        Phrase(
          zh: "\(ceiling.until) 前等级不高于 \(ceiling.grade.id)",
          en: "no grade above \(ceiling.grade.id) before \(ceiling.until)"))
    }
    return language.text(parts.map(\.zh).joined(separator: "；"), parts.map(\.en).joined(separator: "; "))
  }

  private var time: Phrase {
    if asOf < line.holdEnds, line.holdEnds < line.lapses {
      let (hold, fade) = (line.holdEnds.days(since: asOf), line.lapses.days(since: line.holdEnds))
      return Phrase(zh: "全额计分还有 \(hold) 天，其后 \(fade) 天淡出", en: "in full for \(hold) days, then fading for \(fade)")
    }
    let left = line.lapses.days(since: asOf)
    if asOf < line.holdEnds { return Phrase(zh: "全额计分还有 \(left) 天", en: "in full for \(left) days") }
    if left > 0 { return Phrase(zh: "淡出中，还有 \(left) 天", en: "fading for another \(left) days") }
    return Phrase(zh: "已不计分", en: "no longer weighing")
  }
}

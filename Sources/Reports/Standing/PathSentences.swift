internal import Registry

/// The path ahead in sentences: the next change of the score, the earliest better grade, what repairs would do.
struct PathSentences {
  let explanation: StandingExplanation
  /// Whether the reader sits before a terminal, and may be told what to type.
  var namesCommands = true

  private var path: ScorePath { explanation.path }

  var all: [Phrase] {
    var sentences: [Phrase] = []
    if let step = path.nextScore {
      let (date, result) = (Words.date(step.day), step.result)
      sentences.append(
        Phrase(
          zh: "\(date.zh)信用分变为 \(result.score)，等级 \(result.grade.id)。",
          en: "On \(date.en) the score becomes \(result.score), grade \(result.grade.id)."))
    }
    if let step = path.nextBetterGrade {
      let (date, result) = (Words.date(step.day), step.result)
      sentences.append(
        Phrase(
          zh: "没有新记录的话，最早于\(date.zh)升至 \(result.grade.id) 级（信用分 \(result.score)）。",
          en:
            "With nothing new on record, grade \(result.grade.id) is reached on \(date.en) at the earliest (score \(result.score))."
        ))
    }
    return sentences + path.repairs.filter(matters).map(sentence)
  }

  /// Whether there is anything left to repair.
  private func matters(_ repair: ScorePath.Repair) -> Bool {
    path.today.lines.contains { line in
      line.caseNumber == repair.caseNumber
        && (line.weight > .zero || line.ceiling.map { path.today.day < $0.until } ?? false)
    }
  }

  private func sentence(on repair: ScorePath.Repair) -> Phrase {
    let (number, result) = (repair.caseNumber, repair.result)
    let (day, isPossible) = (Words.date(repair.possibleFrom), repair.possibleFrom <= path.today.day)
    let command = namesCommands ? "jinjiang case repair \(number) --requested" : nil
    return Phrase(
      zh:
        "案件 \(number) \(isPossible ? "现在可以" : "自\(day.zh)起可以")申请修复\(command.map { "（\($0)）" } ?? "")；若在截至日修复，信用分为 \(result.score)，等级 \(result.grade.id)。",
      en:
        "Case \(number) can be repaired \(isPossible ? "now" : "from \(day.en) on")\(command.map { " (\($0))" } ?? ""); "
        + "repaired on the day of this statement, it would leave a score of \(result.score), grade \(result.grade.id).")
  }
}

/// Why an edition is not adopted on the report that was given.
public enum AdoptionRefusal: Failure, Equatable {
  /// Categories in use that it drops, or ids that it reuses.
  case obstacles(edition: String, [DraftObstacle])
  case impactOfOtherDraft(report: String, draft: String)
  case impactOfOtherAssociation(String)
  case impactTooOld(asOf: Day, knownAt: Position, oldest: Day)
  /// The report made again for its day and position is another.
  case impactDiffers(given: Digest, found: Digest)
  case notAnImpactReport

  public var failureClass: FailureClass {
    switch self {
    case .obstacles, .impactOfOtherDraft, .impactOfOtherAssociation, .impactTooOld: .refused
    case .impactDiffers, .notAnImpactReport: .badData
    }
  }

  public var message: Phrase {
    switch self {
    case .obstacles(let edition, let obstacles):
      let lines = obstacles.map(\.message)
      return Phrase(
        zh: "版本 \(edition) 不能采用：\(lines.map(\.zh).joined(separator: "；"))。未作登记。请在草案中保留这些类别后，重新出具影响报告。",
        en: "Edition \(edition) cannot be adopted: \(lines.map(\.en).joined(separator: "; ")). Nothing was recorded. "
          + "Keep these categories in the draft, and make the impact report anew.")
    case .impactOfOtherDraft(let report, let draft):
      return Phrase(
        zh: "影响报告是关于版本 \(report) 的另一份草案，不是要采用的 \(draft)。未作登记。请对该草案运行 jinjiang rulebook backtest。",
        en:
          "The impact report is about another draft (\(report)), not the one to adopt (\(draft)). Nothing was recorded. "
          + "Run jinjiang rulebook backtest on this draft.")
    case .impactOfOtherAssociation(let code):
      return Phrase(
        zh: "影响报告是关于协会 \(code) 的。未作登记。请对本协会运行 jinjiang rulebook backtest。",
        en:
          "The impact report is about association \(code). Nothing was recorded. Run jinjiang rulebook backtest for this one."
      )
    case .impactTooOld(let asOf, let position, let oldest):
      return Phrase(
        zh: "影响报告截至 \(asOf)、登记流水 \(position)，早于 \(oldest)。未作登记。此后的登记可能改变结果，请重新运行 jinjiang rulebook backtest。",
        en:
          "The impact report is as of \(asOf), known at \(position), which is before \(oldest). Nothing was recorded. What "
          + "was recorded since may change it: run jinjiang rulebook backtest anew.")
    case .impactDiffers(let given, let found):
      return Phrase(
        zh: "影响报告的指纹是 \(given)，而按其日期和登记位置重新计算得到 \(found)。未作登记。"
          + "报告可能被改动，或不是用本登记库出具的；请重新运行 jinjiang rulebook backtest。",
        en: "The impact report has the hash \(given); made again for its day and position it has \(found). Nothing was "
          + "recorded. It was changed, or made from another registry: run jinjiang rulebook backtest anew.")
    case .notAnImpactReport:
      return Phrase(
        zh: "给出的文件不是影响报告的 JSON。未作登记。请给出 jinjiang rulebook backtest … --format json --output 文件 写出的文件，"
          + "或报告的指纹并加 --as-of 和 --known-at。",
        en: "The file given is not an impact report's JSON. Nothing was recorded. Give the file that jinjiang rulebook "
          + "backtest … --format json --output FILE wrote, or the report's hash with --as-of and --known-at.")
    }
  }
}

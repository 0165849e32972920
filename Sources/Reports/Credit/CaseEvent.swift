public import Registry

/// What happened to a case on a day, read from the states before and after.
public enum CaseEvent: String, CaseIterable, Sendable {
  case received, upheld, dismissed, appealed, affirmed, overturned, awarded, revoked, voided

  /// From one state (nil: not on record) to another.
  init(from before: CaseState?, to after: CaseState) {
    // A stay comes of an appeal or of a reopening in favour; the state says only that the finding is looked at again.
    let isLookedAtAgain = before == .upheldUnderAppeal || before == .stayed
    self =
      switch after {
      case .pending: .received
      case .dismissed: .dismissed
      case .upheld: isLookedAtAgain ? .affirmed : .upheld
      case .upheldUnderAppeal, .stayed: .appealed
      case .overturned: .overturned
      case .void: .voided
      case .awarded: .awarded
      case .revoked: .revoked
      }
  }

  /// Those that a case of that kind can meet with.
  static func all(of kind: CaseKind) -> [CaseEvent] {
    switch kind {
    case .violation: [.received, .upheld, .dismissed, .appealed, .affirmed, .overturned, .voided]
    case .commendation: [.received, .awarded, .revoked, .voided]
    }
  }

  func title(of kind: CaseKind) -> Phrase {
    switch self {
    case .received: kind == .violation ? Phrase(zh: "受理", en: "Received") : Phrase(zh: "推荐", en: "Nominated")
    case .upheld: Phrase(zh: "成立", en: "Upheld")
    case .dismissed: Phrase(zh: "不成立", en: "Dismissed")
    case .appealed: Phrase(zh: "申诉或重新审理", en: "Appealed or reopened")
    case .affirmed: Phrase(zh: "维持", en: "Affirmed")
    case .overturned: Phrase(zh: "撤销", en: "Overturned")
    case .awarded: Phrase(zh: "授予", en: "Awarded")
    case .revoked: Phrase(zh: "撤销", en: "Revoked")
    case .voided: Phrase(zh: "作废", en: "Voided")
    }
  }
}

/// How often each thing happened to cases of a category.
public struct CategoryEvents: Sendable, Equatable {
  public var kind: CaseKind
  public var category: CategoryID
  /// The article that the category serves.
  public var article: String?
  public var counts: [CaseEvent: Int]

  public subscript(event: CaseEvent) -> Int { counts[event] ?? 0 }
}

extension CaseDays {
  /// What happened to the case in a period, in order.
  func events(in period: ClosedRange<Day>) -> [(day: Day, event: CaseEvent)] {
    zip([nil] + steps.map { Optional($0.state) }, steps).compactMap { before, step in
      period.contains(step.day) ? (step.day, CaseEvent(from: before, to: step.state)) : nil
    }
  }
}

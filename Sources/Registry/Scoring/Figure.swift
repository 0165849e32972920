/// Which appeals a score takes for granted: none, that all fail, or that all succeed.
///
/// Confirmed is the score. The other two bound it from below and above while appeals are open.
/// Source: SCORING.md, Counted.
public enum Figure: String, Sendable, CaseIterable {
  case confirmed
  case ifAppealsFail = "if_appeals_fail"
  case ifAppealsSucceed = "if_appeals_succeed"

  /// Whether a case in that state counts under this figure. Only findings ever count.
  public func counts(_ state: CaseState) -> Bool {
    switch state {
    case .upheld, .awarded: true
    case .upheldUnderAppeal: self != .ifAppealsSucceed
    case .stayed: self == .ifAppealsFail
    case .pending, .dismissed, .overturned, .void, .revoked: false
    }
  }
}

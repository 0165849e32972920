/// Whether a case is about a violation or a commendation.
public enum CaseKind: UInt8, Sendable, CaseIterable {
  case violation = 0
  case commendation = 1
}

/// The state that a ruling gives to a case from its effective day on. Source: SCORING.md, Rulings.
public enum CaseState: UInt8, Sendable, CaseIterable {
  // Of a violation.
  case pending = 0
  case dismissed = 1
  case upheld = 2
  /// The member has appealed; the effect is not stayed.
  case upheldUnderAppeal = 3
  /// The member has appealed; the effect is stayed.
  case stayed = 4
  case overturned = 5
  /// Should never have been on record.
  case void = 6
  // Of an award; pending and void are shared.
  case awarded = 7
  case revoked = 8

  /// A finding says that it happened; whether it counts depends on the figure.
  public var isFinding: Bool {
    switch self {
    case .upheld, .upheldUnderAppeal, .stayed, .awarded: true
    case .pending, .dismissed, .overturned, .void, .revoked: false
    }
  }

  /// Whether a case of that kind can be in this state.
  public func suits(_ kind: CaseKind) -> Bool {
    switch self {
    case .pending, .void: true
    case .dismissed, .upheld, .upheldUnderAppeal, .stayed, .overturned: kind == .violation
    case .awarded, .revoked: kind == .commendation
    }
  }
}

/// The number of a case within its association: given at intake, in order of recording, and never changed. From 1.
public struct CaseNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let value: Int
  public init(_ value: Int) { self.value = value }
  public static func < (a: CaseNumber, b: CaseNumber) -> Bool { a.value < b.value }
  public var description: String { String(value) }
}

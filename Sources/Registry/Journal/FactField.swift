/// One thing that an entry's facts say, for whoever looks an entry over: `category` is `rumour`.
public struct FactField: Sendable, Equatable {
  /// In snake_case.
  public var name: String
  /// Nil where the facts leave it open.
  public var value: String?

  public init(name: String, value: String?) {
    self.name = name
    self.value = value
  }
}

extension Fact {
  /// Everything that the facts hold, in the order in which their type declares it.
  ///
  /// Read from the type itself, so that a kind of entry cannot keep a fact back from those who audit it.
  public var fields: [FactField] {
    Mirror(reflecting: body).children.map { child in
      FactField(name: snakeCase(child.label ?? ""), value: text(of: child.value))
    }
  }
}

private func text(of value: Any) -> String? {
  switch value {
  case let bytes as [UInt8]: return "\(bytes.count) B, SHA-256 \(Digest(of: bytes))"
  case let values as [Any]: return values.compactMap(text).joined(separator: ", ")
  case let phrase as Phrase: return [phrase.zh, phrase.en].filter { !$0.isEmpty }.joined(separator: " / ")
  case let described as any CustomStringConvertible: return described.description
  default: break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional: return mirror.children.first.flatMap { text(of: $0.value) }
  case .enum where mirror.children.isEmpty: return snakeCase("\(value)")
  default:
    let parts = mirror.children.map { (name: snakeCase($0.label ?? ""), value: text(of: $0.value) ?? "") }
    // A value around one other is that other: `CategoryID` is its id.
    if parts.count == 1 { return parts[0].value }
    return parts.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
  }
}

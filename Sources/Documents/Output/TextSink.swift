/// Where a rendered document goes, piece by piece.
public protocol TextSink {
  mutating func write(_ text: String) throws
}

/// Gathers what is written in one string, for small documents and tests.
public struct StringSink: TextSink {
  public private(set) var text = ""

  public init() {}

  public mutating func write(_ text: String) { self.text += text }
}

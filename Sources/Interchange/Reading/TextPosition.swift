/// Where something stands in a file, as an editor would show it.
///
/// `line` counts line feeds and `column` counts characters (Unicode scalars) in that line; both start at 1. A byte
/// order mark at the start of the file is not counted.
public struct TextPosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

extension TextPosition: CustomStringConvertible {
  public var description: String { "\(line):\(column)" }
}

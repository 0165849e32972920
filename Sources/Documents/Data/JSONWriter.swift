/// Writes JSON piece by piece, in the order given, always the same bytes for the same values.
///
/// Objects and arrays are indented by two spaces, or set in one line when opened `inline`. Text is RFC 8259 with
/// everything escaped that can't be seen: controls, bidirectional and other format characters. `take` hands over what
/// is ready, so that a long array never gathers.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///   json.key("score"); json.decimal(97_500, places: 3)
/// }
/// print(json.take())
/// ```
public struct JSONWriter {
  private struct Level {
    var isInline: Bool
    var isEmpty = true
  }

  private var text = ""
  private var levels: [Level] = []
  private var followsKey = false

  public init() {}

  /// What has been written since the last time.
  public mutating func take() -> String {
    defer { text = "" }
    return text
  }

  // MARK: Structure

  public mutating func beginObject(inline: Bool = false) { begin("{", inline: inline) }
  public mutating func endObject() { end("}") }
  public mutating func beginArray(inline: Bool = false) { begin("[", inline: inline) }
  public mutating func endArray() { end("]") }

  public mutating func object(inline: Bool = false, _ body: (inout JSONWriter) throws -> Void) rethrows {
    beginObject(inline: inline)
    try body(&self)
    endObject()
  }

  public mutating func array(inline: Bool = false, _ body: (inout JSONWriter) throws -> Void) rethrows {
    beginArray(inline: inline)
    try body(&self)
    endArray()
  }

  /// The name of the next value of an object.
  public mutating func key(_ key: String) {
    string(key)
    text += ": "
    followsKey = true
  }

  // MARK: Values

  public mutating func string(_ value: String) {
    separate()
    text += "\""
    for scalar in value.unicodeScalars { append(scalar) }
    text += "\""
  }

  public mutating func integer(_ value: Int) { literal(String(value)) }

  /// A fixed-point number as a string with all its decimals, because a JSON number is read as a float by most.
  public mutating func decimal(_ value: Int, places: Int) { string(fixedPoint(value, places: places)) }

  /// A fixed-point number as a number with all its decimals, for values small enough that every reader gets them right.
  public mutating func number(_ value: Int, places: Int) { literal(fixedPoint(value, places: places)) }

  public mutating func flag(_ value: Bool) { literal(value ? "true" : "false") }
  public mutating func null() { literal("null") }

  public mutating func cell(_ cell: Cell) {
    switch cell {
    case .text(let value), .day(let value): string(value)
    case .integer(let value): integer(value)
    case .decimal(let value, let places): decimal(value, places: places)
    case .flag(let value): flag(value)
    case .empty: null()
    }
  }

  // MARK: Parts

  private mutating func literal(_ value: String) {
    separate()
    text += value
  }

  private mutating func begin(_ bracket: String, inline: Bool) {
    separate()
    text += bracket
    levels.append(Level(isInline: inline || levels.last?.isInline == true))
  }

  private mutating func end(_ bracket: String) {
    let level = levels.removeLast()
    if !level.isEmpty && !level.isInline { newLine() }
    text += bracket
    if levels.isEmpty { text += "\n" }
  }

  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    guard let level = levels.last else { return }
    if !level.isEmpty { text += level.isInline ? ", " : "," }
    levels[levels.count - 1].isEmpty = false
    if !level.isInline { newLine() }
  }

  private mutating func newLine() {
    text += "\n" + String(repeating: "  ", count: levels.count)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    default:
      guard VisibleText.isHidden(scalar) else {
        text.unicodeScalars.append(scalar)
        return
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
  }
}

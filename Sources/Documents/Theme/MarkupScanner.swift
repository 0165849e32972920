/// Reads the tags of a piece of HTML or SVG that an association brings, strictly: what it cannot read is refused.
///
/// Not a parser of HTML: there are no tags left out, no attribute without quotes, no comment, no declaration. What is
/// written in this small part of the language means the same to every browser.
struct MarkupScanner {
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]
    var isClosing: Bool
    var line: Int
  }

  /// What cannot be read, and where.
  struct Fault: Error {
    var what: String
    var line: Int
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private let allowsComments: Bool

  /// - Parameter allowsComments: in SVG, where they end as everybody expects.
  init(_ text: String, allowsComments: Bool = false) {
    bytes = Array(text.utf8)
    self.allowsComments = allowsComments
  }

  /// The next tag with the text before it; nil with the text after the last.
  mutating func next() throws(Fault) -> (text: String, tag: Tag?) {
    var text: [UInt8] = []
    while let byte = peek {
      guard byte == UInt8(ascii: "<") else {
        text.append(take())
        continue
      }
      if allowsComments, starts(with: "<!--") {
        try skipComment()
        continue
      }
      return (String(decoding: text, as: UTF8.self), try tag())
    }
    return (String(decoding: text, as: UTF8.self), nil)
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take() -> UInt8 {
    let byte = bytes[position]
    position += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
    return byte
  }

  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func skipComment() throws(Fault) {
    let start = line
    while position < bytes.count {
      if starts(with: "-->") {
        position += 3
        return
      }
      _ = take()
    }
    throw Fault(what: "<!--", line: start)
  }

  private mutating func tag() throws(Fault) -> Tag {
    let start = line
    _ = take()
    var tag = Tag(name: "", attributes: [], isClosing: false, line: start)
    if peek == UInt8(ascii: "/") {
      _ = take()
      tag.isClosing = true
    }
    tag.name = name()
    guard !tag.name.isEmpty else { throw Fault(what: "<", line: start) }
    while true {
      let spaced = skipSpace()
      guard let byte = peek else { throw Fault(what: "<\(tag.name)", line: start) }
      if byte == UInt8(ascii: ">") {
        _ = take()
        return tag
      }
      if starts(with: "/>"), !tag.isClosing {
        position += 2
        return tag
      }
      let name = name()
      guard spaced, !name.isEmpty, !tag.isClosing, peek == UInt8(ascii: "=") else {
        throw Fault(what: "<\(tag.name) \(name)", line: line)
      }
      _ = take()
      guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw Fault(what: "\(name)=", line: line)
      }
      _ = take()
      var value: [UInt8] = []
      while let byte = peek, byte != quote {
        value.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
        _ = take()
      }
      guard peek == quote else { throw Fault(what: "\(name)=", line: line) }
      _ = take()
      tag.attributes.append((name, String(decoding: value, as: UTF8.self)))
    }
  }

  /// Letters, digits, `-`, `_`, `:`.
  private mutating func name() -> String {
    var name: [UInt8] = []
    while let byte = peek, Self.isName(byte) {
      name.append(byte)
      position += 1
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func skipSpace() -> Bool {
    let start = position
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { _ = take() }
    return position > start
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"): true
    default: false
    }
  }
}

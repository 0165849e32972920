/// Texts and numbers, as strictly as YAML needs it: `no` is a text, `010` is no number, `"3"` is not `3`.
extension SourceReader {
  /// A text without control characters, the white space around it removed. Line breaks and tabs stay.
  func text(_ node: SourceNode) -> String? {
    guard case .scalar(let raw, _) = node.content else {
      report(ShapeFault.notText, at: node)
      return nil
    }
    let text = trimmed(raw)
    guard !node.isBlank else {
      report(ShapeFault.emptyText, at: node)
      return nil
    }
    if mayHaveControls(text), let control = text.unicodeScalars.first(where: isForbidden) {
      report(ShapeFault.controlCharacter(control.value), at: node)
      return nil
    }
    return text
  }

  /// A text of one line, such as a title.
  func line(_ node: SourceNode) -> String? {
    guard let text = text(node) else { return nil }
    guard !(mayHaveControls(text) && text.utf8.contains(UInt8(ascii: "\n"))) else {
      report(ShapeFault.lineBreak, at: node)
      return nil
    }
    return text
  }

  /// A name that is kept for ever and written in files and journals: letters and digits of any script, `-`, `_`, `.`;
  /// at most 64 bytes of UTF-8.
  func identifier(_ node: SourceNode) -> String? {
    guard let text = line(node) else { return nil }
    let isWellFormed = text.utf8.allSatisfy(isASCIINameByte) || text.unicodeScalars.allSatisfy(isNameCharacter)
    guard isWellFormed, text.utf8.count <= 64 else {
      report(ShapeFault.notIdentifier(text), at: node)
      return nil
    }
    return text
  }

  /// One text in both languages, each there and not empty.
  func phrase(_ node: SourceNode) -> Phrase? { phrase(node, text) }

  /// One line in both languages.
  func title(_ node: SourceNode) -> Phrase? { phrase(node, line) }

  private func phrase(_ node: SourceNode, _ read: (SourceNode) -> String?) -> Phrase? {
    if case .scalar = node.content {
      report(ShapeFault.untranslated, at: node)
      return nil
    }
    guard let fields = fields(of: node, keys: ["zh", "en"]) else { return nil }
    let zh = translation(.zh, of: fields, read)
    let en = translation(.en, of: fields, read)
    guard let zh, let en else { return nil }
    return Phrase(zh: zh, en: en)
  }

  /// The text under `zh` or `en`.
  func translation(
    _ language: Language, of fields: SourceFields, _ read: (SourceNode) -> String?
  ) -> String? {
    required(
      language.rawValue, of: fields, otherwise: .missingTranslation(language), isLeftOut: \.isBlank, read)
  }

  func boolean(_ node: SourceNode) -> Bool? {
    switch node.content {
    case .scalar("true", quoted: false): return true
    case .scalar("false", quoted: false): return false
    default:
      report(ShapeFault.notBoolean, at: node)
      return nil
    }
  }

  /// A whole number from 0 to `limit`.
  func whole(_ node: SourceNode, upTo limit: Int) -> Int? {
    guard let thousandths = thousandths(node, upTo: limit, places: 0) else { return nil }
    return thousandths / 1000
  }

  /// A decimal from 0 to `limit` with at most three places, in thousandths.
  func decimal(_ node: SourceNode, upTo limit: Int) -> Int? { thousandths(node, upTo: limit, places: 3) }

  private func thousandths(_ node: SourceNode, upTo limit: Int, places: Int) -> Int? {
    guard case .scalar(let text, let quoted) = node.content else {
      report(ShapeFault.notNumber(nil), at: node)
      return nil
    }
    guard let number = DecimalText(text) else {
      report(ShapeFault.notNumber(text), at: node)
      return nil
    }
    let fault: ShapeFault
    switch number.thousandths {
    case _ where quoted: fault = .quotedNumber(text)
    case _ where number.isNegative: fault = .negative(text)
    case _ where number.places > places: fault = places == 0 ? .notWhole(text) : .tooManyPlaces(text)
    case let thousandths? where thousandths <= limit * 1000: return thousandths
    default: fault = .tooLarge(text, limit: limit)
    }
    report(fault, at: node)
    return nil
  }
}

/// A number as written: digits with an optional sign and decimals; no exponent, no leading zero, no `1_000`.
private struct DecimalText {
  var isNegative: Bool
  var places: Int
  /// Without the sign; nil where there are more than three places, or more digits than any number here has.
  var thousandths: Int?

  init?(_ text: String) {
    isNegative = text.utf8.first == UInt8(ascii: "-")
    places = 0
    var value = 0
    var wholeDigits = 0
    var startsWithZero = false
    var isAfterPoint = false
    for byte in text.utf8.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), !isAfterPoint, wholeDigits > 0 {
        isAfterPoint = true
        continue
      }
      guard isDigit(byte) else { return nil }
      if isAfterPoint {
        places += 1
      } else {
        if wholeDigits == 0 { startsWithZero = byte == UInt8(ascii: "0") }
        wholeDigits += 1
      }
      if wholeDigits <= 12, places <= 3 { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
    }
    guard wholeDigits > 0, isAfterPoint == (places > 0), !startsWithZero || wholeDigits == 1 else { return nil }
    guard wholeDigits <= 12, places <= 3 else { return }
    for _ in places..<3 { value *= 10 }
    thousandths = value
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isASCIINameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"),
    UInt8(ascii: "_"), UInt8(ascii: "."):
    true
  default: isDigit(byte)
  }
}

private func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return isASCIINameByte(UInt8(truncatingIfNeeded: scalar.value)) }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// Whether the bytes alone leave it open; a C1 control starts with C2 in UTF-8.
private func mayHaveControls(_ text: String) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { bytes in
    // No early end, so that the compiler takes many bytes at once.
    bytes.reduce(0 as UInt8) { $0 | ($1 < 0x20 || $1 == 0x7f || $1 == 0xc2 ? 1 : 0) } != 0
  } ?? true
}

/// Control characters other than line feed and tab.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0a: false
  case 0..<0x20, 0x7f..<0xa0: true
  default: false
  }
}

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
    if let control = text.unicodeScalars.first(where: isForbidden) {
      report(ShapeFault.controlCharacter(control.value), at: node)
      return nil
    }
    return text
  }

  /// A text of one line, such as a title.
  func line(_ node: SourceNode) -> String? {
    guard let text = text(node) else { return nil }
    guard !text.utf8.contains(UInt8(ascii: "\n")) else {
      report(ShapeFault.lineBreak, at: node)
      return nil
    }
    return text
  }

  /// A name that is kept for ever and written in files and journals: letters and digits of any script, `-`, `_`, `.`;
  /// at most 64 bytes of UTF-8.
  func identifier(_ node: SourceNode) -> String? {
    guard let text = line(node) else { return nil }
    guard text.utf8.count <= 64, text.unicodeScalars.allSatisfy(isNameCharacter) else {
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
    var digits = text.utf8[...]
    isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, let first = whole.first,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }), first != UInt8(ascii: "0") || whole.count == 1
    else { return nil }
    places = parts.count == 2 ? parts[1].count : 0
    guard places <= 3, whole.count <= 12 else { return }
    let number = parts.joined().reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    thousandths = (places..<3).reduce(number) { number, _ in number * 10 }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
  case _ where scalar.isASCII: false
  default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// Control characters other than line feed and tab.
private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0a: false
  case 0..<0x20, 0x7f..<0xa0: true
  default: false
  }
}

/// Who signs, as written in a note: by custom an address without scheme, like `example.org/log`.
///
/// Not empty, without Unicode spaces, plus signs and control characters. Names are compared byte by byte; two
/// spellings that merely look the same are two names. Source: C2SP signed-note, "Format".
public struct KeyName: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ name: String) throws(KeyError) {
    let isAllowed = name.unicodeScalars.allSatisfy { scalar in
      !scalar.properties.isWhitespace && scalar != "+" && scalar.value >= 0x20
    }
    guard isAllowed, !name.isEmpty else { throw .invalidName(name) }
    description = name
  }

  public static func == (left: KeyName, right: KeyName) -> Bool {
    left.description.utf8.elementsEqual(right.description.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in description.utf8 { hasher.combine(byte) }
  }
}

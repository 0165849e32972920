import Foundation

/// A file on its way into a Swift source.
struct EmbeddedFile {
  let name: String
  let contents: String

  /// - Throws: `Refusal` for bytes that are not UTF-8, and for a name that Swift could not take.
  init(name: String, contents: Data) throws {
    // What may stand in a raw identifier and, unescaped, in a string literal.
    let known = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._/".contains($0)) }
    guard known, name.contains(where: \.isLetter) else { throw Refusal.name(file: name) }
    guard let text = String(validating: contents, as: UTF8.self) else { throw Refusal.notText(file: name) }
    self.name = name
    self.contents = text
  }

  /// A raw multi-line literal that has exactly the bytes of the file.
  ///
  /// It has one `#` more than any run of them after a quote or a backslash, so that neither can end it or escape from it.
  /// What the compiler would change or complain of is escaped: it reads CR and CR LF as LF, and warns of NUL.
  var literal: String {
    let hashes = String(repeating: "#", count: longestRun + 1)
    var text = ""
    for scalar in contents.unicodeScalars {
      switch scalar {
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{7F}": text += "\\\(hashes)u{\(String(scalar.value, radix: 16))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return "\(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)"
  }

  private var longestRun: Int {
    var longest = 0
    var run: Int?
    for byte in contents.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
      case UInt8(ascii: "#"): run = run.map { $0 + 1 }
      default: run = nil
      }
      longest = max(longest, run ?? 0)
    }
    return longest
  }
}

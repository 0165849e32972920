import FoundationEssentials
import Mustache

/// How an association's pages look: its name, its mark, its colour, and its own page if it has one.
///
/// The colour is set by attributes of drawings, not by style, so that one style sheet, whose hash the page's content
/// security policy holds, serves every association.
public struct Theme: Sendable {
  /// The house colour: the red of a seal.
  public static let seal = "#A23B2C"

  let association: String?
  /// A data URI, or nil.
  let logo: String?
  let accent: String
  let template: MustacheTemplate

  /// - Parameters:
  ///   - association: Stands above the title.
  ///   - logo: The bytes of a PNG or an SVG image.
  ///   - accent: A colour written #RRGGBB.
  ///   - template: A page of one's own in Mustache; see `PageTemplate` for what it may use.
  /// - Throws: `DocumentError.accent`, `logo`, `templateSyntax`.
  public init(
    association: String? = nil, logo: [UInt8]? = nil, accent: String = Theme.seal, template: String? = nil
  ) throws {
    self.association = association
    self.logo = try logo.map(Self.dataURI)
    guard Self.isColour(accent) else { throw DocumentError.accent(accent) }
    self.accent = accent
    self.template = try PageTemplate.parse(template ?? PageTemplate.standard)
  }

  static func isColour(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 7 && bytes[0] == UInt8(ascii: "#")
      && bytes.dropFirst().allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
      }
  }

  /// An image is shown by `<img>`, where even an SVG can neither run a script nor fetch anything.
  private static func dataURI(_ bytes: [UInt8]) throws -> String {
    let encoded = Data(bytes).base64EncodedString()
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      return "data:image/png;base64,\(encoded)"
    }
    let beginning = String(decoding: bytes.prefix(1024), as: UTF8.self)
    guard beginning.hasPrefix("<svg") || (beginning.hasPrefix("<?xml") && beginning.contains("<svg")) else {
      throw DocumentError.logo
    }
    return "data:image/svg+xml;base64,\(encoded)"
  }
}

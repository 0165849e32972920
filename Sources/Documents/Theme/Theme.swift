import Mustache

/// How an association's pages look: its name, its mark, its colour, and its own page and rules if it has them.
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
  let style: ThemeStyle?

  /// - Parameters:
  ///   - association: Stands above the title.
  ///   - logo: The bytes of a PNG or an SVG image.
  ///   - accent: A colour written #RRGGBB.
  ///   - template: A body of one's own in Mustache; see `PageTemplate` for what it may use.
  ///   - style: CSS rules of one's own, after the standard ones.
  /// - Throws: `DocumentError.accent`, `logo`, `unsafeLogo`, `templateSyntax`, `unsafeTemplate`, `themeStyle`.
  public init(
    association: String? = nil, logo: [UInt8]? = nil, accent: String = Theme.seal, template: String? = nil,
    style: String? = nil
  ) throws {
    self.association = association
    self.logo = try logo.map(ThemeLogo.dataURI)
    guard Self.isColour(accent) else { throw DocumentError.accent(accent) }
    self.accent = accent
    if let template { try TemplateCheck.check(template) }
    self.template = try PageTemplate.parse(body: template ?? PageTemplate.standard)
    self.style = try style.map(ThemeStyle.init)
  }

  static func isColour(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 7 && bytes[0] == UInt8(ascii: "#")
      && bytes.dropFirst().allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
      }
  }
}

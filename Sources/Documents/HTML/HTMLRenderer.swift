/// A page in one file: no script, nothing fetched, light and dark, and A4 sheets when printed.
public struct HTMLRenderer: Renderer {
  private let theme: Theme

  public init(theme: Theme) { self.theme = theme }

  /// In the house colours.
  ///
  /// - Throws: Nothing that could happen with the standard theme; the signature is the theme's.
  public init() throws { self.init(theme: try Theme()) }

  public func render(_ document: Document, into sink: inout some TextSink) throws {
    let language = document.language
    let sheets = SheetStyle(audience: document.audience, footer: document.footer)
    var slots = [
      "lang": language.tag,
      "title": HTMLText.attribute(document.title),
      "accent": theme.accent,
      "style": Stylesheet.text,
      "policy": Stylesheet.policy(alsoAllowing: [theme.style?.hash, sheets?.hash].compactMap(\.self)),
      "sealTitle": language.text("出具信息", "Issue details"),
    ]
    slots["sheetStyle"] = sheets?.text
    slots["keywords"] = document.code.map(HTMLText.attribute)
    slots["ownStyle"] = theme.style?.text
    slots["logo"] = theme.logo
    slots["association"] = theme.association.map(HTMLText.content)
    slots["subtitle"] = document.subtitle.map(HTMLText.content)
    slots["audience"] = document.audience.map(HTMLText.content)
    slots["footer"] = document.footer.map(HTMLText.content)
    slots["contents"] = HTMLContents.navigation(of: document)
    if !document.seal.isEmpty { slots["seal"] = HTMLBlocks.list(document.seal, in: language) }

    let page = try PageTemplate.halves(of: theme.template, slots: slots)
    try sink.write(page.head)
    var blocks = HTMLBlocks(accent: theme.accent)
    try blocks.write(document.blocks, in: language, into: &sink)
    try sink.write(page.tail)
  }
}

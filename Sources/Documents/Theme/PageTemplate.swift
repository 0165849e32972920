import Mustache

/// The page around a document's blocks: a head that is always the program's own, and a body that may be another.
///
/// A body may use, all of it escaped already: `lang`, `title`, `subtitle`, `association`, `logo` (a data URI), `accent`,
/// `audience`, `contents` (a navigation), `content` (the blocks; once, outside of sections), `seal` (a description list),
/// `sealTitle` and `footer`. What a document lacks is a false section. See `TemplateCheck` for what else may stand in it.
enum PageTemplate {
  /// The policy comes before anything that an association brings.
  private static let head = """
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{{policy}}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    {{#keywords}}
    <meta name="keywords" content="{{keywords}}">
    {{/keywords}}
    <title>{{title}}</title>
    <style>{{style}}</style>
    {{#sheetStyle}}
    <style>{{sheetStyle}}</style>
    {{/sheetStyle}}
    {{#ownStyle}}
    <style>{{ownStyle}}</style>
    {{/ownStyle}}
    </head>
    <body>

    """

  static let standard = """
    <header class="cover">
    {{#logo}}
    <img class="logo" src="{{logo}}" alt="">
    {{/logo}}
    {{#association}}
    <p class="association">{{association}}</p>
    {{/association}}
    <h1>{{title}}</h1>
    {{#subtitle}}
    <p class="subtitle">{{subtitle}}</p>
    {{/subtitle}}
    <svg class="rule" width="72" height="4" aria-hidden="true"><rect width="72" height="4" fill="{{accent}}"/></svg>
    {{#audience}}
    <p class="audience">{{audience}}</p>
    {{/audience}}
    {{contents}}
    </header>
    <main>
    {{content}}
    </main>
    <footer>
    {{#seal}}
    <section class="seal" aria-label="{{sealTitle}}">
    {{seal}}
    </section>
    {{/seal}}
    {{#footer}}
    <p>{{footer}}</p>
    {{/footer}}
    </footer>

    """

  private static let foot = """
    </body>
    </html>

    """

  /// Slots are escaped before they are filled in, because Mustache would compare characters, and let through a `<`
  /// that carries a combining mark; so it is told to leave every slot as it is.
  private static let escapedAlready = "{{% CONTENT_TYPE:TEXT }}"

  /// Stands for the blocks while the page is rendered. No escaped text contains it.
  private static let mark: Character = "\u{0}"

  static func parse(body: String) throws -> MustacheTemplate {
    do {
      // By itself first, so that what is wrong has the line of the association's file.
      _ = try MustacheTemplate(string: escapedAlready + body)
      return try MustacheTemplate(string: escapedAlready + head + body + foot)
    } catch let error as MustacheTemplate.ParserError {
      throw DocumentError.templateSyntax("\(error.error), line \(error.context.lineNumber)")
    }
  }

  /// The page above and below the blocks.
  ///
  /// - Throws: `DocumentError.templateContent`.
  static func halves(of template: MustacheTemplate, slots: [String: String]) throws -> (head: String, tail: String) {
    let page = template.render(slots.merging(["content": String(mark)]) { _, mark in mark })
    let parts = page.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw DocumentError.templateContent(found: parts.count - 1) }
    return (String(parts[0]), String(parts[1]))
  }
}

import Mustache

/// A form (文书) such as a notice or a letter: the body of an A4 sheet in Mustache, filled from named values.
///
/// A template writes markup; values are text, escaped before they are filled in, whatever braces the template uses. The
/// page around it is always ours: no script runs and nothing is fetched, whoever wrote the template.
public struct FormTemplate: Sendable {
  /// What a name stands for in a template.
  public enum Value: Sendable, Equatable {
    /// Escaped; a section over an empty text is left out.
    case text(String)
    /// A section that is there or is not.
    case flag(Bool)
    /// Drawn where it stands, with what it is for those who cannot see it.
    case symbol(QRSymbol, label: String)
    /// A section for each of them.
    case list([[String: Value]])
  }

  private let template: MustacheTemplate

  /// - Throws: `DocumentError.templateSyntax`, `unsafeTemplate`.
  public init(_ text: String) throws {
    try FormCheck.check(text)
    do {
      // Values are escaped before they are filled in; see `PageTemplate`.
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT }}" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw DocumentError.templateSyntax("\(error.error), line \(error.context.lineNumber)")
    }
  }

  /// The whole page.
  ///
  /// - Parameters:
  ///   - title: of the window, and of a file that a browser saves.
  ///   - association: stands at the head of the sheet.
  ///   - footer: on the last line of the sheet.
  public func page(
    title: String, association: String, footer: String, language: Language, values: [String: Value]
  ) -> String {
    let body = template.render(FormTemplate.slots(values))
    return """
      <!DOCTYPE html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(FormStylesheet.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(HTMLText.attribute(title))</title>
      <style>\(FormStylesheet.text)</style>
      </head>
      <body>
      <header><p class="association">\(HTMLText.content(association))</p></header>
      <main>
      \(body)
      </main>
      <footer><p>\(HTMLText.content(footer))</p></footer>
      </body>
      </html>

      """
  }

  private static func slots(_ values: [String: Value]) -> [String: Any] {
    values.mapValues { value -> Any in
      switch value {
      case .text(let text): text.isEmpty ? false as Any : HTMLText.content(text) as Any
      case .flag(let flag): flag
      case .symbol(let symbol, let label): symbol.svg(label: label)
      case .list(let items): items.map(slots)
      }
    }
  }
}

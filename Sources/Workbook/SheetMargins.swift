/// What a spreadsheet prints at the top and the foot of every sheet: for whom it is, what it is not, and the page.
struct SheetMargins {
  /// Excel takes no more, in UTF-16 units, commands included.
  private static let longest = 255
  private static let page = "&R&P / &N"

  private let top: String?
  private let foot: String?

  init(audience: String? = nil, footer: String? = nil) {
    top = audience
    foot = footer
  }

  var header: String? { top.map { Self.line($0, room: Self.longest) } }
  var footer: String {
    guard let foot else { return "&C&P / &N" }
    return Self.line(foot, room: Self.longest - Self.page.utf16.count) + Self.page
  }

  /// At the left in small type; an ampersand would be a command.
  private static func line(_ text: String, room: Int) -> String {
    let start = "&L&8 "
    var line = start
    for character in text {
      let next = character == "&" ? "&&" : String(character)
      guard (line + next).utf16.count <= room else { break }
      line += next
    }
    return line
  }
}

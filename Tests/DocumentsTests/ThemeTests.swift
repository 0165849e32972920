import Documents
import Testing

@Suite struct ThemeTests {
  private let document = Document(title: "A & B", language: .en, blocks: [.paragraph("x < y")])

  @Test("the association's name, mark and colour stand on its pages")
  func parts() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let page = try HTMLRenderer(theme: Theme(association: "<示例>协会", logo: png, accent: "#005f73")).string(document)
    #expect(page.contains("<p class=\"association\">&lt;示例&gt;协会</p>"))
    #expect(page.contains("<img class=\"logo\" src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"\">"))
    #expect(page.contains("fill=\"#005f73\""))
  }

  @Test(
    "colours are six digits, marks are PNG or SVG",
    arguments: ["red", "#fff", "#12345g", "#1234567", "", "#123456\"", "＃123456"])
  func refused(_ accent: String) {
    #expect(throws: DocumentError.accent(accent)) { try Theme(accent: accent) }
    #expect(throws: DocumentError.logo) { try Theme(logo: Array("GIF89a".utf8)) }
    #expect(throws: DocumentError.logo) { try Theme(logo: Array("<html><svg>".utf8)) }
  }

  @Test("an association may bring its own page, whose slots are escaped once")
  func template() throws {
    let theme = try Theme(template: "<i lang={{lang}}>{{title}}</i>{{content}}{{#logo}}no{{/logo}}{{{title}}}")
    #expect(try HTMLRenderer(theme: theme).string(document) == "<i lang=en>A &amp; B</i><p>x &lt; y</p>\nA &amp; B")
  }

  @Test(
    "a page without its content, or with it twice, is refused", arguments: [("none", 0), ("{{content}}{{content}}", 2)])
  func content(_ template: String, _ found: Int) throws {
    let theme = try Theme(template: template)
    #expect(throws: DocumentError.templateContent(found: found)) { try HTMLRenderer(theme: theme).string(document) }
  }

  @Test("a page that isn't Mustache is refused")
  func syntax() {
    let error = #expect(throws: DocumentError.self) { try Theme(template: "{{#open}}") }
    #expect(error == .templateSyntax("expectedSectionEnd, line 1"))
  }
}

import Crypto
import Foundation
import Testing

@testable import Documents

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

  @Test("an association may bring its own body, whose slots are escaped once, under a head that stays the program's")
  func template() throws {
    let theme = try Theme(template: "<h1 lang=\"{{lang}}\">{{title}}</h1>{{content}}{{#logo}}no{{/logo}}{{title}}")
    let page = try HTMLRenderer(theme: theme).string(document)
    #expect(page.contains("<body>\n<h1 lang=\"en\">A &amp; B</h1><p>x &lt; y</p>\nA &amp; B</body>"))
    let policy = try #require(page.firstRange(of: "Content-Security-Policy"))
    #expect(policy.upperBound < (try #require(page.firstRange(of: "<body>"))).lowerBound)
  }

  @Test("the standard body is one that an association could bring")
  func standard() throws {
    _ = try Theme(template: PageTemplate.standard)
  }

  @Test(
    "a page without its content, or with it twice, is refused", arguments: [("none", 0), ("{{content}}{{content}}", 2)])
  func content(_ template: String, _ found: Int) throws {
    let theme = try Theme(template: template)
    #expect(throws: DocumentError.templateContent(found: found)) { try HTMLRenderer(theme: theme).string(document) }
  }

  @Test("a page that isn't Mustache is refused")
  func syntax() {
    let error = #expect(throws: DocumentError.self) { try Theme(template: "{{#logo}}") }
    #expect(error == .templateSyntax("expectedSectionEnd, line 1"))
  }

  @Test(
    "a body that could run, fetch, or change how the rest is read is refused, by line",
    arguments: [
      "<script>alert(1)</script>", "<img src=\"https://example.test/x\" alt=\"\">", "<p onclick=\"x\">", "<!-- -->",
      "<p style=\"background:url(x)\">", "<a href=\"javascript:alert(1)\">", "<a href=\"//example.test\">",
      "<iframe src=\"x\">", "<link href=\"https://example.test/x.css\">", "<style>p{}</style>", "<title>",
      "<base href=\"/\">",
      "<meta http-equiv=\"refresh\" content=\"0\">", "<p class=x>", "<p class=\"x>", "<svg><use href=\"#x\"/></svg>",
      "<rect fill=\"url(#x)\"/>", "<scr{{!x}}ipt>", "{{=<% %>=}}", "{{> other}}", "{{{title}}}",
      "{{% CONTENT_TYPE:HTML}}",
      "<p class=\"{{#logo}}\">{{/logo}}", "<p title=\"{{content}}\">", "{{unknown}}", "{{", "<", "<p/x>",
      "<!DOCTYPE html>",
      "<img src=\"{{logo}}x\" alt=\"\">", "<p class=\"&quot; onclick=x\">",
    ])
  func hostileTemplate(_ template: String) {
    let error = #expect(throws: DocumentError.self) { try Theme(template: "<p>\n</p>\n" + template + "{{content}}") }
    if case .unsafeTemplate(_, let line) = error {
      #expect(line == 3 || line == 0)
    } else {
      Issue.record("\(error as Any)")
    }
  }

  @Test(
    "a logo that is more than a drawing is refused",
    arguments: [
      "<svg><script>alert(1)</script></svg>", "<svg onload=\"x\"/>", "<svg><image href=\"file:///etc/passwd\"/></svg>",
      "<svg><use xlink:href=\"http://example.test/#x\"/></svg>", "<svg><foreignObject/></svg>",
      "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
      "<svg><rect fill=\"url(http://example.test/)\"/></svg>",
      "<svg><style>@import 'http://example.test/'</style></svg>",
      "<svg><style>rect{fill:u<!-- -->rl(http://example.test/)}</style></svg>",
      "<svg><style>rect{fill:&#x75;rl(x)}</style></svg>",
      "<svg><style>rect{fill:\\75rl(x)}</style></svg>", "<svg style=\"fill:&#x75;rl(x)\"/>",
      "<svg xml:base=\"http://example.test/\"/>",
      "<svg><a href=\"#x\"/></svg>", "<svg><animate attributeName=\"href\"/></svg>",
      "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?><svg/>",
      "<svg>\n<![CDATA[x]]></svg>",
    ])
  func hostileLogo(_ logo: String) {
    let error = #expect(throws: DocumentError.self) { try Theme(logo: Array(logo.utf8)) }
    switch error {
    case .unsafeLogo, .logo: break
    default: Issue.record("\(error as Any)")
    }
  }

  @Test("a plain drawing passes, gradients and all")
  func plainLogo() throws {
    let logo = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- drawn by hand -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">
      <defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient><style>.a{fill:url(#g)}</style></defs>
      <rect class="a" width="10" height="10" style="stroke:url(#g)"/><use xlink:href="#g"/>
      </svg>
      """
    let page = try HTMLRenderer(theme: Theme(logo: Array(logo.utf8))).string(document)
    #expect(page.contains("src=\"data:image/svg+xml;base64,"))
  }

  @Test("rules of one's own are allowed by their hash, and by nothing else")
  func style() throws {
    let page = try HTMLRenderer(theme: Theme(style: "h1 { color: navy }\r\n")).string(document)
    #expect(page.contains("</style>\n<style>h1 { color: navy }\n</style>\n</head>"))
    let digest = Data(SHA256.hash(data: Data("h1 { color: navy }\n".utf8))).base64EncodedString()
    #expect(page.contains("style-src 'sha256-\(Stylesheet.hash)' 'sha256-\(digest)'; img-src data:"))
    #expect(!page.contains("unsafe-inline"))
  }

  @Test(
    "rules that refer to anything, or end the style, are refused",
    arguments: [
      "</style><script>", "p{background:URL(x)}", "@import 'x'", "p{background:u\\72l(x)}",
      "p{background:image-set('x' 1x)}",
    ])
  func hostileStyle(_ style: String) {
    let error = #expect(throws: DocumentError.self) { try Theme(style: style) }
    if case .themeStyle = error {} else { Issue.record("\(error as Any)") }
  }
}

import Crypto
import Foundation
import Testing

@testable import Documents

@Suite("Forms")
struct FormTests {
  @Test("the policy names the style sheet by its hash")
  func hash() {
    let digest = Data(SHA256.hash(data: Data(FormStylesheet.text.utf8))).base64EncodedString()
    #expect(FormStylesheet.hash == digest)
  }

  private func page(_ template: String, _ values: [String: FormTemplate.Value]) throws -> String {
    try FormTemplate(template).page(
      title: "<t>", association: "<a>", footer: "<f>", language: .zh, values: values)
  }

  @Test("values are text, whatever they hold; sections come and go with them")
  func values() throws {
    let page = try page(
      "<p>{{name}}</p>{{#none}}gone{{/none}}{{^none}}room{{/none}}{{#flag}}yes{{/flag}}{{#items}}<i>{{name}}</i>{{/items}}",
      [
        "name": .text("<script>&\"'\u{202E}</script>"), "none": .text(""), "flag": .flag(true),
        "items": .list([["name": .text("<b>")], ["name": .text("乙")]]),
      ])
    #expect(page.contains("<p>&lt;script&gt;&amp;&quot;&#39;"))
    #expect(!page.contains("<script>") && !page.contains("\u{202E}") && !page.contains("<a>") && !page.contains("<t>"))
    #expect(page.contains("room") && page.contains("yes") && !page.contains("gone"))
    #expect(page.contains("<i>&lt;b&gt;</i><i>乙</i>"))
  }

  @Test(
    "a template that could do more than arrange text is refused",
    arguments: [
      "<script>x</script>", "<p onclick=\"x\">", "<img src=\"https://example.com/x.png\">", "<p style=\"color:red\">",
      "<a href=\"https://example.com\">x</a>", "{{{name}}}", "{{&name}}", "{{>other}}", "{{=<% %>=}}",
      "<p class=\"{{name}}\">",
      "<iframe></iframe>", "{{name",
    ])
  func unsafe(template: String) {
    #expect(throws: DocumentError.self) { try FormTemplate(template) }
  }
}

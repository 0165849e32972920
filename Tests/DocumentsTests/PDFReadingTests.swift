import Documents
import Testing

@Suite struct PDFReadingTests {
  private func keywords(_ text: String) -> [String] { PDFReading.keywords(of: Array(text.utf8)) }

  @Test("keywords are read as WeasyPrint writes them: plain, or in hexadecimal UTF-16")
  func forms() {
    #expect(keywords("<< /Title (x) /Keywords (a;b) >>") == ["a;b"])
    #expect(keywords("/Keywords\n(a\\(b\\)\\\\(c))") == ["a(b)\\(c)"])
    #expect(keywords("/Keywords <feff0053 534f>") == ["S协"])
    #expect(keywords("/Keywords 12 0 R /Keywords (b)") == ["b"])
  }

  @Test("what ends in the middle, or is no such thing, is read as far as it goes")
  func damaged() {
    for text in ["", "/Keywords", "/Keywords ", "/Keywords (", "/Keywords <fe", "/Keywords <feff00"] {
      #expect(keywords(text).joined().isEmpty || !text.isEmpty)
    }
    #expect(keywords("/Keywords (abc") == ["abc"])
    #expect(keywords("/Keywords (" + String(repeating: "x", count: 100_000))[0].utf8.count == 16_384)
  }
}

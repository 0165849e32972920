import Documents
import QREncoding
import Testing

@Suite("QR codes")
struct QRSymbolTests {
  /// The corner pattern of ISO/IEC 18004, section 6.3.3.
  private static let finder = [
    "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######",
  ]

  @Test(
    "a symbol grows with its text by whole versions, and has its three corners", arguments: [1, 20, 300, 1500, 2953])
  func corners(count: Int) throws {
    let symbol = try QREncoder.symbol(for: Array(repeating: 0x61, count: count))
    #expect((symbol.width - 17) % 4 == 0 && (21...177).contains(symbol.width))
    for (row, column) in [(0, 0), (0, symbol.width - 7), (symbol.width - 7, 0)] {
      for y in 0..<7 {
        let line = (0..<7).map { symbol.isDark(row: row + y, column: column + $0) ? "#" : "." }.joined()
        #expect(line == QRSymbolTests.finder[y])
      }
    }
  }

  @Test("what fits into no symbol is refused, and so are modules that make no square")
  func limits() throws {
    #expect(throws: QREncoderFailure.tooLong(2954)) {
      _ = try QREncoder.symbol(for: Array(repeating: 0x61, count: 2954))
    }
    #expect(QRSymbol(width: 21, isDark: [true]) == nil)
  }

  @Test("the drawing has every dark module once, with four light ones around them, and what it is in words")
  func drawing() throws {
    let symbol = try QREncoder.symbol(for: Array("演示".utf8))
    let page = try FormTemplate("<div>{{code}}</div>").page(
      title: "t", association: "a", footer: "f", language: .zh, values: ["code": .symbol(symbol, label: "<码>")])
    #expect(page.contains("viewBox=\"0 0 \(symbol.width + 8) \(symbol.width + 8)\"") && page.contains("&lt;码&gt;"))
    var drawn = Set<[Int]>()
    for run in page.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
      let (x, y, length) = (Int(run.1) ?? -1, Int(run.2) ?? -1, Int(run.3) ?? -1)
      for column in x..<x + length { #expect(drawn.insert([y - 4, column - 4]).inserted) }
    }
    for row in 0..<symbol.width {
      for column in 0..<symbol.width {
        #expect(drawn.contains([row, column]) == symbol.isDark(row: row, column: column))
      }
    }
  }
}

import Testing

@testable import Documents

@Suite struct TextTableTests {
  @Test("the lines of a table end at the same column, whatever is in it", arguments: 0..<200 as Range<UInt64>)
  func alignment(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<8).map { _ -> [Cell] in
      [
        .text(random.text(upTo: 14)), .flag(Bool.random(using: &random)), .text(random.text(upTo: 9)),
        .decimal(Int.random(in: -99_999...99_999, using: &random), places: 2),
      ]
    }
    let table = Table(
      id: "t", caption: "t",
      columns: [
        Column("a", "名称"), Column("b", "有", .flag), Column("c", "说明"), Column("d", "分值", .decimal, signed: true),
      ],
      rows: Rows(rows), total: rows[0])
    let width = Int.random(in: 45...120, using: &random)
    for overflow in [TextRenderer.Overflow.wrapped, .truncated] {
      var sink = StringSink()
      try TextRenderer(width: width, overflow: overflow).render(table, language: .zh, into: &sink)
      // The caption apart. A wrapped row's further lines lack the number that ends a line.
      let lines = sink.text.split(separator: "\n").dropFirst().map { DisplayWidth.of(String($0)) }
      let full = try #require(lines.max())
      #expect(full <= width, "seed \(seed)")
      if overflow == .truncated {
        #expect(Set(lines) == [full], "seed \(seed)")
        #expect(lines.count == rows.count + 4, "seed \(seed)")
      } else {
        #expect(lines.filter { $0 == full }.count >= rows.count + 4, "seed \(seed)")
      }
    }
  }

  @Test("text too wide for its column is cut, or wrapped without losing any")
  func overflow() throws {
    let table = Table(
      id: "t", caption: "案件", columns: [Column("r", "事由"), Column("p", "分值", .integer)],
      rows: [[.text("未注明来源转载，经提醒后再犯。"), .integer(-5)]])
    var cut = StringSink()
    try TextRenderer(width: 24, overflow: .truncated).render(table, language: .zh, into: &cut)
    #expect(
      cut.text == """
        案件
        事由                分值
        ──────────────────  ────
        未注明来源转载，…     -5

        """)
    var wrapped = StringSink()
    try TextRenderer(width: 24).render(table, language: .zh, into: &wrapped)
    #expect(
      wrapped.text == """
        案件
        事由                分值
        ──────────────────  ────
        未注明来源转载，经    -5
        提醒后再犯。

        """)
  }

  @Test("a table without rows says so")
  func empty() throws {
    var sink = StringSink()
    let table = Table(id: "t", caption: "Cases", columns: [Column("a", "Case")], rows: [])
    try TextRenderer().render(table, language: .en, into: &sink)
    #expect(sink.text == "Cases\nCase\n────\n(none)\n")
  }

  @Test("columns shrink from the widest, and numbers never")
  func fit() {
    #expect(ColumnFit.widths(natural: [40, 10, 20], shrinkable: [true, false, true], available: 50) == [20, 10, 20])
    #expect(ColumnFit.widths(natural: [40, 10, 35], shrinkable: [true, false, true], available: 51) == [21, 10, 20])
    #expect(ColumnFit.widths(natural: [40, 30], shrinkable: [true, false], available: 20) == [8, 30])
    #expect(ColumnFit.widths(natural: [4, 3], shrinkable: [true, true], available: 20) == [4, 3])
  }
}

import Interchange
import Testing

@Suite("Encodings")
struct EncodingTests {
  /// 会员编号,姓名 / M1,张三 in GB18030.
  static let chinese: [UInt8] =
    [0xBB, 0xE1, 0xD4, 0xB1, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x0D, 0x0A]
    + [0x4D, 0x31, 0x2C, 0xD5, 0xC5, 0xC8, 0xFD, 0x0D, 0x0A]

  private func encoding(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws -> TextEncoding? {
    let reader = try RowReader(bytes: bytes, options: options)
    #expect(reader.encodingWasFound == (options.encoding == nil))
    try reader.forEachRow { _ in }
    return reader.encoding
  }

  @Test("UTF-8 is taken unless it fails, then GB18030, and the choice is told")
  func choice() throws {
    #expect(try encoding(Array("a,b\n".utf8)) == nil)
    #expect(try encoding(Array("a,张三\n".utf8)) == .utf8)
    #expect(try encoding(Self.chinese) == .gb18030)
    #expect(try encoding(Array("a,b\n".utf8), ReadingOptions(encoding: .gb18030)) == .gb18030)
    let wanted = [Line(1, ["会员编号", "姓名"]), Line(2, ["M1", "张三"])]
    #expect(try rows(Self.chinese) == wanted)
    #expect(try rows(Self.chinese, ReadingOptions(encoding: .gb18030)) == wanted)
  }

  @Test("the window of 64 KiB opens at the first byte that is not ASCII")
  func window() throws {
    let ascii = [UInt8](repeating: 0x61, count: 600_000).chunked(99)
    #expect(try encoding(ascii + Self.chinese) == .gb18030)
    #expect(try rows(ascii + Self.chinese).suffix(1).first?.fields == ["M1", "张三"])

    // 张 is D5 C5 in GB18030, which is no UTF-8: in the window it decides, past the window it is an error.
    let start = Array("é\n".utf8)
    for (gap, inside) in [((64 << 10) - start.count - 2, true), ((64 << 10) - start.count - 1, false)] {
      let text = start + [UInt8](repeating: 0x0A, count: gap) + [0xD5, 0xC5, 0x0A]
      if inside {
        #expect(try encoding(text) == .gb18030)
      } else {
        let position = TextPosition(line: gap + 2, column: 1)
        #expect(failure(text) == .undecodable(position, bytes: [0xD5], .utf8))
      }
    }
  }

  @Test("a character across the end of the window or of a buffer is one character")
  func acrossEdges() throws {
    for shift in 0..<4 {
      let text = String(repeating: "x", count: shift) + String(repeating: "字,𠮷\n", count: 60_000)
      let read = try rows(text)
      #expect(read.count == 60_000 && read.dropFirst().allSatisfy { $0.fields == ["字", "𠮷"] })
    }
  }

  @Test("broken UTF-8 is refused with line and column once UTF-8 is settled")
  func brokenUTF8() {
    let utf8 = ReadingOptions(encoding: .utf8)
    let cases: [(bytes: [UInt8], bad: [UInt8])] = [
      ([0xFF, 0x0A], [0xFF]), ([0x80, 0x0A], [0x80]), ([0xC0, 0xAF, 0x0A], [0xC0]),
      ([0xED, 0xA0, 0x80, 0x0A], [0xED]), ([0xF4, 0x90, 0x80, 0x80, 0x0A], [0xF4]),
      ([0xE5, 0xBC, 0x0A], [0xE5, 0xBC]),
    ]
    for (bytes, bad) in cases {
      let found = failure(Array("a,b\n张,".utf8) + bytes, utf8)
      guard case .undecodable(let position, let named, .utf8) = found else {
        Issue.record("\(bytes): \(String(describing: found))")
        continue
      }
      #expect(position == TextPosition(line: 2, column: 3) && named.first == bad.first, "\(bytes)")
    }
    #expect(
      failure(Array("\u{FEFF}a\n".utf8) + [0xD5, 0xC5])
        == .undecodable(TextPosition(line: 2, column: 1), bytes: [0xD5], .utf8))
  }

  @Test("a file that ends inside a character is refused, not read as another encoding")
  func halfCharacter() {
    let half = ReadingError.endsInsideCharacter(TextPosition(line: 2, column: 2), bytes: [0xE5, 0xBC], .utf8)
    #expect(failure(Array("a\n字".utf8) + [0xE5, 0xBC]) == half)
    #expect(
      failure(Self.chinese + [0xD5])
        == .endsInsideCharacter(TextPosition(line: 3, column: 1), bytes: [0xD5], .gb18030))
    #expect(
      failure(Self.chinese + [0x41, 0x81, 0x30, 0x81])
        == .endsInsideCharacter(TextPosition(line: 3, column: 2), bytes: [0x81, 0x30, 0x81], .gb18030))
  }

  @Test("bytes that GB18030 does not assign are refused with line and column")
  func brokenGB18030() {
    #expect(
      failure(Self.chinese + [0x80, 0x0A]) == .undecodable(TextPosition(line: 3, column: 1), bytes: [0x80], .gb18030))
    #expect(
      failure(Self.chinese + [0xD5, 0xC5, 0xFF, 0x0A])
        == .undecodable(TextPosition(line: 3, column: 2), bytes: [0xFF], .gb18030))
    #expect(
      failure(Self.chinese + [0x81, 0x0A, 0x41])
        == .undecodable(TextPosition(line: 3, column: 1), bytes: [0x81], .gb18030))
    #expect(failure(Self.chinese + [0x00]) == .nul(TextPosition(line: 3, column: 1)))
  }

  @Test("four-byte GB18030 and its own byte order mark are read")
  func fourBytes() throws {
    let rare: [UInt8] = [0x95, 0x32, 0x82, 0x36, 0x2C, 0xD5, 0xC5, 0x0A]
    #expect(try rows([0x84, 0x31, 0x95, 0x33] + rare) == [Line(1, ["𠀀", "张"])])
  }

  @Test("characters without an agreed code are held up, with place and bytes")
  func unclear() throws {
    let bytes = Self.chinese + [0x4D, 0x2C, 0xAA, 0xA1, 0xA6, 0xD9, 0x0A, 0x4D, 0x2C, 0xD5, 0xC5, 0x0A]
    var unclear: [[UnclearCharacter]] = []
    try RowReader(bytes: bytes).forEachRow { unclear.append($0.unclear) }
    #expect(unclear.map(\.count) == [0, 0, 2, 0])
    #expect(unclear[2].map(\.position) == [TextPosition(line: 3, column: 3), TextPosition(line: 3, column: 4)])
    #expect(unclear[2].map(\.bytes) == [[0xAA, 0xA1], [0xA6, 0xD9]])
    #expect(unclear[2].map(\.scalar) == ["\u{E000}", "\u{FE10}"])
  }

  @Test("an unclear character is seen wherever a long line is cut, and a row lists no more than it needs")
  func unclearInLongLines() throws {
    for shift in (256 << 10) - 5...(256 << 10) + 2 {
      let bytes = [UInt8](repeating: 0x78, count: shift) + [0xAA, 0xA1, 0xD5, 0xC5, 0x0A]
      try RowReader(bytes: bytes, options: ReadingOptions(encoding: .gb18030)).forEachRow { row in
        #expect(row.unclear.map(\.position) == [TextPosition(line: 1, column: shift + 1)])
        #expect(row[0].count == shift + 6)
      }
    }
    let many = [[UInt8]](repeating: [0xAA, 0xA1], count: 500).flatMap(\.self) + [0x0A]
    try RowReader(bytes: many, options: ReadingOptions(encoding: .gb18030)).forEachRow {
      #expect($0.unclear.count == Row.mostUnclear && $0[0].count == 1500)
    }
  }

  @Test("every contested code, and no other of two bytes, is held up")
  func allCodes() throws {
    var bytes = Array("code\n".utf8)
    var codes: [[UInt8]] = []
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFE where second != 0x7F {
        codes.append([first, second])
        bytes += [first, second, 0x0A]
      }
    }
    var held: [[UInt8]] = []
    var clear = 0
    try RowReader(bytes: bytes, options: ReadingOptions(encoding: .gb18030)).forEachRow { row in
      guard row.line > 1 else { return }
      if row.unclear.isEmpty { clear += 1 } else { held += row.unclear.map(\.bytes) }
    }
    // The user-defined areas AAA1–AFFE, F8A1–FEFE, A140–A7A0, the reserved codes of GBK, and the codes that moved.
    #expect(clear + held.count == codes.count)
    #expect(clear == 126 * 190 - 2043 - 25)
    let moved: [[UInt8]] = [[0xA6, 0xD9], [0xA6, 0xF3], [0xA8, 0xBC], [0xFE, 0x51], [0xFE, 0x59], [0xFE, 0xA0]]
    #expect(moved.allSatisfy(held.contains))
    #expect(Set(held).isSubset(of: codes))
  }

  @Test("files of other formats are named, not read")
  func foreign() {
    #expect(failure([0xFF, 0xFE, 0x61, 0x00]) == .foreignFormat(.utf16))
    #expect(failure([0xFE, 0xFF, 0x00, 0x61]) == .foreignFormat(.utf16))
    #expect(failure([0xFF, 0xFE, 0x00, 0x00]) == .foreignFormat(.utf32))
    #expect(failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]) == .foreignFormat(.oldOrLockedWorkbook))
  }

  @Test("an encoding is known by the names that people use")
  func names() {
    #expect(TextEncoding(named: "GBK") == .gb18030 && TextEncoding(named: "gb2312") == .gb18030)
    #expect(TextEncoding(named: "UTF-8") == .utf8 && TextEncoding(named: "utf8") == .utf8)
    #expect(TextEncoding(named: "latin1") == nil)
  }
}

extension [UInt8] {
  /// The bytes in lines of `length`.
  fileprivate func chunked(_ length: Int) -> [UInt8] {
    var lines: [UInt8] = []
    for start in stride(from: 0, to: count, by: length) {
      lines += self[start..<Swift.min(start + length, count)]
      lines.append(0x0A)
    }
    return lines
  }
}

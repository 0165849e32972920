import Interchange
import Registry
import Testing

@Suite("A file as a whole")
struct WholeFileTests {
  @Test("nothing of a file with one bad row is recorded, and every bad row is listed")
  func allOrNothing() throws {
    let harbour = try Harbour()
    let rows = (1...250).map { [EventColumn.reference: "E-\($0)", .level: $0.isMultiple(of: 2) ? "minor" : "huge"] }
    let columns = EventColumn.allCases.map(\.name).joined(separator: ",")
    let text = columns + "\n" + rows.map { events($0).split(separator: "\n")[1] }.joined(separator: "\n")
    let result = try harbour.importing(.events, text)
    #expect(result.problems.count == 125 && result.entries == 0)
    let accepted = try harbour.importing(.events, text) { $0.acceptsValid = true }
    #expect(accepted.outcome?.recorded == 125 && accepted.outcome?.refused == 125)
  }

  @Test("a rehearsal checks everything and records nothing")
  func rehearsal() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(.events, events([:], [.reference: "E-2"])) { $0.isRehearsal = true }
    #expect((result.failure as? ImportRehearsed)?.outcome.recorded == 2)
    #expect(result.entries == 0)
    #expect(try harbour.importing(.events, events([:])).outcome?.recorded == 1)
  }

  @Test("the apostrophe that guards a formula comes off again")
  func guarded() throws {
    let harbour = try Harbour()
    _ = try harbour.importing(.events, events([.summary: "'=HYPERLINK(1)"]))
    #expect(try harbour.file("E-1")?.texts[.summary] == "=HYPERLINK(1)")
  }

  @Test("GB18030 is found out, and a character that its editions read differently is held up")
  func encodings() throws {
    let harbour = try Harbour()
    // 协会 HB, 会员编号 H-03, 名称 灯塔; then 0xA6D9, a comma of one edition and another's private use.
    let header: [UInt8] = Array("association,member_no,name\n".utf8)
    let plain = header + Array("HB,H-03,".utf8) + [0xB5, 0xC6, 0xCB, 0xFE, 0x0A]
    let found = try harbour.importing(.members, plain)
    #expect(found.outcome?.encodingFound == .gb18030)
    #expect(try harbour.member("H-03")?.name == "灯塔")
    let unclear = header + Array("HB,H-04,".utf8) + [0xB5, 0xC6, 0xA6, 0xD9, 0x0A]
    let held = try harbour.importing(.members, unclear)
    #expect(held.problems.count == 1 && held.entries == 0)
    let confirmed = try harbour.importing(.members, unclear) { $0.charactersAreRight = true }
    #expect(confirmed.outcome?.recorded == 1)
  }

  @Test(
    "a hostile file ends in a clear error, and the journal stays as it was",
    arguments: [
      ("quote never closed", Array("member_no,name\nH-05,\"演示\n".utf8)),
      ("NUL", Array("member_no,name\nH-05,a\0b\n".utf8)),
      ("half a character at the end", Array("member_no,name\nH-05,演".utf8).dropLast()),
      ("BOM in the middle", Array("member_no,name\nH-05,\u{FEFF}演示\n".utf8)),
      ("UTF-16", [0xFF, 0xFE, 0x6D, 0x00]),
      ("500 columns", Array((Array(repeating: "x", count: 500).joined(separator: ",") + "\n").utf8)),
      ("only a header without its columns", Array("colour\n".utf8)),
      ("empty", []),
      ("blank lines", Array("\n\n\n".utf8)),
      ("a long field", Array("member_no,name\nH-05,".utf8) + Array(repeating: 0x61, count: 2 << 20)),
    ] as [(String, [UInt8])])
  func hostile(_ name: String, _ bytes: [UInt8]) throws {
    let harbour = try Harbour()
    // The good row before the place of the fault is not recorded either.
    let result = try harbour.importing(.members, bytes)
    #expect(result.failure is ImportRefusal || result.failure is HeaderFailure || result.failure is ReadingError)
    #expect(result.entries == 0)
  }

  @Test("good rows before an unreadable place are not recorded, even where bad rows may be left out")
  func unreadableLater() throws {
    let harbour = try Harbour()
    let bytes = Array("member_no,name\nH-05,演示号·甲\nH-06,a\0b\n".utf8)
    let result = try harbour.importing(.members, bytes) { $0.acceptsValid = true }
    #expect(result.failure is ImportRefusal && result.entries == 0)
  }

  @Test("no newline at the end, bidirectional controls and formula starts come in as they are")
  func kept() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(.members, "member_no,name\nH-05,演示\u{202E}号\nH-06,@演示号")
    #expect(result.outcome?.recorded == 2)
    #expect(try harbour.member("H-05")?.name == "演示\u{202E}号")
    #expect(try harbour.member("H-06")?.name == "@演示号")
  }
}

import Registry
import TestSupport
import Testing

@testable import SQLiteStore

/// Bodies that are read where they lie say what they say as values, and are refused where those are.
@Suite struct LentViewTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64 = 7

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
    }
  }

  private static let words = ["minor", "serious", "演示类别", "false-information", "", "é", "𠮷"]

  private static func fact(_ dice: inout Dice) -> CaseRecorded {
    func chance() -> Bool { Bool.random(using: &dice) }
    return CaseRecorded(
      association: Key(Position(Int.random(in: 0...1 << 40, using: &dice))),
      membership: Key(Position(Int.random(in: 0...9, using: &dice))),
      number: CaseNumber(Int.random(in: 0...1 << 20, using: &dice)), kind: chance() ? .violation : .commendation,
      source: CaseSource.allCases.randomElement(using: &dice) ?? .authority,
      state: CaseState.allCases.randomElement(using: &dice) ?? .upheld,
      category: CategoryID(words.randomElement(using: &dice) ?? ""),
      level: chance() ? Level(words.randomElement(using: &dice) ?? "") : nil,
      occurred: Day(daysSince1970: Int32.random(in: -700_000...2_900_000, using: &dice)),
      points: chance() ? Millipoints(Int.random(in: -1 << 40...1 << 40, using: &dice)) : nil, isOdd: chance(),
      fingerprint: chance() ? dice.next() : nil)
  }

  /// The bytes with some of them changed, or cut off.
  private static func damaged(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    if Int.random(in: 0...3, using: &dice) == 0 {
      bytes.removeLast(Int.random(in: 0...min(bytes.count, 3), using: &dice))
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &dice)
      bytes[place] =
        Bool.random(using: &dice) ? UInt8.random(in: 0...3, using: &dice) : UInt8.random(in: 0...255, using: &dice)
    }
    if Int.random(in: 0...9, using: &dice) == 0 { bytes.append(0) }
    return bytes
  }

  private func text(_ bytes: UnsafeRawBufferPointer?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test("a recorded case")
  func cases() {
    var dice = Dice()
    var refused = 0
    for _ in 0..<20_000 {
      var writer = ByteWriter()
      LentViewTests.fact(&dice).encode(into: &writer)
      let bytes = LentViewTests.damaged(writer.bytes, &dice)
      let value: CaseRecorded? =
        if case .caseRecorded(let fact)? = try? Fact(kind: .caseRecorded, decoding: bytes) { fact } else { nil }
      if value == nil { refused += 1 }
      bytes.withUnsafeBytes { raw in
        let view = CaseRecordedView(raw)
        #expect((view == nil) == (value == nil), "\(bytes)")
        guard let view, let value else { return }
        let same =
          view.association == value.association.value && view.membership == value.membership.value
          && view.number == value.number.value && view.kind == value.kind && view.source == value.source
          && view.state == value.state && text(view.category) == value.category.id
          && text(view.level) == value.level?.id && view.occurred == value.occurred
          && view.points == value.points?.value && view.isOdd == value.isOdd && view.fingerprint == value.fingerprint
        #expect(same, "\(bytes)")
      }
    }
    #expect((2000...18_000).contains(refused))
  }

  @Test("a personal body")
  func personal() {
    var dice = Dice()
    var refused = 0
    for _ in 0..<20_000 {
      var personal = Personal()
      for field in Personal.Field.allCases where Int.random(in: 0...9, using: &dice) == 0 {
        personal[field] = LentViewTests.words.randomElement(using: &dice)
      }
      personal[.reference] = "演示 A-1"
      var writer = ByteWriter()
      personal.encode(into: &writer)
      let bytes = LentViewTests.damaged(writer.bytes, &dice)
      let value = try? Personal(decoding: bytes)
      if value == nil { refused += 1 }
      bytes.withUnsafeBytes { raw in
        let view = PersonalView(raw)
        #expect((view == nil) == (value == nil), "\(bytes)")
        #expect(text(view?.reference) == value?[.reference], "\(bytes)")
      }
    }
    #expect((2000...18_000).contains(refused))
  }

  @Test("text is UTF-8 for both or for neither: every start of four bytes")
  func unicode() {
    let edges: [UInt8] = [
      0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf3, 0xf4, 0xf5,
    ]
    var unlike: [[UInt8]] = []
    for first in edges {
      for second in edges {
        for third in edges {
          for fourth in edges {
            let text = [first, second, third, fourth]
            let body = [1, 0, 0, 0, 4] + text
            let isText = String(validating: text, as: UTF8.self) != nil
            if body.withUnsafeBytes({ PersonalView($0) != nil }) != isText { unlike.append(text) }
          }
        }
      }
    }
    #expect(unlike == [])
  }

  @Test("a recorded case comes to the same rows, read where it lies and as a value")
  func rows() throws {
    let store = try SQLiteStore.inMemory(surroundings: FixedSurroundings(day: Day(daysSince1970: 20_000)).value)
    let key = DigestKey(random: (1...32).map { $0 })
    let (lent, made) = (ProjectionDigest(key: key), ProjectionDigest(key: key))
    let lexicon = Lexicon(names: LentViewTests.words)
    let terms = TermTable(lexicon)
    var dice = Dice()
    try store.queue.read { database in
      var projection = try Projection(statements: Statements(database, digest: made), lexicon: lexicon)
      for sequence in 1...500 {
        let fact = LentViewTests.fact(&dice)
        let personal = Personal(sequence % 3 == 0 ? [:] : [.reference: "演示 \(sequence)"])
        let draft = EntryDraft(
          effective: Day(daysSince1970: Int32(sequence)), fact: .caseRecorded(fact), personal: personal)
        try projection.add(draft, at: Position(sequence))
        var (facts, body) = (ByteWriter(), ByteWriter())
        fact.encode(into: &facts)
        personal.encode(into: &body)
        try facts.bytes.withUnsafeBytes { facts in
          try body.bytes.withUnsafeBytes { body in
            let view = try #require(CaseRecordedView(facts))
            let reference = try #require(PersonalView(body)).reference
            try lent.add(view, reference: reference, effective: Int32(sequence), sequence: sequence, terms: terms)
          }
        }
      }
    }
    let (left, right) = (try lent.finished(), try made.finished())
    #expect(left.tables == right.tables)
    #expect(left.firstUses == right.firstUses)
    #expect(left[.caseFile].count == 500 && left[.ruling].count == 500 && left[.caseReference].count == 334)
  }

  @Test("a term is found by its bytes, and no other")
  func terms() {
    let names = (0..<300).map { "演示-\($0)" } + LentViewTests.words
    let table = TermTable(Lexicon(names: names))
    for (number, name) in names.enumerated() {
      #expect(Array(name.utf8).withUnsafeBytes { table[$0] } == Term(number: UInt16(number)))
    }
    #expect(Array("演示-300".utf8).withUnsafeBytes { table[$0] } == nil)
  }
}

internal import Registry

extension ProjectionDigest {
  /// Adds the rows of a recorded case, as `Projection` makes them of the same entry; a test holds the two together.
  ///
  /// - Throws: `StoreFailure.damaged` where a category or level is in no rulebook.
  func add(
    _ fact: CaseRecordedView, reference: UnsafeRawBufferPointer?, effective: Int32, sequence: Int, terms: TermTable
  ) throws {
    let level = fact.level.map { terms[$0] }
    guard let category = terms[fact.category], level != .some(nil) else {
      throw StoreFailure.damaged(reason: "a category or level of entry #\(sequence) is in no rulebook on record")
    }
    withRow(of: .caseFile) {
      $0.int(Int64(fact.association))
      $0.int(Int64(fact.number))
      $0.int(Int64(fact.membership))
      $0.int(Int64(sequence))
      $0.int(Int64(fact.kind.rawValue))
      $0.int(Int64(fact.source.rawValue))
      $0.int(fact.isOdd ? 1 : 0)
    }
    let ruling = RulingRow(
      caseNumber: CaseNumber(fact.number), effective: Day(daysSince1970: effective), sequence: Position(sequence),
      state: fact.state, kind: fact.kind, category: category, level: level ?? nil, occurred: fact.occurred,
      points: fact.points.map { Millipoints($0) })
    add(
      PackedRulings.Record(ruling, isOdd: fact.isOdd), association: fact.association, membership: fact.membership,
      sequence: sequence)
    guard let reference else { return }
    withRow(of: .caseReference) {
      $0.int(Int64(fact.association))
      $0.text(reference)
      $0.int(Int64(fact.number))
      if let fingerprint = fact.fingerprint { $0.int(Int64(bitPattern: fingerprint)) } else { $0.null() }
      $0.int(Int64(sequence))
    }
  }
}

/// The terms of a lexicon by the bytes of their names, found without making a text.
struct TermTable {
  private let names: [[UInt8]]
  /// One more than the number of a name; 0 where there is none. A power of two of them, at most half of them taken.
  private var slots: [UInt32]

  init(_ lexicon: Lexicon) {
    names = lexicon.names.map { Array($0.utf8) }
    var size = 16
    while size < 2 * names.count { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for (number, name) in names.enumerated() {
      var slot = name.withUnsafeBytes { TermTable.hash($0) } & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  subscript(name: UnsafeRawBufferPointer) -> Term? {
    var slot = TermTable.hash(name) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if names[number].withUnsafeBytes({ $0.elementsEqual(name) }) { return Term(number: UInt16(number)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash &>> 20)
  }
}

internal import Registry

/// Some rulings of one membership as they lie in a row of the table `ruling`: records of 26 bytes in the order of recording.
///
/// Little-endian: case number (4), effective day (4), day of the act (4), sequence after the row's own (4), points (4),
/// category (2), level (2), state (1), flags (1).
enum PackedRulings {
  static let width = 26

  private static let isCommendation: UInt8 = 1
  private static let isOdd: UInt8 = 2
  private static let statesLevel: UInt8 = 4
  private static let statesPoints: UInt8 = 8
  private static let allFlags = isCommendation | isOdd | statesLevel | statesPoints

  /// A ruling with its numbers as small as they are kept; all but the sequence.
  struct Record {
    fileprivate let number: UInt32
    fileprivate let effective: Int32
    fileprivate let occurred: Int32
    fileprivate let points: Int32
    fileprivate let category: UInt16
    fileprivate let level: UInt16
    fileprivate let state: UInt8
    fileprivate let flags: UInt8

    init(_ ruling: RulingRow, isOdd: Bool) {
      number = UInt32(truncatingIfNeeded: ruling.caseNumber.value)
      effective = ruling.effective.daysSince1970
      occurred = ruling.occurred.daysSince1970
      // The rules of scoring know no points beyond a thousand million; more are kept as more.
      points = Int32(clamping: ruling.points?.value ?? 0)
      category = ruling.category.number
      level = ruling.level?.number ?? 0
      state = ruling.state.rawValue
      flags =
        (ruling.kind == .commendation ? PackedRulings.isCommendation : 0) | (isOdd ? PackedRulings.isOdd : 0)
        | (ruling.level == nil ? 0 : PackedRulings.statesLevel)
        | (ruling.points == nil ? 0 : PackedRulings.statesPoints)
    }

    fileprivate init(_ bytes: UnsafeRawBufferPointer) {
      func load<Number: FixedWidthInteger>(_ offset: Int, as: Number.Type) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
      }
      number = load(0, as: UInt32.self)
      effective = load(4, as: Int32.self)
      occurred = load(8, as: Int32.self)
      points = load(16, as: Int32.self)
      category = load(20, as: UInt16.self)
      level = load(22, as: UInt16.self)
      state = bytes[24]
      flags = bytes[25]
    }

    /// Adds all its bits.
    @inline(__always)
    func add(to digest: inout RowDigest) {
      func low(_ value: Int32) -> UInt64 { UInt64(UInt32(bitPattern: value)) }
      digest.word(UInt64(number))
      digest.word(low(effective))
      digest.word(low(occurred) | UInt64(state) << 32 | UInt64(flags) << 40)
      digest.word(low(points))
      digest.word(UInt64(category) | UInt64(level) << 16)
    }

    /// The number of its category, and that of its level where one is stated.
    var terms: (UInt16, UInt16?) { (category, flags & PackedRulings.statesLevel == 0 ? nil : level) }
  }

  /// Hands on each ruling as it lies, without a look at whether it is in its form: only to be held against what must be.
  @inline(__always)
  static func forEachRecord(
    in bytes: UnsafeRawBufferPointer, _ body: (_ record: Record, _ distance: Int) throws -> Void
  ) rethrows {
    var place = 0
    while bytes.count - place >= width {
      try body(
        Record(UnsafeRawBufferPointer(rebasing: bytes[place..<place + width])),
        Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))))
      place += width
    }
  }

  struct Writer {
    private(set) var bytes: [UInt8] = []

    mutating func reset() { bytes.removeAll(keepingCapacity: true) }

    /// False where the sequence is too far from the row's own for this row.
    mutating func add(_ record: Record, sequence: Int, first: Int) -> Bool {
      guard let distance = UInt32(exactly: sequence - first) else { return false }
      put(record.number)
      put(record.effective)
      put(record.occurred)
      put(distance)
      put(record.points)
      put(record.category)
      put(record.level)
      bytes.append(record.state)
      bytes.append(record.flags)
      return true
    }

    private mutating func put(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Hands on each ruling, and whether it is odd.
  ///
  /// - Throws: `StoreFailure.damaged` where the bytes are not as they are written here.
  @inline(__always)
  static func forEach(
    in bytes: UnsafeRawBufferPointer, first: Int, _ body: (RulingRow, _ isOdd: Bool) throws -> Void
  ) throws {
    guard bytes.count % width == 0 else { throw damage(first) }
    var place = 0
    while place < bytes.count {
      func load<Number: FixedWidthInteger>(_ offset: Int, as: Number.Type) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place + offset, as: Number.self))
      }
      guard let state = CaseState(rawValue: bytes[place + 24]) else { throw damage(first) }
      let flags = bytes[place + 25]
      // There is one way to write a ruling: what is not stated is zero, so that no bit can change unnoticed.
      guard
        flags & ~allFlags == 0, flags & statesLevel != 0 || load(22, as: UInt16.self) == 0,
        flags & statesPoints != 0 || load(16, as: Int32.self) == 0
      else { throw damage(first) }
      try body(
        RulingRow(
          caseNumber: CaseNumber(Int(load(0, as: UInt32.self))),
          effective: Day(daysSince1970: load(4, as: Int32.self)),
          sequence: Position(first + Int(load(12, as: UInt32.self))), state: state,
          kind: flags & isCommendation == 0 ? .violation : .commendation,
          category: Term(number: load(20, as: UInt16.self)),
          level: flags & statesLevel == 0 ? nil : Term(number: load(22, as: UInt16.self)),
          occurred: Day(daysSince1970: load(8, as: Int32.self)),
          points: flags & statesPoints == 0 ? nil : Millipoints(Int(load(16, as: Int32.self)))),
        flags & isOdd != 0)
      place += width
    }
  }

  private static func damage(_ first: Int) -> StoreFailure {
    .damaged(reason: "the rulings from #\(first) on cannot be read")
  }
}

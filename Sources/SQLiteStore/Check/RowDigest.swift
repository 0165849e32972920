internal import Registry

/// What two tables are compared by, drawn anew for each run: nobody who edits a file can know it.
struct DigestKey: Sendable {
  /// Two points, independent of each other, for each of the two variables.
  fileprivate let row: (UInt64, UInt64)
  fileprivate let table: (UInt64, UInt64)

  static let byteCount = 32

  /// - Parameter random: 32 bytes.
  init(random: [UInt8]) {
    let words = random.withUnsafeBytes { bytes in
      (0..<4).map { MersenneField.reduced(bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
    }
    row = (words[0], words[1])
    table = (words[2], words[3])
  }
}

/// The numbers modulo the prime 2⁶¹ − 1.
private enum MersenneField {
  static let prime: UInt64 = (1 << 61) - 1

  @inline(__always)
  static func reduced(_ value: UInt64) -> UInt64 {
    let folded = (value & prime) &+ (value &>> 61)
    return folded >= prime ? folded &- prime : folded
  }

  /// a · b + c; `a` and `c` may be a little beyond the prime, and the result is.
  @inline(__always)
  static func multiplied(_ a: UInt64, _ b: UInt64, plus c: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    let sum = (low & prime) &+ ((high &<< 3) | (low &>> 61)) &+ c
    return (sum & prime) &+ (sum &>> 61)
  }
}

/// One row as a polynomial, worked out at two secret points: its words, each below 2⁶¹ − 1, are the coefficients.
///
/// A word says what comes after it, so that no two rows have the same words.
struct RowDigest {
  private let key: DigestKey
  // A leading one: a row is no other one with zeros before it.
  private var first: UInt64 = 1
  private var second: UInt64 = 1

  @inline(__always)
  init(key: DigestKey) { self.key = key }

  private enum Kind: UInt64 {
    case int = 1
    case wideInt, text, blob, null, foreign

    var word: UInt64 { rawValue &<< 58 }
  }

  /// Adds a word below 2⁶¹ − 1.
  @inline(__always)
  mutating func word(_ value: UInt64) {
    first = MersenneField.multiplied(first, key.row.0, plus: value)
    second = MersenneField.multiplied(second, key.row.1, plus: value)
  }

  @inline(__always)
  mutating func int(_ value: Int64) {
    if value >= 0, value < 1 << 56 { return word(Kind.int.word | UInt64(value)) }
    let bits = UInt64(bitPattern: value)
    word(Kind.wideInt.word | bits &>> 32)
    word(bits & 0xffff_ffff)
  }

  @inline(__always)
  mutating func null() { word(Kind.null.word) }

  /// A number that is no integer: no table of ours has one.
  mutating func foreign() { word(Kind.foreign.word) }

  mutating func text(_ bytes: UnsafeRawBufferPointer) { add(bytes, as: .text) }
  mutating func blob(_ bytes: UnsafeRawBufferPointer) { add(bytes, as: .blob) }

  private mutating func add(_ bytes: UnsafeRawBufferPointer, as kind: Kind) {
    word(kind.word | UInt64(bytes.count))
    var place = 0
    while bytes.count - place >= 8 {
      word(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) & (1 << 56 - 1))
      place += 7
    }
    while place < bytes.count {
      var last: UInt64 = 0
      let end = min(place + 7, bytes.count)
      for byte in bytes[place..<end] { last = last &<< 8 | UInt64(byte) }
      word(last)
      place = end
    }
  }

  /// The row's factor in the product over its table.
  @inline(__always)
  fileprivate var factors: (UInt64, UInt64) {
    (
      MersenneField.reduced(key.table.0 &+ MersenneField.prime &- MersenneField.reduced(first)),
      MersenneField.reduced(key.table.1 &+ MersenneField.prime &- MersenneField.reduced(second))
    )
  }
}

/// All rows of a table, in whichever order: the product of z − row over them, at two secret points.
///
/// Tables with other rows are other polynomials in (r, z), of a degree no higher than their words are many. Two such agree
/// at a point drawn at random with a probability of at most degree ÷ (2⁶¹ − 1) (Schwartz and Zippel), and here there are two
/// points: below 2⁻⁶⁰ where the table has a thousand million words. No assumption about a hash function is in that.
struct TableDigest: Sendable, Equatable {
  private var first: UInt64 = 1
  private var second: UInt64 = 1
  private(set) var count = 0

  @inline(__always)
  mutating func add(_ row: RowDigest) {
    let factors = row.factors
    first = MersenneField.reduced(MersenneField.multiplied(first, factors.0, plus: 0))
    second = MersenneField.reduced(MersenneField.multiplied(second, factors.1, plus: 0))
    count += 1
  }

  /// Adds the rows of another part of the same table.
  mutating func add(_ other: TableDigest) {
    first = MersenneField.reduced(MersenneField.multiplied(first, other.first, plus: 0))
    second = MersenneField.reduced(MersenneField.multiplied(second, other.second, plus: 0))
    count += other.count
  }
}

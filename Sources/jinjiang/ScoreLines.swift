internal import Documents
internal import Registry

/// Lines of scores as CSV: `A1,M0017,93.8,A,6.200,0.000,false`. A million of them are written in one run, so digits are put
/// down one by one.
struct ScoreLines {
  let bytes: [UInt8]

  init(of association: Association, _ lines: [AssociationScores.Line]) {
    let code = Array(CSVRenderer.field(association.code).utf8)
    let numbers = lines.map { CSVRenderer.field($0.number) }
    var grades = GradeFields()
    let room =
      lines.reduce(0) { $0 + code.count + ScoreLines.figures + grades[$1.grade].count }
      + numbers.reduce(0) { $0 + 1 + $1.utf8.count }
    bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var writer = LineWriter(buffer)
      for (line, number) in zip(lines, numbers) {
        writer.put(code)
        writer.put(field: number)
        writer.put(line.score.tenths, places: 1)
        writer.put(grades[line.grade])
        writer.put(line.deduction.value, places: 3)
        writer.put(line.uplift.value, places: 3)
        writer.put(line.underObservation ? ScoreLines.yes : ScoreLines.no)
      }
      count = writer.count
    }
  }

  /// Room for three figures of at most 19 digits, each with sign, point, leading zeros and comma, and for the flag.
  private static let figures = 3 * 26 + 7

  private static let yes = Array(",true\n".utf8)
  private static let no = Array(",false\n".utf8)
}

/// The grades as fields, each with its comma, made once.
private struct GradeFields {
  private var known: [(grade: Grade, field: [UInt8])] = []

  subscript(grade: Grade) -> [UInt8] {
    mutating get {
      if let field = known.first(where: { $0.grade == grade })?.field { return field }
      let field = Array(",\(CSVRenderer.field(grade.id))".utf8)
      known.append((grade, field))
      return field
    }
  }
}

/// Puts bytes into room that is large enough; it ends the program rather than write beyond.
private struct LineWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  private mutating func put(_ byte: UInt8) {
    precondition(count < buffer.count)
    buffer[count] = byte
    count += 1
  }

  mutating func put(_ bytes: [UInt8]) {
    for byte in bytes { put(byte) }
  }

  mutating func put(field: String) {
    put(UInt8(ascii: ","))
    for byte in field.utf8 { put(byte) }
  }

  /// A whole number of tenths or thousandths, with its comma and point.
  mutating func put(_ value: Int, places: Int) {
    put(UInt8(ascii: ","))
    if value < 0 { put(UInt8(ascii: "-")) }
    let start = count
    var rest = value.magnitude
    var digits = 0
    repeat {
      if digits == places { put(UInt8(ascii: ".")) }
      let (next, digit) = rest.quotientAndRemainder(dividingBy: 10)
      put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = next
      digits += 1
    } while rest > 0 || digits <= places
    buffer[start..<count].reverse()
  }
}

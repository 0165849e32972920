internal import Documents
internal import Registry

/// Lines of scores as CSV: `A1,M0017,93.8,A,6.200,0.000,false`. A million of them are written in one run, so digits are put
/// down one by one.
struct ScoreLines {
  private var bytes: [UInt8] = []

  init(of association: Association, _ lines: [AssociationScores.Line]) {
    let code = Array(CSVRenderer.field(association.code).utf8)
    bytes.reserveCapacity(lines.count * 48)
    for line in lines {
      bytes += code
      put(field: line.number)
      put(line.score.tenths, places: 1)
      put(field: line.grade.id)
      put(line.deduction.value, places: 3)
      put(line.uplift.value, places: 3)
      bytes += line.underObservation ? ScoreLines.yes : ScoreLines.no
    }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private static let yes = Array(",true\n".utf8)
  private static let no = Array(",false\n".utf8)

  private mutating func put(field: String) {
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: CSVRenderer.field(field).utf8)
  }

  /// A whole number of tenths or thousandths, with its point.
  private mutating func put(_ value: Int, places: Int) {
    bytes.append(UInt8(ascii: ","))
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    var count = 0
    repeat {
      if count == places { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      count += 1
    } while rest > 0 || count <= places
    bytes[start...].reverse()
  }
}

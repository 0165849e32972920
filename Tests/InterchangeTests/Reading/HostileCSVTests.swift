import Interchange
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Hostile CSV, by chance")
struct HostileCSVTests {
  /// What CSV gives a meaning, and text of every width.
  private static let alphabet =
    ["a", "1", ",", ",", "\"", "\"", "\"\"", "\n", "\r\n", "\"a\"", " ", "张", "𠮷", "=", "\t"].map { Array($0.utf8) }
  /// What no file of ours should hold.
  private static let hostile: [[UInt8]] =
    [[0xD5, 0xC5], [0xE5], [0x80], [0xFF], [0x00], [0x0D], [0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33]]

  private func text(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      bytes += Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)]
    }
    return bytes
  }

  /// A text, perhaps with some hostile bytes put in and some bytes taken out.
  private func mutated(_ random: inout SplitMix64) -> [UInt8] {
    var bytes = text(&random) + [0x0A] + text(&random) + [0x0A]
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      if Bool.random(using: &random) {
        bytes.insert(contentsOf: Self.hostile[Int.random(in: 0..<Self.hostile.count, using: &random)], at: place)
      } else if bytes.count > 1 {
        bytes.remove(at: place)
      }
    }
    return bytes
  }

  @Test("any bytes end in rows or in an error of ours, never in a crash")
  func anyBytes() throws {
    let seed: UInt64 = 20_261_123
    var random = SplitMix64(seed)
    var accepted = 0
    for round in 0..<4000 {
      let bytes =
        round % 4 == 0 ? (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) } : mutated(&random)
      for encoding in [nil, TextEncoding.utf8, .gb18030] {
        do {
          _ = try rows(bytes, ReadingOptions(encoding: encoding))
          accepted += 1
        } catch {
          #expect(error is ReadingError, "seed \(seed), round \(round): \(bytes)")
        }
      }
    }
    #expect(accepted > 500)
  }

  @Test("every accepted text, written again, reads as the same rows")
  func roundTrip() throws {
    let seed: UInt64 = 4180
    var random = SplitMix64(seed)
    var accepted = 0
    for round in 0..<3000 {
      let bytes = text(&random)
      guard let read = try? rows(bytes), !read.isEmpty else { continue }
      accepted += 1
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      defer { close(ends[0]) }
      var writer = CSVWriter(descriptor: ends[1])
      for line in read {
        for field in line.fields { writer.text(field) }
        try writer.endRow()
      }
      try writer.finish()
      close(ends[1])
      var again: [[String]] = []
      try RowReader(path: "/dev/fd/\(ends[0])").forEachRow { row in
        again.append((0..<row.count).map { String(decoding: FormulaGuard.removed(from: row[$0]), as: UTF8.self) })
      }
      #expect(again == read.map(\.fields), "seed \(seed), round \(round): \(bytes)")
    }
    #expect(accepted > 500)
  }

  @Test("a text is read the same whether its lines are split in place or by libcsv")
  func bothWays() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(seed)
    for round in 0..<2000 {
      let plain = (0..<4).map { _ in
        (0..<3).map { _ in String(["a", "张", " ", "b", "\t", "𠮷"].randomElement(using: &random) ?? "") }
      }
      let bare = plain.map { $0.joined(separator: ",") }.joined(separator: "\n")
      let quoted = plain.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }.joined(separator: "\n")
      #expect(try rows(bare) == rows(quoted), "seed \(seed), round \(round)")
    }
  }
}

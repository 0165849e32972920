/// A parser of bytes from outside, and what must hold whatever the bytes are: it returns or throws, in good time, and what
/// it took reads back as the same.
public struct FuzzedParser: Sendable {
  public let name: String
  /// - Throws: `Broken` where something that must hold does not. What the parser itself refuses is no failure.
  public let take: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, _ take: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.take = take
  }

  /// What was taken in is not what comes out again.
  public struct Broken: Error, CustomStringConvertible {
    public let description: String
    init(_ description: String) { self.description = description }
  }

  /// Bytes that were taken in, and the same as they are written again.
  public static func requireSame(_ read: [UInt8], _ written: some Sequence<UInt8>) throws {
    guard !written.elementsEqual(read) else { return }
    throw Broken("what was read is written another way: \(Array(written).count) bytes for \(read.count)")
  }

  public static let all: [FuzzedParser] = files + rulebooks + evidence + journal

  public static func named(_ name: String) -> FuzzedParser? { all.first { $0.name == name } }
}

/// What a parser makes of bytes; nil where it refuses them.
func accepted<Value>(_ parse: () throws -> Value) -> Value? { try? parse() }

func require(_ holds: Bool, _ sentence: @autoclosure () -> String) throws {
  if !holds { throw FuzzedParser.Broken(sentence()) }
}

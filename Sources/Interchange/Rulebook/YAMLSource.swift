public import Registry
internal import Yams

/// Reads one YAML document into the neutral tree that rulebooks and calendars are made of.
///
/// A small, safe part of YAML: mappings with unique text keys, lists and scalars. Anchors, aliases, tags, merge keys and
/// further documents are refused, so a file is read in time and memory that grow with its size. Scalars stay the text
/// that was written (`no` is no, `1.0` is 1.0); the reader of the tree decides what they mean.
public enum YAMLSource {
  /// 1 MiB.
  public static let sizeLimit = 1 << 20
  static let depthLimit = 32

  /// The tree of a file's bytes, in UTF-8, with or without a byte order mark.
  public static func tree(of bytes: some Collection<UInt8>) throws(InvalidSource) -> SourceNode {
    guard bytes.count <= sizeLimit else {
      throw InvalidSource([SourceProblem(YAMLFault.tooLarge(bytes.count), at: SourcePlace(line: 1, column: 1))])
    }
    var bytes = Array(bytes)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw notUTF8(bytes) }
    try refuseAliases(in: bytes)
    do {
      // The basic resolver has no rules: with rules, every key would be matched against regular expressions.
      let parser = try Parser(yaml: text, resolver: .basic)
      let root = try parser.singleRoot()
      // Nodes refer to their anchors weakly; the parser holds them.
      return try withExtendedLifetime(parser) { try YAMLTree.tree(of: root) }
    } catch let error as InvalidSource {
      throw error
    } catch {
      let (fault, place) = YAMLFault.of(error)
      throw InvalidSource([SourceProblem(fault, at: place)])
    }
  }

  private static func notUTF8(_ bytes: [UInt8]) -> InvalidSource {
    // What is repaired is the first byte that differs.
    let repaired = String(decoding: bytes, as: UTF8.self).utf8
    let offset = zip(bytes, repaired).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? bytes.count
    return InvalidSource([SourceProblem(YAMLFault.notUTF8, at: SourcePlace(byteOffset: offset, in: bytes))])
  }

  /// Refuses a file with more than a few aliases before it is composed.
  ///
  /// The composer puts the anchored node in the place of each alias, and compares the keys of a mapping: aliases of
  /// aliases as keys would take time that doubles with each line. A few cannot do harm, and may be no aliases at all but
  /// words of a text; whether they are is found out precisely afterwards.
  private static func refuseAliases(in bytes: [UInt8]) throws(InvalidSource) {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    guard !anchors.isEmpty else { return }
    let aliases = names(after: UInt8(ascii: "*"), in: bytes).filter { anchors.contains($0.name) }
    guard aliases.count > 8 else { return }
    throw InvalidSource([SourceProblem(YAMLFault.alias, at: SourcePlace(byteOffset: aliases[0].index, in: bytes))])
  }

  /// Every run of name characters right after the mark, wherever it stands.
  private static func names(after mark: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, index: Int)] {
    bytes.indices.filter { bytes[$0] == mark }.compactMap { index in
      let name = bytes[(index + 1)...].prefix { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
      return name.isEmpty ? nil : (name, index)
    }
  }
}

extension SourcePlace {
  /// The place of a byte in a text.
  init(byteOffset: Int, in bytes: [UInt8]) {
    let lines = bytes[..<min(byteOffset, bytes.count)].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let before = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars
    self.init(line: max(lines.count, 1), column: before.count + 1)
  }
}

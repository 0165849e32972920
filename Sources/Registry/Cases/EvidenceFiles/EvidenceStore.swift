/// Where evidence files are kept, each under the SHA-256 of its bytes. The domain has no file system, and knows the place by
/// this protocol alone.
public protocol EvidenceStore {
  /// Whether the file of that hash is there and is what it was.
  func condition(of digest: Digest) throws -> EvidenceCondition
  /// The hashes of everything that is kept, on record or not, in order.
  func digests() throws -> [Digest]
  /// Takes a file away for good, as an erasure does. Nothing happens where there is none.
  func remove(_ digest: Digest) throws
}

/// How a kept file is.
public enum EvidenceCondition: String, Sendable, CaseIterable {
  case whole, missing, changed

  public var title: Phrase {
    switch self {
    case .whole: Phrase(zh: "完好", en: "whole")
    case .missing: Phrase(zh: "缺失", en: "missing")
    case .changed: Phrase(zh: "已改动", en: "changed")
    }
  }
}

/// What looking through the evidence brought to light: each file on record, hashed anew.
public struct EvidenceAudit: Sendable {
  public struct Line: Sendable, Equatable {
    public var file: EvidenceFile
    /// Nil where the file's personal part, and so its hash, was erased.
    public var condition: EvidenceCondition?
  }

  public let lines: [Line]
  /// Kept, and named by no entry: of a command that was stopped halfway.
  public let unnamed: [Digest]

  public var faults: [Line] { lines.filter { $0.condition == .missing || $0.condition == .changed } }

  /// - Parameters:
  ///   - files: those that are looked at.
  ///   - named: every hash on record; nil: what no entry names is not asked about.
  public init(of files: [EvidenceFile], named: Set<Digest>?, in store: any EvidenceStore) throws {
    var known: [Digest: EvidenceCondition] = [:]
    var lines: [Line] = []
    for file in files {
      guard let digest = file.digest else {
        lines.append(Line(file: file, condition: nil))
        continue
      }
      let condition = try known[digest] ?? store.condition(of: digest)
      known[digest] = condition
      lines.append(Line(file: file, condition: condition))
    }
    self.lines = lines
    unnamed = try named.map { named in try store.digests().filter { !named.contains($0) } } ?? []
  }
}

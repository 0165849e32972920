public import TransparencyLog

/// Whether what is on record is what was signed: every kept checkpoint, and those that were kept elsewhere.
///
/// The tree's own tiles must have been checked against the entries before.
public struct CheckpointAudit: Sendable, Equatable {
  public private(set) var findings: [CheckpointFinding] = []
  /// How many checkpoints agree.
  public private(set) var agreeing = 0
  /// Up to which entry something signed agrees.
  public private(set) var signedUpTo = Position.start

  /// - Parameters:
  ///   - others: notes from outside, with the name of their file.
  ///   - cosigners: others who must have vouched for each of those, or where there is none, for the last one kept.
  ///   - quorum: how many of them.
  ///   - trusted: keys that reached the auditor by a way of its own; empty: those on record, which whoever rewrites the
  ///     registry can rewrite as well.
  public init(
    _ others: [(file: String, note: SignedNote)], trusting trusted: [VerifierKey], cosigners: [VerifierKey] = [],
    quorum: Int = 0, in registry: any RegistryReader
  ) throws {
    let keys = try registry.keysOfLog()
    if !trusted.isEmpty, let current = keys.current, try !CheckpointAudit.isTrusted(current, trusted, registry) {
      findings.append(CheckpointFinding(place: .key, fault: .keyNotTrusted(current.key.description)))
    }
    for kept in try registry.checkpoints() {
      try check(kept.note, at: .kept(kept.size), keys: keys, trusted: [], registry)
    }
    for other in others {
      try check(other.note, at: .file(other.file), keys: keys, trusted: trusted, registry)
      count(cosigners, quorum, of: other.note, at: .file(other.file))
    }
    guard others.isEmpty, quorum > 0 else { return }
    if let last = try registry.lastCheckpoint() {
      count(cosigners, quorum, of: last.note, at: .kept(last.size))
    } else {
      findings.append(CheckpointFinding(place: .kept(0), fault: .tooFewCosigners(0, quorum: quorum)))
    }
  }

  private mutating func count(
    _ cosigners: [VerifierKey], _ quorum: Int, of note: SignedNote, at place: CheckpointFinding.Place
  ) {
    let seen = Set(((try? note.verify(with: cosigners)) ?? []).filter { $0.time != nil }.map(\.key.publicKey)).count
    guard seen < quorum else { return }
    findings.append(CheckpointFinding(place: place, fault: .tooFewCosigners(seen, quorum: quorum)))
  }

  /// Whether it is one of those, or one of those has signed for its adoption.
  private static func isTrusted(
    _ current: LogKey, _ trusted: [VerifierKey], _ registry: any RegistryReader
  ) throws -> Bool {
    if trusted.contains(current.key) { return true }
    return try registry.checkpoints().contains { kept in
      kept.size >= current.adopted.value && (try? kept.note.verify(with: trusted)) != nil
    }
  }

  private mutating func check(
    _ note: SignedNote, at place: CheckpointFinding.Place, keys: LogKeys, trusted: [VerifierKey],
    _ registry: any RegistryReader
  ) throws {
    let checkpoint: Checkpoint
    do {
      checkpoint =
        trusted.isEmpty
        ? try keys.open(note) : try TrustedLog(origin: trusted[0].name.description, keys: trusted).open(note)
    } catch {
      return findings.append(CheckpointFinding(place: place, fault: .notSigned))
    }
    guard checkpoint.size <= registry.position.value else {
      return findings.append(
        CheckpointFinding(place: place, fault: .shorter(signed: checkpoint.size, kept: registry.position.value)))
    }
    guard try registry.tree(size: checkpoint.size).root() == checkpoint.root else {
      return findings.append(CheckpointFinding(place: place, fault: .otherRoot(size: checkpoint.size)))
    }
    agreeing += 1
    signedUpTo = max(signedUpTo, Position(checkpoint.size))
  }
}

/// Something signed that is not what is on record, or was not signed by the log.
public struct CheckpointFinding: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    /// The registry's own, of that size.
    case kept(Int)
    case file(String)
    case key

    var name: Phrase {
      switch self {
      case .kept(let size): Phrase(zh: "检查点 #\(size)", en: "The checkpoint of #\(size)")
      case .file(let path): Phrase(zh: "检查点文件 \(path)", en: "The checkpoint in \(path)")
      case .key: Phrase(zh: "登记流水现用密钥", en: "The journal's key")
      }
    }
  }

  public enum Fault: Sendable, Equatable {
    case notSigned
    case shorter(signed: Int, kept: Int)
    case otherRoot(size: Int)
    case keyNotTrusted(String)
    case tooFewCosigners(Int, quorum: Int)
  }

  public var place: Place
  public var fault: Fault

  /// Nothing is wrong but that others have not vouched for it.
  public var isOnlyUnseen: Bool { if case .tooFewCosigners = fault { true } else { false } }

  public var message: Phrase {
    switch fault {
    case .notSigned:
      Phrase(
        zh: "\(place.name.zh)：没有本登记流水密钥的有效签名",
        en: "\(place.name.en) has no valid signature by this journal's key")
    case .shorter(let signed, let kept):
      Phrase(
        zh: "\(place.name.zh)：曾签署 \(signed) 条，而登记库只有 \(kept) 条，后面的登记丢失",
        en: "\(place.name.en) signs for \(signed) entries, but only \(kept) are on record: the rest is lost")
    case .otherRoot(let size):
      Phrase(
        zh: "\(place.name.zh)：前 \(size) 条登记与所签署的不同，有内容被改动",
        en: "\(place.name.en): the first \(size) entries are not those that were signed; something was changed")
    case .tooFewCosigners(let seen, let quorum):
      Phrase(
        zh: "\(place.name.zh)：所要求的共签有 \(seen) 个，须有 \(quorum) 个",
        en: "\(place.name.en) has \(seen) of the cosignatures that you ask for, and \(quorum) are needed")
    case .keyNotTrusted(let vkey):
      Phrase(
        zh: "\(place.name.zh) \(vkey) 不是所给的可信密钥",
        en: "\(place.name.en), \(vkey), is not one of those you trust")
    }
  }
}

/// Who decided (not who entered it): a panel by votes, one officer, or reviewers from outside.
public enum Decider: Hashable, Sendable {
  case panel([Vote])
  /// One officer, in the summary procedure.
  case officer(String)
  /// Supervisors or another association, by the body's name, with those of its people that the record names.
  case outside(body: String, [Vote])

  var votes: [Vote] {
    switch self {
    case .panel(let votes), .outside(_, let votes): votes
    case .officer(let name): [Vote(name, .inFavour)]
    }
  }

  /// As kept in the personal body.
  func put(into personal: inout Personal) {
    personal[.people] = votes.map { "\($0.cast.id) \($0.name)" }.joined(separator: "\n")
    if case .outside(let body, _) = self { personal[.body] = body }
  }

  func describe(into writer: inout ByteWriter) {
    switch self {
    case .panel: writer.put(UInt8(0))
    case .officer: writer.put(UInt8(1))
    case .outside(let body, _):
      writer.put(UInt8(2))
      writer.put(body)
    }
    writer.put(UInt32(votes.count))
    for vote in votes {
      writer.put(vote.cast.id)
      writer.put(vote.name)
    }
  }
}

/// One member of a panel, and how they voted on what was decided.
public struct Vote: Hashable, Sendable {
  public enum Cast: Sendable, CaseIterable {
    case inFavour, against, abstained
    /// Stepped back, and did not sit.
    case recused

    var id: String {
      switch self {
      case .inFavour: "for"
      case .against: "against"
      case .abstained: "abstained"
      case .recused: "recused"
      }
    }

    var title: Phrase {
      switch self {
      case .inFavour: Phrase(zh: "赞成", en: "for")
      case .against: Phrase(zh: "反对", en: "against")
      case .abstained: Phrase(zh: "弃权", en: "abstained")
      case .recused: Phrase(zh: "回避", en: "recused")
      }
    }
  }

  public var name: String
  public var cast: Cast

  public init(_ name: String, _ cast: Cast) {
    self.name = name
    self.cast = cast
  }

  /// `NAME=for`, `NAME=against`, `NAME=abstained`, `NAME=recused`, or in Chinese; a bare name voted for it.
  public init?(entered text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !SearchKey(name).isEmpty else { return nil }
    let word = parts.count > 1 ? SearchKey(parts[1]) : SearchKey(Cast.inFavour.id)
    guard
      let cast = Cast.allCases.first(where: {
        [$0.id, $0.title.zh, $0.title.en].contains { SearchKey($0) == word }
      })
    else { return nil }
    self.init(name, cast)
  }

  /// Those that a personal body names; empty once erased.
  static func all(in personal: Personal) -> [Vote] {
    (personal[.people] ?? "").split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let cast = Cast.allCases.first(where: { $0.id == parts[0] }) else { return nil }
      return Vote(String(parts[1]), cast)
    }
  }
}

/// A document by its bytes: the signed minutes of a panel, a receipt, a submission.
public struct DocumentMark: Hashable, Sendable {
  /// The file's name, as it was named; it may name people.
  public var name: String
  public var digest: Digest

  public init(name: String, digest: Digest) {
    self.name = name
    self.digest = digest
  }

  /// As kept in the personal body.
  var text: String { "\(name) (SHA-256 \(digest))" }

  func describe(into writer: inout ByteWriter) {
    writer.put(name)
    writer.put(blob: digest.bytes)
  }
}

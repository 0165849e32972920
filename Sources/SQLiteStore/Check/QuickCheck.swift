internal import Dispatch
internal import GRDB
internal import Registry
internal import Synchronization
internal import TransparencyLog

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Tells a sound registry from one that may not be, on all cores and without writing anything.
///
/// The journal is read once, and the rows that follow from it are only counted in: what each table comes to from the
/// journal must be what it comes to on file; see `TableDigest`. What is wrong and where, `ProjectionCheck` says.
final class QuickCheck: Sendable {
  private enum Work {
    case file
    case table(Insertion)
    case journal(ClosedRange<Int>)
  }

  private struct Outcome {
    var journal = ProjectionDigest.Totals()
    var file = ProjectionDigest.Totals()
    var erased = 0
    var erasures = ErasureCheck()
    var marks: [OperationCursor.Mark] = []
    var roots: [Int: Hash] = [:]
    var rulebooks: [Position] = []
  }

  private let position: Position
  private let offset: UTCOffset
  private let key: DigestKey
  private let tables: [Insertion]
  private let next = Atomic(0)
  private let done = Atomic(0)
  private let hasDoubt = Atomic(false)
  private let outcome = Mutex(Outcome())

  /// More connections would cost more memory than they save time.
  private static let mostThreads = 4

  private init(upTo position: Position, offset: UTCOffset, key: DigestKey) {
    self.position = position
    self.offset = offset
    self.key = key
    // What cannot be shared comes first, so that all threads end together.
    let large: [Insertion] = [.part, .caseReference, .caseFile, .ruling]
    tables = large + Insertion.projected.filter { !large.contains($0) }
  }

  /// The work at a place; nil after the last. A hostile file may claim a journal of any length.
  private func work(at place: Int) -> Work? {
    if place == 0 { return .file }
    if place <= tables.count { return .table(tables[place - 1]) }
    let portion = place - tables.count - 1
    guard portion <= (position.value - 1) / JournalRangeCheck.width else { return nil }
    let first = portion * JournalRangeCheck.width + 1
    return .journal(first...first + min(JournalRangeCheck.width - 1, position.value - first))
  }

  /// - Returns: nil where anything is in doubt.
  static func report(
    of store: SQLiteStore, _ reader: SQLiteReader, _ progress: (_ done: Int, _ of: Int) -> Void
  ) throws -> CheckReport? {
    let theirs = try reader.withStatements { try Definitions(of: $0.database) }
    guard try Definitions.own.get().differences(from: theirs).isEmpty, reader.position > .start else { return nil }
    let check = QuickCheck(
      upTo: reader.position, offset: try reader.header().offset,
      key: DigestKey(random: store.random(DigestKey.byteCount)))
    let group = DispatchGroup()
    for _ in 1..<max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), mostThreads)) {
      // Where no other connection can be had, this one does it all; those at work already are waited for.
      guard let queue = try? (store.companion() as? SQLiteStore)?.queue else { break }
      DispatchQueue.global(qos: .userInitiated).async(group: group) { check.carryOut(on: queue) { _, _ in } }
    }
    check.carryOut(on: store.queue, progress)
    group.wait()
    return try check.conclusion(reader)
  }

  /// Takes one piece of work after the other.
  private func carryOut(on queue: DatabaseQueue, _ progress: (_ done: Int, _ of: Int) -> Void) {
    do {
      let (journal, file) = (ProjectionDigest(key: key), ProjectionDigest(key: key))
      var range: JournalRangeCheck?
      while !hasDoubt.load(ordering: .relaxed) {
        guard let work = work(at: next.add(1, ordering: .relaxed).oldValue) else { break }
        // One question of the file each, so that a writer gets its turn.
        try queue.read { database in
          switch work {
          case .file:
            guard try QuickCheck.isWhole(database), try StrayRows.areNone(inJournalOf: database) else {
              throw Doubt()
            }
          case .table(let insertion): try file.addTable(insertion, in: database, upTo: position)
          case .journal(let entries):
            let check =
              try range
              ?? JournalRangeCheck(database, upTo: position, offset: offset, digest: journal)
            range = check
            try check.check(entries)
          }
        }
        if case .journal(let entries) = work {
          progress(done.add(entries.count, ordering: .relaxed).newValue, position.value)
        }
      }
      let (ours, theirs) = (try journal.finished(), try file.finished())
      let part = range.map { ($0.erased, $0.erasures, $0.marks, $0.rulebooks, $0.roots) }
      outcome.withLock { outcome in
        outcome.journal.add(ours)
        outcome.file.add(theirs)
        guard let (erased, erasures, marks, rulebooks, roots) = part else { return }
        outcome.erased += erased
        outcome.erasures.add(erasures)
        outcome.marks += marks
        outcome.rulebooks += rulebooks
        for (tile, root) in roots { outcome.roots[tile] = root }
      }
    } catch {
      hasDoubt.store(true, ordering: .relaxed)
    }
  }

  private static func isWhole(_ database: Database) throws -> Bool {
    try String.fetchAll(database, sql: "PRAGMA integrity_check(1)") == ["ok"]
  }

  private func conclusion(_ reader: SQLiteReader) throws -> CheckReport? {
    guard !hasDoubt.load(ordering: .relaxed) else { return nil }
    var outcome = outcome.withLock { $0 }
    outcome.journal.add(try rulebooks(outcome.rulebooks.sorted(), reader))
    guard
      Insertion.projected.allSatisfy({ outcome.journal[$0] == outcome.file[$0] }),
      outcome.erasures.unexplained.isEmpty, try termsCome(before: outcome.journal.firstUses, reader),
      try hasMarks(outcome.marks, reader), try hasUpperTiles(outcome.roots, reader), try hasNoOddScrub(reader)
    else { return nil }
    return CheckReport(entries: position.value, erased: outcome.erased, findings: [])
  }

  /// Rulebooks number their terms in the order of the journal.
  private func rulebooks(_ positions: [Position], _ reader: SQLiteReader) throws -> ProjectionDigest.Totals {
    let digest = ProjectionDigest(key: key)
    try reader.withStatements { kept in
      var projection = try Projection(
        statements: Statements(kept.database, digest: digest), lexicon: Lexicon())
      for position in positions {
        try reader.entries(position...position) { try projection.add($0) }
      }
    }
    return try digest.finished()
  }

  private func termsCome(before uses: [Int], _ reader: SQLiteReader) throws -> Bool {
    try reader.all("SELECT number, sequence FROM term") {
      ($0.int(0), $0.int(1))
    }.allSatisfy { number, sequence in !uses.indices.contains(number) || sequence < uses[number] }
  }

  private func hasMarks(_ marks: [OperationCursor.Mark], _ reader: SQLiteReader) throws -> Bool {
    var expected: [Day: Int] = [:]
    var latest: Day?
    for mark in marks.sorted(by: { $0.first < $1.first }) where latest.map({ $0 < mark.day }) ?? true {
      latest = mark.day
      expected[mark.day] = mark.first
    }
    let kept = try reader.all("SELECT day, first FROM day_mark WHERE first <= ?") {
      $0.int(position.value)
    } _: {
      (SQLiteReader.day($0.int(0)), $0.int(1))
    }
    return kept.count == expected.count && kept.allSatisfy { expected[$0.0] == $0.1 }
  }

  /// Whether the tiles above those of the leaves follow from them.
  private func hasUpperTiles(_ roots: [Int: Hash], _ reader: SQLiteReader) throws -> Bool {
    var below = (0..<position.value / Tile.width).compactMap { roots[$0] }
    guard below.count == position.value / Tile.width else { return false }
    var level = 1
    while !below.isEmpty {
      var next: [Hash] = []
      for (number, start) in stride(from: 0, to: below.count, by: Tile.width).enumerated() {
        let hashes = below[start..<min(start + Tile.width, below.count)]
        let kept = try reader.first("SELECT hashes FROM tile WHERE level = ? AND number = ?") {
          $0.int(level)
          $0.int(number)
        } _: {
          $0.blob(0)
        }
        // The file may have grown since: then its tile is wider, and begins alike.
        guard let kept, kept.starts(with: hashes.flatMap(\.bytes)) else { return false }
        if hashes.count == Tile.width { next.append(Hash.tree(Array(hashes))) }
      }
      below = next
      level += 1
    }
    return true
  }

  /// No entry says that a file was written anew; but only after an erasure is it.
  private func hasNoOddScrub(_ reader: SQLiteReader) throws -> Bool {
    try reader.all("SELECT 1 FROM scrub_cache WHERE erasure NOT IN (SELECT sequence FROM erasure)") { _ in 0 }.isEmpty
  }
}

internal import Dispatch
internal import GRDB
internal import Registry
internal import Synchronization

/// Puts the entries of one operation on record in their order, in the journal and in the projection.
///
/// A long operation has that done on another thread while it makes the next entries. Whoever asks the database anything
/// waits for it first: `Statements` does so by itself.
final class Recorder {
  /// Where the last entry stands or will stand.
  private(set) var last: Position
  private let statements: Statements
  private var journal: JournalWriter
  private var projection: Projection

  private var waiting = DraftBatch()
  private var isBusy = false
  /// Batches that have been put down. They are emptied by the thread that made what they hold: two threads that allocate
  /// and free the same memory stand in each other's way.
  private let spent = Mutex<[DraftBatch]>([])
  /// After the first one nothing more is put down.
  private var failure: (any Error)?
  private lazy var queue = DispatchQueue(label: "jinjiang.entries")
  private lazy var room = DispatchSemaphore(value: Recorder.ahead)

  /// So many entries are handed over together.
  private static let together = 1024
  /// Batches that wait at most, so that memory stays flat where putting down is the slower half.
  private static let ahead = 8

  init(header: OperationHeader, statements: Statements, random: RandomBytes) throws {
    self.statements = statements
    journal = try JournalWriter(header: header, statements: statements, random: random)
    projection = try Projection(statements: statements)
    last = journal.last
  }

  /// Puts an entry behind the last, and says where.
  func append(_ draft: consuming EntryDraft) throws -> Position {
    last = last.advanced(by: 1)
    let standsAlone = draft.fact.standsAlone
    waiting.drafts.append(draft)
    if !standsAlone {
      try settle()
    } else if waiting.drafts.count == Recorder.together {
      handOver()
    }
    return last
  }

  private func handOver() {
    room.wait()
    isBusy = true
    // The other thread's alone from now on, as are journal and projection: nobody looks at them again before waiting.
    nonisolated(unsafe) let recorder = self
    let batch = waiting
    waiting = spent.withLock { $0.popLast() } ?? DraftBatch()
    waiting.drafts.removeAll(keepingCapacity: true)
    queue.async { [room] in
      recorder.record(batch)
      recorder.spent.withLock { $0.append(batch) }
      room.signal()
    }
  }

  private func record(_ batch: DraftBatch) {
    guard failure == nil else { return }
    do {
      try batch.drafts.withUnsafeBufferPointer { drafts in
        for place in drafts.indices {
          let draft = drafts[place]
          try projection.add(draft, at: try journal.append(draft))
        }
      }
    } catch let error {
      failure = error
    }
  }

  /// Afterwards every entry that was appended is in the journal and in the projection.
  func settle() throws {
    wait()
    if !waiting.drafts.isEmpty {
      // An entry that reads what came before it comes here again: then nothing waits.
      let batch = waiting
      waiting = DraftBatch()
      record(batch)
      batch.drafts.removeAll(keepingCapacity: true)
      waiting = batch
    }
    if let failure { throw failure }
  }

  /// Waits for the other thread. What has not been handed over stays where it is.
  func wait() {
    guard isBusy else { return }
    statements.turn.giveWay { queue.sync {} }
    isBusy = false
  }

  var hasEntries: Bool { last >= journal.first }

  /// Writes what stands once for the whole operation, after its last entry.
  func finish(knownDay: Day) throws -> Operation {
    try settle()
    return try journal.finish(knownDay: knownDay)
  }
}

/// Entries on their way to the other thread.
private final class DraftBatch: Sendable {
  nonisolated(unsafe) var drafts: [EntryDraft] = []
}

extension Fact {
  /// Whether putting it down needs nothing of what is on record: so for what files bring by the million.
  fileprivate var standsAlone: Bool {
    switch self {
    case .caseRecorded, .memberEnrolled, .accountHeld: true
    default: false
    }
  }
}

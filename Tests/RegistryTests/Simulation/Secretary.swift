import Registry
import SQLiteStore
import TestSupport
import Testing

/// A secretary who does one thing after another, as the dice say, with a clock that jumps and storage that fails; after
/// each the registry must be as the notes have it.
struct Secretary {
  struct Counts: Equatable {
    var recorded = 0
    var refused = 0
    /// Operations that storage broke, and those of them that had been recorded nevertheless.
    var broken = 0
    var recordedThough = 0
    var repeated = 0
    var comparisons = 0
  }

  let seed: UInt64
  let association: Key<Association>
  let lexicon: Lexicon
  let surroundings: FixedSurroundings
  let storage: UnreliableStorage
  var dice: ScoringDice
  var notes: Notes
  var counts = Counts()
  /// What the clock shows, and the latest that it has shown.
  var today = civil("2026-03-02")
  var furthest = civil("2026-03-02")
  private let path: String
  private var store: SQLiteStore

  init(seed: UInt64, folder: String) throws {
    self.seed = seed
    dice = ScoringDice(seed: seed)
    path = "\(folder)/simulated.jinjiang"
    storage = UnreliableStorage(folder: folder)
    surroundings = FixedSurroundings(day: today, seed: seed)
    let value = surroundings.value
    try SQLiteStore.create(path: path, surroundings: value) { [surroundings] store in
      _ = try FoundedRegistry(in: store, surroundings: surroundings)
    }
    store = try SQLiteStore.open(path: path, surroundings: value)
    association = try FoundedRegistry(on: store, surroundings: surroundings)
      .association("SX", liveFrom: civil("2026-01-01"))
    let (position, lexicon) = try store.read(at: nil) { ($0.position, try $0.lexicon()) }
    self.lexicon = lexicon
    notes = Notes(after: position, on: today)
  }

  /// Sees to that many errands, and compares everything now and then.
  mutating func work(errands: Int) throws {
    for number in 1...errands {
      moveClock()
      try seeTo(errand())
      if number % 250 == 0 || number == errands { try compare() }
    }
  }

  /// A day passes now and then; rarely, somebody sets the clock back for an hour's work, or years ahead.
  private mutating func moveClock() {
    switch dice.number(1...100) {
    case 1...6: today = max(today, furthest).adding(days: dice.number(1...4))
    case 7: today = furthest.adding(days: -dice.number(1...40))
    case 8: today = furthest
    default: break
    }
    furthest = max(furthest, today)
    surroundings.set(day: today)
  }

  private mutating func seeTo(_ errand: Errand) throws {
    if dice.chance(1) { try leapAhead(with: errand) }
    let id: ID<Operation> = surroundings.value.newID()
    if dice.chance(8) { storage.expect(.init(after: dice.number(0...80), lasts: dice.chance(50))) }
    if dice.chance(10), try !reopens() { try mend() }
    var answer = try errand.carryOut(in: store, surroundings: surroundings.value, as: id)
    if storageIsToBlame(for: answer) {
      counts.broken += 1
      try mend()
      let position = try lastPosition()
      if case .failed(let failure) = answer {
        #expect(position == notes.position, "\(told(errand)): \(failure) said that nothing was recorded")
      }
      let isOnRecord = position != notes.position
      if isOnRecord { counts.recordedThough += 1 }
      // The same operation again settles it.
      answer = try errand.carryOut(in: store, surroundings: surroundings.value, as: id)
      switch answer {
      case .recordedBefore(let operation):
        #expect(isOnRecord, "\(told(errand)): answered as recorded before, and was not")
        answer = .recorded(operation)
      default: #expect(!isOnRecord, "\(told(errand)): recorded, and not known to have been")
      }
    } else {
      storage.mend()
    }
    try take(answer, to: errand, as: id)
  }

  /// The registry is opened anew, as each command of the program does it; false where storage does not let it.
  private mutating func reopens() throws -> Bool {
    do {
      store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
      return true
    } catch let failure as StoreFailure {
      _ = try Errand.answer(to: failure)
      return false
    }
  }

  private mutating func mend() throws {
    storage.mend()
    store = try SQLiteStore.open(path: path, surroundings: surroundings.value)
  }

  private func storageIsToBlame(for answer: Errand.Answer) -> Bool {
    switch answer {
    case .failed, .unknown: true
    default: false
    }
  }

  private mutating func take(_ answer: Errand.Answer, to errand: Errand, as id: ID<Operation>) throws {
    switch answer {
    case .recorded(let operation):
      #expect(errand.expectation != .refused, "\(told(errand)) was recorded, and must be refused")
      counts.recorded += 1
      notes.take(operation, on: today)
      errand.note(&notes, operation)
      if dice.chance(3) { try repeatIt(errand, operation) }
    case .refused(let failure):
      #expect(errand.expectation != .recorded, "\(told(errand)) was refused: \(failure.message.en)")
      counts.refused += 1
    case .recordedBefore, .failed, .unknown: Issue.record("\(told(errand)): \(answer)")
    }
    #expect(try lastPosition() == notes.position, "\(told(errand)): the journal's length")
  }

  /// Sent twice, it is recorded once; its id serves for nothing else.
  private mutating func repeatIt(_ errand: Errand, _ operation: Operation) throws {
    counts.repeated += 1
    let again = try errand.carryOut(in: store, surroundings: surroundings.value, as: operation.id)
    guard case .recordedBefore(operation) = again else {
      Issue.record("\(told(errand)), sent twice: \(again)")
      return
    }
    let other = Errand("another", LeaveMember(Key(.start), reason: "另一项请求"), .refused)
    guard
      case .refused(let failure) = try other.carryOut(
        in: store, surroundings: surroundings.value, as: operation.id), failure is OperationReused
    else {
      Issue.record("\(told(errand)): its id served for another request")
      return
    }
  }

  /// The clock is more than a year ahead of all that is on record: nothing is recorded by it.
  private mutating func leapAhead(with errand: Errand) throws {
    surroundings.set(day: furthest.adding(days: 800))
    defer { surroundings.set(day: today) }
    let answer = try errand.carryOut(
      in: store, surroundings: surroundings.value, as: surroundings.value.newID())
    guard case .refused = answer else {
      Issue.record("\(told(errand)), by a clock that leapt: \(answer)")
      return
    }
  }

  func lastPosition() throws -> Position { try store.read(at: nil) { $0.position } }

  func told(_ errand: Errand) -> String {
    "seed \(seed), after \(counts.recorded) recorded and \(counts.refused) refused, on \(today): \(errand.name)"
  }

  /// Everything that is on record against everything that was noted.
  mutating func compare() throws {
    counts.comparisons += 1
    let report = try store.check()
    #expect(report.isSound, "seed \(seed): \(report.findings)")
    #expect(report.entries == notes.position.value)
    let day = furthest.adding(days: dice.number(-90...90))
    try store.read(at: nil) { registry in
      #expect(try registry.position(knownOn: day) == notes.lastPosition(knownOn: day), "seed \(seed): known on \(day)")
      let comparison = NotesComparison(
        notes: notes, association: association, lexicon: lexicon, day: day, comment: "seed \(seed), on \(today)")
      try comparison.run(in: registry)
    }
  }

  /// The root over all entries: the same for the same bytes.
  func root() throws -> JournalCheckpoint { try store.read(at: nil) { try $0.checkpoint() } }
}

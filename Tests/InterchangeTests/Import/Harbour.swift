import Interchange
import Registry
import SQLiteStore
import Synchronization
import TestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A registry in which the invented creators of a river harbour bring their old files: association HB, live since
/// 1 October 2026; it is 23 November 2026.
///
/// On file there: H-01, the ferryman's channel (joined 2024-03-01, douyin:demo_ferry), H-02, the net-mender's, whose
/// joining day nobody knows.
struct Harbour {
  static let today = Day("2026-11-23") ?? Day(daysSince1970: 0)
  static let members = """
    association,member_no,name,kind,joined_on,left_on,platform,handle,uid
    HB,H-01,演示号·摆渡人,person,2024-03-01,,抖音,demo_ferry,8801
    HB,H-02,演示号·补网工作室,organization,,,,,

    """

  let world: FoundedRegistry
  let association: Key<Association>

  /// - Parameter isEmpty: without its members.
  init(empty isEmpty: Bool = false) throws {
    let surroundings = FixedSurroundings(day: Harbour.today)
    world = try FoundedRegistry(in: SQLiteStore.inMemory(surroundings: surroundings.value), surroundings: surroundings)
    association = try world.association("HB", liveFrom: Day("2026-10-01") ?? Harbour.today)
    if !isEmpty { _ = try importing(.members, Harbour.members) }
  }

  enum Kind { case members, accounts, events }

  /// What an import came to, and all that it was said to be wrong.
  struct Result {
    var outcome: ImportOutcome?
    var failure: (any Error)?
    var problems: [RowProblem]
    var unknown: [String]
    /// How far the journal grew.
    var entries: Int

    /// `column: fault`, in the order of the file.
    var faults: [String] { problems.map { "\($0.line) \($0.column): \($0.wrong.en)" } }
  }

  func importing(_ kind: Kind, _ text: String, _ change: (inout ImportSettings) -> Void = { _ in }) throws -> Result {
    try importing(kind, Array(text.utf8), change)
  }

  func importing(
    _ kind: Kind, _ bytes: [UInt8], name: String = "file.csv", _ change: (inout ImportSettings) -> Void = { _ in }
  ) throws -> Result {
    try TemporaryFolder.with { folder in
      let path = "\(folder)/\(name)"
      try Data(bytes).write(to: URL(filePath: path))
      var settings = ImportSettings()
      change(&settings)
      let observer = Notes()
      let before = try position
      var result = Result(outcome: nil, failure: nil, problems: [], unknown: [], entries: 0)
      do {
        let file = try ImportFile(path: path)
        switch kind {
        case .members: result.outcome = try record(ImportMembers(file, settings, observer: observer))
        case .accounts: result.outcome = try record(ImportAccounts(file, settings, observer: observer))
        case .events: result.outcome = try record(ImportEvents(file, settings, observer: observer))
        }
      } catch {
        result.failure = error
      }
      (result.problems, result.unknown) = observer.all
      result.entries = try position - before
      return result
    }
  }

  private func record<R: ImportRequest>(_ request: R) throws -> ImportOutcome? {
    guard case .now(let outcome, _) = try world.registrar.carryOut(request) else { return nil }
    return outcome
  }

  private var position: Int { get throws { try world.position.value } }

  func read<Result>(_ body: (any RegistryReader) throws -> Result) throws -> Result {
    try world.store.read(at: nil, body)
  }

  func member(_ number: String) throws -> Membership? {
    try read { try $0.membership(number: number, in: association) }
  }

  func file(_ reference: String) throws -> CaseFile? {
    try read { registry in
      guard let known = try registry.caseReferred(by: reference, in: association) else { return nil }
      return try registry.caseFile(known.number, in: association)
    }
  }
}

/// Writes down what an import tells.
final class Notes: ImportObserver {
  private let state = Mutex<(problems: [RowProblem], unknown: [String])>(([], []))

  var all: ([RowProblem], [String]) { state.withLock { $0 } }

  func begin(titles: [String], unknown: [String]) { state.withLock { $0.unknown = unknown } }
  func refuse(_ row: RefusedRow) { state.withLock { $0.problems += row.problems } }
  func advance(to progress: ImportProgress) {}
}

/// One row of events.csv under the usual header, with what a test changes in it.
func events(_ rows: [EventColumn: String]...) -> String {
  let usual: [EventColumn: String] = [
    .reference: "E-1", .association: "HB", .number: "H-01", .kind: "violation", .category: "false-information",
    .level: "minor", .occurred: "2026-03-02", .decided: "2026-03-20", .outcome: "upheld", .basis: "决定〔2026〕第1号",
  ]
  let columns = EventColumn.allCases
  let lines = rows.map { row in
    columns.map { column in
      let value = row[column] ?? usual[column] ?? ""
      return value.contains(",") || value.contains("\n") ? "\"\(value)\"" : value
    }.joined(separator: ",")
  }
  return ([columns.map(\.name).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
}

func day(_ text: String) -> Day { Day(text) ?? Day(daysSince1970: 0) }

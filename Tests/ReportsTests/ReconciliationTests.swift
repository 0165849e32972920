import Documents
import Foundation
import Registry
import Reports
import TestSupport
import Testing

/// Opening score + movements = closing score: of random associations, at random positions, in every quarter.
@Suite struct ReconciliationTests {
  private static let seeds = Array(UInt64(2_026)..<2_056)

  @Test("Every account adds up, quarters follow on one another, and closings are the scores", arguments: seeds)
  func reconciles(seed: UInt64) throws {
    let world = try RandomAssociation(seed: seed)
    for position in try world.positions() {
      var previous: CreditReport?
      for quarter in try RandomAssociation.quarters() {
        let report = try world.world.report(quarter, at: position)
        try checkTable(of: report, in: world.world)
        #expect(report.grades.reduce(0) { $0 + $1.now } == report.roll.count)
        #expect(report.grades.reduce(0) { $0 + $1.before } == report.members.count { $0.wasMember })
        try checkScores(report, in: world, at: position)
        if let previous { checkSequel(previous, report) }
        previous = report
      }
    }
  }

  /// In the table as a reader adds it up, with its own decimals.
  private func checkTable(of report: CreditReport, in world: ReportWorld) throws {
    let document = try world.document(report, isForData: true)
    let table = try #require(try document.dataTables().first { $0.id == "members" })
    let groups = Set(MovementGroup.allCases.map(\.rawValue))
    try table.forEachRow { cells in
      var (opening, closing, sum) = (0, 0, 0)
      for (column, cell) in zip(table.columns, cells) {
        guard case .decimal(let value, let places) = cell else { continue }
        let thousandths = places == 1 ? value * 100 : value
        if column.key == "opening_score" { opening = thousandths }
        if column.key == "closing_score" { closing = thousandths }
        if groups.contains(column.key) { sum += thousandths }
      }
      #expect(opening + sum == closing)
    }
  }

  private func checkScores(_ report: CreditReport, in world: RandomAssociation, at position: Position) throws {
    var lines: [AssociationScores.Line] = []
    try world.world.read(at: position) { (registry) throws in
      let scorer = try registry.scorer(for: world.world.association, asOf: report.asOf)
      try AssociationScores(of: world.world.association, by: scorer).forEach(in: registry) { lines.append($0) }
    }
    let roll = report.roll
    #expect(lines.map(\.number) == roll.map(\.number))
    #expect(lines.map(\.score) == roll.map(\.closing.score))
    #expect(lines.map(\.grade) == roll.map(\.closing.grade))
    #expect(lines.map(\.deduction) == roll.map(\.closing.deduction))
  }

  private func checkSequel(_ first: CreditReport, _ second: CreditReport) {
    let closings = Dictionary(first.members.map { ($0.number, $0) }, uniquingKeysWith: { $1 })
    for member in second.members {
      guard let before = closings[member.number] else { continue }
      #expect(before.closing.shown == member.opening.shown && before.closing.grade == member.opening.grade)
      #expect(before.isMember == member.wasMember)
    }
  }
}

/// An association in which anything may have happened that entries can say.
struct RandomAssociation {
  let world: ReportWorld
  private let seed: UInt64

  static func quarters() throws -> [Quarter] {
    try ["2025Q4", "2026Q1", "2026Q2", "2026Q3"].map { try #require(Quarter($0)) }
  }

  init(seed: UInt64) throws {
    self.seed = seed
    world = try ReportWorld(seed: seed)
    var random = SplitMix64(state: seed)
    let start = try #require(Day("2025-01-01"))
    func day(_ random: inout SplitMix64) -> Day { start.adding(days: .random(in: 0..<640, using: &random)) }
    let book = try FoundedRegistry.rulebook.get()
    for index in 1...6 {
      let number = "M\(index)"
      let joined = Bool.random(using: &random) ? nil : day(&random)
      try world.enrol(number, "演示 \(index)", joined: joined)
      if Int.random(in: 0..<3, using: &random) == 0 {
        let left = (joined ?? start).adding(days: .random(in: 1..<500, using: &random))
        try world.leave(number, on: left)
        if Bool.random(using: &random) { try world.leave(number, on: left.adding(days: 20), rejoins: true) }
      }
      for _ in 0..<Int.random(in: 0...6, using: &random) { try addCase(of: number, book: book, day: day, &random) }
    }
  }

  private func addCase(
    of number: String, book: Rulebook, day: (inout SplitMix64) -> Day, _ random: inout SplitMix64
  ) throws {
    let occurred = day(&random)
    let decided = occurred.adding(days: .random(in: 0..<90, using: &random))
    let isViolation = Int.random(in: 0..<3, using: &random) > 0
    // Few categories, so that there are repeats.
    let category = isViolation ? book.violations[.random(in: 0..<3, using: &random)].id : book.commendations[0].id
    let levels = isViolation ? book.levels : book.honours
    let states: [CaseState] = isViolation ? [.pending, .upheld, .upheld, .stayed] : [.pending, .awarded]
    let each = try world.open(
      category.id, of: number, level: levels.randomElement(using: &random)?.id, occurred: occurred,
      as: states.randomElement(using: &random) ?? .pending, on: decided)
    var last = decided
    let more: [CaseState] =
      isViolation
      ? [.upheld, .dismissed, .upheldUnderAppeal, .stayed, .overturned, .void] : [.awarded, .revoked, .void]
    while Bool.random(using: &random) {
      last = last.adding(days: .random(in: 0..<120, using: &random))
      try world.rule(
        each, more.randomElement(using: &random) ?? .void, on: last,
        level: Bool.random(using: &random) ? levels.randomElement(using: &random)?.id : nil)
    }
    if isViolation, Bool.random(using: &random) {
      try world.repair(each, on: decided.adding(days: .random(in: 0..<300, using: &random)))
    }
  }

  /// The end, and a few before it.
  func positions() throws -> [Position] {
    let last = try world.position.value
    var random = SplitMix64(state: seed &+ 1)
    return [Position(last)] + (0..<2).map { _ in Position(.random(in: 8...last, using: &random)) }
  }
}

import Documents
import Foundation
import Registry
import Reports
import Testing

/// Opening + movements = closing, read back from the papers themselves: of random associations, in every format.
@Suite("What a reader adds up in each format")
struct EveryFormatAddsUpTests {
  private static let seeds: [UInt64] = [2_026, 2_040, 2_051]

  @Test("Opening and movements are the closing in every row of the members, by quarter and year", arguments: seeds)
  func members(seed: UInt64) throws {
    let world = try RandomAssociation(seed: seed).world
    let groups = Set(MovementGroup.allCases.map(\.rawValue))
    for period in [ReportPeriod.quarter(try #require(Quarter("2026Q3"))), .year(2026)] {
      let report = try world.report(period)
      for isForData in [true, false] {
        let paper = try PaperReader(world.document(report, isForData: isForData), table: "members")
        let keys = paper.table.columns.map(\.key)
        for (format, rows) in try paper.rowsInEveryFormat() {
          #expect(rows.count == report.members.count, "\(format)")
          for row in rows {
            try #require(row.count == keys.count, "\(format): \(row)")
            var (opening, closing, sum) = (0, 0, 0)
            for (key, text) in zip(keys, row) {
              if key == "opening_score" { opening = try PaperReader.thousandths(text) }
              if key == "closing_score" { closing = try PaperReader.thousandths(text) }
              if groups.contains(key) { sum += try PaperReader.thousandths(text) }
            }
            #expect(opening + sum == closing, "\(format): \(row)")
          }
        }
      }
      try expect(members: try Value(report.json(world.seal(report))), count: report.members.count)
    }
  }

  @Test(
    "In a statement each balance is the one before and its amount, from the opening to the closing", arguments: seeds)
  func statements(seed: UInt64) throws {
    let world = try RandomAssociation(seed: seed).world
    let today = try #require(Day("2026-09-30"))
    world.today(today)
    for number in ["M1", "M4", "M6"] {
      let report = try world.statement(of: number, over: #require(Day("2025-01-01"))...today, for: .member, on: today)
      let ends = (report.statement.credit.opening.result.score, report.statement.credit.closing.result.score)
      for isForData in [true, false] {
        let paper = try PaperReader(world.document(report, in: .en, isForData: isForData), table: "account")
        let keys = paper.table.columns.map(\.key)
        let (amount, balance) = (try #require(keys.firstIndex(of: "amount")), keys.count - 1)
        for (format, rows) in try paper.rowsInEveryFormat() {
          #expect(rows.count == report.statement.credit.ledger.lines.count + 2, "\(format)")
          var last = ends.0.tenths * 100
          for row in rows {
            try #require(row.count == keys.count, "\(format): \(row)")
            last += try PaperReader.thousandths(row[amount])
            #expect(try PaperReader.thousandths(row[balance]) == last, "\(format): \(row)")
          }
          #expect(last == ends.1.tenths * 100, "\(format)")
        }
      }
      let value = try Value(report.json(world.seal(report)))
      try expect(
        account: value.movements, from: #require(value.opening?.confirmed?.score),
        to: #require(value.closing?.confirmed?.score), of: number)
    }
  }

  private func expect(members value: Value, count: Int) throws {
    let members = try #require(value.members)
    #expect(members.count == count)
    for member in members {
      try expect(
        account: member.movements, from: #require(member.opening?.score), to: #require(member.closing?.score),
        of: member.number ?? "")
    }
  }

  private func expect(account: [Value.Movement]?, from opening: Double, to closing: Double, of number: String) throws {
    var balance = Int((opening * 1000).rounded())
    for movement in try #require(account) {
      balance += movement.amount
      if let said = movement.balance { #expect(said == balance, "json: \(number)") }
    }
    #expect(balance == Int((closing * 1000).rounded()), "json: \(number)")
  }
}

/// What the JSON of a report or statement says that adds up.
private struct Value: Decodable {
  struct Result: Decodable { let score: Double }

  struct End: Decodable {
    var score: Double?
    var confirmed: Result?
  }

  struct Movement: Decodable {
    let amount: Int
    var balance: Int?

    enum CodingKeys: String, CodingKey {
      case amount = "amount_millipoints"
      case balance = "balance_millipoints"
    }
  }

  struct Member: Decodable {
    var number: String?
    var opening, closing: End?
    var movements: [Movement]

    enum CodingKeys: String, CodingKey {
      case number = "member_no"
      case opening, closing, movements
    }
  }

  var members: [Member]?
  var opening, closing: End?
  var movements: [Movement]?

  init(_ json: String) throws { self = try JSONDecoder().decode(Value.self, from: Data(json.utf8)) }
}

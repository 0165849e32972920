import Interchange
import Registry
import Testing

@Suite("A changed row of a known key")
struct EventCorrectionTests {
  private func changed(
    from first: [EventColumn: String], to second: [EventColumn: String], correcting: Bool = true
  ) throws -> (Harbour, Harbour.Result) {
    let harbour = try Harbour()
    #expect(try harbour.importing(.events, events(first)).failure == nil)
    let result = try harbour.importing(.events, events(first.merging(second) { $1 })) { $0.corrects = correcting }
    return (harbour, result)
  }

  @Test("is a conflict that says what is on record, and nothing is recorded")
  func conflict() throws {
    let (_, result) = try changed(from: [:], to: [.level: "general", .summary: "补记"], correcting: false)
    #expect(result.entries == 0)
    #expect(result.problems.map(\.fault) == [.conflict(onRecord: "minor"), .conflict(onRecord: "")])
    #expect(result.problems.map(\.column) == ["level", "summary"])
  }

  @Test("of a decided case restates level and points on the same day")
  func restating() throws {
    let graver: [EventColumn: String] = [.level: "serious", .points: "30"]
    let (harbour, result) = try changed(from: graver, to: [.level: "serious", .points: "20"])
    #expect(result.outcome?.corrected == 1)
    let file = try #require(try harbour.file("E-1"))
    #expect(file.rulings.map(\.effective) == [day("2026-03-20"), day("2026-03-20")])
    #expect(file.rulings.last?.level == Level("serious") && file.rulings.last?.points == Millipoints(20_000))
    let again = try harbour.importing(.events, events([.level: "serious", .points: "20"]))
    #expect(again.outcome?.known == 1)
  }

  @Test("of a decided case makes nothing worse: the member was not heard")
  func detriment() throws {
    let (_, level) = try changed(from: [:], to: [.level: "serious"])
    #expect(level.problems.map(\.fault) == [.toDetriment(onRecord: "minor")] && level.entries == 0)
    let (_, points) = try changed(from: [.level: "serious", .points: "20"], to: [.points: "20.001"])
    #expect(points.problems.map(\.fault) == [.toDetriment(onRecord: "20.000")] && points.entries == 0)
  }

  @Test("of a decided case takes a later decision as a ruling of its day")
  func overturning() throws {
    let (harbour, result) = try changed(from: [:], to: [.outcome: "overturned", .decided: "2026-06-01"])
    #expect(result.failure == nil)
    let rulings = try harbour.file("E-1")?.rulings
    #expect(rulings?.map(\.state) == [.upheld, .overturned] && rulings?.last?.effective == day("2026-06-01"))
  }

  @Test("of a decided case changes neither category, day of the act, member nor text")
  func fixed() throws {
    let (_, result) = try changed(
      from: [:], to: [.category: "malicious-hype", .occurred: "2026-03-03", .number: "H-02", .summary: "补记"])
    #expect(result.problems.map(\.column) == ["member_no", "category", "occurred_on", "summary"])
    #expect(result.problems.first?.fault == .cannotBeCorrected(onRecord: "H-01"))
    #expect(result.entries == 0)
  }

  @Test("of a pending case puts it right")
  func pending() throws {
    let open: [EventColumn: String] = [.outcome: "pending", .decided: "", .basis: ""]
    let (harbour, result) = try changed(
      from: open, to: [.category: "malicious-hype", .level: "general", .occurred: "2026-03-03", .summary: "补记"])
    #expect(result.outcome?.corrected == 1 && result.entries == 2)
    let file = try #require(try harbour.file("E-1"))
    #expect(file.category == CategoryID("malicious-hype") && file.level == Level("general"))
    #expect(file.occurred == day("2026-03-03") && file.texts[.summary] == "补记")
  }

  @Test("of a pending case decides it, from its day of decision on")
  func deciding() throws {
    let open: [EventColumn: String] = [.outcome: "pending", .decided: "", .basis: ""]
    let harbour = try Harbour()
    _ = try harbour.importing(.events, events(open))
    harbour.world.surroundings.set(day: day("2026-12-20"))
    let decided: [EventColumn: String] = [.decided: "2026-12-10", .basis: "演示市网信办 决定〔2026〕9号"]
    let result = try harbour.importing(.events, events(decided)) { $0.corrects = true }
    #expect(result.faults == [])
    let file = try #require(try harbour.file("E-1"))
    #expect(file.rulings.map(\.state) == [.pending, .pending, .upheld])
    #expect(file.rulings.last?.effective == day("2026-12-10"))
  }

  @Test("of a pending case decided before it came on record is refused: the pending record would come after it")
  func decidedEarlier() throws {
    let (_, result) = try changed(
      from: [.outcome: "pending", .decided: "", .basis: ""], to: [.outcome: "upheld", .decided: "2026-04-01"])
    #expect(result.problems.map(\.fault) == [.decidedBeforeRecorded(Harbour.today)])
  }
}

import Registry
import TestSupport
import Testing

@Suite("Reports are issued on record")
struct IssueReportTests {
  private let street: Teahouse
  private let file = ReportIssued.File(format: "html", language: "zh", digest: Digest(of: [9]))

  init() throws { street = try Teahouse() }

  private var position: Position { get throws { try street.founded.store.read(at: nil) { $0.position } } }

  private func facts(_ kind: ReportKind = .quarterly, to day: Day, of member: Key<Membership>? = nil) throws
    -> ReportIssued
  {
    try street.founded.store.read(at: nil) { (registry) throws in
      let checkpoint = try registry.checkpoint()
      return ReportIssued(
        association: street.association, report: kind, membership: member, period: day.adding(days: -91)...day,
        knownAt: registry.position, disclosure: .council,
        rulebook: try FoundedRegistry.rulebook.get().contentHash, digest: Digest(of: [8]), root: checkpoint.root,
        file: file, programVersion: "1.2.3")
    }
  }

  private var today: Day { street.founded.surroundings.value.now().day(at: .china) }

  @Test("An issued report is on record with its hashes, resolution and signatory, and reads back as it was")
  func issued() throws {
    let facts = try facts(to: today.adding(days: -1))
    let number = try position.advanced(by: 1)
    guard
      case .now(let issued, _) = try street.founded.registrar.carryOut(
        IssueReport(facts, resolution: " 理事会〔2026〕第3号 ", signatory: "演示·会长", number: number))
    else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(issued.position == number && issued.day == today && issued.facts == facts)
    #expect(issued.resolution == "理事会〔2026〕第3号" && issued.signatory == "演示·会长")
    var writer = ByteWriter()
    facts.encode(into: &writer)
    #expect(try Fact(kind: .reportIssued, decoding: writer.bytes) == .reportIssued(facts))
    for length in writer.bytes.indices {
      #expect(throws: DamagedBody.self) { try Fact(kind: .reportIssued, decoding: Array(writer.bytes[..<length])) }
    }
  }

  @Test("Without a resolution, a signatory, before its last day is over, or past other entries, nothing is issued")
  func refused() throws {
    let before = try position
    let number = before.advanced(by: 1)
    let over = try facts(to: today.adding(days: -1))
    let running = try facts(to: today)
    func refuse(
      _ facts: ReportIssued, _ resolution: String?, _ signatory: String?, _ number: Position, _ why: IssueRefusal
    ) {
      #expect(throws: why) {
        try street.founded.registrar.carryOut(
          IssueReport(facts, resolution: resolution, signatory: signatory, number: number))
      }
    }
    refuse(over, nil, "演示", number, .noResolution(.quarterly))
    refuse(over, "  ", "演示", number, .noResolution(.quarterly))
    refuse(over, "决议", nil, number, .noSignatory(.quarterly))
    refuse(running, "决议", "演示", number, .notOver(today, today: today))
    refuse(over, "决议", "演示", number.advanced(by: 1), .movedOn)
    #expect(try position == before)
  }

  @Test("A refusal says what happened, what was asked, and what to do")
  func messages() {
    #expect(
      IssueRefusal.noResolution(.quarterly).message.zh
        == "出具季度信用报告须有批准它的决议。未作登记，未写文件。请加 --resolution，例如 --resolution 理事会〔2026〕第3号决议。")
    #expect(
      IssueRefusal.noSignatory(.annual).message.en
        == "A annual credit report is signed by somebody, and nobody was named. Nothing was recorded or written. Add --signatory NAME."
        .replacing("A annual", with: "An annual"))
    #expect(IssueRefusal.movedOn.failureClass == .busy && IssueRefusal.noResolution(.annual).failureClass == .refused)
    #expect(
      IssueLookupFailure.notIssued(Position(3)).message.en == "Entry #3 issued no report. See jinjiang report list.")
  }
}

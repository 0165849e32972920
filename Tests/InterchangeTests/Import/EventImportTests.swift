import Interchange
import Registry
import TestSupport
import Testing

@Suite("Events come in from a file")
struct EventImportTests {
  @Test("an upheld row with a day of decision is a case and its ruling, effective that day, in one entry")
  func priorDecision() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(.events, events([:]))
    #expect(result.outcome?.recorded == 1 && result.entries == 2)
    let file = try #require(try harbour.file("E-1"))
    #expect(file.source == .priorDecision && file.category == CategoryID("false-information"))
    #expect(file.rulings.map(\.state) == [.upheld] && file.rulings[0].effective == day("2026-03-20"))
    #expect(file.texts[.basis] == "决定〔2026〕第1号")
  }

  @Test("a pending row is effective from today")
  func pending() throws {
    let harbour = try Harbour()
    #expect(try harbour.importing(.events, events([.outcome: "待处理", .decided: ""])).failure == nil)
    let file = try #require(try harbour.file("E-1"))
    #expect(file.rulings.map(\.state) == [.pending] && file.rulings[0].effective == Harbour.today)
  }

  @Test(
    "a pending violation of a member whom nothing binds is no case; once the vote or a pledge is on record, it is one")
  func unbound() throws {
    let harbour = try Harbour()
    _ = try harbour.importing(.members, Harbour.members.replacing("HB,", with: "FY,")) {
      $0.createsAssociations = true
    }
    let open: [EventColumn: String] = [.association: "FY", .outcome: "待处理", .decided: "", .basis: ""]
    let merit: [EventColumn: String] = [
      .association: "FY", .reference: "E-2", .kind: "表彰", .category: "公益工作", .level: "市级", .outcome: "待处理",
      .decided: "", .basis: "",
    ]
    let decided: [EventColumn: String] = [.association: "FY", .reference: "E-3"]
    let refused = try harbour.importing(.events, events(open, merit, decided))
    #expect(
      refused.faults == [
        "2 occurred_on: on 2026-03-02 neither a pledge nor a vote on record binds the member to jinjiang 2024.1, so it cannot be a case"
      ])
    #expect(refused.problems.map(\.value) == ["2026-03-02"] && refused.entries == 0)
    let ferry = try harbour.world.store.read(at: nil) { try $0.theAssociation(code: "FY").key }
    _ = try harbour.world.registrar.carryOut(BindByVote(association: ferry, on: day("2026-03-01"), document: "决议"))
    #expect(try harbour.importing(.events, events(open, merit, decided)).outcome?.recorded == 3)
  }

  @Test("an association that a file founds on a resolution binds its members by it")
  func foundedByVote() throws {
    let harbour = try Harbour()
    _ = try harbour.importing(.members, Harbour.members.replacing("HB,", with: "FY,")) {
      $0.createsAssociations = true
      $0.basis = "会员大会决议"
    }
    let open: [EventColumn: String] = [.association: "FY", .outcome: "待处理", .decided: "", .basis: ""]
    #expect(try harbour.importing(.events, events(open)).outcome?.recorded == 1)
  }

  @Test("case numbers are given in the order of the rows")
  func order() throws {
    let harbour = try Harbour()
    _ = try harbour.importing(.events, events([.reference: "Z"], [.reference: "A"], [.reference: "M"]))
    #expect(try ["Z", "A", "M"].map { try harbour.file($0)?.number.value } == [1, 2, 3])
  }

  @Test("words may be Chinese: kind, category by title or alias, level, outcome, platform")
  func words() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(
      .events,
      events(
        [.kind: "违规", .category: "谣言", .level: "轻微", .outcome: "成立", .platform: "抖音"],
        [.reference: "E-2", .kind: "表彰", .category: "公益工作", .level: "市级", .outcome: "撤销"],
        [.reference: "E-3", .outcome: "撤销"]))
    #expect(result.faults == [])
    #expect(try harbour.file("E-1")?.texts[.platform] == "douyin")
    #expect(try harbour.file("E-2")?.rulings.map(\.state) == [.revoked])
    #expect(try harbour.file("E-2")?.level == Level("city"))
    #expect(try harbour.file("E-3")?.rulings.map(\.state) == [.overturned])
  }

  @Test("a row without a basis rests on its file, by name and SHA-256")
  func defaultBasis() throws {
    let harbour = try Harbour()
    let bytes = Array(events([.basis: ""]).utf8)
    _ = try harbour.importing(.events, bytes, name: "旧台账.csv")
    #expect(try harbour.file("E-1")?.texts[.basis] == "旧台账.csv (SHA-256 \(Digest(of: bytes)))")
  }

  @Test("from the live day on a decision needs another body's basis")
  func liveDay() throws {
    let harbour = try Harbour()
    let late: [EventColumn: String] = [.occurred: "2026-10-02", .decided: "2026-10-05"]
    func fault(_ basis: String) throws -> [RowFault] {
      try harbour.importing(.events, events(late.merging([.basis: basis]) { $1 })).problems.map(\.fault)
    }
    #expect(try fault("") == [.liveDecisionWithoutBasis(liveFrom: day("2026-10-01"))])
    #expect(try fault("演示协会 HB 评议组纪要") == [.liveDecisionByItself(liveFrom: day("2026-10-01"))])
    #expect(try fault("演示市网信办 决定〔2026〕9号") == [])
  }

  @Test(
    "a decision before the act, and an act before the joining, are errors; allowed they are kept, marked, never counted"
  )
  func oddDates() throws {
    let harbour = try Harbour()
    let text = events(
      [.decided: "2026-03-01"], [.reference: "E-2", .occurred: "2024-02-01", .decided: "2024-02-20"])
    let refused = try harbour.importing(.events, text)
    #expect(
      refused.problems.map(\.fault) == [
        .decidedBeforeOccurred(day("2026-03-02")), .occurredBeforeJoined(day("2024-03-01")),
      ])
    let kept = try harbour.importing(.events, text) { $0.allowsOddDates = true }
    #expect(kept.outcome?.odd == 2 && kept.outcome?.recorded == 2)
    #expect(try harbour.file("E-1")?.isOdd == true)
    let ferry = try #require(try harbour.member("H-01"))
    #expect(try harbour.read { try $0.history(of: ferry.key).rulings.isEmpty })
  }

  @Test(
    "a day in the future, a day that no calendar has, an outcome of the other kind, pending with a day: each at its place"
  )
  func badRows() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(
      .events,
      events(
        [.occurred: "2026-12-01", .decided: "2026-12-02"], [.occurred: "2026-02-30"], [.outcome: "awarded"],
        [.outcome: "pending"], [.decided: ""], [.kind: "gossip"], [.category: "bad-weather"],
        [.category: "public-interest-work"], [.level: "city"], [.points: "99"], [.points: "2.5x"], [.number: "H-99"],
        [.number: ""], [.association: "XX"], [.handle: "demo_x"], [.summary: "钟\u{7}声"], [.outcome: "void"]))
    #expect(result.entries == 0)
    #expect(
      result.problems.map { "\($0.line) \($0.column)" } == [
        "2 occurred_on", "2 decided_on", "3 occurred_on", "4 outcome", "5 decided_on", "6 decided_on", "7 kind",
        "8 category", "9 category", "10 level", "11 points", "12 points", "13 member_no", "14 member_no",
        "15 association", "16 platform", "17 summary", "18 outcome",
      ])
    #expect(result.problems[7].fault == .unknownCategory(edition: "jinjiang 2024.1", occurred: day("2026-03-02")))
    #expect(result.problems[8].fault == .categoryOfOtherKind(.commendation))
  }

  @Test("an empty level is the category's default, and a category without one needs a level")
  func defaultLevel() throws {
    let harbour = try Harbour()
    let rulebook = try #require(try? Harbour.rulebook())
    let usual = try #require(rulebook.violations.first { $0.defaultLevel != nil })
    #expect(try harbour.importing(.events, events([.category: usual.id.id, .level: ""])).failure == nil)
    if let strict = rulebook.violations.first(where: { $0.defaultLevel == nil }) {
      let result = try harbour.importing(
        .events, events([.reference: "E-2", .category: strict.id.id, .level: ""]))
      #expect(result.problems.map(\.column) == ["level"])
    }
  }

  @Test("a row without a member number is resolved by the account held that day, or by a name that is unique")
  func resolving() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(
      .events,
      events(
        [.number: "", .platform: "抖音", .handle: "Demo_Ferry"],
        [.reference: "E-2", .number: "", .name: "演示号·补网工作室"]))
    #expect(result.faults == [])
    #expect(try harbour.file("E-1")?.membership == harbour.member("H-01")?.key)
    #expect(try harbour.file("E-2")?.membership == harbour.member("H-02")?.key)
  }

  @Test("a name that two members bear is returned with the candidates")
  func candidates() throws {
    let harbour = try Harbour()
    _ = try harbour.importing(.members, "association,member_no,name\nHB,H-03,演示号·补网工作室\n")
    let result = try harbour.importing(.events, events([.number: "", .name: "演示号·补网工作室"]))
    #expect(
      result.problems.map(\.fault) == [.severalMembers(["H-02 演示号·补网工作室", "H-03 演示号·补网工作室"])])
  }

  @Test("an account is looked up on the day of the act")
  func accountOfTheDay() throws {
    let harbour = try Harbour()
    let accounts = try harbour.importing(
      .accounts,
      """
      association,member_no,platform,handle,held_from,held_to
      HB,H-01,微博,demo_pier,2024-01-01,2026-01-01
      HB,H-02,微博,demo_pier,2026-01-01,

      """)
    #expect(accounts.faults == [])
    let row: [EventColumn: String] = [.number: "", .platform: "weibo", .handle: "demo_pier"]
    _ = try harbour.importing(
      .events,
      events(
        row.merging([.occurred: "2025-05-05", .decided: "2025-06-01"]) { $1 }, row.merging([.reference: "E-2"]) { $1 }))
    #expect(try harbour.file("E-1")?.membership == harbour.member("H-01")?.key)
    #expect(try harbour.file("E-2")?.membership == harbour.member("H-02")?.key)
  }

  @Test("the same file again is a no-op, with keys of its own or made from the content")
  func again() throws {
    let harbour = try Harbour()
    let text = events([:], [.reference: "", .summary: "称渡口停航，渡口照常"])
    #expect(try harbour.importing(.events, text).outcome?.recorded == 2)
    let again = try harbour.importing(.events, text)
    #expect(again.outcome?.known == 2 && again.entries == 0)
  }

  @Test("a key twice in a file, and the very same row twice without a key, are errors")
  func twice() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(
      .events, events([:], [.summary: "另一件"], [.reference: "", .summary: "x"], [.reference: "", .summary: "x"]))
    #expect(result.problems.map(\.fault) == [.twiceInFile, .sameRowTwice])
    #expect(result.entries == 0)
  }

  @Test("of many rows without order or without keys each is told from each, before and after it was recorded")
  func many() throws {
    let harbour = try Harbour()
    let (earlier, rows) = (
      (0..<50).map { ["E-\($0)", "早先第\($0)件"] }, (50..<2500).map { ["F-\($0 * 7919 % 2500)", "第\($0)件"] }
    )
    func text(_ rows: [[String]], keyed: Bool = true) -> String {
      let header = "association,event_ref,member_no,kind,category,level,occurred_on,decided_on,outcome,basis,summary\n"
      return rows.reduce(into: header) {
        $0 +=
          "HB,\(keyed ? $1[0] : ""),H-02,violation,false-information,minor,2025-05-01,2025-06-01,upheld,法院,\($1[1])\n"
      }
    }
    for keyed in [true, false] {
      #expect(try harbour.importing(.events, text(earlier, keyed: keyed)).outcome?.recorded == 50)
      // Known, new, new, …, and one of the new and one of the known once more.
      let twice = try harbour.importing(
        .events, text([earlier[7]] + rows + [rows[2000], earlier[9]], keyed: keyed))
      #expect(twice.problems.map(\.line) == [2453])
      #expect(twice.problems.map(\.fault) == [keyed ? .twiceInFile : .sameRowTwice])
      #expect(twice.entries == 0)
      let once = try harbour.importing(.events, text([earlier[7]] + rows + [earlier[9]], keyed: keyed)).outcome
      #expect(once?.recorded == 2450 && once?.known == 2)
      #expect(try harbour.importing(.events, text(rows, keyed: keyed)).outcome?.known == 2450)
    }
  }

  @Test("the same key in two associations is two cases")
  func keysPerAssociation() throws {
    let harbour = try Harbour()
    _ = try harbour.world.association("RV", liveFrom: day("2026-10-01"))
    _ = try harbour.importing(.members, "association,member_no,name\nRV,H-01,演示号·对岸\n")
    #expect(try harbour.importing(.events, events([:], [.association: "RV"])).outcome?.recorded == 2)
  }
}

extension Harbour {
  static func rulebook() throws -> Rulebook { try FoundedRegistry.rulebook.get() }
}

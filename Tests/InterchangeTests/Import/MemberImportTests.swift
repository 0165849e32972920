import Interchange
import Registry
import Testing

@Suite("Members come in from a file")
struct MemberImportTests {
  @Test("a row is one entry, a row with an account two, and the file itself one")
  func entries() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(
      .members, "association,member_no,name,platform,handle\nHB,H-03,演示号·灯塔,,\nHB,H-04,演示号·船坞,微博,demo_dock\n")
    #expect(result.outcome?.recorded == 2)
    #expect(result.entries == 1 + 1 + 2)
  }

  @Test(
    "a minor comes with the day of coming of age and a guardian; half of it, an organisation, or too long is refused")
  func minors() throws {
    let harbour = try Harbour()
    let header = "member_no,name,kind,minor_until,guardian\n"
    let good = header + "H-03,演示号·小水手,个人,2028-03-01,演示船长\n"
    #expect(try harbour.importing(.members, good).outcome?.recorded == 1)
    let member = try #require(try harbour.member("H-03"))
    func minority() throws -> Minority? { try harbour.world.store.read(at: nil) { try $0.minority(of: member.key) } }
    #expect(try minority() == Minority(until: day("2028-03-01"), guardian: "演示船长"))
    #expect(try harbour.importing(.members, good).outcome?.known == 1)
    let changed = header + "H-03,演示号·小水手,个人,2028-03-01,演示大副\n"
    #expect(try harbour.importing(.members, changed).faults == ["2 guardian: on record it is \"演示船长\""])
    #expect(try harbour.importing(.members, changed) { $0.corrects = true }.outcome?.corrected == 1)
    #expect(try minority()?.guardian == "演示大副")
    // The old file again says what was first recorded, and is no news.
    #expect(try harbour.importing(.members, good).outcome?.known == 1)
    let bad =
      header + "H-04,演示甲,,2028-03-01,\nH-05,演示乙,,,演示船长\nH-06,演示丙,机构,2028-03-01,演示船长\nH-07,演示丁,,2044-11-24,演示船长\n"
    #expect(
      try harbour.importing(.members, bad).faults == [
        "2 guardian: a minor has no guardian here",
        "3 minor_until: there is a guardian but no day of coming of age",
        "4 minor_until: an organisation is no minor",
        "5 minor_until: it is more than eighteen years away",
      ])
  }

  @Test("a minor's columns may be Chinese, too")
  func minorsInChinese() throws {
    let harbour = try Harbour()
    let text = "会员编号,姓名/名称,成年日期,监护人\nH-03,演示号·小水手,2028年3月1日,演示船长\n"
    #expect(try harbour.importing(.members, text).outcome?.recorded == 1)
    let member = try #require(try harbour.member("H-03"))
    let minority = try harbour.world.store.read(at: nil) { try $0.minority(of: member.key) }
    #expect(minority == Minority(until: day("2028-03-01"), guardian: "演示船长"))
  }

  @Test("headers may be Chinese, in any order, and enum values too")
  func chinese() throws {
    let harbour = try Harbour()
    let result = try harbour.importing(
      .members, "入会日期,姓名/名称,类型,会员编号,协会,退会日期\n2025年3月1日,演示号·灯塔,机构,H-03,HB,2026/5/31\n")
    #expect(result.failure == nil)
    let member = try #require(try harbour.member("H-03"))
    #expect(member.kind == .organization)
    #expect(member.tenures == [Tenure(from: day("2025-03-01"), until: day("2026-05-31"))])
  }

  @Test("a title that stands for no column is reported and kept out; --map gives it a column")
  func mapping() throws {
    let harbour = try Harbour()
    let text = "协会,编号,名称,备注\nHB,H-03,演示号·灯塔,常驻\n"
    let without = try harbour.importing(.members, text)
    #expect(
      without.failure as? HeaderFailure
        == .missing([["member_no (会员编号)"]], found: ["协会", "编号", "名称", "备注"]))
    let with = try harbour.importing(.members, text) { $0.mappings = [ColumnMapping("编号=member_no")].compactMap { $0 } }
    #expect(with.unknown == ["备注"])
    #expect(with.outcome?.recorded == 1)
  }

  @Test("a mapping to no column, of no title, or a column twice is an error that names it")
  func badMappings() throws {
    let harbour = try Harbour()
    func failure(_ text: String, _ map: String? = nil) throws -> HeaderFailure? {
      try harbour.importing(.members, text) { $0.mappings = [map.flatMap { ColumnMapping($0) }].compactMap { $0 } }
        .failure as? HeaderFailure
    }
    let text = "member_no,name\nH-03,演示号·灯塔\n"
    #expect(try failure(text, "name=colour") == .mapsToNoColumn("colour", known: MemberColumn.allCases.map(\.name)))
    #expect(try failure(text, "备注=name") == .mapsNoTitle("备注", found: ["member_no", "name"]))
    #expect(try failure("member_no,name,姓名\n") == .twice("name", titles: ["name", "姓名"]))
  }

  @Test(
    "an unknown association is an error, unless associations are to be founded: live from today, on the registry's rulebook"
  )
  func founding() throws {
    let harbour = try Harbour()
    let text = "association,member_no,name\nNEW,N-1,演示号·新来的\nNEW,N-2,演示号·又一位\n"
    let refused = try harbour.importing(.members, text)
    #expect(refused.faults.count == 2 && refused.entries == 0)
    #expect(refused.problems.first?.fault == .unknownAssociation(known: ["HB"]))
    let founded = try harbour.importing(.members, text) { $0.createsAssociations = true }
    #expect(founded.outcome?.founded == ["NEW"])
    let association = try #require(try harbour.read { try $0.association(code: "NEW") })
    #expect(association.liveFrom == Harbour.today)
    let adoptions = try harbour.read { try $0.adoptions(of: association.key) }
    #expect(adoptions.map(\.effective) == [Harbour.today])
  }

  @Test("a row that is bad founds no association, and a code that is none is an error")
  func noFounding() throws {
    let harbour = try Harbour()
    let text = "association,member_no,name\nNEW,,演示号·无号\n-x-,N-2,演示号·又一位\n"
    let result = try harbour.importing(.members, text) {
      $0.createsAssociations = true
      $0.acceptsValid = true
    }
    #expect(result.outcome?.founded == [] && result.entries == 0)
    #expect(result.problems.map(\.fault).contains(.malformedCode))
  }

  @Test("a file without the column belongs to the only association, or to the one that is named")
  func onlyAssociation() throws {
    let harbour = try Harbour()
    let text = "member_no,name\nH-03,演示号·灯塔\n"
    #expect(try harbour.importing(.members, text).outcome?.recorded == 1)
    _ = try harbour.world.association("RV", liveFrom: Harbour.today)
    #expect(try harbour.importing(.members, text).failure is AssociationLookupFailure)
    #expect(try harbour.importing(.members, text) { $0.association = "RV" }.outcome?.recorded == 1)
  }

  @Test("the same file again is a no-op, also after the member was renamed here")
  func again() throws {
    let harbour = try Harbour()
    let again = try harbour.importing(.members, Harbour.members)
    #expect(again.outcome?.known == 2 && again.entries == 0)
    let ferry = try #require(try harbour.member("H-01"))
    _ = try harbour.world.append([
      EntryDraft(
        effective: Harbour.today, subject: ferry.pseudonym,
        fact: .memberDetailsChanged(MemberDetailsChanged(membership: ferry.key)), personal: Personal([.name: "演示号·渡口"]))
    ])
    #expect(try harbour.importing(.members, Harbour.members).outcome?.known == 2)
  }

  @Test("a changed row is a conflict; as a correction it changes the name, adds an account, ends the membership")
  func corrections() throws {
    let harbour = try Harbour()
    let text = """
      association,member_no,name,kind,joined_on,left_on,platform,handle
      HB,H-01,演示号·老摆渡,person,2024-03-01,2026-10-31,微博,demo_ferry_w

      """
    let conflict = try harbour.importing(.members, text)
    #expect(conflict.problems.map(\.column) == ["name", "left_on", "handle"] && conflict.entries == 0)
    #expect(conflict.problems.first?.fault == .conflict(onRecord: "演示号·摆渡人"))
    let corrected = try harbour.importing(.members, text) { $0.corrects = true }
    #expect(corrected.outcome?.corrected == 1 && corrected.entries == 4)
    let ferry = try #require(try harbour.member("H-01"))
    #expect(ferry.name == "演示号·老摆渡" && ferry.left == day("2026-10-31"))
    #expect(try harbour.read { try $0.accounts(of: ferry.key).map(\.platform) } == ["douyin", "weibo"])
    #expect(try harbour.importing(.members, text).outcome?.known == 1)
  }

  @Test("another joining day cannot be corrected by an import")
  func joiningDay() throws {
    let harbour = try Harbour()
    let text = "association,member_no,name,joined_on\nHB,H-01,演示号·摆渡人,2023-01-01\n"
    let result = try harbour.importing(.members, text) { $0.corrects = true }
    #expect(result.problems.map(\.fault) == [.cannotBeCorrected(onRecord: "2024-03-01")])
  }

  @Test("a number twice in a file, a missing name, a leaving before the joining, half an account: each at its place")
  func badRows() throws {
    let harbour = try Harbour()
    let text = """
      association,member_no,name,kind,joined_on,left_on,platform,handle
      HB,H-05,演示号·甲,,,,,
      HB,H-05,演示号·乙,,,,,
      HB,H-06,,,,,,
      HB,H-07,演示号·丙,ship,2026-02-30,,,
      HB,H-08,演示号·丁,,2026-05-01,2026-04-01,,
      HB,H-09,演示号·戊,,,,抖音,
      HB,H-10,演示号·己,,,,,demo_x
      HB,1.23E+18,演示号·庚,,,,,
      HB,H-11,演示号·辛,,2027-01-01,,,
      HB,H-12,演示号·壬,,,,抖音,demo_ferry

      """
    let result = try harbour.importing(.members, text)
    #expect(result.entries == 0)
    #expect(
      result.problems.map { "\($0.line) \($0.column)" } == [
        "3 member_no", "4 name", "5 joined_on", "5 kind", "6 left_on", "7 handle", "8 platform", "9 member_no",
        "10 joined_on", "11 handle",
      ])
    guard case .badRows(_, let outcome)? = result.failure as? ImportRefusal else {
      Issue.record("not refused: \(String(describing: result.failure))")
      return
    }
    #expect(outcome.rows == 10 && outcome.refused == 9)
  }
}

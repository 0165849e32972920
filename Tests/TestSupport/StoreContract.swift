public import Registry
public import Testing
internal import TransparencyLog

/// What every store must do, whatever it is made of. A store's tests run all of it against a fresh store each.
public struct StoreContract: Sendable, CustomTestStringConvertible {
  public let sentence: String
  public let check: @Sendable (FoundedRegistry) throws -> Void

  public var testDescription: String { sentence }

  public static let all: [StoreContract] = [
    StoreContract(sentence: "Entries are numbered from 1 without gaps, in the order of recording") { world in
      let association = try world.association("A1", liveFrom: day)
      _ = try world.member("M1", name: "演示甲", in: association)
      try world.store.read(at: nil) { (registry) throws in
        var sequences: [Int] = []
        try registry.entries(Position(1)...registry.position) { sequences.append($0.sequence.value) }
        #expect(sequences == Array(1...registry.position.value))
      }
    },
    StoreContract(sentence: "A reader at a position sees nothing that was recorded after it") { world in
      let before = try world.position
      let association = try world.association("A1", liveFrom: day)
      _ = try world.member("M1", name: "演示甲", in: association)
      try world.store.read(at: before) { (registry) throws in
        #expect(registry.position == before)
        #expect(try registry.associations().isEmpty)
        #expect(try registry.association(code: "A1") == nil)
        #expect(try registry.membership(number: "M1", in: association) == nil)
        #expect(try registry.memberships(named: SearchKey("演示甲"), in: nil).isEmpty)
      }
    },
    StoreContract(sentence: "An open reader keeps its position while others record") { world in
      try world.store.read(at: nil) { (registry) throws in
        let position = registry.position
        _ = try world.association("A1", liveFrom: day)
        #expect(registry.position == position)
        #expect(try registry.associations().isEmpty)
      }
    },
    StoreContract(sentence: "What is present is everything on record, whatever position is read") { world in
      let before = try world.position
      _ = try world.association("A1", liveFrom: day)
      let last = try world.position
      try world.store.read(at: before) { (registry) throws in
        #expect(try registry.present().position == last && registry.position == before)
        #expect(try registry.present().association(code: "A1") != nil)
      }
    },
    StoreContract(sentence: "What was told of a member is found by kind, of the member and of its association") {
      world in
      let association = try world.association("A1", liveFrom: day)
      let other = try world.association("A2", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      let before = try world.position
      try world.append(
        [true, false].map { isGiven in
          EntryDraft(
            effective: day, subject: member.pseudonym,
            fact: .memberStep(.gradeConsent(GradeConsent(about: member.key, isGiven: isGiven))))
        })
      let steps = [before.advanced(by: 1), before.advanced(by: 2)]
      try world.store.read(at: nil) { (registry) throws in
        #expect(try registry.steps(of: member.key, kind: .gradeConsent) == steps)
        #expect(try registry.memberSteps(in: association, kind: .gradeConsent) == steps)
        #expect(try registry.steps(of: member.key, kind: .answerGiven).isEmpty)
        #expect(try registry.memberSteps(in: other, kind: .gradeConsent).isEmpty)
      }
      #expect(try world.store.read(at: before) { try $0.steps(of: member.key, kind: .gradeConsent) }.isEmpty)
    },
    StoreContract(sentence: "Certificates are found by member, in order, with what revoked them by then") { world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      let other = try world.member("M2", name: "演示乙", in: association)
      let before = try world.position
      let issued = [member, other].enumerated().map { index, about in
        EntryDraft(
          effective: day, subject: about.pseudonym,
          fact: .evidence(
            .certificateIssued(
              CertificateIssued(
                association: association, membership: about.key, serial: ID(high: 1, low: UInt64(index)),
                disclosure: .peer, expires: day, log: "demo.example/log", score: Score(tenths: 905), grade: Grade("A"),
                digest: Digest(of: [1])))))
      }
      try world.append(issued)
      let keys = [1, 2].map { Key<Certificate>(before.advanced(by: $0)) }
      try world.append([
        EntryDraft(
          effective: day, subject: other.pseudonym,
          fact: .evidence(.certificateRevoked(CertificateRevoked(association: association, certificate: keys[1]))))
      ])
      let rows = [
        CertificateRow(key: keys[0], membership: member.key, revoked: nil),
        CertificateRow(key: keys[1], membership: other.key, revoked: before.advanced(by: 3)),
      ]
      try world.store.read(at: nil) { (registry) throws in
        #expect(try registry.certificates(of: nil) == rows)
        #expect(try registry.certificates(of: member.key) == [rows[0]])
        #expect(try registry.certificatesOnRecord(of: other.key).map(\.revocation?.number) == [rows[1].revoked])
        let earlier = registry.earlier(at: before.advanced(by: 2))
        #expect(try earlier.certificates(of: other.key).map(\.revoked) == [nil])
        #expect(try registry.earlier(at: before).certificates(of: nil) == [])
      }
    },
    StoreContract(sentence: "The leaves come in order, each the one of its entry, and no further than the position") {
      world in
      let association = try world.association("A1", liveFrom: day)
      let before = try world.position
      _ = try world.member("M1", name: "演示甲", in: association)
      try world.store.read(at: before) { (registry) throws in
        var leaves: [Leaf] = []
        try registry.leaves(Position(2)...before.advanced(by: 5)) { leaves.append($0) }
        #expect(try leaves == (2...before.value).map { try #require(try registry.sealedEntry(at: Position($0))).leaf })
      }
    },
    StoreContract(sentence: "A position past the end reads at the end") { world in
      let last = try world.position
      #expect(try world.store.read(at: Position(1_000_000)) { $0.position } == last)
    },
    StoreContract(sentence: "An earlier reader answers as one opened there does, and the journal's root there stays") {
      world in
      let before = try world.position
      let root = try world.store.read(at: nil) { try $0.checkpoint() }
      let association = try world.association("A1", liveFrom: day)
      _ = try world.member("M1", name: "演示甲", in: association)
      try world.store.read(at: nil) { (registry) throws in
        let earlier = registry.earlier(at: before)
        #expect(earlier.position == before && root.position == before)
        #expect(try earlier.association(code: "A1") == nil)
        #expect(try earlier.checkpoint() == root)
        #expect(try registry.checkpoint().root != root.root)
        #expect(registry.earlier(at: registry.position.advanced(by: 5)).position == registry.position)
      }
    },
    StoreContract(sentence: "Issued reports are found by association, in order, and no further than the position") {
      world in
      let first = try world.association("A1", liveFrom: day)
      let second = try world.association("A2", liveFrom: day)
      func issue(_ association: Key<Association>, _ kind: ReportKind) throws {
        let file = ReportIssued.File(format: "html", language: "zh", digest: Digest(of: [1]))
        try world.append([
          EntryDraft(
            effective: day,
            fact: .reportIssued(
              ReportIssued(
                association: association, report: kind, period: day.adding(days: -90)...day, knownAt: Position(3),
                disclosure: .council, rulebook: try FoundedRegistry.rulebook.get().contentHash, digest: Digest(of: [2]),
                root: Digest(of: [3]), file: file, programVersion: "1")),
            personal: Personal([.basis: "决议", .people: "演示甲"]))
        ])
      }
      try issue(first, .quarterly)
      try issue(second, .annual)
      let between = try world.position
      try issue(first, .annual)
      try world.store.read(at: nil) { (registry) throws in
        let issued = try registry.issuedReports(of: first)
        #expect(issued.map(\.facts.report) == [.quarterly, .annual])
        #expect(issued.map(\.signatory) == ["演示甲", "演示甲"])
        #expect(try registry.earlier(at: between).issuedReports(of: first).count == 1)
        #expect(try registry.issuedReport(at: Position(1)) == nil)
        #expect(try registry.lastReport(of: first, endingOn: day)?.facts.report == .annual)
        #expect(try registry.lastReport(of: first, endingOn: day.adding(days: 1)) == nil)
      }
    },
    StoreContract(sentence: "An operation that fails half way leaves nothing") { world in
      struct Refused: Error {}
      let before = try world.position
      let header = OperationHeader(
        id: world.surroundings.value.newID(), request: Digest(of: [1]), actor: ID(high: 1, low: 1),
        recorded: world.surroundings.value.now())
      #expect(throws: Refused.self) {
        try world.store.write(header) { (registry) throws in
          try registry.append(StoreContract.founding("A1"))
          throw Refused()
        }
      }
      #expect(try world.position == before)
      #expect(try world.store.read(at: nil) { try $0.operation(header.id) } == nil)
    },
    StoreContract(sentence: "The same operation twice is recorded once") { world in
      let id: ID<Operation> = world.surroundings.value.newID()
      try world.append([founding("A1")], id: id)
      let after = try world.position
      try world.append([founding("A1")], id: id)
      #expect(try world.position == after)
    },
    StoreContract(sentence: "An operation id on record with another request is refused") { world in
      let id: ID<Operation> = world.surroundings.value.newID()
      try world.append([founding("A1")], id: id)
      #expect(throws: OperationReused(id: id)) { try world.append([founding("A2")], id: id) }
      #expect(try world.store.read(at: nil) { try $0.association(code: "A2") } == nil)
    },
    StoreContract(sentence: "Keys and checkpoints are kept in order, and a reader sees those of its position") {
      world in
      let signer = try SignerKey(
        name: KeyName("demo.example/log"), algorithm: .note, seed: [UInt8](repeating: 1, count: 32))
      _ = try world.registrar.carryOut(AdoptLogKey(signer.verifierKey, isRotation: false))
      let adopted = try world.position
      _ = try world.registrar.carryOut(SignCheckpoint([signer]))
      try world.append([founding("A1")])
      _ = try world.registrar.carryOut(SignCheckpoint([signer]))
      try world.store.read(at: nil) { (registry) throws in
        #expect(try registry.logKeys() == [LogKey(adopted: adopted, key: signer.verifierKey)])
        #expect(try registry.checkpoints().map(\.size) == [adopted.value, adopted.value + 1])
        #expect(try registry.tile(at: Tile.Place(level: 0, number: 0))?.count == registry.position.value * 32)
        #expect(try registry.tile(at: Tile.Place(level: 1, number: 0)) == nil)
      }
      try world.store.read(at: adopted) { (registry) throws in
        #expect(try registry.checkpoints().map(\.size) == [adopted.value])
      }
      try world.store.read(at: Position(adopted.value - 1)) { (registry) throws in
        #expect(try registry.logKeys().isEmpty)
      }
    },
    StoreContract(sentence: "A hold is what was said of it last; what is erased is gone for readers of the past, too") {
      world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M-1", name: "演示号·甲", in: association)
      try world.append([
        EntryDraft(
          effective: day, subject: member.pseudonym,
          fact: .evidence(.holdPlaced(HoldPlaced(membership: member.key, until: day.adding(days: 9)))))
      ])
      let placed = try world.position
      try world.append([
        EntryDraft(
          effective: day, subject: member.pseudonym,
          fact: .evidence(.holdReleased(HoldReleased(membership: member.key))))
      ])
      let released = try world.position
      let header = OperationHeader(
        id: world.surroundings.value.newID(), request: Digest(of: [7]), actor: ID(high: 1, low: 1),
        recorded: world.surroundings.value.now())
      _ = try world.store.write(header) { (registry) throws in
        let erasure = try registry.append(
          EntryDraft(
            effective: day, subject: member.pseudonym,
            fact: .evidence(
              .memberErased(
                MemberErased(association: association, membership: member.key, basis: "演示", count: 1)))))
        try registry.erase([member.key.position, member.key.position], by: erasure)
      }
      let erased = try world.position
      try world.store.read(at: nil) { (registry) throws in
        #expect(try registry.hold(on: member.key) == nil)
        #expect(try registry.erasures() == [erased])
        #expect(try registry.membership(member.key)?.name == nil)
        #expect(try registry.sealedEntry(at: member.key.position)?.entry.isErased == true)
      }
      try world.store.read(at: placed) { (registry) throws in
        #expect(
          try registry.hold(on: member.key) == MemberHold(placed: placed, until: day.adding(days: 9)))
        #expect(try registry.erasures().isEmpty)
        #expect(try registry.membership(member.key)?.name == nil)
      }
      #expect(try world.store.read(at: released) { try $0.hold(on: member.key) } == nil)
    },
    StoreContract(sentence: "A clock that steps back rewrites no past answer") { world in
      let first = try world.position
      world.surroundings.set(day: day.adding(days: 10))
      try world.append([founding("A1")])
      let second = try world.position
      world.surroundings.set(day: day.adding(days: 5))
      try world.append([founding("A2")])
      try world.store.read(at: nil) { (registry) throws in
        #expect(try registry.position(knownOn: day.adding(days: -1)) == .start)
        #expect(try registry.position(knownOn: day) == first)
        #expect(try registry.position(knownOn: day.adding(days: 9)) == first)
        #expect(try registry.position(knownOn: day.adding(days: 10)) == second.advanced(by: 1))
      }
    },
    StoreContract(sentence: "Members come in the order of their numbers' bytes, and equal-looking numbers stay apart") {
      world in
      let association = try world.association("A1", liveFrom: day)
      let numbers = ["é", "e\u{301}", "M10", "M2", "编号1", "m1"]
      for number in numbers { _ = try world.member(number, name: "演示 \(number)", in: association) }
      var found: [String] = []
      try world.store.read(at: nil) { (registry) throws in
        try registry.memberships(of: association) { found.append($0.number ?? "") }
      }
      let sorted = numbers.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      #expect(found.map { Array($0.utf8) } == sorted.map { Array($0.utf8) })
    },
    StoreContract(sentence: "A number is found in every association that gave it") { world in
      let first = try world.association("A1", liveFrom: day)
      let second = try world.association("A2", liveFrom: day)
      _ = try world.member("M1", name: "演示甲", in: first)
      let before = try world.position
      _ = try world.member("M1", name: "演示乙", in: second)
      _ = try world.member("M2", name: "演示丙", in: second)
      #expect(try world.store.read(at: nil) { try $0.memberships(numbered: "M1").map(\.name) } == ["演示甲", "演示乙"])
      #expect(try world.store.read(at: before) { try $0.memberships(numbered: "M1").map(\.name) } == ["演示甲"])
      #expect(try world.store.read(at: nil) { try $0.memberships(numbered: "M").isEmpty })
    },
    StoreContract(sentence: "A name, the leaving and the rejoining are read as they were known") { world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association, joined: day)
      let before = try world.position
      try world.append([
        EntryDraft(
          effective: day.adding(days: 3), subject: member.pseudonym,
          fact: .memberDetailsChanged(MemberDetailsChanged(membership: member.key)),
          personal: Personal([.name: "演示乙"])),
        EntryDraft(
          effective: day.adding(days: 5), subject: member.pseudonym,
          fact: .memberLeft(MemberLeft(membership: member.key))),
        EntryDraft(
          effective: day.adding(days: 9), subject: member.pseudonym,
          fact: .memberRejoined(MemberRejoined(membership: member.key))),
      ])
      let now = try #require(try world.store.read(at: nil) { try $0.membership(member.key) })
      #expect(now.name == "演示乙")
      #expect(
        now.tenures == [
          Tenure(from: day, until: day.adding(days: 5)), Tenure(from: day.adding(days: 9)),
        ])
      #expect(now.isMember(on: day.adding(days: 4)) && !now.isMember(on: day.adding(days: 5)))
      let then = try #require(try world.store.read(at: before) { try $0.membership(member.key) })
      #expect(then.name == "演示甲" && then.tenures == [Tenure(from: day)])
    },
    StoreContract(sentence: "A roster has those who are members on a day, ordered by number as bytes") { world in
      let association = try world.association("A1", liveFrom: day)
      for (number, joined) in [("b", nil), ("B", day), ("é", day.adding(days: 1)), ("10", day), ("9", nil)] {
        _ = try world.member(number, name: "演示", in: association, joined: joined)
      }
      let gone = try world.member("a", name: "演示", in: association, joined: day)
      let before = try world.position
      for (kind, later) in [(0, 2), (1, 4)] {
        try world.append([
          EntryDraft(
            effective: day.adding(days: later), subject: gone.pseudonym,
            fact: kind == 0
              ? .memberLeft(MemberLeft(membership: gone.key)) : .memberRejoined(MemberRejoined(membership: gone.key)))
        ])
      }
      func roster(_ later: Int, at position: Position? = nil) throws -> [String] {
        var numbers: [String] = []
        try world.store.read(at: position) { (registry) throws in
          var keys: [Key<Membership>] = []
          try registry.roster(of: association, on: day.adding(days: later)) { key, number in
            keys.append(key)
            numbers.append(number)
          }
          #expect(try keys.map { try registry.membership($0)?.number } == numbers)
        }
        return numbers
      }
      #expect(try roster(-1) == ["9", "b"])
      #expect(try roster(1) == ["10", "9", "B", "a", "b", "é"])
      #expect(try roster(2) == ["10", "9", "B", "b", "é"] && roster(3) == roster(2))
      #expect(try roster(4) == roster(1) && roster(3, at: before) == roster(1))
    },
    StoreContract(sentence: "Seats are all who were ever members, by number, as each would be found by itself") {
      world in
      let association = try world.association("A1", liveFrom: day)
      for (number, joined) in [("b", nil), ("é", day), ("10", day.adding(days: 1))] {
        _ = try world.member(number, name: "演示", in: association, joined: joined)
      }
      let before = try world.position
      _ = try world.member("9", name: "演示", in: association, joined: day)
      _ = try world.member("9", name: "演示", in: try world.association("B1", liveFrom: day), joined: day)
      func numbers(at position: Position?) throws -> [String] {
        try world.store.read(at: position) { (registry) throws in
          var seats: [(number: String, key: Key<Membership>, pseudonym: ID<Membership>, joined: Day?)] = []
          try registry.seats(of: association) { seats.append(($0, $1, $2, $3)) }
          for seat in seats {
            let member = try registry.membership(number: seat.number, in: association)
            #expect(member?.key == seat.key && member?.pseudonym == seat.pseudonym && member?.joined == seat.joined)
          }
          return seats.map(\.number)
        }
      }
      #expect(try numbers(at: nil) == ["10", "9", "b", "é"] && numbers(at: before) == ["10", "b", "é"])
    },
    StoreContract(sentence: "A part of a number, of a name that a member has or had, or of a handle finds the member") {
      world in
      let association = try world.association("A1", liveFrom: day)
      let tea = try world.member("茶-01", name: "演示·山溪茶铺", in: association)
      let duck = try world.member("鸭-02", name: "Demo Duck", in: association)
      try world.append([
        StoreContract.account("douyin", "Demo_Tea", uid: "7", of: tea),
        StoreContract.details(of: duck, [.name: "Demo Drake", .person: "p1"]),
      ])
      let then = try world.position
      try world.append([
        StoreContract.details(of: tea, [.name: "演示·早市", .person: "p1"]),
        StoreContract.account("weixin", "duck_50%", of: duck),
      ])
      func found(_ text: String, at position: Position? = nil) throws -> [String?] {
        try world.store.read(at: position) { (registry) throws in
          let everywhere = try registry.memberships(containing: SearchKey(text), in: nil, atMost: 10)
          let here = try registry.memberships(containing: SearchKey(text), in: association, atMost: 10)
          #expect(everywhere == here)
          return here.map(\.number)
        }
      }
      try world.store.read(at: nil) { (registry) throws in
        #expect(try registry.memberships(containing: SearchKey("demo"), in: nil, atMost: 1).map(\.number) == ["茶-01"])
        #expect(try registry.memberships(containing: SearchKey("demo"), in: Key(Position(1)), atMost: 9) == [])
      }
      #expect(try found("演示") == ["茶-01"] && found("DEMO") == ["茶-01", "鸭-02"] && found("-0") == found("demo"))
      #expect(try found("山溪茶") == ["茶-01"] && found("duck") == ["鸭-02"] && found("drake") == ["鸭-02"])
      #expect(try found("_tea") == ["茶-01"] && found("茶_01") == [] && found("50%") == ["鸭-02"] && found("5%") == [])
      #expect(
        try found("_") == ["茶-01", "鸭-02"] && found("%") == ["鸭-02"] && found("\"") == [] && found("o d") == ["鸭-02"])
      #expect(try found("早市", at: then) == [] && found("50%", at: then) == [] && found("早市") == ["茶-01"])

      func read<Result>(_ body: (any RegistryReader) throws -> Result, at position: Position? = nil) throws -> Result {
        try world.store.read(at: position, body)
      }
      #expect(try read { try $0.names(of: tea.key).map(\.name) } == ["演示·山溪茶铺", "演示·早市"])
      #expect(try read({ try $0.names(of: tea.key).map(\.name) }, at: then) == ["演示·山溪茶铺"])
      #expect(try read { try $0.memberships(person: "p1").map(\.number) } == ["茶-01", "鸭-02"])
      #expect(try read({ try $0.memberships(person: "p1").map(\.number) }, at: then) == ["鸭-02"])
      #expect(try read { try $0.accounts(platform: "douyin", uid: "7").map(\.membership) } == [tea.key])
      #expect(
        try read { try $0.accounts(platform: "douyin", handle: SearchKey("demo_TEA")).map(\.handle) } == ["Demo_Tea"])
    },
    StoreContract(sentence: "An account has ended only for those who read after its end was recorded") { world in
      let association = try world.association("A1", liveFrom: day)
      let tea = try world.member("M1", name: "演示甲", in: association)
      let key = Key<PlatformAccount>(
        try #require(try world.append([StoreContract.account("douyin", "demo_tea", of: tea)])).entries.lowerBound)
      let held = try world.position
      try world.append([
        EntryDraft(
          effective: day.adding(days: 4), subject: tea.pseudonym, fact: .accountEnded(AccountEnded(account: key)))
      ])
      for (position, until) in [(held, nil), (try world.position, day.adding(days: 4))] {
        try world.store.read(at: position) { (registry) throws in
          #expect(try registry.account(key)?.until == until)
          #expect(try registry.accounts(of: tea.key).map(\.until) == [until])
          #expect(try registry.accounts(platform: "douyin", handle: SearchKey("demo_tea")).map(\.until) == [until])
        }
      }
    },
    StoreContract(sentence: "All histories of an association are the histories of its members") { world in
      let association = try world.association("A1", liveFrom: day)
      var random = SplitMix64(state: 7)
      for index in 1...40 {
        let member = try world.member("M\(index)", name: "演示 \(index)", in: association)
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          try world.append([try StoreContract.finding(of: member, in: association, world: world)])
        }
      }
      let middle = Position(try world.position.value / 2)
      for position in [middle, try world.position] {
        try world.store.read(at: position) { (registry) throws in
          var keys: [Key<Membership>] = []
          var rulings: [[RulingRow]] = []
          try registry.histories(of: association) { key, slice in
            keys.append(key)
            rulings.append(Array(slice.rulings))
          }
          #expect(keys == keys.sorted())
          #expect(try rulings == keys.map { try registry.history(of: $0).rulings })
          #expect(rulings.joined().allSatisfy { $0.sequence <= position })
        }
      }
    },
    StoreContract(sentence: "A long operation answers with all that it has appended so far") { world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      let first = try world.position
      try world.carryOut { registry in
        for number in 1...5000 {
          #expect(try registry.nextCaseNumber(in: association) == CaseNumber(number))
          #expect(try registry.append(finding(number, of: member, in: association)).value == first.value + number)
          // Some questions come in the middle of what is put down together, some at its end, most not at all.
          guard number % 256 == 0 || number % 611 == 1 else { continue }
          let found = try registry.caseReferred(by: "演示-\(number)", in: association)
          #expect(found?.number == CaseNumber(number) && found?.fingerprint == UInt64(number))
          #expect(try registry.caseFile(CaseNumber(number), in: association)?.texts[.summary] == "演示")
          #expect(registry.position.value == first.value + number)
        }
        try registry.append(
          EntryDraft(
            effective: day.adding(days: 1), subject: member.pseudonym,
            fact: .rulingMade(
              RulingMade(
                association: association, membership: member.key, number: CaseNumber(4999), state: .overturned,
                level: nil, points: nil))))
        for number in 5001...5010 { try registry.append(finding(number, of: member, in: association)) }
      }
      try world.store.read(at: nil) { (registry) throws in
        #expect(registry.position.value == first.value + 5011)
        let rulings = try registry.history(of: member.key).rulings
        #expect(rulings.map(\.caseNumber.value) == (Array(1...5010) + [4999]).sorted())
        #expect(rulings.count { $0.state == .overturned && $0.caseNumber == CaseNumber(4999) } == 1)
        var leaves: [Leaf] = []
        try registry.leaves(first.advanced(by: 1)...registry.position) { leaves.append($0) }
        #expect(leaves.count == 5011)
        for place in stride(from: 0, to: leaves.count, by: 500) {
          #expect(try registry.sealedEntry(at: first.advanced(by: place + 1))?.leaf == leaves[place])
        }
      }
    },
    StoreContract(sentence: "An entry that cannot be put down undoes its operation, however many came before and after")
    {
      world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      let before = try world.position
      for place in [1, 700, 3000] {
        #expect(throws: StoreFailure.damaged(reason: "\"no-such-category\" is in no rulebook on record")) {
          try world.carryOut { registry in
            for number in 1...3000 {
              let category = number == place ? "no-such-category" : "false-information"
              try registry.append(finding(number, of: member, in: association, category: category))
            }
          }
        }
        #expect(try world.position == before)
        #expect(try world.store.read(at: nil) { try $0.caseFile(CaseNumber(1), in: association) } == nil)
      }
    },
    StoreContract(
      sentence: "In a long operation about many members each keeps its own rulings, in whichever order they come"
    ) { world in
      let associations = [try world.association("A1", liveFrom: day), try world.association("A2", liveFrom: day)]
      var members: [[(key: Key<Membership>, pseudonym: ID<Membership>)]] = [[], []]
      // Enrolled by turns, so that neither association's lie together.
      for index in 0..<10 {
        let place = index % 2
        let member = try world.member("M\(index)", name: "演示 \(index)", in: associations[place])
        members[place].append((member.key, member.pseudonym))
      }
      var expected: [Key<Membership>: [Int]] = [:]
      try world.carryOut { registry in
        // One association after the other, then both by turns.
        for number in 1...10_400 {
          let place = number <= 5000 ? 0 : number <= 10_000 ? 1 : number % 2
          let member = members[place][number * 7 / 3 % 5]
          expected[member.key, default: []].append(number)
          try registry.append(finding(number, of: member, in: associations[place]))
        }
      }
      try world.store.read(at: nil) { (registry) throws in
        for member in members.joined() {
          #expect(try registry.history(of: member.key).rulings.map(\.caseNumber.value) == expected[member.key])
        }
      }
    },
    StoreContract(sentence: "An entry about nobody undoes its operation, however many came before and after") { world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      let nobody = (key: Key<Membership>(association.value), pseudonym: member.pseudonym)
      let before = try world.position
      // By turns short and long: looking after parents is handed to and fro.
      for (count, place) in [(3, 2), (6000, 1), (2, 2), (6000, 5999), (6000, 3000), (1, 1)] {
        let failure = #expect(throws: StoreFailure.self) {
          try world.carryOut { registry in
            for number in 1...count {
              try registry.append(finding(number, of: number == place ? nobody : member, in: association))
            }
          }
        }
        guard case .damaged(let reason)? = failure, reason.hasPrefix("FOREIGN KEY constraint failed") else {
          Issue.record("\(count) entries, the one in place \(place) about nobody: \(String(describing: failure))")
          continue
        }
        #expect(try world.position == before)
      }
      try world.carryOut { registry in
        for number in 1...6000 { try registry.append(finding(number, of: member, in: association)) }
      }
      #expect(try world.position.value == before.value + 6000)
    },
    StoreContract(sentence: "A long operation answers what was there before it at any time, whatever it has appended") {
      world in
      let association = try world.association("A1", liveFrom: day)
      let other = try world.association("A2", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      let neighbour = try world.member("M2", name: "演示乙", in: other)
      try world.append([finding(9, of: neighbour, in: other)])
      let last = try world.position
      try world.carryOut { registry in
        let before = registry.earlier(at: registry.position)
        for number in 1...6000 {
          try registry.append(finding(number, of: member, in: association))
          guard number % 31 == 0 else { continue }
          #expect(before.position == last && registry.position.value == last.value + number)
          #expect(try before.membership(number: "M1", in: association)?.key == member.key)
          #expect(try before.highestReference(in: association) == nil)
          #expect(try before.caseFile(CaseNumber(number), in: association) == nil)
          #expect(try before.history(of: member.key).rulings.isEmpty)
          #expect(try before.earlier(at: last.advanced(by: -1)).highestReference(in: other) == nil)
          // Of an association that has no case yet, and, in the middle of one question, another of all that is recorded.
          if number == 3100 { #expect(try registry.nextCaseNumber(in: other) == CaseNumber(10)) }
          guard number % 2945 == 0 else { continue }
          var seats = 0
          try before.seats(of: association) { _, _, _, _ in
            seats += 1
            let found = try registry.caseReferred(by: "演示-\(number)", in: association)
            #expect(found?.number == CaseNumber(number))
            #expect(registry.earlier(at: last.advanced(by: number - 1)).position.value == last.value + number - 1)
            #expect(try registry.history(of: member.key).rulings.count == number)
          }
          #expect(seats == 1)
        }
        #expect(try registry.nextCaseNumber(in: association) == CaseNumber(6001))
        try registry.append(finding(10, of: neighbour, in: other))
        #expect(try registry.highestReference(in: other) == "演示-9")
      }
      #expect(try world.store.read(at: nil) { try $0.history(of: neighbour.key).rulings.count } == 2)
    },
    StoreContract(sentence: "What was recorded about one member is found by pseudonym, within the range and no further")
    {
      world in
      let association = try world.association("A1", liveFrom: day)
      let (mine, other) = (
        try world.member("M1", name: "演示甲", in: association), try world.member("M2", name: "演示乙", in: association)
      )
      for member in [mine, other, mine] {
        try world.append([try StoreContract.finding(of: member, in: association, world: world)])
      }
      let last = try world.position
      try world.store.read(at: last.advanced(by: -1)) { (registry) throws in
        func found(_ range: ClosedRange<Position>) throws -> [Position] {
          var positions: [Position] = []
          try registry.entries(about: mine.pseudonym, in: range) { positions.append($0.sequence) }
          return positions
        }
        #expect(try found(Position(1)...last) == [mine.key.position, other.key.position.advanced(by: 1)])
        #expect(try found(mine.key.position.advanced(by: 1)...last) == [other.key.position.advanced(by: 1)])
        #expect(try registry.membership(mine.pseudonym)?.key == mine.key)
        #expect(try registry.membership(ID<Membership>(high: 1, low: 1)) == nil)
      }
    },
    StoreContract(sentence: "An entry comes with the openings of its commitments, which anybody can compute again") {
      world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      try world.store.read(at: nil) { (registry) throws in
        let sealed = try #require(try registry.sealedEntry(at: member.key.position))
        let personal = try #require(sealed.personal)
        #expect(try Personal(decoding: personal.content)[.name] == "演示甲")
        let commitments = [
          ("jinjiang facts v1", sealed.facts, sealed.factsCommitment),
          ("jinjiang personal v1", personal, sealed.personalCommitment),
        ]
        for (domain, opening, commitment) in commitments {
          #expect(Digest(of: Array(domain.utf8) + opening.salt + opening.content) == commitment)
        }
        #expect(sealed.leaf.bytes.suffix(64) == (sealed.factsCommitment.bytes + sealed.personalCommitment.bytes)[...])
        #expect(try registry.sealedEntry(at: registry.position.advanced(by: 1)) == nil)
      }
    },
    StoreContract(sentence: "Evidence is read by case and by association, as it was known") { world in
      let association = try world.association("A1", liveFrom: day)
      let other = try world.association("A2", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      for _ in 1...2 { try world.append([try StoreContract.finding(of: member, in: association, world: world)]) }
      func evidence(_ number: Int) -> EntryDraft {
        let key = CaseKey(association: association, membership: member.key, number: CaseNumber(number))
        return EntryDraft(
          effective: day, subject: member.pseudonym,
          fact: .caseStep(.evidenceAdded(EvidenceAdded(about: key, size: 7, giver: .office))),
          personal: Personal([.document: "a"]))
      }
      try world.append([evidence(2), evidence(1), evidence(2)])
      let last = try world.position
      let (a, b, c) = (last.advanced(by: -2), last.advanced(by: -1), last)
      func known(at position: Position?, _ number: Int?, in home: Key<Association>) throws -> [Position] {
        try world.store.read(at: position) { try $0.evidence(in: home, ofCase: number.map { CaseNumber($0) }) }
      }
      #expect(try known(at: nil, nil, in: association) == [a, b, c])
      #expect(try known(at: nil, 2, in: association) == [a, c] && known(at: b, 2, in: association) == [a])
      #expect(try known(at: nil, nil, in: other) == [] && known(at: nil, 3, in: association) == [])
    },
    StoreContract(sentence: "A duplicate is read with the case that it went into, as it was known") { world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      for _ in 1...3 { try world.append([try StoreContract.finding(of: member, in: association, world: world)]) }
      func step(_ number: Int, _ make: (CaseKey) -> CaseStep) -> EntryDraft {
        let key = CaseKey(association: association, membership: member.key, number: CaseNumber(number))
        return EntryDraft(effective: day, subject: member.pseudonym, fact: .caseStep(make(key)))
      }
      try world.append([
        step(2) { .caseLinked(CaseLinked(about: $0, target: CaseNumber(1))) },
        step(3) { .caseLinked(CaseLinked(about: $0, target: CaseNumber(1))) },
        step(2) { .caseUnlinked(CaseUnlinked(about: $0)) },
      ])
      let last = try world.position
      for (position, targets, duplicates) in [
        (last.advanced(by: -3), [nil, nil, nil], []), (last.advanced(by: -1), [nil, 1, 1], [2, 3]),
        (last, [nil, nil, 1], [3]),
      ] as [(Position, [Int?], [Int])] {
        try world.store.read(at: position) { (registry) throws in
          #expect(
            try (1...3).map { try registry.caseFile(CaseNumber($0), in: association)?.duplicateOf?.value } == targets)
          #expect(try registry.duplicates(of: CaseNumber(1), in: association).map(\.value) == duplicates)
        }
      }
    },
    StoreContract(sentence: "Complaints are read as they were known: open, decided, and behind which case") { world in
      let association = try world.association("A1", liveFrom: day)
      let member = try world.member("M1", name: "演示甲", in: association)
      func step(_ number: Int, _ make: (ComplaintKey) -> ComplaintStep) -> EntryDraft {
        let key = ComplaintKey(association: association, number: ComplaintNumber(number))
        return EntryDraft(effective: day, subject: member.pseudonym, fact: .complaintStep(make(key)))
      }
      func received(_ number: Int) -> EntryDraft {
        step(number) {
          .received(ComplaintReceived(about: $0, membership: member.key, isAnonymous: true, occurred: nil))
        }
      }
      try world.append([received(1), received(2)])
      let before = try world.position
      try world.append([
        step(2) {
          .accepted(
            ComplaintAccepted(about: $0, membership: member.key, caseNumber: CaseNumber(7), joins: false))
        }, received(3),
      ])
      func numbers(at position: Position?, openOnly: Bool) throws -> [Int] {
        try world.store.read(at: position) { try $0.complaints(of: association, openOnly: openOnly).map(\.value) }
      }
      #expect(try numbers(at: before, openOnly: true) == [1, 2])
      #expect(try numbers(at: nil, openOnly: true) == [1, 3])
      #expect(try numbers(at: nil, openOnly: false) == [1, 2, 3])
      for (position, behind) in [(before, []), (try world.position, [ComplaintNumber(2)])] {
        try world.store.read(at: position) { (registry) throws in
          #expect(try registry.complaints(behindCase: CaseNumber(7), in: association) == behind)
          #expect(
            try registry.steps(ofComplaint: ComplaintNumber(2), in: association)
              == [before, before.advanced(by: 1)].filter { $0 <= position })
          #expect(try registry.steps(ofComplaint: ComplaintNumber(9), in: association) == [])
        }
      }
    },
    StoreContract(sentence: "Objections are read as they were known, of one member or of all") { world in
      let association = try world.association("A1", liveFrom: day)
      let other = try world.association("A2", liveFrom: day)
      let first = try world.member("M1", name: "演示甲", in: association)
      let second = try world.member("M2", name: "演示乙", in: association)
      let stranger = try world.member("M1", name: "演示丙", in: other)
      typealias Member = (key: Key<Membership>, pseudonym: ID<Membership>)
      func lodged(_ member: Member, in association: Key<Association>) -> EntryDraft {
        EntryDraft(
          effective: day, subject: member.pseudonym,
          fact: .objectionLodged(
            ObjectionLodged(association: association, membership: member.key, number: nil, subject: .facts)))
      }
      try world.append([lodged(first, in: association), lodged(second, in: association)])
      let before = try world.position
      try world.append([
        EntryDraft(
          effective: day, subject: first.pseudonym,
          fact: .objectionExtended(
            ObjectionExtended(
              association: association, membership: first.key, objection: Position(before.value - 1), until: day))),
        EntryDraft(
          effective: day, subject: first.pseudonym,
          fact: .objectionAnswered(
            ObjectionAnswered(
              association: association, membership: first.key, objection: Position(before.value - 1), followUp: .none))),
        lodged(stranger, in: other),
      ])
      func steps(at position: Position?, of membership: Key<Membership>?) throws -> [Int] {
        try world.store.read(at: position) {
          try $0.objectionSteps(in: association, of: membership).map { $0.value - before.value }
        }
      }
      #expect(try steps(at: before, of: nil) == [-1, 0] && steps(at: nil, of: nil) == [-1, 0, 1, 2])
      #expect(try steps(at: before, of: first.key) == [-1] && steps(at: nil, of: first.key) == [-1, 1, 2])
      #expect(try steps(at: nil, of: second.key) == [0] && steps(at: nil, of: stranger.key) == [])
    },
  ]

  private static let day = Day(daysSince1970: 20_000)

  private static func founding(_ code: String) -> EntryDraft {
    EntryDraft(
      effective: day,
      fact: .associationFounded(
        AssociationFounded(code: code, name: Phrase(zh: "演示", en: "Demo"), note: Phrase(zh: "", en: ""))))
  }

  private static func account(
    _ platform: String, _ handle: String, uid: String? = nil,
    of member: (key: Key<Membership>, pseudonym: ID<Membership>)
  ) -> EntryDraft {
    EntryDraft(
      effective: day, subject: member.pseudonym,
      fact: .accountHeld(AccountHeld(membership: member.key, platform: platform, from: nil, until: nil)),
      personal: Personal([.platform: platform, .handle: handle, .uid: uid]))
  }

  private static func details(
    of member: (key: Key<Membership>, pseudonym: ID<Membership>), _ texts: [Personal.Field: String?]
  ) -> EntryDraft {
    EntryDraft(
      effective: day, subject: member.pseudonym,
      fact: .memberDetailsChanged(MemberDetailsChanged(membership: member.key)), personal: Personal(texts))
  }

  /// A case as a file brings it, with a reference and a fingerprint of its number.
  private static func finding(
    _ number: Int, of member: (key: Key<Membership>, pseudonym: ID<Membership>), in association: Key<Association>,
    category: String = "false-information"
  ) -> EntryDraft {
    EntryDraft(
      effective: day, subject: member.pseudonym,
      fact: .caseRecorded(
        CaseRecorded(
          association: association, membership: member.key, number: CaseNumber(number), kind: .violation,
          source: .priorDecision, state: .upheld, category: CategoryID(category), level: Level("minor"), occurred: day,
          points: nil, fingerprint: UInt64(number))),
      personal: Personal([.summary: "演示", .reference: "演示-\(number)"]))
  }

  private static func finding(
    of member: (key: Key<Membership>, pseudonym: ID<Membership>), in association: Key<Association>,
    world: FoundedRegistry
  ) throws -> EntryDraft {
    let number = try world.store.read(at: nil) { (registry) throws in
      var last = 0
      try registry.caseFiles(in: association) { last = $0.number.value }
      return CaseNumber(last + 1)
    }
    return EntryDraft(
      effective: day.adding(days: number.value), subject: member.pseudonym,
      fact: .caseRecorded(
        CaseRecorded(
          association: association, membership: member.key, number: number, kind: .violation, source: .priorDecision,
          state: .upheld, category: CategoryID("false-information"), level: Level("minor"), occurred: day, points: nil)),
      personal: Personal([.summary: "演示"]))
  }
}

extension FoundedRegistry {
  /// The last position on record.
  public var position: Position {
    get throws { try store.read(at: nil) { $0.position } }
  }
}

import Registry
import SQLiteStore
import TestSupport
import Testing

/// Columns: recorder, decider, reviewer, data officer, auditor, administrator.
private let drawing = """
  found-registry            - - - - - x
  found-association         - - - - - x
  add-rulebook              - - - - - x
  add-calendar              - - - - - x
  adopt-rulebook            - - - - - x
  enrol-operator            - - - - - x
  change-roles              - - - - - x
  link-operator             - - - - - x
  enrol-member              x - - - - -
  change-member-details     x - - x - -
  mark-minor                x - - x - -
  leave-member              x - - - - -
  rejoin-member             x - - - - -
  hold-account              x - - - - -
  end-account               x - - - - -
  transfer-account          x - - - - -
  sign-pledge               x - - - - -
  bind-by-vote              x - - - - -
  propose-merger            x - - x - -
  confirm-merger            - x - x - -
  undo-merger               - x - x - -
  receive-complaint         x - - - - -
  accept-complaint          x x - - - -
  close-complaint           x x - - - -
  show-complainant          - - - x - -
  record-case               x - - - - -
  correct-pending-case      x - - - - -
  withdraw-case             x - - - - -
  serve-notice              x - - - - -
  receive-reply             x - - - - -
  request-hearing           x - - - - -
  close-hearing             x x - - - -
  decide-case               - x - - - -
  vote-in-council           - x - - - -
  serve-decision            x - - - - -
  extend-deadline           - x x - - -
  lapse-case                x x - - - -
  request-repair            x - - - - -
  decide-repair             - - x - - -
  lodge-objection           x - - - - -
  answer-objection          - - x - - -
  extend-objection          - - x - - -
  correct-finding           - - x - - -
  revise-finding            - - x - - -
  void-case                 - - x - - -
  reopen-case               - - x - - -
  lodge-appeal              x - - - - -
  withdraw-appeal           x - - - - -
  review-case               - - x - - -
  record-prior-outcome      x x - - - -
  overturn-prior-decision   - x x - - -
  nominate-award            x - - - - -
  notice-award              x - - - - -
  object-to-award           x - - - - -
  answer-award-objection    - - x - - -
  grant-award               - x - - - -
  revoke-award              - x x - - -
  add-evidence              x - - - - -
  link-case                 - x - - - -
  unlink-case               - x - - - -
  publish-case              - x - - - -
  end-publication           - x x x - -
  give-grade-consent        x - - x - -
  give-answer               - - - x - -
  request-dossier           x - - x - -
  give-dossier              - - - x - -
  import-members            x - - - - -
  import-accounts           x - - - - -
  import-events             x - - - - -
  adopt-log-key             - - - - x -
  sign-checkpoint           - - - - x -
  issue-certificate         - - - x - -
  revoke-certificate        - x - x - -
  restart-history           - - - - - x
  erase-member              - - - x - -
  hold-member               - - - x - -
  issue-report              - x - x - -
  """

@Suite("Who may ask for what")
struct RoleMatrixTests {
  private static let expected: [String: [Bool]] = Dictionary(
    uniqueKeysWithValues: drawing.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      return (String(words[0]), words.dropFirst().map { $0 == "x" })
    })

  @Test("the drawing has a line for every request, and no other")
  func complete() {
    #expect(Set(Self.expected.keys) == Set(RequestKind.allCases.map(\.rawValue)))
    #expect(Self.expected.values.allSatisfy { $0.count == Role.allCases.count })
  }

  @Test("every role may ask for what the drawing says, and for nothing else", arguments: RequestKind.allCases)
  func walk(kind: RequestKind) throws {
    let street = try Teahouse()
    let row = try #require(Self.expected[kind.rawValue], "draw a line for \(kind.rawValue)")
    try street.founded.store.read(at: nil) { (registry) throws in
      for (role, isAllowed) in zip(Role.allCases, row) {
        let everywhere = Authority(of: somebody(role, in: nil), for: kind)
        let here = Authority(of: somebody(role, in: street.association), for: kind)
        #expect(everywhere.covers(nil) == isAllowed && everywhere.covers(street.association) == isAllowed, "\(role)")
        #expect(!here.covers(nil) && here.covers(street.association) == isAllowed, "\(role)")
        #expect(!here.covers(Key(99)), "\(role) in another association")
        guard !isAllowed else { continue }
        let refusal = RoleFailure.lacking(
          operator: "somebody", request: kind, association: "SX", holders: ["admin"])
        #expect(throws: refusal, "\(role)") { try everywhere.require(in: street.association, registry) }
      }
    }
  }

  @Test("every request has somebody who may ask for it, and is called something in both languages")
  func titles() {
    for kind in RequestKind.allCases {
      #expect(!kind.roles.isEmpty && !kind.title.zh.isEmpty && !kind.title.en.isEmpty, "\(kind)")
    }
    #expect(Set(RequestKind.allCases.map(\.title)).count == RequestKind.allCases.count)
  }

  private func somebody(_ role: Role, in association: Key<Association>?) -> Operator {
    Operator(id: ID(high: 7, low: 7), name: "somebody", grants: [RoleGrant(role, in: association)])
  }
}

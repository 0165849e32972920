internal import Documents
internal import Registry

/// The members of a JSON object that say what a standing is.
struct StandingJSON {
  let standing: Standing

  func write(into json: inout JSONWriter) {
    let result = standing.result
    json.field("association", standing.association.code)
    json.field("association_name", standing.association.name)
    json.field("member_no", standing.number)
    json.field("name", standing.name)
    json.field("kind", standing.kind == .person ? "person" : "organization")
    json.object("membership", inline: true, writeMembership)
    json.field("as_of", standing.asOf)
    json.field("known_at", standing.knownAt.value)
    json.field("score", result.score)
    json.field("grade", result.grade.id)
    json.field("base", result.base)
    json.field("deduction", result.deduction)
    json.field("uplift", result.uplift)
    json.field("observation", result.underObservation)
    json.object("figures") { json in
      for figure in Figure.allCases { json.result(figure.rawValue, standing.figures[figure]) }
    }
    json.object("counts", inline: true, writeCounts)
    json.object("rulebook", inline: true) { json in
      json.field("id", standing.rulebook.id)
      json.field("edition", standing.rulebook.edition)
      json.field("hash", standing.rulebook.hash.description)
    }
    json.field("disclosure", standing.disclosure.rawValue)
  }

  private func writeMembership(into json: inout JSONWriter) {
    switch standing.membership {
    case .member(let since):
      json.field("status", "member")
      json.field("since", since)
    case .left(let day):
      json.field("status", "left")
      json.field("left_on", day)
    case .notYet(let day):
      json.field("status", "not_yet")
      json.field("joins_on", day)
    }
  }

  private func writeCounts(into json: inout JSONWriter) {
    let cases = standing.cases
    json.field("findings", cases.findings)
    json.field("weighing", cases.weighing)
    json.field("under_appeal", cases.underAppeal)
    json.field("repaired", cases.repaired)
    json.field("pending", cases.pending)
    json.field("awards", cases.awards)
    json.field("nominations", cases.nominations)
  }
}

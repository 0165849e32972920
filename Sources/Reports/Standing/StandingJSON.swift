internal import Documents
internal import Registry

/// The members of a JSON object that say what a standing is.
struct StandingJSON {
  let standing: Standing

  /// What the level does not allow has no member at all, rather than a null.
  func write(into json: inout JSONWriter) {
    json.field("association", standing.association.code)
    json.field("association_name", standing.association.name)
    let isOwn = standing.disclosure >= .member
    if isOwn || standing.number != nil { json.field("member_no", standing.number) }
    if isOwn || standing.name != nil { json.field("name", standing.name) }
    if let account = standing.account { json.field("account", account.description) }
    json.field("kind", standing.kind == .person ? "person" : "organization")
    json.object("membership", inline: true, writeMembership)
    json.field("as_of", standing.asOf)
    json.field("known_at", standing.knownAt.value)
    if let rating = standing.rating {
      if let score = rating.score { json.field("score", score) }
      json.field("grade", rating.grade.id)
      json.field("observation", rating.underObservation)
    }
    if let figures = standing.figures { write(figures, into: &json) }
    if let cases = standing.cases { json.object("counts", inline: true) { write(cases, into: &$0) } }
    json.field("good_standing", standing.isInGoodStanding)
    json.field("disputed", standing.isDisputed)
    json.key("findings")
    json.array { json in
      for finding in standing.findings { json.object { write(finding, into: &$0) } }
    }
    json.key("awards")
    json.array { json in
      for award in standing.awards { json.object(inline: true) { write(award, into: &$0) } }
    }
    json.object("rulebook", inline: true) { json in
      json.field("id", standing.rulebook.id)
      json.field("edition", standing.rulebook.edition)
      json.field("hash", standing.rulebook.hash.description)
    }
    json.field("disclosure", standing.disclosure.rawValue)
  }

  private func write(_ figures: Figures, into json: inout JSONWriter) {
    json.field("base", figures.confirmed.base)
    json.field("deduction", figures.confirmed.deduction)
    json.field("uplift", figures.confirmed.uplift)
    json.object("figures") { json in
      for figure in Figure.allCases { json.result(figure.rawValue, figures[figure]) }
    }
  }

  private func write(_ finding: FindingInSight, into json: inout JSONWriter) {
    json.field("case", finding.number.value)
    json.field("category", finding.category.id)
    json.field("category_title", finding.title)
    json.field("article", finding.article)
    json.field("level", finding.level?.id)
    json.field("found_on", finding.found)
    json.field("under_appeal", finding.isUnderAppeal)
    json.key("sanctions")
    json.array { json in
      for sanction in finding.sanctions {
        json.object(inline: true) { json in
          json.field("sanction", sanction.id)
          json.field("title", sanction.title)
          json.field("from", sanction.start)
          json.field("to", sanction.end)
        }
      }
    }
    json.field("published_until", finding.published?.upperBound)
  }

  private func write(_ award: AwardInSight, into json: inout JSONWriter) {
    json.field("case", award.number.value)
    json.field("category", award.category.id)
    json.field("category_title", award.title)
    json.field("level", award.level?.id)
    json.field("awarded_on", award.awarded)
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

  private func write(_ cases: CaseTally, into json: inout JSONWriter) {
    json.field("findings", cases.findings)
    json.field("weighing", cases.weighing)
    json.field("under_appeal", cases.underAppeal)
    json.field("reopened", cases.reopened)
    json.field("repaired", cases.repaired)
    json.field("pending", cases.pending)
    json.field("awards", cases.awards)
    json.field("nominations", cases.nominations)
  }
}

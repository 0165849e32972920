internal import Documents
internal import Registry

/// The members of a JSON object that explain a standing: lines, open cases and the path.
struct ExplanationJSON {
  let explanation: StandingExplanation

  private var path: ScorePath { explanation.path }
  private var asOf: Day { path.today.day }

  func write(into json: inout JSONWriter) {
    let result = path.today.result
    json.object("sums", inline: true) { json in
      json.field("base_millipoints", result.base.value)
      json.field("deduction_millipoints", result.deduction.value)
      json.field("earned_millipoints", result.earned.value)
      json.field("uplift_millipoints", result.uplift.value)
      json.field("exact_millipoints", result.exact.value)
      json.field("shown_millipoints", result.shown.value)
    }
    json.key("lines")
    json.array { json in
      for line in path.today.lines { json.object { write(line, into: &$0) } }
    }
    json.key("stayed")
    json.array { json in
      for line in explanation.stayed { json.object { write(line, into: &$0) } }
    }
    json.key("reopened")
    json.array { json in
      for each in explanation.reopened { json.object(inline: true) { write(each, into: &$0) } }
    }
    json.key("pending")
    json.array { json in
      for each in explanation.open { json.object(inline: true) { write(each, into: &$0) } }
    }
    json.object("path", writePath)
  }

  private func write(_ line: ScoreLine, into json: inout JSONWriter) {
    let rulebooks = explanation.rulebooks
    json.field("case", line.caseNumber.value)
    json.field("kind", line.kind.id)
    json.field("state", line.state.id)
    json.field("category", line.category.id)
    json.field("category_title", rulebooks.title(of: line.category, edition: line.edition))
    json.field("article", line.article)
    json.field("article_text", rulebooks[line.edition].article(line.article)?.text)
    json.field("edition", line.edition)
    json.field("level", line.level?.id)
    json.field("occurred_on", line.occurred)
    json.field("found_on", line.found)
    json.field("counted_from", line.countedFrom)
    json.field("hold_ends_on", line.holdEnds)
    json.field("lapses_on", line.lapses)
    json.field("hold_days_left", max(0, line.holdEnds.days(since: asOf)))
    json.field("fade_days_left", max(0, line.lapses.days(since: max(asOf, line.holdEnds))))
    json.field("points_millipoints", line.points.value)
    json.field("multiplier_permille", line.multiplier.value)
    json.field("weight_millipoints", line.weight.value)
    writeChange(of: line, into: &json)
    if let ceiling = line.ceiling {
      json.object("ceiling", inline: true) { json in
        json.field("grade", ceiling.grade.id)
        json.field("until", ceiling.until)
        json.field("in_force", asOf < ceiling.until)
      }
    } else {
      json.field("ceiling", nil as String?)
    }
    writeRepair(of: line, into: &json)
  }

  private func writeChange(of line: ScoreLine, into json: inout JSONWriter) {
    guard let change = path.lineChanges.first(where: { $0.caseNumber == line.caseNumber }) else {
      return json.field("next_change", nil as String?)
    }
    json.object("next_change", inline: true) { json in
      json.field("kind", change.kind == .holdEnds ? "hold_ends" : "lapses")
      json.field("on", change.day)
    }
  }

  private func writeRepair(of line: ScoreLine, into json: inout JSONWriter) {
    json.key("repaired_permille")
    if let restored = line.restored { json.integer(restored.value) } else { json.null() }
    guard let repair = path.repairs.first(where: { $0.caseNumber == line.caseNumber }) else {
      return json.field("repair", nil as String?)
    }
    json.object("repair", inline: true) { json in
      json.field("possible_from", repair.possibleFrom)
      json.result("result", repair.result)
    }
  }

  private func write(_ each: ReopenedCase, into json: inout JSONWriter) {
    json.field("case", each.number.value)
    json.field("category", each.category.id)
    json.field("level", each.level?.id)
    json.field("since", each.since)
    json.field("in_favour", each.isInFavour)
  }

  private func write(_ each: OpenCase, into json: inout JSONWriter) {
    json.field("case", each.number.value)
    json.field("kind", each.kind.id)
    json.field("category", each.category.id)
    json.field("level", each.level?.id)
    json.field("occurred_on", each.occurred)
    json.field("since", each.since)
  }

  private func writePath(into json: inout JSONWriter) {
    for (name, step) in [("next_score", path.nextScore), ("next_better_grade", path.nextBetterGrade)] {
      if let step { json.result(name, step.result, on: step.day) } else { json.field(name, nil as String?) }
    }
  }
}

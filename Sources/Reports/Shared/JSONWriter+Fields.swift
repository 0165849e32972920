internal import Documents
internal import Registry

/// Named values of the domain, each in its one form: days as text, points and scores as numbers with all their places.
extension JSONWriter {
  mutating func field(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  mutating func field(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    flag(value)
  }

  mutating func field(_ name: String, _ day: Day?) { field(name, day?.description) }

  mutating func field(_ name: String, _ score: Score) {
    key(name)
    number(score.tenths, places: 1)
  }

  mutating func field(_ name: String, _ points: Millipoints) {
    key(name)
    number(points.value, places: 3)
  }

  mutating func field(_ name: String, _ phrase: Phrase?) {
    guard let phrase else { return field(name, nil as String?) }
    object(name, inline: true) { json in
      json.field("zh", phrase.zh)
      json.field("en", phrase.en)
    }
  }

  mutating func object(_ name: String, inline: Bool = false, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(inline: inline, body)
  }

  /// Score and grade, and the day where it is another one.
  mutating func result(_ name: String, _ result: ScoreResult, on day: Day? = nil) {
    object(name, inline: true) { json in
      if let day { json.field("on", day) }
      json.field("score", result.score)
      json.field("grade", result.grade.id)
    }
  }
}

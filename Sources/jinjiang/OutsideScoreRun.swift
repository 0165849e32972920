internal import Documents
internal import Registry

/// The scores of some associations as outsiders are told them: by name, and for the public only the grades of those who
/// agreed.
struct OutsideScoreRun: Sendable {
  let run: ScoreRun
  let isSpoken: Bool

  var table: Table {
    let level = run.audience.disclosure
    return Table(
      id: "scores",
      caption: Speech.says(
        zh: "截至 \(run.day) 的信用等级（登记流水位置 \(run.position)；披露范围：\(level.title.zh)）",
        en: "Grades as of \(run.day) (known at \(run.position); disclosure: \(level.title.en))"),
      columns: [
        Column("association", Speech.says(zh: "协会", en: "Association")),
        Column("name", Speech.says(zh: "名称", en: "Name")),
        Column("score", Speech.says(zh: "信用分", en: "Score"), .decimal),
        Column("grade", Speech.says(zh: "信用等级", en: "Grade")),
        Column("observation", Speech.says(zh: "观察期", en: "Observation"), .flag),
      ],
      rows: Rows { row in
        try run.store.read(at: run.position) { registry in
          for association in run.associations {
            try OutsideScores(of: association.key, asOf: run.day, for: run.audience, in: registry).standings {
              standing in
              guard let rating = standing.rating else { return }
              try row([
                .text(association.code), Cell(standing.name),
                rating.score.map { .decimal($0.tenths, places: 1) } ?? .empty, .text(rating.grade.id),
                .flag(rating.underObservation),
              ])
            }
          }
        }
      })
  }
}

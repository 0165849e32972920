public import Documents
public import Registry

/// A letter of standing as a paper.
public struct StandingLetter: Sendable {
  public let letter: GivenLetter

  public init(_ letter: GivenLetter) { self.letter = letter }

  public func page(_ template: FormTemplate, in language: DocumentLanguage) -> String {
    let standing = letter.standing
    return template.page(
      title: "\(PaperKind.letter.title.text(in: language)) \(letter.number)",
      association: standing.association.name.text(in: language), footer: PaperKind.footer.text(in: language),
      language: language, values: values(in: language))
  }

  private func values(in language: DocumentLanguage) -> [String: FormTemplate.Value] {
    let standing = letter.standing
    func date(_ day: Day?) -> FormTemplate.Value { .text(day.map { Words.date($0).text(in: language) } ?? "") }
    func word(_ phrase: Phrase) -> FormTemplate.Value { .text(phrase.text(in: language)) }
    let sanctions = standing.findings.flatMap { finding in finding.sanctions.map { (finding, $0) } }
    let published = standing.findings.filter { $0.published != nil }
    return [
      "association": word(standing.association.name),
      "letter": .text("\(standing.association.code)-\(letter.number.value)"),
      "recipient": .text(letter.recipient), "purpose": .text(letter.purpose), "ground": .text(letter.ground),
      "disclosure": word(standing.disclosure.title), "today": date(letter.issued), "expires": date(letter.expires),
      "member": .text(standing.name ?? standing.account?.spoken(in: language) ?? Words.erased.text(in: language)),
      "number": .text(standing.number ?? ""),
      "membership": .text(StandingCard(standing: standing, language: language).membership),
      "score": .text(standing.rating?.score?.description ?? ""), "grade": .text(standing.rating?.grade.id ?? ""),
      "isObserved": .flag(standing.rating?.underObservation ?? false),
      "sanctions": .list(
        sanctions.map { ["title": word($1.title), "category": word($0.name), "until": date($1.end)] }),
      "hasSanctions": .flag(!sanctions.isEmpty),
      "noSanction": word(
        standing.disclosure == .public
          ? Phrase(zh: "没有公开的惩戒", en: "no published sanction") : Phrase(zh: "没有生效中的惩戒", en: "no sanction in force")),
      "hasFindings": .flag(!published.isEmpty),
      "findings": .list(
        published.map { finding in
          [
            "category": word(finding.title), "level": .text(finding.level?.title.text(in: language) ?? ""),
            "found": date(finding.found), "until": date(finding.published?.upperBound),
          ]
        }),
      "hasAwards": .flag(!standing.awards.isEmpty),
      "awards": .list(
        standing.awards.map { award in
          [
            "category": word(award.title), "level": .text(award.level?.title.text(in: language) ?? ""),
            "awarded": date(award.awarded),
          ]
        }),
      "isDisputed": .flag(standing.isDisputed), "asOf": date(standing.asOf),
      "knownAt": .text(standing.knownAt.description),
      "rulebook": .text("\(standing.rulebook.id) \(standing.rulebook.edition)"),
    ]
  }
}

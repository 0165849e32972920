/// The one way to write a certificate's claims. Frozen: what was signed must be read for as long as it is kept.
extension CertificateClaims {
  var canonical: CanonicalJSON {
    .members([
      "association": .members([
        "code": .string(associationCode), "en": .string(association.en), "zh": .string(association.zh),
      ]),
      "awards": .array(awards.map(\.canonical)),
      "disclosure": .string(disclosure.rawValue),
      "disputed": .bool(isDisputed),
      "expires_on": .string(expires.description),
      "findings": .array(findings.map(\.canonical)),
      "good_standing": .bool(isInGoodStanding),
      "grade": rating.map { .string($0.grade) },
      "ground": .string(ground),
      "issued_on": .string(issued.description),
      "log": .string(log),
      "member": .members([
        "account": account.map(CanonicalJSON.string),
        "kind": .string(kind == .person ? "person" : "organization"),
        "name": name.map(CanonicalJSON.string),
        "number": memberNumber.map(CanonicalJSON.string),
      ]),
      "membership": membership.canonical,
      "number": .integer(number.value),
      "observation": rating.map { .bool($0.underObservation) },
      "purpose": .string(purpose),
      "recipient": .string(recipient),
      "rulebook": .string(rulebook),
      "score": rating?.score.map { .decimal(thousandths: $0.tenths * 100) },
      "serial": .string(serial.description),
      "use": CertificateClaims.use.canonical,
    ])
  }
}

extension CertificateClaims.Finding {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "category": category.canonical,
      "found_on": .string(found.description),
      "level": level?.canonical,
      "published_until": publishedUntil.map { .string($0.description) },
      "sanctions": .array(
        sanctions.map { sanction in
          .members([
            "title": sanction.title.canonical, "until": sanction.until.map { .string($0.description) },
          ])
        }),
      "under_appeal": .bool(isUnderAppeal),
    ])
  }
}

extension CertificateClaims.Award {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "awarded_on": .string(awarded.description), "category": category.canonical, "level": level?.canonical,
    ])
  }
}

extension MembershipStatus {
  fileprivate var canonical: CanonicalJSON {
    switch self {
    case .member(let since):
      .members(["since": since.map { .string($0.description) }, "status": .string("member")])
    case .left(let day): .members(["left_on": .string(day.description), "status": .string("left")])
    case .notYet(let day): .members(["joins_on": .string(day.description), "status": .string("not_yet")])
    }
  }
}

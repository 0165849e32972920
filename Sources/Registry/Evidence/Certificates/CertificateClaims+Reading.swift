extension CertificateClaims {
  /// Reads the text of a certificate; its signature is somebody else's business.
  ///
  /// - Throws: where it is not, byte for byte, what this program would write of the same claims.
  init(text: String) throws {
    let json = try SignedText(text, header: CertificateClaims.header)
    let (association, member) = (try json.object("association"), try json.object("member"))
    guard let serial = ID<Certificate>(try json.text("serial")),
      let disclosure = Disclosure(rawValue: try json.text("disclosure"))
    else { throw NotSignedText() }
    self.serial = serial
    self.disclosure = disclosure
    log = try json.text("log")
    number = Position(try json.number("number"))
    self.association = Phrase(zh: try association.text("zh"), en: try association.text("en"))
    associationCode = try association.text("code")
    name = try member.optionalText("name")
    memberNumber = try member.optionalText("number")
    account = try member.optionalText("account")
    kind = try member.text("kind") == "person" ? .person : .organization
    membership = try MembershipStatus(json.object("membership"))
    isInGoodStanding = try json.flag("good_standing")
    isDisputed = try json.flag("disputed")
    rating = try json.optionalText("grade").map { grade in
      Rated(
        grade: grade, score: try json.optionalScore("score"), underObservation: try json.flag("observation"))
    }
    findings = try json.list("findings") { finding in
      Finding(
        category: try finding.phrase("category"), level: try finding.optionalPhrase("level"),
        found: try finding.day("found_on"), isUnderAppeal: try finding.flag("under_appeal"),
        sanctions: try finding.list("sanctions") {
          Sanction(title: try $0.phrase("title"), until: try $0.optionalDay("until"))
        }, publishedUntil: try finding.optionalDay("published_until"))
    }
    awards = try json.list("awards") {
      Award(
        category: try $0.phrase("category"), level: try $0.optionalPhrase("level"),
        awarded: try $0.day("awarded_on"))
    }
    rulebook = try json.text("rulebook")
    recipient = try json.text("recipient")
    purpose = try json.text("purpose")
    ground = try json.text("ground")
    issued = try json.day("issued_on")
    expires = try json.day("expires_on")
    guard number > .start, self.text.utf8.elementsEqual(text.utf8) else { throw NotSignedText() }
  }
}

extension MembershipStatus {
  fileprivate init(_ json: SignedText) throws {
    switch try json.text("status") {
    case "member": self = .member(since: try json.optionalDay("since"))
    case "left": self = .left(try json.day("left_on"))
    case "not_yet": self = .notYet(try json.day("joins_on"))
    default: throw NotSignedText()
    }
  }
}

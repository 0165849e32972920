internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang certificate list`: every certificate, about whom, to whom, and whether it still holds.
struct CertificateList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出已出具的信用证明", en: "Every certificate that was issued"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var output: FormatOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "只列这位会员的", en: "Only this member's"), valueName: "member"))
  var member: String?

  @Flag(
    help: ArgumentHelp(
      Speech.says(
        zh: "只列尚有效、但因更正或依据终止而应撤销的，并给出撤销命令",
        en: "Only those in force that a correction, or the end of what they rest on, has made wrong, with the command"))
  )
  var affected = false

  func run() throws {
    if affected { return try listAffected() }
    let table = try options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let home = try association.named(in: registry)
      let key = try member.map { try MemberLookup($0, in: home, on: today).resolve(in: registry).key }
      let certificates = try registry.certificatesOnRecord(of: key).filter {
        home == nil || $0.facts.association == home?.key
      }
      return Table(
        id: "certificates",
        caption: Speech.says(
          zh: "信用证明；披露范围：\(Disclosure.council.title.zh)", en: "Certificates; disclosure: \(Disclosure.council.title.en)"
        ),
        columns: CertificateList.columns,
        rows: Rows(try certificates.map { try cells(of: $0, on: today, in: registry) }))
    }
    try output.write(table)
  }

  private func listAffected() throws {
    let (certificates, position) = try options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let home = try association.named(in: registry)
      let key = try member.map { try MemberLookup($0, in: home, on: today).resolve(in: registry).key }
      return (try AffectedCertificates(of: home?.key, member: key, on: today, in: registry), registry.position)
    }
    try output.write(
      AffectedTable(lines: certificates.lines, position: position, isSpoken: output.format == .text).table)
    guard !certificates.lines.isEmpty else { return }
    Output.remark(
      Speech.says(
        zh: "撤销后请发布新的状态列表：jinjiang certificate status-list --output status.txt",
        en: "Once they are revoked, publish a new list: jinjiang certificate status-list --output status.txt"))
  }

  private static var columns: [Column] {
    [
      Column("number", Speech.says(zh: "编号", en: "Number"), .integer),
      Column("member_no", Speech.says(zh: "会员编号", en: "Member")),
      Column("issued_on", Speech.says(zh: "出具日", en: "Issued"), .day),
      Column("expires_on", Speech.says(zh: "有效期至", en: "Expires"), .day),
      Column("state", Speech.says(zh: "状态", en: "State")),
      Column("revoked_on", Speech.says(zh: "撤销日", en: "Revoked"), .day),
      Column("disclosure", Speech.says(zh: "披露范围", en: "Disclosure")),
      Column("recipient", Speech.says(zh: "接收方", en: "Recipient")),
      Column("purpose", Speech.says(zh: "用途", en: "Purpose")),
      Column("serial", Speech.says(zh: "序列号", en: "Serial")),
    ]
  }

  private func cells(
    of certificate: CertificateOnRecord, on day: Day, in registry: any RegistryReader
  ) throws -> [Cell] {
    let (facts, isSpoken) = (certificate.facts, output.format == .text)
    let state = certificate.state(on: day)
    return [
      .integer(certificate.number.value), Cell(try registry.membership(facts.membership)?.shownNumber),
      Cell(certificate.issued), Cell(facts.expires), .text(isSpoken ? state.title.spoken : state.rawValue),
      Cell(certificate.revocation?.since),
      .text(isSpoken ? facts.disclosure.title.spoken : facts.disclosure.rawValue),
      Cell(certificate.texts[.recipient].map { isSpoken ? UsualWords.shown($0).spoken : $0 }),
      Cell(certificate.texts[.purpose]), .text(facts.serial.description),
    ]
  }
}

internal import Registry

/// Certificates in force that what was just recorded has made false: each with the command that revokes it, on stderr.
struct RevocationAdvice {
  /// Each once, by number.
  private let lines: [AffectedCertificates.Line]

  init(
    about members: [Key<Membership>], in options: RegistryOptions,
    where isMeant: (AffectedCertificates.Line) -> Bool = { _ in true }
  ) throws {
    let found = try options.read { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try members.flatMap { try AffectedCertificates(member: $0, on: today, in: registry).lines }
    }
    var seen: Set<Position> = []
    lines = found.filter { seen.insert($0.certificate.number).inserted && isMeant($0) }
      .sorted { $0.certificate.number < $1.certificate.number }
  }

  /// Nothing where there are none.
  func say(_ lead: String) {
    guard !lines.isEmpty else { return }
    let commands = lines.map { AffectedTable.command(revoking: $0.certificate.number, for: $0.causes) }
    Output.remark(([lead] + commands).joined(separator: "\n"))
  }
}

internal import ArgumentParser
internal import Registry

/// `jinjiang member show MEMBER`: everything on file about a member, its cases apart.
struct MemberShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看会员的全部登记事项", en: "Everything on file about a member"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var named: NamedMember
  @OptionGroup var times: TimesOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let (file, member) = try options.read(times) { registry in
      let day = try times.day(in: registry)
      let lookup = MemberLookup(named.member, in: try named.association.named(in: registry), on: day)
      let file = try MemberFile(of: lookup.resolve(in: registry), asOf: day, in: registry)
      return (file, try MeantMember(file.membership, in: registry))
    }
    try output.write(MemberAnswer(file: file, isSpoken: output.format == .text).answer)
    Output.remark(nextStep(for: member, file))
  }

  private func nextStep(for member: MeantMember, _ file: MemberFile) -> String {
    let command =
      switch file.status {
      case .left: "member rejoin \(member.argument)"
      case _ where file.pledges.isEmpty: "member pledge \(member.argument)"
      case _ where file.membership.address == nil:
        Speech.says(
          zh: "member contact \(member.argument) --address 送达地址",
          en: "member contact \(member.argument) --address ADDRESS")
      default: "standing \(member.argument)"
      }
    return Speech.says(zh: "下一步：jinjiang \(command)", en: "Next: jinjiang \(command)")
  }
}

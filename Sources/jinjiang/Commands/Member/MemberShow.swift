internal import ArgumentParser
internal import Registry

/// `jinjiang member show MEMBER`: everything on file about a member, its cases apart.
struct MemberShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看会员的全部登记事项", en: "Everything on file about a member"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var named: NamedMember
  @OptionGroup var times: TimesOptions
  @OptionGroup var disclosure: DisclosureOption
  @OptionGroup var output: FormatOptions

  func run() throws {
    let (file, member, isOutside) = try options.read(times) { registry in
      let day = try times.day(in: registry)
      let audience = try disclosure.audience(default: .member, in: registry)
      let membership = try audience.member(
        named.member, in: named.association.named(in: registry), on: day, from: registry)
      let file = try MemberFile(of: membership, asking: named.member, asOf: day, for: audience, in: registry)
      return (file, try MeantMember(membership, in: registry), audience.isOutside)
    }
    try output.write(MemberAnswer(file: file, isSpoken: output.format == .text).answer)
    if !isOutside { Output.remark(nextStep(for: member, file)) }
  }

  private func nextStep(for member: MeantMember, _ file: MemberFile) -> String {
    let command =
      switch file.status {
      case _ where file.membership.isErased: "explain \(member.argument)"
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

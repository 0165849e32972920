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
    let file = try options.read(times) { registry in
      let day = try times.day(in: registry)
      let lookup = MemberLookup(named.member, in: try named.association.named(in: registry), on: day)
      return try MemberFile(of: lookup.resolve(in: registry), asOf: day, in: registry)
    }
    try output.write(MemberAnswer(file: file, isSpoken: output.format == .text).answer)
    Output.remark(nextStep(for: file))
  }

  private func nextStep(for file: MemberFile) -> String {
    let number = file.membership.handleForCommands
    let command =
      switch file.status {
      case .left: "member rejoin \(number)"
      case _ where file.pledges.isEmpty: "member pledge \(number)"
      case _ where file.membership.address == nil:
        Speech.says(zh: "member contact \(number) --address 送达地址", en: "member contact \(number) --address ADDRESS")
      default: "standing \(number)"
      }
    return Speech.says(zh: "下一步：jinjiang \(command)", en: "Next: jinjiang \(command)")
  }
}

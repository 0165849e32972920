internal import ArgumentParser
internal import Registry

/// Which member is asked about, and how the answer is written.
struct MemberQuestion: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "会员编号、名称，或 平台:账号", en: "The member's number, name, or platform:handle"), valueName: "member"))
  var member: String

  @Option(help: ArgumentHelp(Speech.says(zh: "协会代码", en: "The association's code"), valueName: "code"))
  var association: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "格式", en: "The format"), valueName: "text|json"))
  var format: MemberInquiry.Format = .text

  @OptionGroup var disclosure: DisclosureOption

  func inquiry(_ options: RegistryOptions, _ times: TimesOptions) -> MemberInquiry {
    MemberInquiry(
      registry: options.registry, member: member, association: association, format: format,
      disclosure: disclosure.disclosure, asOf: times.asOf, knownAt: times.knownAt)
  }
}

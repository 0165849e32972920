public import ArgumentParser
public import Registry

/// `jinjiang complaint …`: what comes in against members, and what becomes of it before there is a case.
struct ComplaintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complaint",
    abstract: Speech.says(
      zh: "投诉：收到、受理、不予受理、移送、和解", en: "Complaints: received, accepted, refused, transferred, settled"),
    discussion: Speech.says(
      zh: "只有受理（accept）才立案。投诉人的身份密封，任何查询、报告均不显示。",
      en: "Only accepting one opens a case. Who complained is sealed: no answer and no report says it."),
    subcommands: [
      ComplaintReceive.self, ComplaintAccept.self, ComplaintRefuse.self, ComplaintTransfer.self, ComplaintSettle.self,
      ComplaintList.self, ComplaintShow.self, ComplaintComplainant.self,
    ])
}

extension ComplaintNumber: ExpressibleByArgument {
  /// A whole number from 1.
  public init?(argument: String) {
    guard let value = Int(argument), value > 0 else { return nil }
    self.init(value)
  }
}

/// Which complaint: its number, and its association where the registry has several.
struct ComplaintQuestion: ParsableArguments {
  @OptionGroup var association: AssociationOption

  @Argument(help: ArgumentHelp(Speech.says(zh: "投诉编号", en: "The number of the complaint"), valueName: "number"))
  var number: ComplaintNumber

  func associationKey(_ options: RegistryOptions) throws -> Key<Association> {
    try options.read { try association.theOne(in: $0).key }
  }
}

/// `--reason`: without which nobody decides on a complaint.
struct ReasonOption: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.says(zh: "理由", en: "The reasons"), valueName: "text"))
  var reason: String
}

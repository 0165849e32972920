internal import ArgumentParser
internal import Registry

/// The program: parses, carries out, and ends with the exit code that says what became of it.
@main
struct Jinjiang: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jinjiang",
    abstract: Speech.says(
      zh: "锦江：自媒体协会的会员自律信用登记",
      en: "Jinjiang: the credit registry that an association of self-media creators keeps for its members"),
    discussion: Speech.says(
      zh: "先运行 jinjiang init 建立登记库，或 jinjiang demo 看一遍演示。登记库默认为当前目录的 jinjiang.db，可用 --registry 或 JINJIANG_REGISTRY 指定。",
      en:
        "Start with `jinjiang init`, or see it at work with `jinjiang demo`. The registry is jinjiang.db in this folder unless --registry or JINJIANG_REGISTRY names another."
    ),
    version: Program.version,
    subcommands: [
      Init.self,
      Demo.self,
      AssociationCommand.self,
      MemberCommand.self,
      RecordCommand.self,
      ComplaintCommand.self,
      CaseCommand.self,
      ObjectionCommand.self,
      AwardCommand.self,
      DocketCommand.self,
      StandingCommand.self,
      ScoreCommand.self,
      LetterCommand.self,
      CertificateCommand.self,
      Explain.self,
      ReportCommand.self,
      DiffCommand.self,
      ImportCommand.self,
      ExportCommand.self,
      TemplateCommand.self,
      RulebookCommand.self,
      CalendarCommand.self,
      OperatorCommand.self,
      JournalCommand.self,
      BackupCommand.self,
      Check.self,
    ])

  /// The command that was asked for. The tree of all of them takes a third of a cold start, so those that people wait for
  /// are looked at first; whatever such a command does not understand, help included, the whole program answers.
  private static func asked(_ arguments: [String]) throws -> any ParsableCommand {
    let rest = Array(arguments.dropFirst())
    let direct: (any ParsableCommand)? =
      switch arguments.first {
      case "standing": try? StandingCommand.parse(rest)
      case "explain": try? Explain.parse(rest)
      case "score": try? ScoreCommand.parse(rest)
      case "check": try? Check.parse(rest)
      default: nil
      }
    return try direct ?? parseAsRoot()
  }

  /// Whether this was a question about one member in its plain form, which is answered at once.
  private static func answersPlainly(_ arguments: [String]) throws -> Bool {
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "standing":
      guard let inquiry = MemberInquiry(plainly: rest) else { return false }
      try inquiry.tellStanding()
    case "explain":
      guard let inquiry = MemberInquiry(plainly: rest) else { return false }
      try inquiry.explain()
    default: return false
    }
    return true
  }

  static func main() {
    ignoreWriteSignals()
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if try !answersPlainly(arguments) {
        var command = try asked(arguments)
        try command.run()
      }
      try Output.shared.flush()
    } catch {
      Ending(of: error).leave()
    }
  }
}

/// What the program says of itself.
enum Program {
  static let version = "0.1.0"
}

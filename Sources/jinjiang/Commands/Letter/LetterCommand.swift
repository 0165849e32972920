internal import ArgumentParser

/// `jinjiang letter …`: answers that leave the house.
struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: Speech.says(zh: "对外函件：信用状况函、文书模板", en: "Letters that leave the house, and templates of papers"),
    subcommands: [LetterStanding.self, LetterTemplates.self])
}

internal import ArgumentParser

/// `jinjiang rulebook …`: what counts, and how.
struct RulebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rulebook",
    abstract: Speech.says(zh: "自律规则：查看、检查、登记、比较、试算、采用", en: "Rulebooks: show, validate, add, diff, backtest, adopt"),
    subcommands: [
      RulebookShow.self, RulebookValidate.self, RulebookAdd.self, RulebookList.self, RulebookDiffCommand.self,
      RulebookBacktest.self, RulebookAdopt.self,
    ])
}

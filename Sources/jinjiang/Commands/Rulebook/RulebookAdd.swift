internal import ArgumentParser
internal import Interchange
internal import Registry

/// `jinjiang rulebook add FILE`: puts a rulebook on record; an association adopts it by a step of its own.
struct RulebookAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: Speech.says(zh: "登记一部自律规则（YAML）", en: "Put a rulebook (YAML) on record"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "规则文件（YAML）", en: "The rulebook's file (YAML)"), valueName: "file"))
  var file: String

  func run() throws {
    let rulebook = try StartingPoint.rulebook(file: file)
    guard let hash = try writing.record(AddRulebook(rulebook), in: options) else { return }
    let name = "\(rulebook.id) \(rulebook.edition)"
    try Output.shared.line(
      Speech.says(zh: "已登记自律规则 \(name)，指纹 \(hash)。", en: "Put the rulebook \(name) on record, hash \(hash)."))
    let calendar = rulebook.procedure.calendar
    if try options.read({ try $0.calendar(named: calendar) }) == nil {
      CalendarRemark.warnOfMissing(calendar)
    }
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang rulebook backtest '\(name)'，看采用后谁的等级会变；"
          + "新协会用 jinjiang association add 代码 --name 名称 --rulebook '\(name)'",
        en: "Next: jinjiang rulebook backtest '\(name)', to see who would change grade; for a new association: "
          + "jinjiang association add CODE --name NAME --rulebook '\(name)'"))
  }
}

internal import ArgumentParser
internal import Interchange
internal import Registry
internal import SQLiteStore
internal import Seeds

/// `jinjiang init`: a new, empty registry on a rulebook.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: Speech.says(zh: "建立新的登记库", en: "Make a new registry"))

  @OptionGroup var options: RegistryOptions

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "自律规则文件（YAML；默认：锦江自律规则 2024.1）", en: "A rulebook file (YAML; default: the Jinjiang rulebook 2024.1)"),
      valueName: "file"))
  var rulebook: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "决定登记日的时区偏移", en: "The UTC offset that makes the registry's days"), valueName: "+HH:MM"))
  var utcOffset: UTCOffset = .china

  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(Speech.says(zh: "第一位经办人", en: "The first operator"), valueName: "name"))
  var operatorName: String?

  func run() throws {
    let name = operatorName ?? Composition.environment["JINJIANG_OPERATOR"] ?? "admin"
    let founding = FoundRegistry(
      offset: utcOffset, rulebook: try StartingPoint.rulebook(file: rulebook), calendars: try StartingPoint.calendars(),
      operatorName: name)
    _ = try SQLiteStore.create(path: options.path, surroundings: Composition.surroundings) { store in
      try Registrar.found(founding, in: store, surroundings: Composition.surroundings)
    }
    try Output.shared.line(
      Speech.says(
        zh: "已建立登记库 \(options.path)，经办人 \(name)，自律规则 \(founding.rulebook.id) \(founding.rulebook.edition)。",
        en:
          "Made the registry \(options.path), operator \(name), rulebook \(founding.rulebook.id) \(founding.rulebook.edition)."
      ))
    CalendarRemark.speak(of: try StartingPoint.calendar(), for: founding.rulebook)
    Output.remark(
      Speech.says(
        zh: "下一步：jinjiang association add 代码 --name 名称，或 jinjiang import members 文件.csv --create-associations",
        en: "Next: jinjiang association add CODE --name NAME, or jinjiang import members FILE.csv --create-associations"
      ))
  }
}

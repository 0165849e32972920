internal import ArgumentParser
internal import Documents
internal import Registry

/// `jinjiang operator …`: who enters records.
struct OperatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator", abstract: Speech.says(zh: "经办人：谁在登记", en: "Operators: who enters records"),
    subcommands: [OperatorList.self])
}

/// `jinjiang operator list`
struct OperatorList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: Speech.says(zh: "列出经办人", en: "List the operators"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var output: FormatOptions

  func run() throws {
    let operators = try options.read { try $0.operators() }
    try output.write(
      Table(
        id: "operators", caption: Speech.says(zh: "经办人", en: "Operators"),
        columns: [Column("name", Speech.says(zh: "名称", en: "Name")), Column("id", Speech.says(zh: "标识", en: "Id"))],
        rows: Rows(operators.map { [Cell($0.name), .text($0.id.description)] })))
    if operators.count == 1 {
      Output.remark(
        Speech.says(
          zh: "只有一位经办人：登记时不必用 --operator 指明。经办人只登记，不作认定。",
          en: "There is one operator, so --operator can be left out. An operator enters; others decide."))
    }
  }
}

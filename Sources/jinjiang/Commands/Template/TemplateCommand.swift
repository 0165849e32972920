internal import ArgumentParser
internal import Documents
internal import Interchange
internal import Registry
internal import Workbook

/// `jinjiang template members|accounts|events`: an empty spreadsheet whose columns an import knows.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: Speech.says(
      zh: "生成空白填报表（XLSX，带下拉选项）", en: "Make an empty spreadsheet to fill in (XLSX, with drop-downs)"),
    discussion: Speech.says(
      zh: "填好后用 jinjiang import 导入。登记库存在时，协会与类别取自登记库，否则取自随附的自律规则。",
      en:
        "Filled in, it is read by `jinjiang import`. Associations and categories are those of the registry where there is one, else those of the rulebook that comes with the program."
    ))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "哪一种：members 会员、accounts 账号、events 事件", en: "Which one"), valueName: "members|accounts|events"))
  var file: TemplateFile

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "写入此文件（默认：当前目录，以种类命名）", en: "Write to this file (default: here, named after its kind)"),
      valueName: "file"))
  var output: String?

  func run() throws {
    let path = output ?? "\(file.rawValue).xlsx"
    guard !OutputFile.exists(path) else { throw TemplateFailure.isThere(path: path) }
    let form = EntryForm(try columns(), of: file, in: Speech.language)
    let created = Int(Composition.surroundings.now().millisecondsSince1970 / 1000)
    try OutputFile.replace(path) { temporary in
      try WorkbookFailure.told { try EntryFormWriter(created: created).write(form, in: Speech.written, to: temporary) }
    }
    try Output.shared.line(path.visible)
    Output.remark(
      Speech.says(
        zh: "填好后先试一遍：jinjiang import \(file.rawValue) \(path.visible) --dry-run",
        en: "Filled in, try it first: jinjiang import \(file.rawValue) \(path.visible) --dry-run"))
  }

  /// With the words of the registry, where there is one; a mistyped `--registry` is no reason to go without.
  private func columns() throws -> [ColumnGuide] {
    guard options.registry != nil || association.association != nil || OutputFile.exists(options.path) else {
      return file.columns(associations: [], rulebook: try StartingPoint.rulebook(file: nil))
    }
    return try options.read { registry in
      let associations = try association.named(in: registry).map { [$0] } ?? registry.associations()
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      let rulebook =
        try associations.first.map { try registry.rulebook(judging: today, in: $0.key) }
        ?? registry.theRulebook(named: nil)
      return file.columns(associations: associations, rulebook: rulebook)
    }
  }
}

/// Why a template was not written.
enum TemplateFailure: Failure, Equatable {
  /// It may have been filled in.
  case isThere(path: String)

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    switch self {
    case .isThere(let path):
      Phrase(
        zh: "\(path) 已存在，可能已经填过，未改动。请用 --output 另取文件名。",
        en: "\(path) is there already, perhaps filled in, and was left as it is. Name another file with --output.")
    }
  }
}

extension EntryForm {
  init(_ guides: [ColumnGuide], of file: TemplateFile, in language: Registry.Language) {
    self.init(
      title: file.title[language],
      columns: guides.map { guide in
        let kind: Column.Kind =
          switch guide.entry {
          case .text: .text
          case .day: .day
          case .points: .decimal
          case .choice(let words): .choice(words.map { $0[language] })
          case .suggestion(let words): .suggestion(words.map { $0[language] })
          }
        return Column(
          title: guide.title[language], kind: kind, isRequired: guide.isRequired, note: guide.note[language])
      },
      guide: [
        Phrase(
          zh: "在第一张表里从第二行起填写，一行一条；列的顺序可变，不要改列名。",
          en: "Fill in the first sheet from its second row, a row each. Columns may be moved; keep their titles."),
        Phrase(
          zh: "日期写作 2026-03-05。编号和账号是文字：不要让表格把它们变成数字。",
          en:
            "Days are written 2026-03-05. Numbers and handles are texts: do not let the spreadsheet make numbers of them."
        ),
        Phrase(
          zh: "导入前先试：jinjiang import \(file.rawValue) 文件 --dry-run。有错的行会连同原因列出，什么也不登记。",
          en:
            "Before the import, try it: jinjiang import \(file.rawValue) FILE --dry-run. Bad rows are listed with what is wrong, and nothing is recorded."
        ),
      ].map { $0[language] })
  }
}

internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports
internal import Seeds

/// `--output`, `--templates`: where a form is written to, and whose templates fill it.
struct FormOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "写入的 HTML 文件（默认：标准输出）", en: "The HTML file to write (default: standard output)"),
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "协会自己的模板所在文件夹（缺的用标准模板；jinjiang letter templates 写出标准模板）",
        en: "A folder with the association's own templates (else the standard ones; see jinjiang letter templates)"),
      valueName: "folder"))
  var templates: String?

  func template(_ kind: PaperKind) throws -> FormTemplate { try FormOptions.template(kind, in: templates) }

  static func template(_ kind: PaperKind, in templates: String?) throws -> FormTemplate {
    let name = kind.template(in: Speech.written)
    if let templates {
      guard OutputFile.isDirectory(templates) else { throw FormFailure.noFolder(templates) }
      let path = "\(templates)/\(name)"
      if InputFile.isThere(path) {
        let bytes = try InputFile.bytes(at: path, limit: 1 << 20)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw FormFailure.notUTF8(path) }
        return try FormTemplate(text)
      }
    }
    guard let seed = Seed.papers.first(where: { $0.name == name }) else { throw FormFailure.noTemplate(name) }
    return try FormTemplate(seed.text)
  }

  func write(_ page: String) throws {
    guard let output else { return try Output.shared.write(page) }
    try OutputFile.replace(output) { try $0.write(page) }
    try Output.shared.line(output)
  }
}

/// Why a form cannot be filled.
enum FormFailure: Failure, Equatable {
  case noFolder(String)
  case notUTF8(String)
  case noTemplate(String)

  var failureClass: FailureClass {
    if case .notUTF8 = self { .badData } else { .notFound }
  }

  var message: Phrase {
    switch self {
    case .noFolder(let path):
      Phrase(zh: "没有模板文件夹 \(path)。请检查 --templates。", en: "There is no folder of templates \(path). Check --templates.")
    case .notUTF8(let path):
      Phrase(zh: "\(path) 不是有效的 UTF-8。请以 UTF-8 编码保存。", en: "\(path) is not valid UTF-8. Save it as UTF-8.")
    case .noTemplate(let name):
      Phrase(zh: "没有模板 \(name)。", en: "There is no template \(name).")
    }
  }
}

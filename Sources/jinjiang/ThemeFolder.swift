internal import Documents
internal import Interchange
internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An association's own look, from a folder: `theme.yaml` (name, accent), `logo.svg` or `logo.png`, `page.mustache`,
/// `style.css`; each may be missing.
struct ThemeFolder {
  let path: String

  /// The one that was named, else that of the environment, else `theme/CODE` or `theme` beside the registry, if there.
  static func chosen(_ named: String?, association: String, registry: String) -> ThemeFolder? {
    if let path = named ?? Composition.environment["JINJIANG_THEME"] { return ThemeFolder(path: path) }
    let folder = registry.lastIndex(of: "/").map { String(registry[...$0]) } ?? ""
    return ["\(folder)theme/\(association)", "\(folder)theme"].filter(OutputFile.isDirectory).first.map(
      ThemeFolder.init)
  }

  /// - Throws: `ThemeFailure`, `InvalidSource` (within a `ThemeFailure`), `DocumentError`, `InputFileFailure`.
  func theme(in language: Documents.Language) throws -> Theme {
    guard OutputFile.isDirectory(path) else { throw ThemeFailure.noFolder(path) }
    let settings = try file("theme.yaml").map { try ThemeSettings(bytes: $0, path: "\(path)/theme.yaml") }
    return try Theme(
      association: settings?.name.map { language.text($0.zh, $0.en) }, logo: file("logo.svg") ?? file("logo.png"),
      accent: settings?.accent ?? Theme.seal, template: text("page.mustache"), style: text("style.css"))
  }

  private func file(_ name: String) throws -> [UInt8]? {
    let file = "\(path)/\(name)"
    guard InputFile.isThere(file) else { return nil }
    return try InputFile.bytes(at: file, limit: 1 << 20)
  }

  private func text(_ name: String) throws -> String? {
    try file(name).map { bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else { throw ThemeFailure.notUTF8("\(path)/\(name)") }
      return text
    }
  }
}

/// What `theme.yaml` says.
struct ThemeSettings {
  var name: Phrase?
  var accent: String?

  init(bytes: [UInt8], path: String) throws {
    let tree: SourceNode
    do {
      tree = try YAMLSource.tree(of: bytes)
    } catch {
      throw ThemeFailure.unreadable(path, error.message)
    }
    guard case .mapping(let fields) = tree.content else { throw ThemeFailure.shape(path, line: tree.place.line) }
    for field in fields {
      switch (field.key, field.value.content) {
      case ("accent", .scalar(let text, _)): accent = text
      case ("name", .scalar(let text, _)): name = Phrase(zh: text, en: text)
      case ("name", .mapping(let names)):
        guard names.count == 2, case .scalar(let zh, _)? = names.first(where: { $0.key == "zh" })?.value.content,
          case .scalar(let en, _)? = names.first(where: { $0.key == "en" })?.value.content
        else { throw ThemeFailure.shape(path, line: field.place.line) }
        name = Phrase(zh: zh, en: en)
      default: throw ThemeFailure.shape(path, line: field.place.line)
      }
    }
  }
}

/// Why a folder of an association's own look cannot be used.
enum ThemeFailure: Failure, Equatable {
  case noFolder(String)
  case notUTF8(String)
  case unreadable(String, Phrase)
  case shape(String, line: Int)

  var failureClass: FailureClass {
    if case .noFolder = self { .notFound } else { .badData }
  }

  var message: Phrase {
    switch self {
    case .noFolder(let path):
      Phrase(
        zh: "没有样式文件夹 \(path)。请检查 --theme 或 JINJIANG_THEME。",
        en: "There is no theme folder \(path). Check --theme or JINJIANG_THEME.")
    case .notUTF8(let path):
      Phrase(zh: "\(path) 不是有效的 UTF-8。请以 UTF-8 编码保存。", en: "\(path) is not valid UTF-8. Save it as UTF-8.")
    case .unreadable(let path, let reason):
      Phrase(zh: "\(path)：\(reason.zh)", en: "\(path): \(reason.en)")
    case .shape(let path, let line):
      Phrase(
        zh: "\(path) 第 \(line) 行：只能有 name（名称，或 {zh: …, en: …}）与 accent（\"#RRGGBB\"）两项。",
        en: "\(path), line \(line): it holds name (a name, or {zh: …, en: …}) and accent (\"#RRGGBB\"), nothing else.")
    }
  }
}

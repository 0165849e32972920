internal import ArgumentParser
internal import Registry
internal import Seeds

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `jinjiang letter templates FOLDER`: the standard templates of all papers, to be changed.
struct LetterTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: Speech.says(zh: "写出全部文书的标准模板，供协会修改", en: "Write the standard templates of all papers, to be changed"))

  @Option(help: ArgumentHelp(Speech.says(zh: "语言：zh 或 en", en: "Language: zh or en"), valueName: "zh|en"))
  var lang: SpokenLanguage?

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "文件夹，没有则新建；其中的文件不会被覆盖", en: "A folder, made where there is none; no file in it is replaced"),
      valueName: "folder"))
  var folder: String

  func run() throws {
    guard OutputFile.isDirectory(folder) || mkdir(folder, 0o755) == 0 else {
      throw OutputFileFailure.unwritable(path: folder, code: errno)
    }
    for paper in Seed.papers {
      let path = "\(folder)/\(paper.name)"
      guard !InputFile.isThere(path) else {
        Output.remark(Speech.says(zh: "\(path) 已存在，未改动。", en: "\(path) is there already, and was left as it is."))
        continue
      }
      try OutputFile.replace(path) { try $0.write(paper.text) }
      try Output.shared.line(path)
    }
    Output.remark(
      Speech.says(
        zh: "修改后：jinjiang case paper 案件 notice --templates \(folder.shellWord)",
        en: "Then: jinjiang case paper NUMBER notice --templates \(folder.shellWord)"))
  }
}

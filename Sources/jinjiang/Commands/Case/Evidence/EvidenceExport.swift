internal import ArgumentParser
internal import Registry
internal import Vault

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `jinjiang case evidence export N [K…] [--to FOLDER]`: copies evidence out under its own name.
struct EvidenceExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Speech.says(zh: "导出证据文件的副本", en: "Copy evidence out"),
    discussion: Speech.says(
      zh: "按原文件名（去掉不安全的字符）写入；已有同名文件的不覆盖。供会员查阅时加 --disclosure member：投诉人所提供文件的名称不外露。",
      en: """
        Under its own name, without characters that are not safe in one; what stands there is not replaced. For the member, \
        add --disclosure member: a file from whoever complained then goes without its name.
        """))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var question: CaseQuestion
  @OptionGroup var disclosure: DisclosureOption

  @Argument(help: ArgumentHelp(Speech.says(zh: "证据编号（默认：全部）", en: "Which (default: all)"), valueName: "evidence"))
  var numbers: [Int] = []

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "目录，没有则新建（默认：当前目录）", en: "The folder, made if need be (default: this one)"),
      valueName: "folder"))
  var to: String?

  func run() throws {
    let view = try question.view(disclosure, in: options)
    let wanted = try numbers.map { number in
      guard let file = view.evidence.first(where: { $0.number == number }) else {
        throw EvidenceFileRefusal.unknown(number, question.number, count: view.evidence.count)
      }
      guard !file.isErased else { throw EvidenceFileRefusal.erased(number, question.number) }
      return file
    }
    let folder = options.evidenceFolder
    let files = numbers.isEmpty ? view.evidence : wanted
    // Where it can't be made, writing into it says why. Only its owner may read it: evidence is nobody else's business.
    let isMade = to.map { files.contains { $0.digest != nil } && mkdir($0, 0o700) == 0 } ?? false
    do {
      for file in files {
        guard let digest = file.digest else { continue }
        let path = (to.map { $0 + "/" } ?? "") + file.fileName
        try folder.export(digest, to: path)
        try Output.shared.line(path.visible)
      }
    } catch {
      // It goes again only if nothing got into it.
      if isMade, let to { rmdir(to) }
      throw error
    }
    Output.remark(view.audience.disclosure.sentence)
  }
}

internal import ArgumentParser
internal import Registry

/// `jinjiang journal show #N`: one entry whole, with the leaf that stands for it in the Merkle tree.
struct JournalShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Speech.says(zh: "查看一条登记的全部内容及其叶子", en: "One entry whole, and its leaf"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var output: FormatOptions

  @Argument(help: ArgumentHelp(Speech.says(zh: "位置", en: "Its position"), valueName: "#N"))
  var position: Position

  func run() throws {
    let answer = try options.read { registry in
      guard let sealed = try registry.sealedEntry(at: position) else {
        throw JournalFailure.noEntry(position, last: registry.position)
      }
      return try EntryAnswer(sealed, in: registry)
    }
    try output.write(answer.answer(for: output.format))
  }
}

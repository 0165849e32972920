internal import ArgumentParser

/// `jinjiang case open …`: the same door as `jinjiang record`.
struct CaseOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: Speech.says(zh: "立案（同 jinjiang record）", en: "Open a case; the same as jinjiang record"),
    discussion: Speech.says(
      zh: "因投诉立案的，用 jinjiang complaint accept。", en: "On a complaint, a case is opened by jinjiang complaint accept."))

  @OptionGroup var record: RecordCommand

  func run() throws { try record.run() }
}

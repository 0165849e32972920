internal import ArgumentParser
internal import Registry
internal import Reports

/// By what a report was approved, and who signs it.
struct ApprovalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "批准本报告的决议", en: "The resolution that approved the report"), valueName: "text"))
  var resolution: String?

  @Option(help: ArgumentHelp(Speech.says(zh: "签发人", en: "Who signs it"), valueName: "name"))
  var signatory: String?

  /// Nil where neither was named.
  var approval: Seal.Approval? {
    resolution == nil && signatory == nil ? nil : Seal.Approval(resolution: resolution, signatory: signatory)
  }
}

/// How far a report has come: a draft, approved, or issued and on record.
struct IssueOptions: ParsableArguments {
  @OptionGroup var approving: ApprovalOptions

  @Flag(
    help: ArgumentHelp(
      Speech.says(zh: "出具：登记在案，此后可再次出具并核验", en: "Issue it: on record, to be issued again and verified")))
  var issue = false

  @OptionGroup var writing: WritingOptions

  var resolution: String? { approving.resolution }
  var signatory: String? { approving.signatory }
  var approval: Seal.Approval? { approving.approval }

  func validate() throws {
    if !issue, (resolution == nil) != (signatory == nil) {
      throw ValidationError(
        Speech.says(
          zh: "经批准的报告须同时有 --resolution 和 --signatory。",
          en: "An approved report has both, --resolution and --signatory."))
    }
  }
}

internal import ArgumentParser
internal import Registry

/// `jinjiang certificate reissue #N`: the files of an issued certificate again, cosignatures that came since included.
struct CertificateReissue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reissue",
    abstract: Speech.says(
      zh: "再次写出一份已出具的信用证明（含此后的共签）", en: "The files of an issued certificate again, with cosignatures since"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var keys: KeyOptions

  @Argument(
    help: ArgumentHelp(
      Speech.says(zh: "证明编号，见 certificate list", en: "Its number; see certificate list"), valueName: "#N"))
  var number: Position

  @OptionGroup var files: CertificateFiles

  func run() throws {
    let template = try files.template()
    let (claims, signers) = try options.read { registry in
      (try registry.claims(of: registry.theCertificate(number)), try keys.signers(in: registry))
    }
    try CertificateDesk(options: options, writing: writing, files: files).hand(out: claims, signers, template)
  }
}

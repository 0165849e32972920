internal import ArgumentParser
internal import Documents
internal import QREncoding
internal import Registry
internal import Reports
internal import TransparencyLog

/// `--output`, `--page`, `--no-page`, `--templates`: the files of a certificate.
struct CertificateFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "写入的证明文件（默认：当前目录的 certificate-编号.txt）", en: "The certificate's file (default: certificate-NUMBER.txt here)"),
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "写入的打印页（默认：同名的 .html）", en: "The page to print (default: the same name with .html)"),
      valueName: "file"))
  var page: String?

  @Flag(help: ArgumentHelp(Speech.says(zh: "不写打印页", en: "No page to print")))
  var noPage = false

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "协会自己的模板所在文件夹（jinjiang letter templates 写出标准模板）",
        en: "A folder with the association's own templates (see jinjiang letter templates)"), valueName: "folder"))
  var templates: String?

  func validate() throws {
    guard !noPage || (page == nil && templates == nil) else {
      throw ValidationError(
        Speech.says(zh: "--no-page 不能与 --page、--templates 同用。", en: "--no-page goes without --page and --templates."))
    }
  }

  /// What the page needs, before anything is on record; nil where none is wanted.
  func template() throws -> FormTemplate? {
    guard !noPage else { return nil }
    try QREncoderFailure.told { try QREncoder.requireLibrary() }
    return try FormOptions.template(.certificate, in: templates)
  }

  /// Writes the files; their names are the results.
  func write(_ certificate: SignedCertificate, key: VerifierKey, on template: FormTemplate?) throws {
    let path = output ?? "certificate-\(certificate.claims.number.value).txt"
    try OutputFile.replace(path) { try $0.write(certificate.encoded) }
    try Output.shared.line(path)
    guard let template else { return }
    let paper = CertificatePaper(certificate, key: key)
    let code = try QREncoderFailure.told { try QREncoder.symbol(for: Array(paper.codeText.utf8)) }
    let page = page ?? (path.hasSuffix(".txt") ? String(path.dropLast(4)) : path) + ".html"
    try OutputFile.replace(page) { try $0.write(paper.page(template, code: code, in: Speech.written)) }
    try Output.shared.line(page)
  }
}

extension QREncoderFailure {
  /// Does what may fail for want of a library, and tells of it as commands do.
  static func told<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let failure as QREncoderFailure {
      switch failure {
      case .notInstalled(let command):
        throw OutputFileFailure.noSuchMaker(
          Phrase(
            zh: "打印页的二维码需要 libqrencode，本机没有。未写文件。请运行 \(command)，或加 --no-page 只写证明文件。",
            en:
              "The page's QR code needs libqrencode, which is not installed. No file was written. Run \(command), or add --no-page for the certificate's file alone."
          ))
      case .tooLong(let count):
        throw OutputFileFailure.makerFailed(
          Phrase(zh: "\(count) 字节放不进一个二维码。", en: "\(count) bytes do not fit into a QR code."))
      }
    }
  }
}

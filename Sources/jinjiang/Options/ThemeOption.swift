internal import ArgumentParser
internal import Documents
internal import Registry

/// `--theme`: an association's own look.
struct ThemeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "html、pdf：协会自己的样式文件夹（默认：JINJIANG_THEME，否则登记库旁的 theme/协会代码 或 theme）",
        en:
          "html, pdf: a folder with the association's own look (default: JINJIANG_THEME, else theme/CODE or theme beside the registry)"
      ), valueName: "folder"))
  var theme: String?

  /// The look of that association's papers.
  func theme(of association: Association, in options: RegistryOptions) throws -> Theme {
    let folder = ThemeFolder.chosen(theme, association: association.code, registry: options.path)
    return try folder?.theme(in: Speech.wantsBoth ? .both : Speech.written) ?? Theme()
  }
}

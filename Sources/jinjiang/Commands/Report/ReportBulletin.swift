internal import ArgumentParser
internal import Documents
internal import Registry
internal import Reports

/// `jinjiang report bulletin`: what the public may know today.
struct ReportBulletin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: Speech.says(
      zh: "自律公告：公开期内的处理决定与正向记录", en: "The public bulletin: published decisions and awards, nothing else"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var association: AssociationOption
  @OptionGroup var paper: PaperOptions
  @OptionGroup var issuing: IssueOptions

  func run() throws {
    try ReportDesk(options: options, paper: paper, issuing: issuing).hand(out: nil) { registry in
      let today = try Composition.surroundings.now().day(at: registry.header().offset)
      return try BulletinQuery(association: association.theOne(in: registry), today: today).answer(in: registry)
    }
  }
}

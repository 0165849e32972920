internal import ArgumentParser

/// `jinjiang association …`: the associations of the registry.
struct AssociationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "association", abstract: Speech.says(zh: "协会：建立、列出、查看、表决", en: "Associations: add, list, show, vote"),
    subcommands: [AssociationAdd.self, AssociationList.self, AssociationShow.self, AssociationVote.self])
}

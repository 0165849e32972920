internal import ArgumentParser
internal import Registry

/// `--association`: needed only where the registry has several.
struct AssociationOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "协会代码（默认：唯一的协会）", en: "The association's code (default: the only one)"), valueName: "code"))
  var association: String?

  /// The named one, else the only one there is.
  func theOne(in registry: any RegistryReader) throws -> Association {
    try registry.theAssociation(code: association)
  }

  /// The named one; nil means all of them.
  func named(in registry: any RegistryReader) throws -> Association? {
    try association.map { try registry.theAssociation(code: $0) }
  }
}

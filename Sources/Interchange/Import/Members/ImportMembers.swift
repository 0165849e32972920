public import Registry

/// Imports members.csv: members of one or many associations, each with the first account, as one operation.
public struct ImportMembers: ImportRequest {
  public static let kind = RequestKind.importMembers

  public var file: ImportFile
  public var settings: ImportSettings
  public var observer: any ImportObserver

  public init(_ file: ImportFile, _ settings: ImportSettings, observer: any ImportObserver) {
    self.file = file
    self.settings = settings
    self.observer = observer
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> ImportOutcome {
    var importer = MemberImporter(file, settings, in: registry, during: act)
    return try FileImport(file: file, settings: settings, observer: observer).run(&importer)
  }
}

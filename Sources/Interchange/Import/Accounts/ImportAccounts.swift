public import Registry

/// Imports accounts.csv: the platform accounts of members, with the days on which they held them, as one operation.
public struct ImportAccounts: ImportRequest {
  public static let kind = RequestKind.importAccounts

  public var file: ImportFile
  public var settings: ImportSettings
  public var observer: any ImportObserver

  public init(_ file: ImportFile, _ settings: ImportSettings, observer: any ImportObserver) {
    self.file = file
    self.settings = settings
    self.observer = observer
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> ImportOutcome {
    var importer = AccountImporter(file, settings, in: registry, during: act)
    return try FileImport(file: file, settings: settings, observer: observer).run(&importer)
  }
}

public import Registry

/// Imports events.csv: violations and commendations of many members, pending or decided before, as one operation.
public struct ImportEvents: ImportRequest {
  public static let kind = RequestKind.importEvents

  public var file: ImportFile
  public var settings: ImportSettings
  public var observer: any ImportObserver

  public init(_ file: ImportFile, _ settings: ImportSettings, observer: any ImportObserver) {
    self.file = file
    self.settings = settings
    self.observer = observer
  }

  public func carryOut(in registry: any RegistryWriter, during act: Act) throws -> ImportOutcome {
    var importer = EventImporter(file, settings, in: registry, during: act)
    return try FileImport(file: file, settings: settings, observer: observer).run(&importer)
  }
}

public import Registry

/// What the imports have in common: one file is one request, and one operation.
public protocol ImportRequest: Request where Outcome == ImportOutcome {
  var file: ImportFile { get }
  var settings: ImportSettings { get }
  var observer: any ImportObserver { get }
}

extension ImportRequest {
  /// The rows say which associations they are about.
  public var scope: RequestScope { .each }

  public func describe(into writer: inout ByteWriter) {
    writer.put(file.name)
    writer.put(blob: file.digest.bytes)
    settings.describe(into: &writer)
  }
}

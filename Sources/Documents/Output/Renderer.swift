/// A format that documents can be written in.
public protocol Renderer: Sendable {
  /// Writes the document from top to bottom; ends with a newline.
  func render(_ document: Document, into sink: inout some TextSink) throws
}

extension Renderer {
  /// The whole document as one string, for those that are small.
  public func string(_ document: Document) throws -> String {
    var sink = StringSink()
    try render(document, into: &sink)
    return sink.text
  }
}

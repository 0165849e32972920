import CExpat

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Who listens to the XML of a part. Names come without their namespace.
protocol XMLListener: AnyObject {
  func start(_ element: XMLName, _ attributes: XMLAttributes) throws
  func end(_ element: XMLName) throws
  func text(_ bytes: UnsafeRawBufferPointer) throws
}

/// The local name of an element.
struct XMLName {
  let start: UnsafePointer<CChar>

  /// `qualified` is the name as expat hands it out: the namespace, `|`, the local name.
  init(_ qualified: UnsafePointer<CChar>) {
    start = strrchr(qualified, 0x7C).map { UnsafePointer($0) + 1 } ?? qualified
  }

  static func == (name: XMLName, other: StaticString) -> Bool {
    other.withUTF8Buffer { other in
      strncmp(name.start, UnsafeRawPointer(other.baseAddress!).assumingMemoryBound(to: CChar.self), other.count) == 0
        && name.start[other.count] == 0
    }
  }
}

/// The attributes of an element, alive while it is announced.
struct XMLAttributes {
  let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of the attribute with this local name.
  subscript(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard var pair = list else { return nil }
    while let key = pair[0] {
      if XMLName(key) == name { return pair[1] }
      pair += 2
    }
    return nil
  }

  func string(_ name: StaticString) -> String? { self[name].map { String(cString: $0) } }
}

/// The XML of one part of a workbook, told to a listener in constant memory.
///
/// A document type declaration is refused, so there are no entities to expand; so are elements that nest without end
/// and a tag that does not.
final class XMLPart {
  private static let pieceBytes = 64 << 10
  private static let longestToken = 2 << 20
  private static let deepest = 64

  private let part: ArchivePart
  private let listener: any XMLListener
  private let expat: ExpatLibrary
  private let parser: XML_Parser
  private var failure: (any Error)?
  private var depth = 0

  static func read(_ part: ArchivePart, _ listener: any XMLListener) throws {
    try XMLPart(part, listener).run()
  }

  private init(_ part: ArchivePart, _ listener: any XMLListener) throws(ReadingError) {
    self.part = part
    self.listener = listener
    expat = try ExpatLibrary.shared()
    guard let parser = expat.create(nil, 0x7C) else { throw .workbook(.damaged(detail: part.name)) }
    self.parser = parser
  }

  deinit { expat.free(parser) }

  private func run() throws {
    expat.setUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    expat.setElementHandler(
      parser, { XMLPart.from($0)?.start($1, $2) },
      { context, name in
        XMLPart.from(context)?.tell { part in
          part.depth -= 1
          if let name { try part.listener.end(XMLName(name)) }
        }
      })
    expat.setTextHandler(parser) { context, text, count in
      XMLPart.from(context)?.tell { part in
        try part.listener.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
      }
    }
    expat.setDoctypeHandler(parser) { context, _, _, _, _ in
      XMLPart.from(context)?.tell { part in throw ReadingError.workbook(.documentType(entry: part.part.name)) }
    }
    var isLast = false
    while !isLast {
      guard let room = expat.buffer(parser, Int32(Self.pieceBytes)) else { throw malformed("memory") }
      let count = try part.read(into: room, Self.pieceBytes)
      isLast = count == 0
      let status = expat.parse(parser, Int32(count), isLast ? 1 : 0)
      if let failure { throw failure }
      guard status == XML_STATUS_OK else {
        throw malformed(expat.errorText(expat.errorCode(parser)).map { String(cString: $0) } ?? "")
      }
      // What expat has not told yet is one token, which it keeps whole.
      if part.unpacked - Int(expat.byteIndex(parser)) > Self.longestToken {
        throw malformed("a tag or comment is too long")
      }
    }
  }

  private func start(_ name: UnsafePointer<CChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    tell { part in
      part.depth += 1
      if part.depth > Self.deepest { throw part.malformed("elements nest too deep") }
      if let name { try part.listener.start(XMLName(name), XMLAttributes(list: attributes)) }
    }
  }

  /// Calls the listener, and stops the parser at its first error.
  private func tell(_ call: (XMLPart) throws -> Void) {
    guard failure == nil else { return }
    do {
      try call(self)
    } catch {
      failure = error
      _ = expat.stop(parser, 0)
    }
  }

  private func malformed(_ detail: String) -> ReadingError {
    .workbook(.malformed(entry: part.name, line: Int(expat.line(parser)), detail: detail))
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLPart? {
    context.map { Unmanaged<XMLPart>.fromOpaque($0).takeUnretainedValue() }
  }
}

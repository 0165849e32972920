import CExpat

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of expat that we use, found when the first workbook is read, so that a start of a program that rarely
/// reads one does not wait for them. They are the same from version 2.0 on.
struct ExpatLibrary: Sendable {
  let create: @convention(c) (UnsafePointer<XML_Char>?, XML_Char) -> XML_Parser?
  let free: @convention(c) (XML_Parser) -> Void
  let setUserData: @convention(c) (XML_Parser, UnsafeMutableRawPointer?) -> Void
  let setElementHandler: @convention(c) (XML_Parser, XML_StartElementHandler?, XML_EndElementHandler?) -> Void
  let setTextHandler: @convention(c) (XML_Parser, XML_CharacterDataHandler?) -> Void
  let setDoctypeHandler: @convention(c) (XML_Parser, XML_StartDoctypeDeclHandler?) -> Void
  let buffer: @convention(c) (XML_Parser, Int32) -> UnsafeMutableRawPointer?
  let parse: @convention(c) (XML_Parser, Int32, Int32) -> XML_Status
  let stop: @convention(c) (XML_Parser, XML_Bool) -> XML_Status
  let errorCode: @convention(c) (XML_Parser) -> XML_Error
  let errorText: @convention(c) (XML_Error) -> UnsafePointer<XML_LChar>?
  let line: @convention(c) (XML_Parser) -> XML_Size
  let byteIndex: @convention(c) (XML_Parser) -> XML_Index

  private static let names = ["libexpat.so.1", "libexpat.1.dylib", "libexpat.so", "libexpat.dylib"]

  /// The library, loaded the first time and kept.
  static func shared() throws(ReadingError) -> ExpatLibrary {
    guard let loaded else { throw .workbook(.libraryMissing(name: "libexpat")) }
    return loaded
  }

  private static let loaded = try? ExpatLibrary()

  private init() throws(Missing) {
    guard let handle = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { throw Missing() }
    // The types above are those of the header.
    func find<Signature>(_ name: String) throws(Missing) -> Signature {
      guard let symbol = dlsym(handle, name) else { throw Missing() }
      return unsafeBitCast(symbol, to: Signature.self)
    }
    create = try find("XML_ParserCreateNS")
    free = try find("XML_ParserFree")
    setUserData = try find("XML_SetUserData")
    setElementHandler = try find("XML_SetElementHandler")
    setTextHandler = try find("XML_SetCharacterDataHandler")
    setDoctypeHandler = try find("XML_SetStartDoctypeDeclHandler")
    buffer = try find("XML_GetBuffer")
    parse = try find("XML_ParseBuffer")
    stop = try find("XML_StopParser")
    errorCode = try find("XML_GetErrorCode")
    errorText = try find("XML_ErrorString")
    line = try find("XML_GetCurrentLineNumber")
    byteIndex = try find("XML_GetCurrentByteIndex")
  }

  private struct Missing: Error {}
}

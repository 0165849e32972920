internal import GRDB
internal import GRDBSQLite
internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A prepared statement bound and stepped without a detour: what every appended row goes through.
///
/// GRDB's own statements cost about 25 µs a row, these about 2. Used in the append path and in the full scans only.
/// Not safe across threads; it belongs to one connection.
final class RawStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, in database: Database) throws {
    guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw RawStatement.error(code, on: connection) }
    statement = prepared
    self.connection = connection
  }

  deinit { sqlite3_finalize(statement) }

  /// Carries out statements that have no values and no rows that matter.
  static func execute(_ sql: String, in database: Database) throws {
    guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    let code = sqlite3_exec(connection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw RawStatement.error(code, on: connection) }
  }

  /// Whether somebody is in the middle of its rows.
  var isBusy: Bool { sqlite3_stmt_busy(statement) != 0 }

  /// Binds the values in order, and carries the statement out once.
  func run(_ bind: (inout Binder) -> Void) throws {
    var binder = Binder(statement: statement)
    bind(&binder)
    let code = sqlite3_step(statement)
    sqlite3_reset(statement)
    guard code == SQLITE_DONE else { throw RawStatement.error(code, on: connection) }
    guard binder.code == SQLITE_OK else { throw RawStatement.error(binder.code, on: connection) }
  }

  /// Begins to step through rows one by one, for a reader that holds several statements side by side.
  func begin(_ bind: (inout Binder) -> Void) {
    sqlite3_reset(statement)
    var binder = Binder(statement: statement)
    bind(&binder)
  }

  /// Lets go of what stepping holds, the lock on the file among it.
  func end() { sqlite3_reset(statement) }

  /// The next row, valid until the one after it; nil at the end.
  func next() throws -> Row? {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return Row(statement: statement)
    case SQLITE_DONE: return nil
    case let code: throw RawStatement.error(code, on: connection)
    }
  }

  /// Binds the values in order, and hands every row to the body, which says whether to go on.
  func rows(_ bind: (inout Binder) -> Void, _ body: (Row) throws -> Bool) throws {
    var binder = Binder(statement: statement)
    bind(&binder)
    defer { sqlite3_reset(statement) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: guard try body(Row(statement: statement)) else { return }
      case SQLITE_DONE: return
      case let code: throw RawStatement.error(code, on: connection)
      }
    }
  }

  private static func error(_ code: Int32, on connection: OpaquePointer) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)))
  }

  /// Binds one value after the other.
  struct Binder {
    fileprivate let statement: OpaquePointer
    private var index: Int32 = 0
    fileprivate var code = SQLITE_OK

    fileprivate init(statement: OpaquePointer) { self.statement = statement }

    mutating func int(_ value: some BinaryInteger) {
      next()
      note(sqlite3_bind_int64(statement, index, Int64(value)))
    }

    mutating func int(_ value: (some BinaryInteger)?) {
      if let value { int(value) } else { null() }
    }

    mutating func null() {
      next()
      note(sqlite3_bind_null(statement, index))
    }

    mutating func text(_ value: String?) {
      guard var value else { return null() }
      next()
      let code = value.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, index, $0.baseAddress, Int32(utf8.count), transient)
        }
      }
      note(code)
    }

    /// UTF-8 that stays where it is until the statement has been carried out; it is not copied.
    mutating func text(lent value: UnsafeRawBufferPointer) {
      next()
      // Without an address SQLite would bind NULL.
      let start = value.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
      note(
        start == nil
          ? sqlite3_bind_text(statement, index, "", 0, transient)
          : sqlite3_bind_text(statement, index, start, Int32(value.count), nil))
    }

    /// An id's 16 bytes.
    mutating func id<Subject>(_ value: ID<Subject>?) {
      guard let value else { return null() }
      withUnsafeBytes(of: (value.high.bigEndian, value.low.bigEndian)) { blob($0) }
    }

    /// Bytes that stay where they are until the statement has been carried out; they are not copied.
    mutating func blob(lent value: UnsafeRawBufferPointer) {
      next()
      note(
        value.isEmpty
          ? sqlite3_bind_zeroblob(statement, index, 0)
          : sqlite3_bind_blob(statement, index, value.baseAddress, Int32(value.count), nil))
    }

    mutating func blob(_ value: [UInt8]) {
      value.withUnsafeBytes { blob($0) }
    }

    mutating func blob(_ value: UnsafeRawBufferPointer) {
      next()
      // An empty blob has no address, and without one SQLite would bind NULL.
      note(
        value.isEmpty
          ? sqlite3_bind_zeroblob(statement, index, 0)
          : sqlite3_bind_blob(statement, index, value.baseAddress, Int32(value.count), transient))
    }

    private mutating func next() { index += 1 }
    private mutating func note(_ code: Int32) { if code != SQLITE_OK { self.code = code } }
    private var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
  }

  /// The row that a statement stands on; valid until the next step.
  struct Row {
    fileprivate let statement: OpaquePointer

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
    func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

    func text(_ column: Int32) -> String {
      guard let bytes = sqlite3_column_text(statement, column) else { return "" }
      let count = Int(sqlite3_column_bytes(statement, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// Whether two rows hold the same values in the same kinds of storage, byte for byte.
    func equals(_ other: Row, columns: Int32) -> Bool {
      (0..<columns).allSatisfy { column in
        let kind = sqlite3_column_type(statement, column)
        guard kind == sqlite3_column_type(other.statement, column) else { return false }
        switch kind {
        case SQLITE_NULL: return true
        case SQLITE_INTEGER: return int(column) == other.int(column)
        default: return compare(column, with: other) == 0
        }
      }
    }

    /// The order of two values as SQLite's keys have it: NULL, numbers, then bytes. Negative: this one comes first.
    func compare(_ column: Int32, with other: Row) -> Int {
      if sqlite3_column_type(statement, column) == SQLITE_INTEGER {
        return int(column) < other.int(column) ? -1 : int(column) == other.int(column) ? 0 : 1
      }
      let (a, b) = (sqlite3_column_blob(statement, column), sqlite3_column_blob(other.statement, column))
      let counts = (sqlite3_column_bytes(statement, column), sqlite3_column_bytes(other.statement, column))
      let common = Int(min(counts.0, counts.1))
      if common > 0, let a, let b {
        let order = memcmp(a, b, common)
        if order != 0 { return Int(order) }
      }
      return Int(counts.0) - Int(counts.1)
    }

    /// The bytes where SQLite has them; lent for the time of the body.
    func withBlob<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
      let bytes = sqlite3_column_blob(statement, column)
      return try body(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// Adds one value as it is stored.
    @inline(__always)
    func add(_ column: Int32, to digest: inout RowDigest) {
      let value = sqlite3_column_value(statement, column)
      switch sqlite3_value_type(value) {
      case SQLITE_INTEGER: digest.int(sqlite3_value_int64(value))
      case SQLITE_NULL: digest.null()
      case SQLITE_TEXT: digest.text(Row.bytes(of: value))
      case SQLITE_BLOB: digest.blob(Row.bytes(of: value))
      default: digest.foreign()
      }
    }

    /// Of a text or blob. Every function for columns looks the column up and locks; those for values only look, which is
    /// enough where one thread at a time has the connection.
    private static func bytes(of value: OpaquePointer?) -> UnsafeRawBufferPointer {
      let start = sqlite3_value_blob(value)
      return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }

    /// The bytes of a text where SQLite has them; lent for the time of the body.
    func withText<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
      let bytes = sqlite3_column_text(statement, column)
      return try body(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
    }

    /// The bytes where SQLite has them, until the next step.
    func lent(_ column: Int32) -> UnsafeRawBufferPointer { Row.bytes(of: sqlite3_column_value(statement, column)) }

    func blob(_ column: Int32) -> [UInt8] {
      guard let bytes = sqlite3_column_blob(statement, column) else { return [] }
      return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
    }
  }
}

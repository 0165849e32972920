internal import CSQLite
internal import Dispatch
internal import GRDB
internal import GRDBSQLite
internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How every connection to a registry is set up, and how its errors are told.
enum Connection {
  /// How long a writer waits for another before it gives up, in milliseconds.
  static let patience = 30_000
  /// Between two tries, in milliseconds.
  private static let longestPause = 50

  private static let settings: Void = jinjiang_without_memory_statistics()

  static func configuration(readOnly: Bool = false) -> Configuration {
    settings
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback { tries in
      guard tries < patience / longestPause else { return false }
      // Jitter from the clock's own noise, so that two waiting processes do not keep step.
      let jitter = Int(DispatchTime.now().uptimeNanoseconds % 5000)
      usleep(UInt32(min(1 << min(tries, 6), longestPause) * 1000 + jitter))
      return true
    }
    configuration.prepareDatabase { database in
      try stopWatchingStatements(database)
      try RawStatement.execute(pragmas, in: database)
    }
    return configuration
  }

  private static let pragmas = """
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768;
    """

  /// GRDB has SQLite report every table and column that a statement names, for observers. There are none here, and the
  /// reports are half of what preparing a statement costs.
  private static func stopWatchingStatements(_ database: Database) throws {
    guard let connection = database.sqliteConnection else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    let code = sqlite3_set_authorizer(connection, nil, nil)
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  /// Carries out work and tells a database error in the registry's own terms.
  static func translatingErrors<Result>(operation: ID<Operation>?, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw failure(error, operation: operation)
    }
  }

  static func failure(_ error: DatabaseError, operation: ID<Operation>?) -> any Error {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return StoreFailure.busy(operation: operation)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
      return StoreFailure.damaged(reason: reason)
    // What is asked is our own: a table or a column that it names is not there.
    case .SQLITE_ERROR: return StoreFailure.damaged(reason: reason)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_READONLY:
      return StoreFailure.inputOutput(reason: reason)
    case .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_NOMEM, .SQLITE_TOOBIG: return StoreFailure.inputOutput(reason: reason)
    default: return error
    }
  }
}

internal import Dispatch
internal import GRDB
internal import Registry

/// One write transaction: begun at once for writing, committed with patience, rolled back otherwise.
struct Transaction {
  let database: Database
  let operation: ID<Operation>

  func carryOut<Result>(_ body: () throws -> Result) throws -> Result {
    try database.execute(sql: "BEGIN IMMEDIATE")
    let result: Result
    do {
      result = try body()
    } catch {
      try? database.execute(sql: "ROLLBACK")
      throw error
    }
    try commit()
    return result
  }

  /// A reader that has not finished makes a COMMIT fail without ending the transaction; it is tried again, then undone.
  private func commit() throws {
    let start = DispatchTime.now().uptimeNanoseconds
    while true {
      do {
        return try database.execute(sql: "COMMIT")
      } catch let error as DatabaseError {
        let waited = (DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
        if error.resultCode.primaryResultCode == .SQLITE_BUSY, waited < Connection.patience { continue }
        // SQLite has ended the transaction by itself: it may or may not have reached the disk.
        guard database.isInsideTransaction else {
          throw StoreFailure.unknownOutcome(operation: operation, reason: error.message ?? "\(error.resultCode)")
        }
        do {
          try database.execute(sql: "ROLLBACK")
        } catch {
          throw StoreFailure.unknownOutcome(operation: operation, reason: "\(error)")
        }
        throw error
      }
    }
  }
}

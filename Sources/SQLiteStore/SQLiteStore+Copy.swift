internal import GRDB
internal import Registry

extension SQLiteStore {
  /// Writes what is on record at one moment to an empty file: one transaction, without free pages. Whoever writes
  /// meanwhile waits for it.
  public func copy(to path: String) throws {
    try Connection.translatingErrors(operation: nil) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
    }
  }

  /// Lets go of the file.
  public func close() throws {
    try Connection.translatingErrors(operation: nil) {
      reading.forget()
      try queue.close()
    }
  }
}

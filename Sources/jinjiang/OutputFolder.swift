internal import Registry

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A folder that a person asked for: whole under its name, or not there at all.
enum OutputFolder {
  /// Has files written into another folder beside it, then gives that one the name. Nothing that is there is replaced.
  ///
  /// - Parameter body: writes plain files into the folder that it is handed.
  static func make(_ path: String, _ body: (_ temporary: String) throws -> Void) throws {
    let path = trimmed(path)
    guard isFree(path) else { throw OutputFolderFailure.notEmpty(path) }
    let temporary = "\(path).\(Composition.surroundings.newID(of: OutputFolder.self)).part"
    guard mkdir(temporary, 0o700) == 0 else { throw OutputFileFailure.unwritable(path: path, code: errno) }
    do {
      try body(temporary)
      // An empty folder of that name gives way; anything else does not.
      guard rename(temporary, path) == 0 else {
        let code = errno
        if [ENOTEMPTY, EEXIST, ENOTDIR].contains(code) { throw OutputFolderFailure.notEmpty(path) }
        throw OutputFileFailure.unwritable(path: path, code: code)
      }
    } catch {
      remove(temporary)
      throw error
    }
  }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Nothing of that name, or an empty folder.
  private static func isFree(_ path: String) -> Bool {
    guard OutputFile.exists(path) else { return true }
    return OutputFile.isDirectory(path) && names(in: path).isEmpty
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func remove(_ folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}

/// Why a folder that was asked for is not there.
enum OutputFolderFailure: Failure, Equatable {
  case notEmpty(String)

  var failureClass: FailureClass { .refused }
  var message: Phrase {
    switch self {
    case .notEmpty(let path):
      Phrase(
        zh: "\(path) 已存在且不是空文件夹，未写任何文件。请用 --output-folder 另给一个新文件夹。",
        en:
          "\(path) is there already, and is no empty folder. No file was written. Name a new one with --output-folder.")
    }
  }
}

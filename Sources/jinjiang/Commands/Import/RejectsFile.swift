internal import Interchange
internal import Registry
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The rows that were not recorded, as they stood, each with its line and what is wrong: to be mended and imported.
///
/// Written under another name and given its own at the end; where no row is bad, it has its header alone.
final class RejectsFile: Sendable {
  private struct State: ~Copyable {
    var writer: CSVWriter
    var columns = 0
  }

  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private let state: Mutex<State>

  /// - Parameter besides: the file that is being imported, which must not be overwritten.
  init(path: String, besides source: String) throws {
    guard !RejectsFile.isSame(path, source) else { throw RejectsFailure.isTheSource(path: path) }
    guard !OutputFile.isDirectory(path) else { throw OutputFileFailure.isDirectory(path: path) }
    self.path = path
    temporary = "\(path).\(Composition.surroundings.newID(of: RejectsFile.self)).part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputFileFailure.unwritable(path: path, code: errno) }
    state = Mutex(State(writer: CSVWriter(descriptor: descriptor)))
  }

  deinit {
    unlink(temporary)
    close(descriptor)
  }

  func begin(titles: [String]) throws {
    try writing { state in
      state.columns = titles.count
      for title in titles { state.writer.text(title) }
      for title in RefusedRow.ownTitles { state.writer.text(title) }
    }
  }

  func write(_ row: RefusedRow) throws {
    try writing { state in
      for index in 0..<max(state.columns, row.fields.count) {
        state.writer.text(index < row.fields.count ? row.fields[index] : "")
      }
      state.writer.number(row.line)
      state.writer.text(
        row.problems.map { "\($0.column): \($0.wrong.spoken); \($0.right.spoken)" }.joined(separator: " | "))
    }
  }

  /// Gives it its name. What stood there is replaced, once the import has got as far as a header.
  func finish() throws {
    let columns = try state.withLock { state in
      do {
        try state.writer.finish()
      } catch {
        throw OutputFileFailure.unwritable(path: path, code: (error as? CSVWriter.Failure)?.code ?? EIO)
      }
      return state.columns
    }
    if columns > 0, rename(temporary, path) != 0 {
      throw OutputFileFailure.unwritable(path: path, code: errno)
    }
  }

  private func writing(_ body: (inout State) throws -> Void) throws {
    try state.withLock { state in
      do {
        try body(&state)
        try state.writer.endRow()
      } catch let failure as CSVWriter.Failure {
        throw OutputFileFailure.unwritable(path: path, code: failure.code)
      }
    }
  }

  private static func isSame(_ path: String, _ other: String) -> Bool {
    var (a, b) = (stat(), stat())
    guard stat(path, &a) == 0, stat(other, &b) == 0 else { return path == other }
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino
  }
}

/// Why bad rows cannot be written where a person wants them.
enum RejectsFailure: Failure, Equatable {
  case isTheSource(path: String)

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    switch self {
    case .isTheSource(let path):
      Phrase(
        zh: "\(path) 就是要导入的文件，未作任何登记。请用 --rejects 给出另一个文件名。",
        en: "\(path) is the very file to import; nothing was recorded. Name another with --rejects.")
    }
  }
}

import Interchange
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Sources")
struct SourceTests {
  private func failure(path: String) -> ReadingError? {
    do {
      try RowReader(path: path).forEachRow { _ in }
      return nil
    } catch {
      return error as? ReadingError
    }
  }

  @Test("a missing file, a directory and an empty file are told apart")
  func refusals() throws {
    #expect(failure(path: "/nowhere/a.csv") == .notFound(path: "/nowhere/a.csv"))
    #expect(failure(path: "/tmp") == .isDirectory(path: "/tmp"))
    #expect(failure(path: "/dev/null") == .empty(path: "/dev/null"))
    #expect(failure(path: "a\0b") == .notFound(path: "a\0b"))
    let empty = try ScratchFile([])
    #expect(failure(path: empty.path) == .empty(path: empty.path))
    #expect(failure(path: "/dev/zero") == .nul(TextPosition(line: 1, column: 1)))
  }

  @Test("a regular file is read, and tells how far it is")
  func file() throws {
    let bytes = Array("a,b\n1,2\n".utf8)
    let file = try ScratchFile(bytes)
    let reader = try RowReader(path: file.path)
    var count = 0
    try reader.forEachRow { _ in count += 1 }
    #expect(count == 2 && reader.byteCount == bytes.count && reader.bytesRead == bytes.count)
  }

  @Test("a pipe that brings one byte at a time is read like a file")
  func pipe() throws {
    let text = Array("会员,\"b\r\n\"\"c\"\r\n张三,2\n".utf8)
    let scratch = try ScratchFile([])
    let path = scratch.path + ".fifo"
    #expect(mkfifo(path, 0o600) == 0)
    defer { unlink(path) }
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(Trickle(path: path, bytes: text))
    pthread_create(
      &thread, nil,
      { raw in
        let trickle = Unmanaged<Trickle>.fromOpaque(raw!).takeRetainedValue()
        let descriptor = open(trickle.path, O_WRONLY)
        for var byte in trickle.bytes {
          write(descriptor, &byte, 1)
          usleep(100)
        }
        close(descriptor)
        return nil
      }, argument.toOpaque())
    let reader = try RowReader(path: path)
    var lines: [Line] = []
    try reader.forEachRow { lines.append(Line($0.line, $0.texts)) }
    pthread_join(thread, nil)
    #expect(lines == [Line(1, ["会员", "b\r\n\"c"]), Line(3, ["张三", "2"])])
    #expect(reader.byteCount == nil && reader.bytesRead == text.count && reader.encoding == .utf8)
  }

  private final class Trickle {
    let path: String
    let bytes: [UInt8]
    init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }
}

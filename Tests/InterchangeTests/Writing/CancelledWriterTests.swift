import Glibc
import Interchange
import Testing

@Suite("Rows that nobody wants any more")
struct CancelledWriterTests {
  @Test("are written no further: the next write fails, and so does the last")
  func cancelled() throws {
    let descriptor = open("/dev/null", O_WRONLY)
    defer { close(descriptor) }
    var isUnwanted = false
    var csv = CSVWriter(descriptor: descriptor, capacity: 8, isCancelled: { isUnwanted })
    csv.text("a row")
    csv.text("longer than the room")
    try csv.endRow()
    isUnwanted = true
    csv.text("another row, too long")
    var codes: [Int32] = []
    do { try csv.endRow() } catch { codes.append(error.code) }
    do { try csv.finish() } catch { codes.append(error.code) }
    #expect(codes == [EINTR, EINTR])
  }
}

import Fuzzing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The package manager gives an executable's `main` the name of its product; libFuzzer's own is not taken for it.
@_cdecl("Fuzz_main")
public func start(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 {
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments, take)
}

private typealias Callback = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer's driver as a function. Source: LLVM, libFuzzer, "Using libFuzzer as a library".
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<Arguments?>, _ callback: Callback
) -> Int32

/// Each input goes to the parser that `JINJIANG_FUZZ` names. Something that must hold and does not ends the program.
private let take: Callback = { data, count in
  do {
    try parser.take(Array(UnsafeBufferPointer(start: data, count: count)))
  } catch {
    tell("broken: \(error)")
    abort()
  }
  return 0
}

private let parser: FuzzedParser = {
  let name = getenv("JINJIANG_FUZZ").map { String(cString: $0) } ?? ""
  guard let parser = FuzzedParser.named(name) else {
    tell("JINJIANG_FUZZ names one of: \(FuzzedParser.all.map(\.name).joined(separator: " "))")
    exit(64)
  }
  return parser
}()

private func tell(_ text: String) {
  let bytes = Array("\(text)\n".utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}

import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program on a terminal of its own, and somebody who answers it.
final class Terminal {
  /// What stood on the screen, the answers included.
  private(set) var screen = ""

  private let process: Process
  private let controller: Int32
  private var pending: [UInt8] = []
  /// What stood on the screen when the last answer was typed: the next question comes after it.
  private var answered = ""

  init(_ arguments: [String], in folder: String, seed: Int, now: Int = Program.morning) throws {
    var (controller, screen): (Int32, Int32) = (-1, -1)
    guard openpty(&controller, &screen, nil, nil, nil) == 0 else { throw NoTerminal(code: errno) }
    self.controller = controller
    process = try Program.process(arguments, in: folder, seed: seed, now: now, environment: [:])
    let handle = FileHandle(fileDescriptor: screen, closeOnDealloc: false)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    defer { close(screen) }
    try process.run()
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(controller)
  }

  /// Waits for the end of a question, and answers it.
  func answer(_ question: String, _ answer: String) throws {
    try wait(for: question)
    try type(answer + "\n")
  }

  /// Ctrl-D, once the question stands there.
  func giveUp(at question: String) throws {
    try wait(for: question)
    try type("\u{4}")
  }

  /// Waits until the program has ended; its exit code.
  func end() throws -> Int32 {
    while try readMore() {}
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func wait(for question: String) throws {
    while screen == answered || !screen.hasSuffix(question) {
      guard try readMore() else { throw NotAsked(question: question, screen: screen) }
    }
  }

  private func type(_ text: String) throws {
    answered = screen
    let bytes = Array(text.utf8)
    guard write(controller, bytes, bytes.count) == bytes.count else { throw NoTerminal(code: errno) }
  }

  /// False at the end. A program that says nothing for ten seconds is stuck.
  private func readMore() throws -> Bool {
    var poller = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, 10_000) > 0 else { throw Silence(screen: screen) }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(controller, &buffer, buffer.count)
    // Linux says EIO once the other side is closed.
    guard count > 0 else { return false }
    pending += buffer[..<count]
    // A character may be cut in two.
    while let text = String(validating: pending, as: UTF8.self), !pending.isEmpty {
      screen += text.replacing("\r\n", with: "\n")
      pending = []
    }
    return true
  }

  struct NoTerminal: Error { let code: Int32 }
  struct NotAsked: Error { let question, screen: String }
  struct Silence: Error { let screen: String }
}

import Interchange
import Registry
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A hostile YAML file")
struct HostileYAMLTests {
  /// Nine anchors, each nine times the one before: 9⁹ nodes in 400 bytes.
  @Test("cannot grow by aliases of aliases")
  func billionLaughs() throws {
    var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefghi", "abcdefgh") {
      yaml += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(try problem(yaml) == "2:8 anchors and aliases (&, *) are not accepted; write the content out.")
  }

  @Test("cannot keep the reader busy with aliases as keys")
  func aliasesAsKeys() throws {
    var yaml = "? &a [x, x]\n: 1\n"
    for (name, before) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
      yaml += "? &\(name) [*\(before), *\(before)]\n: 1\n"
    }
    #expect(try problem(yaml) == "3:7 anchors and aliases (&, *) are not accepted; write the content out.")
  }

  @Test("cannot grow by a few aliases either")
  func fewAliases() throws {
    #expect(
      try problem("a: &a [1]\nb: *a\n") == "1:4 anchors and aliases (&, *) are not accepted; write the content out.")
    #expect(try problem("a: 1\nb: *a\n") == "2:4 anchors and aliases (&, *) are not accepted; write the content out.")
    #expect(try problem("&a b: 1\n") == "1:1 anchors and aliases (&, *) are not accepted; write the content out.")
  }

  @Test("may still speak of &x and *x in its texts")
  func marksInTexts() throws {
    let text = String(repeating: "&x *x ", count: 100)
    #expect(try YAMLSource.tree(of: Array("- \"&x *x\"\n".utf8)).content != .sequence([]))
    #expect(try problem("\"\(text)\"") != nil, "a hundred of them are refused, to be safe")
  }

  @Test(
    "cannot be nested deeper than a rulebook is",
    arguments: [
      String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
      String(repeating: "- ", count: 10_000), String(repeating: "? ", count: 10_000),
      String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000),
      String(repeating: "- ", count: 900), String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
      String(repeating: "[{a: ", count: 400) + "1" + String(repeating: "}]", count: 400),
      (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      (0..<400).map { String(repeating: " ", count: $0 * 2) + "- a:\n" }.joined(),
    ])
  func depth(_ yaml: String) throws {
    #expect(try problem(yaml)?.hasSuffix("it is nested deeper than 32 levels.") == true)
  }

  @Test("of 32 levels is read, of 33 is not")
  func depthLimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try problem(nested(33)) == nil)
    #expect(try problem(nested(34)) == "1:34 it is nested deeper than 32 levels.")
  }

  @Test("has a place for each byte that has none in it")
  func bytes() throws {
    #expect(try problem("a: 1\nb: x\0y\n") == "2:5 the file contains a control character; remove it.")
    #expect(try problem("标题: \u{1}") == "1:5 the file contains a control character; remove it.")
    #expect(
      try problem(Array("a: 1\n标题: ".utf8) + [0xd6, 0xd0]) == "2:5 the file is not valid UTF-8; save it as UTF-8.")
    #expect(try problem([0xff, 0xfe, 0x61, 0x00]) == "1:1 the file is not valid UTF-8; save it as UTF-8.")
  }

  @Test("is not read when it is too large")
  func size() throws {
    let comment = "#" + String(repeating: "x", count: YAMLSource.sizeLimit - 3) + "\n"
    #expect(try problem(comment + "a") == nil)
    #expect(
      try problem(comment + "ab") == "1:1 the file has 1048577 bytes, which is too large; the most is 1048576.")
  }

  @Test("with nothing in it says so", arguments: ["", "\n", "# nothing\n", "---\n...\n", "\u{feff}"])
  func empty(_ yaml: String) throws {
    let problem = try problem(yaml)
    #expect(problem == "1:1 there is nothing in the file.")
  }

  /// What makes some parsers slow: a long run of one kind of mark. The time is the thread's own, since many share the machine.
  @Test("of one mark over and over is refused or read, soon", arguments: Array("[{-?:,\"'|>%&*!#@` \n\ta"))
  func longRuns(_ mark: Character) throws {
    let start = ownSeconds
    for text in [String(mark), "\(mark) ", "\(mark)\n", "a\(mark) "] {
      _ = try problem(String(repeating: text, count: 20_000))
    }
    #expect(ownSeconds - start < 20)
  }

  private var ownSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("with a thousand anchors is told of two hundred")
  func manyProblems() throws {
    let yaml = String(repeating: "- &a x\n", count: 1000)
    let error = #expect(throws: InvalidSource.self) { try YAMLSource.tree(of: Array(yaml.utf8)) }
    #expect(error?.problems.count == 200)
    #expect(error?.omitted == 800)
  }

  @Test("never ends the program, whatever bytes are changed, lost, doubled or moved", arguments: [20_261_123 as UInt64])
  func mutations(_ seed: UInt64) throws {
    var random = SplitMix64(seed)
    let sample = Array(SampleRulebook.yaml.utf8)
    let marks = Array("\0\n\t []{}:,-?&*!|>'\"%@`#~<=\\0129.e\u{85}\u{2028}\u{feff}中".utf8) + [0x80, 0xc0, 0xff]
    for _ in 0..<500 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let length = min(Int.random(in: 1...40, using: &random), bytes.count - place)
        switch Int.random(in: 0...4, using: &random) {
        case 0: bytes[place] = marks.randomElement(using: &random) ?? 0
        case 1: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes.removeSubrange(place..<place + length)
        case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: Int.random(in: 0...place, using: &random))
        default: bytes.removeLast(bytes.count - place)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      guard let tree = try? YAMLSource.tree(of: bytes), let rulebook = try? RulebookReader.read(tree) else { continue }
      // What is accepted is accepted again in its canonical form, and stays what it is.
      #expect(try RulebookReader.read(canonical: rulebook.canonicalBytes) == rulebook, "seed \(seed)")
    }
  }

  /// `line:column text` of the only problem; nil where there is none.
  private func problem(_ bytes: some Collection<UInt8>) throws -> String? {
    do {
      _ = try YAMLSource.tree(of: bytes)
      return nil
    } catch {
      let problem = try #require(error.problems.first)
      #expect(error.problems.count == 1)
      return "\(problem.line):\(problem.column) \(problem.message.en)"
    }
  }

  private func problem(_ yaml: String) throws -> String? { try problem(Array(yaml.utf8)) }
}

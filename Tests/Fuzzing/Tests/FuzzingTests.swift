import Fuzzing
import TestSupport
import Testing

@Suite("Parsers of what comes from outside")
struct FuzzingTests {
  @Test(
    "hold on every input that is kept, and on some hundred changes of each", arguments: FuzzedParser.all.map(\.name))
  func short(name: String) throws {
    let parser = try #require(FuzzedParser.named(name))
    let inputs = try Corpus.inputs(of: name)
    #expect(inputs.count > 1, "keep inputs for \(name)")
    for input in inputs {
      #expect(throws: Never.self, "\(name)/\(input.name)") { try parser.take(input.bytes) }
    }
    var mutator = Mutator(seed: 1)
    let pool = inputs.map(\.bytes)
    let times = 4000 / inputs.count
    for input in inputs {
      for _ in 0..<(input.bytes.count > 4096 ? times / 20 : times) {
        let changed = mutator.change(input.bytes, with: pool)
        do {
          try parser.take(changed)
        } catch {
          Issue.record("\(name), a change of \(input.name): \(error); the input: \(changed)")
          return
        }
      }
    }
  }

  @Test("a parser that gives back something else is found out")
  func control() throws {
    let sound = try #require(Corpus.inputs(of: "checkpoint").first { $0.name == "sound" })
    #expect(throws: FuzzedParser.Broken.self) { try FuzzedParser.requireSame(sound.bytes, sound.bytes + [0x0A]) }
    #expect(throws: Never.self) { try FuzzedParser.requireSame(sound.bytes, sound.bytes) }
  }
}

import Foundation
import TestSupport
import Testing
import TransparencyLog
import Vault

@Suite("What a cosigner remembers")
struct WitnessMemoryTests {
  private func note(_ size: Int) throws -> SignedNote {
    let signer = try SignerKey(
      name: KeyName("demo.example/log"), algorithm: .note, seed: [UInt8](repeating: 1, count: 32))
    return try SignedNote(
      signing: Checkpoint(origin: "demo.example/log", size: size, root: .emptyTree).text, with: signer)
  }

  private struct Refused: Error {}

  @Test("the last note is kept for its owner alone, and nothing changes where cosigning is refused")
  func kept() throws {
    try TemporaryFolder.with { folder in
      let memory = WitnessMemory(path: folder + "/demo.cosigned")
      #expect(throws: Refused.self) {
        try memory.update { last in
          #expect(last == nil)
          throw Refused()
        }
      }
      #expect(!FileManager.default.fileExists(atPath: memory.path))
      let (first, second) = (try note(1), try note(2))
      #expect(try memory.update { _ in first } == first)
      #expect(throws: Refused.self) { try memory.update { _ in throw Refused() } }
      _ = try memory.update { last in
        #expect(last == first)
        return second
      }
      #expect(try String(contentsOfFile: memory.path, encoding: .utf8) == second.encoded)
      let attributes = try FileManager.default.attributesOfItem(atPath: memory.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      try Data("nonsense".utf8).write(to: URL(filePath: memory.path))
      #expect(throws: WitnessMemoryFailure(path: memory.path)) { try memory.update { _ in first } }
    }
  }
}

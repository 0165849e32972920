import TestSupport
import Testing
import TransparencyLog
import Vault

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Secret keys in files of their own.
@Suite struct KeyFileTests {
  private let signer = Result {
    try SignerKey(name: KeyName("demo.example/log"), algorithm: .note, seed: [UInt8](repeating: 7, count: 32))
  }

  @Test("A key is written for its owner's eyes, comes back, and is never overwritten")
  func roundTrip() throws {
    try TemporaryFolder.with { (folder) throws in
      let (signer, path) = (try signer.get(), folder + "/log.key")
      try KeyFile.create(signer, at: path)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      #expect(try KeyFile.read(path).encoded == signer.encoded)
      #expect(throws: KeyFileFailure.alreadyThere(path: path)) { try KeyFile.create(signer, at: path) }
    }
  }

  @Test("A key that others can read is not used", arguments: [0o640, 0o604, 0o660])
  func readable(mode: Int) throws {
    try TemporaryFolder.with { (folder) throws in
      let path = folder + "/log.key"
      try KeyFile.create(signer.get(), at: path)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      #expect(throws: KeyFileFailure.readableByOthers(path: path)) { try KeyFile.read(path) }
    }
  }

  @Test("What is no key is told apart: nothing there, a folder, another text, a key with one digit changed")
  func foreign() throws {
    try TemporaryFolder.with { (folder) throws in
      let path = folder + "/log.key"
      #expect(throws: KeyFileFailure.notFound(path: path)) { try KeyFile.read(path) }
      #expect(throws: KeyFileFailure.notAKey(path: folder)) { try KeyFile.read(folder) }
      for text in ["", "hello\n", try signer.get().encoded.replacing("log+", with: "lug+") + "\n"] {
        try Data(text.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(throws: KeyFileFailure.notAKey(path: path)) { try KeyFile.read(path) }
      }
    }
  }

  @Test("Keys lie in the account's configuration unless told otherwise, in a folder of their own")
  func folder() throws {
    #expect(
      try KeyFolder(environment: { ["HOME": "/h", "XDG_CONFIG_HOME": ""][$0] }).path == "/h/.config/jinjiang/keys")
    #expect(try KeyFolder(environment: { ["HOME": "/h", "XDG_CONFIG_HOME": "/x"][$0] }).path == "/x/jinjiang/keys")
    #expect(try KeyFolder(environment: { ["HOME": "/h", "JINJIANG_KEYS": "/k"][$0] }).path == "/k")
    #expect(throws: KeyFileFailure.noFolder) { try KeyFolder(environment: { [String: String]()[$0] }) }
    try TemporaryFolder.with { (temporary) throws in
      let keys = KeyFolder(path: temporary + "/a/keys")
      try keys.make()
      try keys.make()
      #expect(try FileManager.default.attributesOfItem(atPath: keys.path)[.posixPermissions] as? Int == 0o700)
      let file = keys.file(of: try signer.get().verifierKey)
      #expect(file.hasPrefix(keys.path + "/demo.example_log+") && file.hasSuffix(".key"))
    }
  }
}

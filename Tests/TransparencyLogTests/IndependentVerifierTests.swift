import Foundation
import Testing

@testable import TransparencyLog

/// Whether programs that know nothing of this module come to the same results.
struct IndependentVerifierTests {
  @Test(
    "Go's checksum database packages agree with every proof, tile, key, note and checkpoint",
    .enabled(if: Tool.goWithSumDB, "needs Go and golang.org/x/mod: apt install golang-go golang-golang-x-mod-dev"))
  func go() throws {
    let transcript = try Transcript.make()
    let folder = FileManager.default.temporaryDirectory.appending(path: "transcript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "transcript")
    try Data(transcript.map { $0 + "\n" }.joined().utf8).write(to: file)
    let program = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Go/main.go")
    let result = try Tool.run(
      "go", ["run", program.path], input: file,
      environment: ["GO111MODULE": "off", "GOPATH": Tool.goPath, "GOCACHE": folder.appending(path: "cache").path])
    #expect(result.status == 0, "\(result.output.prefix(2000))")
    #expect(result.output == "agreed \(transcript.count)\n", "\(result.output.prefix(2000))")
    #expect(transcript.count > 50_000)
  }

  @Test(
    "OpenSSL accepts the signatures of notes and cosignatures, and no others",
    .enabled(if: Tool.exists("openssl"), "needs openssl: apt install openssl"))
  func openSSL() throws {
    let note = try SampleLog.signedCheckpoint()
    let text = Array(note.text.utf8)
    let key = try SampleLog.signer().verifierKey.publicKey
    #expect(try openSSLAccepts(note.signatures[0].bytes, of: text, by: key))
    #expect(try !openSSLAccepts(note.signatures[0].bytes, of: text + [10], by: key))

    let cosigner = try SampleLog.cosigner(1)
    let cosignature = try cosigner.cosign(note.text, time: 1_795_000_000)
    let message = Array("cosignature/v1\ntime 1795000000\n".utf8) + text
    #expect(try openSSLAccepts(Array(cosignature.bytes.dropFirst(8)), of: message, by: cosigner.verifierKey.publicKey))
    #expect(try !openSSLAccepts(Array(cosignature.bytes.dropFirst(8)), of: text, by: cosigner.verifierKey.publicKey))
  }

  private func openSSLAccepts(_ signature: [UInt8], of message: [UInt8], by key: [UInt8]) throws -> Bool {
    let folder = FileManager.default.temporaryDirectory.appending(path: "openssl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The fixed beginning of an Ed25519 SubjectPublicKeyInfo, RFC 8410, section 4.
    let header: [UInt8] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
    for (name, bytes) in ["key": header + key, "signature": signature, "message": message] {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    let result = try Tool.run(
      "openssl",
      [
        "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder.appending(path: "key").path, "-rawin",
        "-in", folder.appending(path: "message").path, "-sigfile", folder.appending(path: "signature").path,
      ])
    #expect(result.output.contains("Signature Verified Successfully") == (result.status == 0), "\(result.output)")
    return result.status == 0
  }
}

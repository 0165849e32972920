import Registry
import TransparencyLog

extension FuzzedParser {
  /// What is shown to prove something: keys, notes, checkpoints, proofs.
  static let evidence: [FuzzedParser] = [
    FuzzedParser("key") { bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else { return }
      guard let key = accepted({ try VerifierKey(text) }) else { return }
      try requireSame(bytes, key.description.utf8)
    },
    FuzzedParser("note") { bytes in
      guard let note = accepted({ try SignedNote(parsing: bytes) }) else { return }
      try requireSame(bytes, note.encoded.utf8)
    },
    FuzzedParser("checkpoint") { bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else { return }
      guard let checkpoint = accepted({ try Checkpoint(text: text) }) else { return }
      try requireSame(bytes, checkpoint.text.utf8)
    },
    FuzzedParser("proof") { bytes in
      guard let proof = accepted({ try LogProof(parsing: bytes) }) else { return }
      try requireSame(bytes, proof.encoded.utf8)
    },
    FuzzedParser("growth") { bytes in
      guard let request = accepted({ try WitnessRequest(parsing: bytes) }) else { return }
      try requireSame(bytes, request.encoded.utf8)
    },
    // What is read of a list once its signature holds.
    FuzzedParser("status") { bytes in
      guard let text = String(validating: bytes, as: UTF8.self),
        let signer = accepted({
          try SignerKey(name: KeyName("demo.example/log"), algorithm: .note, seed: [UInt8](repeating: 1, count: 32))
        }), let note = accepted({ try SignedNote(signing: text, with: signer) })
      else { return }
      let log = TrustedLog(origin: "demo.example/log", keys: [signer.verifierKey])
      guard let list = accepted({ try CertificateStatusList(note, trusting: log) }) else { return }
      try requireSame(bytes, list.text.utf8)
    },
    FuzzedParser("certificate") { bytes in
      guard let certificate = accepted({ try SignedCertificate(parsing: bytes) }) else { return }
      // Line ends that a copied text has lost, or has too many of, are made one.
      try requireSame(bytes[...].trimmed + [0x0a], certificate.encoded.utf8)
      if let key = accepted({
        try VerifierKey("demo.example/log+388f54cd+AbZO9M2/pXVXkrmUVO8egwlFTnvcj8v6KM9YcIA8i/xM")
      }) {
        _ = accepted { try certificate.verify(trusting: TrustedLog(origin: key.name.description, keys: [key])) }
      }
    },
  ]
}

extension ArraySlice<UInt8> {
  /// Without newlines at its end.
  fileprivate var trimmed: [UInt8] {
    var end = endIndex
    while end > startIndex, self[end - 1] == 0x0a { end -= 1 }
    return Array(self[..<end])
  }
}

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
  ]
}

import Testing

@testable import TransparencyLog

struct KeyTests {
  @Test("a seed gives the public key of RFC 8032, section 7.1, test 1")
  func knownKey() throws {
    let seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    let key = try SignerKey(name: KeyName("example.org"), algorithm: .note, seed: seed)
    #expect(key.verifierKey.publicKey == bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
  }

  @Test("the written forms of a key")
  func writtenForms() throws {
    let key = try SampleLog.signer()
    #expect(
      key.verifierKey.description
        == "log.shuofeng.example/journal+af9fc05d+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c")
    #expect(
      key.encoded == "PRIVATE+KEY+log.shuofeng.example/journal+af9fc05d+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB")
    #expect(
      try SampleLog.cosigner(1).verifierKey.description
        == "witness1.shuofeng.example+ce270a99+BGa+fjMsekUzMr2dCn99sFX1xe8aBq2mbZizn7aBDEc6")
  }

  @Test("keys read back as they were written", arguments: [KeyAlgorithm.note, .cosignature])
  func roundTrip(algorithm: KeyAlgorithm) throws {
    for seed in UInt8(0)...40 {
      let key = try SignerKey(name: KeyName("朔风.example/\(seed)"), algorithm: algorithm, seed: SampleLog.seed(seed))
      #expect(try VerifierKey(key.verifierKey.description) == key.verifierKey)
      let read = try SignerKey(encoded: key.encoded)
      #expect(read.verifierKey == key.verifierKey)
      #expect(read.encoded == key.encoded)
    }
  }

  @Test("the same seed is another key for another kind of signature or another name")
  func keyIDs() throws {
    let note = try SignerKey(name: KeyName("a.example"), algorithm: .note, seed: SampleLog.seed(1)).verifierKey
    let cosigner = try SignerKey(name: KeyName("a.example"), algorithm: .cosignature, seed: SampleLog.seed(1))
      .verifierKey
    let other = try SignerKey(name: KeyName("b.example"), algorithm: .note, seed: SampleLog.seed(1)).verifierKey
    #expect(note.publicKey == cosigner.publicKey)
    #expect(Set([note.id, cosigner.id, other.id]).count == 3)
  }

  @Test("a key with any one character of its text changed is refused")
  func altered() throws {
    let key = try SampleLog.signer()
    for position in key.verifierKey.description.utf8.indices {
      for replacement in ["A", "+", "0", " ", "=", "é"] {
        let text = key.verifierKey.description
        let altered = text[..<position] + replacement + text[text.utf8.index(after: position)...]
        if altered.utf8.elementsEqual(text.utf8) { continue }
        #expect(throws: KeyError.self, "\(altered)") { try VerifierKey(String(altered)) }
      }
    }
    for position in key.encoded.utf8.indices {
      let text = key.encoded
      let altered = text[..<position] + "B" + text[text.utf8.index(after: position)...]
      if altered.utf8.elementsEqual(text.utf8) { continue }
      #expect(throws: KeyError.self, "\(altered)") { try SignerKey(encoded: String(altered)) }
    }
  }

  @Test("a key has one spelling")
  func spellings() throws {
    let vkey = try SampleLog.signer().verifierKey.description
    let parts = vkey.split(separator: "+", maxSplits: 2).map(String.init)
    let (name, id, data) = (parts[0], parts[1], parts[2])
    #expect("\(name)+\(id)+\(data)" == vkey)
    for wrong in [
      "", "+", "++", "+++", name, "\(name)+\(id)", "\(name)+\(id)+", "\(name)+\(id.uppercased())+\(data)",
      "\(name)+0\(id)+\(data)",
      "\(name)++\(id.dropFirst())+\(data)", " " + vkey, vkey + "\n", vkey + "=", "+\(id)+\(data)",
      "\(name)+\u{301}\(id)+\(data)",
    ] {
      #expect(throws: KeyError.self, "\(wrong)") { try VerifierKey(wrong) }
    }
    let secret = try SampleLog.signer().encoded
    for wrong in [
      "PRIVATE+KEY+", vkey, "PRIVATE+KEY+\u{301}" + secret.dropFirst(12), secret + "\n",
      "private+key+" + secret.dropFirst(12),
    ] {
      #expect(throws: KeyError.self, "\(wrong)") { try SignerKey(encoded: String(wrong)) }
    }
  }

  @Test("a name that ends in a character that swallows the next one is still separated from the id")
  func prependedName() throws {
    let key = try SignerKey(name: KeyName("a\u{600}"), algorithm: .note, seed: SampleLog.seed(1)).verifierKey
    #expect(try VerifierKey(key.description) == key)
  }

  @Test("a key of a kind that isn't used here is named", arguments: [0x00, 0x02, 0x05, 0x06, 0xff] as [UInt8])
  func otherAlgorithms(first: UInt8) {
    let data = CanonicalBase64.encode([first] + SampleLog.seed(1))
    #expect(throws: KeyError.unknownAlgorithm(first)) { try VerifierKey("a.example+00000000+\(data)") }
  }

  @Test("seeds and public keys are 32 bytes", arguments: [0, 31, 33, 64])
  func lengths(count: Int) throws {
    let wrong = [UInt8](repeating: 1, count: count)
    let name = try KeyName("a.example")
    #expect(throws: KeyError.wrongLength(count)) { try SignerKey(name: name, algorithm: .note, seed: wrong) }
    #expect(throws: KeyError.wrongLength(count)) { try VerifierKey(name: name, algorithm: .note, publicKey: wrong) }
  }

  @Test(
    "a name has no spaces, plus signs or control characters",
    arguments: [
      "", " ", "a b", "a+b", "a\n", "\ta", "a\u{0}", "a\u{1b}[31m", "a\u{a0}b", "a\u{2003}", "\u{3000}", "a\u{2028}",
      "a\u{85}",
    ])
  func names(name: String) {
    #expect(throws: KeyError.invalidName(name)) { try KeyName(name) }
  }

  @Test("names that look the same are two names")
  func lookAlikes() throws {
    let composed = try KeyName("caf\u{e9}.example")
    let decomposed = try KeyName("cafe\u{301}.example")
    #expect(composed.description == decomposed.description)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }

  @Test("no description or dump of a signer key shows its secret")
  func secrecy() throws {
    let key = try SampleLog.signer()
    var dumped = ""
    dump(key, to: &dumped)
    let secret = try #require(key.encoded.split(separator: "+").last)
    for text in ["\(key)", String(reflecting: key), String(describing: [key]), dumped] {
      #expect(!text.contains(secret))
      #expect(!text.contains("1, 1, 1, 1"))
      #expect(text.contains("log.shuofeng.example/journal"))
    }
  }

  private func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
  }
}

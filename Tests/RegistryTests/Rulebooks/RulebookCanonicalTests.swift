import Registry
import TestSupport
import Testing

@Suite("The canonical form of a rulebook")
struct RulebookCanonicalTests {
  @Test("is read into a rulebook that writes the same bytes")
  func bytes() throws {
    #expect(try WillowBank.rulebook().canonical.text == WillowBank.canonical)
  }

  /// `printf %s "$canonical" | sha256sum`
  @Test("has a hash that no later version of this program may change")
  func frozenHash() throws {
    #expect(
      try WillowBank.rulebook().contentHash.description
        == "67f373ccc813e3fffe88455202afdc055c9c20f22d0dd83a3297d03eecc5b468")
  }

  @Test("is the same whether a default was given or left out")
  func defaults() throws {
    let complete = try WillowBank.rulebook()
    var sparse = complete
    sparse.publication[Level("serious")] = nil
    sparse.violations[0].fadeMonths[Level("minor")] = nil
    sparse.violations[0].repair?.afterMonths = [Level("general"): 3]
    #expect(sparse != complete)
    #expect(sparse.canonicalBytes == complete.canonicalBytes)
  }

  @Test("of any rulebook is read into an equal one", arguments: [20_261_123 as UInt64])
  func roundTrip(_ seed: UInt64) throws {
    var dice = ScoringDice(seed: seed)
    var rounds = 0
    for round in 0..<400 {
      var rulebook = RandomRulebook.make(edition: "\(round)", &dice).withoutLostCeilings
      // The scorer does not mind a minimum below 0; a rulebook may not have one.
      guard rulebook.grades.allSatisfy({ $0.minimum >= .zero }) else { continue }
      rounds += 1
      rulebook.source = "a round of dice"
      rulebook.articles = [Rulebook.Article(id: "1", text: Phrase(zh: "骰子", en: "Dice"))]
      rulebook.procedure.service = Rulebook.ServiceMethod.standard
      for level in rulebook.levels where dice.chance(80) {
        let months = dice.number(0...12)
        rulebook.publication[level] = .init(months: months, maximum: months + dice.number(0...3))
      }
      let bytes = rulebook.canonicalBytes
      let read = try RulebookReader.read(canonical: bytes)
      #expect(read.canonicalBytes == bytes, "seed \(seed), round \(round)")
      // All but what the reader fills in.
      rulebook.publication = read.publication
      #expect(read == rulebook, "seed \(seed), round \(round)")
    }
    #expect(rounds > 100)
  }

  @Test(
    "that was tampered with is refused or means something else, and never ends the program",
    arguments: [20_261_123 as UInt64])
  func tampering(_ seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let original = Array(WillowBank.canonical.utf8)
    let rulebook = try WillowBank.rulebook()
    for _ in 0..<500 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        case 1: bytes[place] = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &random)
        case 2: bytes.remove(at: place)
        default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
        }
      }
      guard bytes != original, let tampered = try? RulebookReader.read(canonical: bytes) else { continue }
      #expect(tampered != rulebook, "seed \(seed)")
      #expect(tampered.contentHash != rulebook.contentHash, "seed \(seed)")
    }
  }
}

@Suite("The hash of a content")
struct ContentHashTests {
  /// FIPS 180-4, the example of one block.
  @Test("is its SHA-256")
  func sha256() {
    let hash = RulebookHash(of: Array("abc".utf8))
    #expect(hash.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("is read from 64 digits or 32 bytes, and from nothing else")
  func reading() throws {
    let hash = RulebookHash(of: [])
    #expect(RulebookHash(hash.description) == hash)
    #expect(RulebookHash(hash.description.uppercased()) == hash)
    #expect(RulebookHash(bytes: hash.bytes) == hash)
    #expect(RulebookHash(hash.description.dropLast()) == nil)
    #expect(RulebookHash(hash.description.dropLast() + "g") == nil)
    #expect(RulebookHash(hash.description + "0") == nil)
    #expect(RulebookHash(bytes: Array(hash.bytes.dropLast())) == nil)
  }
}

public import TransparencyLog

/// A certificate as a file: the signed text, and the proof that its hash is on record.
///
/// A signed note (C2SP signed-note), an empty line, and a proof (C2SP tlog-proof) whose `extra` is the entry's leaf (101
/// bytes), then the salt (32) and the personal body under the leaf's second commitment. Nobody needs more than the log's
/// public key to verify it. Without the proof, as in the QR code of the printed page, it is the signed text alone.
public struct SignedCertificate: Sendable, Equatable {
  public let claims: CertificateClaims
  public let note: SignedNote
  public let proof: LogProof?

  private static let saltSize = 32
  private static let boundary = Array("\n\nc2sp.org/tlog-proof@v1\n".utf8)

  /// Signs, and adds the proof under the first checkpoint that has the entry.
  public init(_ claims: CertificateClaims, signedBy key: SignerKey, in registry: any RegistryReader) throws {
    self.claims = claims
    note = try SignedNote(signing: claims.text, with: key)
    let proved = try EntryProof(of: claims.number, in: registry)
    guard let personal = proved.sealed.personal else { throw CertificateRefusal.cannotRemake(claims.number) }
    proof = try LogProof(
      InclusionProof(
        index: proved.proof.index, size: Checkpoint(text: proved.proof.checkpoint.text).size, path: proved.proof.path),
      checkpoint: proved.proof.checkpoint, extra: proved.sealed.leaf.bytes + personal.salt + personal.content)
  }

  /// Reads a file from outside, checking its form only.
  ///
  /// - Throws: `CertificateFault.form`.
  public init(parsing bytes: [UInt8]) throws {
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x0a { end -= 1 }
    // A code that was scanned, or a text that was copied, may have lost the last line's end.
    let bytes = Array(bytes[..<end]) + [0x0a]
    do {
      if let place = SignedCertificate.place(of: SignedCertificate.boundary, in: bytes) {
        note = try SignedNote(parsing: Array(bytes[...place]))
        proof = try LogProof(parsing: Array(bytes[(place + 2)...]))
      } else {
        note = try SignedNote(parsing: bytes)
        proof = nil
      }
      claims = try CertificateClaims(text: note.text)
    } catch {
      throw CertificateFault.form
    }
  }

  public var encoded: String { note.encoded + (proof.map { "\n" + $0.encoded } ?? "") }

  /// The checkpoint under which it is proved to be on record, once every signature and hash is checked; nil for the signed
  /// text alone.
  ///
  /// - Throws: `CertificateFault`.
  public func verify(trusting log: TrustedLog) throws -> Checkpoint? {
    let signatures = try? note.verify(with: log.keys)
    guard signatures != nil, claims.log == log.origin else { throw CertificateFault.notSigned(claims.number) }
    guard let proof else { return nil }
    let fault = CertificateFault.notOnRecord(claims.number)
    guard proof.extra.count >= Leaf.size + SignedCertificate.saltSize else { throw fault }
    let leaf = Array(proof.extra.prefix(Leaf.size))
    let salt = Array(proof.extra.dropFirst(Leaf.size).prefix(SignedCertificate.saltSize))
    let body = Array(proof.extra.dropFirst(Leaf.size + SignedCertificate.saltSize))
    guard proof.index == claims.number.value - 1,
      leaf.suffix(SignedCertificate.saltSize).elementsEqual(Leaf.personalCommitment(of: body, salt: salt).bytes),
      let texts = try? Personal(decoding: body), texts[.certificate] == claims.digest.description
    else { throw fault }
    do {
      return try proof.verify(leaf: Hash.leaf(leaf), log: log)
    } catch TrustError.tooFewCosigners(let seen, let quorum) {
      throw CertificateFault.tooFewCosigners(claims.number, seen, quorum: quorum)
    } catch {
      throw fault
    }
  }

  private static func place(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= pattern.count else { return nil }
    return (0...bytes.count - pattern.count).first { bytes[$0...].starts(with: pattern) }
  }
}

/// Why a file is no certificate that anybody may rely on.
public enum CertificateFault: Failure, Equatable {
  case form
  case notSigned(Position)
  case notOnRecord(Position)
  case tooFewCosigners(Position, Int, quorum: Int)
  case notYet(Position, issued: Day, on: Day)
  case expired(Position, Day, on: Day)
  case revoked(Position, since: Day)

  public var failureClass: FailureClass {
    switch self {
    case .form, .notSigned, .notOnRecord: .badData
    case .tooFewCosigners, .notYet, .expired, .revoked: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .form:
      Phrase(
        zh: "文件不是信用证明，或已被改动。请给出 jinjiang certificate issue 写出的文件，或其打印页二维码中的全部文字。",
        en:
          "The file is no certificate, or was changed. Give the file that jinjiang certificate issue wrote, or all of the text in the code of its printed page."
      )
    case .notSigned(let number):
      Phrase(
        zh: "信用证明 \(number) 没有所给公钥的有效签名：内容被改动，或公钥不是出具方的。不可信赖。请经可靠途径取得公钥。",
        en:
          "Certificate \(number) is not signed by the key given: it was changed, or the key is not the issuer's. Do not rely on it. Get the public key by a way you trust."
      )
    case .notOnRecord(let number):
      Phrase(
        zh: "信用证明 \(number) 有签名，但所附证明不能表明它已登记在案。不可信赖。请向出具方索取新的文件。",
        en:
          "Certificate \(number) is signed, but its proof does not show that it is on record. Do not rely on it. Ask the issuer for another file."
      )
    case .tooFewCosigners(let number, let seen, let quorum):
      Phrase(
        zh: "信用证明 \(number) 所附检查点只有 \(seen) 个所要求的共签，须有 \(quorum) 个。请向出具方索取共签后的文件。",
        en:
          "The checkpoint of certificate \(number) has \(seen) of the cosignatures that you ask for, and \(quorum) are needed. Ask the issuer for a file made after cosigning."
      )
    case .notYet(let number, let issued, let day):
      Phrase(
        zh: "信用证明 \(number) 于 \(issued) 出具，在 \(day) 还不存在。请改正 --on，或检查本机时钟。",
        en: "Certificate \(number) was issued on \(issued), after \(day). Correct --on, or this machine's clock.")
    case .expired(let number, let day, let on):
      Phrase(
        zh: "信用证明 \(number) 已于 \(day) 到期，在 \(on) 不可信赖。请向出具方索取新的证明。",
        en: "Certificate \(number) expired on \(day), and cannot be relied on on \(on). Ask the issuer for a new one.")
    case .revoked(let number, let since):
      Phrase(
        zh: "信用证明 \(number) 自 \(since) 起已撤销，不可信赖。请向出具方询问。",
        en: "Certificate \(number) has been revoked since \(since). Do not rely on it; ask the issuer.")
    }
  }
}

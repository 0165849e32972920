internal import Crypto

/// The SHA-256 of some bytes that are no value of the domain: a request, a file, a commitment.
public typealias Digest = ContentHash<[UInt8]>

extension ContentHash {
  /// Of a sequence of bytes.
  public init(of content: some Sequence<UInt8>) { self.init(of: Array(content)) }

  init(finished hash: SHA256) {
    self.init(digest: hash.finalize())
  }
}

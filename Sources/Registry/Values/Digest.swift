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

/// The hash of bytes that come piece by piece, as of a file too large to hold.
public struct RunningDigest: Sendable {
  private var hash = SHA256()

  public init() {}

  public mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  public var digest: Digest { Digest(finished: hash) }
}

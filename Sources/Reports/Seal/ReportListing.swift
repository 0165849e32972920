internal import Registry

/// A report's canonical value with one long list that is made element by element.
public struct ReportListing {
  /// The value with an empty list.
  var frame: CanonicalJSON
  /// The list's key in the value.
  var key: String
  var count: Int
  var element: (Int) -> CanonicalJSON

  /// SHA-256 of the canonical bytes of the whole, of which one element at a time is held.
  var digest: Digest {
    let bytes = frame.bytes
    // The key of the report itself: within a text, its quotes would be escaped.
    guard let place = bytes.firstRange(of: Array("\"\(key)\":[".utf8)) else { return Digest(of: bytes) }
    var running = RunningDigest()
    bytes[..<place.upperBound].withUnsafeBytes { running.add($0) }
    for index in 0..<count {
      let piece = (index > 0 ? [UInt8(ascii: ",")] : []) + element(index).bytes
      piece.withUnsafeBytes { running.add($0) }
    }
    bytes[place.upperBound...].withUnsafeBytes { running.add($0) }
    return running.digest
  }
}

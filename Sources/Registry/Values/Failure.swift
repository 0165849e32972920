/// Why something was not done, in the classes that a caller acts on. The program's exit codes follow them.
public enum FailureClass: Sendable {
  /// A rule of the registry or of the rulebook forbids it.
  case refused
  /// What came in is not well formed, or contradicts what is on record.
  case badData
  /// No such thing, or more than one that it could be.
  case notFound
  /// Nothing was recorded; the same request may be tried again.
  case busy
  /// This operator may not do it.
  case notAllowed
}

/// An error that knows its rule, its facts and its two texts: what happened, what was asked, what to do next.
public protocol Failure: Error, Sendable {
  var failureClass: FailureClass { get }
  var message: Phrase { get }
}

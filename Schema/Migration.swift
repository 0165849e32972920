/// One step of a registry file's format, as SQL that is frozen once shipped.
public struct Migration: Sendable {
  /// The `user_version` of a file after this step.
  public let version: Int
  public let sql: String

  /// All steps, in order; a new registry gets every one.
  public static let sqlite: [Migration] = [
    Migration(version: 1, sql: Embedded.`sqlite-001-registry.sql`)
  ]
}

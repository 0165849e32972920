/// How much of a file is taken in before it is refused, so that a hostile one costs little.
///
/// Sizes are bytes of UTF-8, after decoding.
public struct ReadingLimits: Hashable, Sendable {
  /// The longest field.
  public var fieldBytes = 1 << 20
  /// The longest row, all its fields together.
  public var rowBytes = 4 << 20
  /// The most columns in a row.
  public var columns = 200
  /// The most rows in a file, its header included.
  public var rows = 100_000_000
  /// What a workbook may hold.
  public var archive = ArchiveLimits()

  public init() {}
}

/// How much of a workbook, which is a ZIP archive, is unpacked before it is refused.
public struct ArchiveLimits: Hashable, Sendable {
  /// The most entries in the archive.
  public var entries = 2_000
  /// The largest entry, unpacked.
  public var entryBytes = 2 << 30
  /// The most that one byte may unpack to, once an entry has passed `ratioFreeBytes`.
  public var ratio = 200
  /// Up to here an entry may unpack at any ratio: small parts of honest workbooks are repetitive.
  public var ratioFreeBytes = 16 << 20
  /// The most text in the table of shared strings, which is kept in memory.
  public var sharedStringBytes = 96 << 20

  public init() {}
}

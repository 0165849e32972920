/// What the reader of a file is told beforehand.
public struct ReadingOptions: Hashable, Sendable {
  /// The encoding of a CSV file; nil finds it out: UTF-8, unless the 64 KiB from the first non-ASCII byte fail it,
  /// then GB18030.
  public var encoding: TextEncoding?
  /// The sheet of a workbook; nil takes its first visible one.
  public var sheet: String?
  public var limits = ReadingLimits()

  public init(encoding: TextEncoding? = nil, sheet: String? = nil) {
    self.encoding = encoding
    self.sheet = sheet
  }
}

/// What a workbook says a cell holds. Fields of CSV are all text.
public enum CellKind: UInt8, Hashable, Sendable {
  case text
  /// A number as the file writes it: `3.5`, `46086`, `1.2345678901234568E+18`. Days are numbers, too.
  case number
  /// `TRUE` or `FALSE`.
  case boolean
  /// A formula that failed: `#REF!`.
  case error
  /// No cell at all, or one without a value.
  case empty
}

/// The day that a workbook's serial numbers count from.
public enum SerialEpoch: Sendable {
  /// Day 1 is 1900-01-01, and 1900 counts as a leap year: what Excel does.
  case year1900
  /// Day 0 is 1904-01-01: workbooks from old Macintosh versions.
  case year1904
}

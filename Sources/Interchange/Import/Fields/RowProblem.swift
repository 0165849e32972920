public import Registry

/// One thing that is wrong with one row: where it stands, and what would be right.
public struct RowProblem: Sendable, Equatable {
  /// The line on which the row starts, from 1; in a workbook, the number of the row.
  public var line: Int
  /// As the file calls the column.
  public var column: String
  /// The field as it stands in the file.
  public var value: String
  public var fault: RowFault

  public init(line: Int, column: String, value: String, fault: RowFault) {
    self.line = line
    self.column = column
    self.value = value
    self.fault = fault
  }

  public var wrong: Phrase { fault.wrong }
  public var right: Phrase { fault.right }
}

/// A row that is not recorded, as it stands in the file, with all that is wrong with it.
public struct RefusedRow: Sendable {
  public var line: Int
  public var fields: [String]
  /// At least one.
  public var problems: [RowProblem]

  /// What a file of refused rows adds to the columns of the file they came from. Import passes over them, so that such
  /// a file can be mended and imported as it is.
  public static let ownTitles = ["line", "problem"]
}

/// A field after it was read: nothing, something that cannot be used (and has been complained of), or a value.
enum Field<Value> {
  case empty
  case unusable
  case value(Value)

  var value: Value? { if case .value(let value) = self { value } else { nil } }
  func map<Other>(_ make: (Value) -> Other) -> Field<Other> {
    switch self {
    case .empty: .empty
    case .unusable: .unusable
    case .value(let value): .value(make(value))
    }
  }
  var isEmpty: Bool { if case .empty = self { true } else { false } }
}

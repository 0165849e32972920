import CXLSXWriter
import Documents

/// What a sheet has when it is to be filled in.
extension Sheet {
  /// A column of that width, whose empty cells take a number as that format says.
  func setColumn(_ column: Int, width: Int, number: String) throws(WorkbookFailure) {
    let place = XLSXLibrary.Column(column)
    try book.check(library.setColumn(sheet, place, place, Double(width), book.format(.init(number: number))))
  }

  /// Says what may stand below the title of a column, and shows a note beside the cell that is being filled in.
  ///
  /// - Parameter choices: the formula of the cells to choose from; nil where there are none.
  func validate(
    _ column: Int, _ about: EntryForm.Column, choices: String?, firstYear: Int32, note: String, refusal: String
  ) throws(WorkbookFailure) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    switch about.kind {
    case .text:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .day:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      rule.value_datetime = lxw_datetime(year: firstYear, month: 10, day: 1, hour: 0, min: 0, sec: 0)
    case .decimal:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
      rule.value_number = 0
    case .choice, .suggestion:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      if case .suggestion = about.kind { rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
    }
    try Self.withCopies([about.title, note, refusal, choices ?? ""]) { texts throws(WorkbookFailure) in
      rule.input_title = texts[0]
      rule.input_message = texts[1]
      rule.error_title = texts[0]
      rule.error_message = texts[2]
      if choices != nil { rule.value_formula = texts[3] }
      let (place, last) = (XLSXLibrary.Column(column), XLSXLibrary.Row(Self.mostRows - 1))
      try book.check(library.validate(sheet, 1, place, last, place, &rule))
    }
  }

  /// The texts as C has them, while the body runs. The library makes copies of its own.
  private static func withCopies(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>]) throws(WorkbookFailure) -> Void
  ) throws(WorkbookFailure) {
    // A title of at most 32 characters and a text of at most 255, as spreadsheets have them.
    let copies = texts.enumerated().map { index, text in
      let most = index == 0 ? 32 : 255
      let kept = Array(text.prefix(utf16: most).utf8CString)
      let copy = UnsafeMutablePointer<CChar>.allocate(capacity: kept.count)
      copy.initialize(from: kept, count: kept.count)
      return copy
    }
    defer { for copy in copies { copy.deallocate() } }
    try body(copies)
  }
}

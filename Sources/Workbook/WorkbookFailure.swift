public import Documents

/// What keeps a workbook from being written.
public enum WorkbookFailure: Error, Sendable, Hashable {
  /// libxlsxwriter isn't there; these names were tried.
  case notInstalled(tried: [String])
  /// The library refused, in its own words; the path is the workbook's.
  case refused(path: String, reason: String)
  /// A sheet holds at most that many rows below its header.
  case tooManyRows(table: String, most: Int)

  public func message(in language: Language) -> String {
    switch self {
    case .notInstalled(let tried):
      language.text(
        "未找到 libxlsxwriter，无法生成 XLSX（已尝试 \(tried.joined(separator: "、"))）。安装：\(XLSXLibrary.installation)。",
        "libxlsxwriter was not found, so no XLSX can be made (tried \(tried.joined(separator: ", "))). Install it: \(XLSXLibrary.installation)."
      )
    case .refused(let path, let reason):
      language.text("无法写入 \(path)：\(reason)", "\(path) can't be written: \(reason)")
    case .tooManyRows(let table, let most):
      language.text(
        "表格 \(table) 超过 \(most) 行，XLSX 容纳不下，请改用 CSV。",
        "Table \(table) has more than the \(most) rows that XLSX can hold; use CSV.")
    }
  }
}

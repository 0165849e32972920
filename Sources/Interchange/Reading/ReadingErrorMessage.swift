#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ReadingError {
  /// What is wrong with the file, where, and what to do about it.
  public var message: Bilingual {
    switch self {
    case .notFound(let path):
      Bilingual(zh: "没有这个文件: \(path)", en: "There is no such file: \(path)")
    case .isDirectory(let path):
      Bilingual(zh: "\(path) 是一个文件夹；请给出其中的文件", en: "\(path) is a folder; name a file in it")
    case .notReadable(let path, let code):
      Bilingual(zh: "无法读取 \(path): \(Self.text(of: code))", en: "\(path) cannot be read: \(Self.text(of: code))")
    case .empty(let path):
      Bilingual(zh: "\(path) 是空文件", en: "\(path) is empty")
    case .undecodable(let at, let bytes, let encoding):
      at.says(
        zh: "字节 \(hex(bytes)) 不是有效的 \(encoding.rawValue)；请用 --encoding 指明编码，或另存为 UTF-8",
        en: "the bytes \(hex(bytes)) are not \(encoding.rawValue); name it with --encoding, or save the file as UTF-8"
      )
    case .endsInsideCharacter(let at, let bytes, let encoding):
      at.says(
        zh: "文件在一个 \(encoding.rawValue) 字符中间结束 (\(hex(bytes)))；文件不完整，请重新导出",
        en: "the file ends inside a \(encoding.rawValue) character (\(hex(bytes))); it is cut short, export it again")
    case .nul(let at):
      at.says(
        zh: "含有 NUL 字节；这不是文本文件，或文件已损坏",
        en: "a NUL byte; this is no text file, or it is damaged")
    case .byteOrderMarkInside(let at):
      at.says(
        zh: "文件中间有 BOM，像是几个文件直接拼接而成；请逐个导入",
        en: "a byte order mark inside the file, as when files are joined; import them one by one")
    case .foreignFormat(let format): Self.message(of: format)
    case .bareCarriageReturn(let at):
      at.says(
        zh: "回车之后没有换行；请用 CRLF 或 LF 换行重新保存",
        en: "a carriage return without a line feed; save the file again with CRLF or LF line ends")
    case .quoteNeverClosed(let at):
      at.says(
        zh: "这里的引号直到文件结尾都没有闭合；请补上，或把字段内的引号写成两个",
        en: "the quote that opens here never closes; close it, and double quotes inside a field"
      )
    case .quoteInsideField(let at):
      at.says(
        zh: "没有加引号的字段里出现引号；请给整个字段加引号，其中的引号写成两个",
        en: "a quote in a field without quotes; quote the whole field and double the quotes inside it")
    case .textAfterQuote(let at):
      at.says(
        zh: "引号闭合之后还有文字；字段内的引号要写成两个",
        en: "text after a closing quote; double the quotes inside a field")
    case .fieldTooLong(let line, let field, let limit):
      Bilingual(
        zh: "第 \(line) 行开始的记录，第 \(field) 列超过 \(limit) 字节；是否有引号没有闭合？",
        en: "the row on line \(line): field \(field) is longer than \(limit) bytes; is a quote not closed?")
    case .rowTooLong(let line, let limit):
      Bilingual(
        zh: "第 \(line) 行开始的记录超过 \(limit) 字节；是否有引号没有闭合？",
        en: "the row on line \(line) is longer than \(limit) bytes; is a quote not closed?")
    case .tooManyColumns(let line, let limit):
      Bilingual(zh: "第 \(line) 行超过 \(limit) 列", en: "the row on line \(line) has more than \(limit) columns")
    case .tooManyRows(let line, let limit):
      Bilingual(
        zh: "第 \(line) 行: 文件超过 \(limit) 行；请拆分后导入", en: "line \(line): the file has more than \(limit) rows; split it")
    case .workbook(let problem): problem.message
    }
  }

  private static func message(of format: ForeignFormat) -> Bilingual {
    switch format {
    case .utf16, .utf32:
      Bilingual(
        zh: "文件编码是 \(format.rawValue)；请在 Excel 中另存为“CSV UTF-8”",
        en: "The file is \(format.rawValue); in Excel, save it as “CSV UTF-8”")
    case .oldOrLockedWorkbook:
      Bilingual(
        zh: "这是旧版 .xls 工作簿，或加了密码的工作簿；请去掉密码，另存为 .xlsx 或 CSV",
        en: "This is an old .xls workbook, or one with a password; remove the password and save it as .xlsx or CSV")
    }
  }

  private static func text(of code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "errno \(code)"
  }
}

extension TextPosition {
  fileprivate func says(zh: String, en: String) -> Bilingual {
    Bilingual(zh: "第 \(line) 行第 \(column) 个字符: \(zh)", en: "line \(line), column \(column): \(en)")
  }
}

private func hex(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
}

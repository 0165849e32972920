extension WorkbookProblem {
  /// What is wrong with the workbook, and what to do about it.
  public var message: Bilingual {
    switch self {
    case .needsFile:
      Bilingual(zh: "工作簿不能从管道读取；请先存成文件", en: "A workbook cannot be read from a pipe; save it to a file first")
    case .libraryMissing(let name):
      Bilingual(
        zh: "读取工作簿需要 \(name)，请先安装，或存成 CSV", en: "Reading workbooks needs \(name); install it, or save the file as CSV")
    case .damaged(let detail):
      Bilingual(
        zh: "工作簿不完整或已损坏 (\(detail))；请重新保存", en: "The workbook is cut short or damaged (\(detail)); save it again")
    case .notWorkbook:
      Bilingual(zh: "这个压缩包不是 .xlsx 工作簿", en: "This archive is no .xlsx workbook")
    case .encrypted(let entry):
      Bilingual(
        zh: "工作簿的 \(entry) 已加密；请去掉密码再保存", en: "\(entry) in the workbook is encrypted; save it without a password")
    case .unsafeName(let entry):
      Bilingual(zh: "工作簿里有不允许的文件名: \(entry)", en: "The workbook holds a name that is not allowed: \(entry)")
    case .duplicateName(let entry):
      Bilingual(zh: "工作簿里有重复的文件名: \(entry)", en: "The workbook holds the name \(entry) twice")
    case .tooManyEntries(let count, let limit):
      Bilingual(zh: "工作簿含 \(count) 个文件，上限 \(limit)", en: "The workbook holds \(count) files, the limit is \(limit)")
    case .entryTooLarge(let entry, let limit):
      Bilingual(
        zh: "工作簿的 \(entry) 解压后超过 \(limit) 字节；请存成 CSV",
        en: "\(entry) in the workbook unpacks to more than \(limit) bytes; save it as CSV")
    case .suspiciousRatio(let entry, let limit):
      Bilingual(
        zh: "工作簿的 \(entry) 解压后超过原大小的 \(limit) 倍，疑为压缩炸弹；请存成 CSV",
        en: "\(entry) in the workbook unpacks to over \(limit) times its size, as a zip bomb does; save it as CSV")
    case .sharedStringsTooLarge(let limit):
      Bilingual(
        zh: "工作簿的文本超过 \(limit) 字节；请存成 CSV", en: "The texts in the workbook exceed \(limit) bytes; save it as CSV")
    case .documentType(let entry):
      Bilingual(
        zh: "工作簿的 \(entry) 含有 DOCTYPE 声明，拒绝读取", en: "\(entry) in the workbook declares a DOCTYPE, which is refused")
    case .malformed(let entry, let line, let detail):
      Bilingual(
        zh: "工作簿的 \(entry) 第 \(line) 行不是有效的 XML (\(detail))",
        en: "\(entry) in the workbook is no valid XML, line \(line): \(detail)")
    case .noSuchSheet(let name, let sheets):
      Bilingual(
        zh: "没有名为“\(name)”的工作表；现有: \(sheets.joined(separator: "、"))",
        en: "There is no sheet “\(name)”; there are: \(sheets.joined(separator: ", "))")
    case .badCell(let row, let reference):
      Bilingual(zh: "第 \(row) 行的单元格 \(reference) 无效", en: "row \(row): the cell \(reference) is not valid")
    case .rowsOutOfOrder(let row):
      Bilingual(zh: "工作表的行次序错乱，在第 \(row) 行", en: "The rows of the sheet are out of order at row \(row)")
    }
  }
}

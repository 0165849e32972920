internal import Registry
internal import Yams

/// Why a file is not the YAML that this program reads.
enum YAMLFault: SourceFault, Equatable {
  case tooLarge(Int)
  case notUTF8
  case empty
  case severalDocuments
  case tooDeep
  case alias
  case tag(String)
  case keyNotText
  case duplicateKey(String)
  /// What the parser said, in its own words.
  case syntax(String)

  var message: Phrase {
    switch self {
    case .tooLarge(let count):
      Phrase(
        zh: "文件有 \(count) 字节，太大；最多 \(YAMLSource.sizeLimit) 字节。",
        en: "the file has \(count) bytes, which is too large; the most is \(YAMLSource.sizeLimit).")
    case .notUTF8:
      Phrase(zh: "文件不是有效的 UTF-8；请以 UTF-8 编码保存。", en: "the file is not valid UTF-8; save it as UTF-8.")
    case .empty:
      Phrase(zh: "文件没有内容。", en: "there is nothing in the file.")
    case .severalDocuments:
      Phrase(
        zh: "此处开始了第二个文档；一个文件只能有一个（请删除“---”）。",
        en: "a second document starts here; a file has one (remove the \"---\").")
    case .tooDeep:
      Phrase(
        zh: "嵌套超过 \(YAMLSource.depthLimit) 层。", en: "it is nested deeper than \(YAMLSource.depthLimit) levels.")
    case .alias:
      Phrase(zh: "不支持锚点与引用（&、*）；请把内容写全。", en: "anchors and aliases (&, *) are not accepted; write the content out.")
    case .tag(let name):
      Phrase(zh: "不支持标签；请删除“\(name)”。", en: "tags are not accepted; remove \"\(name)\".")
    case .keyNotText:
      Phrase(zh: "键须为文字，不能是列表或映射。", en: "a key has to be a text, not a list or a mapping.")
    case .duplicateKey(let key):
      Phrase(
        zh: "“\(key)”在同一映射中出现多次，此处为第一次；请保留一个。",
        en: "\"\(key)\" is given more than once in one mapping, here first; keep one.")
    case .syntax(let problem):
      YAMLFault.syntaxMessage(problem)
    }
  }

  /// The fault and place of what the parser threw.
  static func of(_ error: any Error) -> (YAMLFault, SourcePlace) {
    func place(_ mark: Mark) -> SourcePlace { SourcePlace(line: mark.line, column: mark.column) }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      return (problem.hasPrefix("Maximum nesting level") ? .tooDeep : .syntax(problem), place(mark))
    case .composer(_, let problem, let mark, _):
      let isSecond = problem.contains("another document")
      return (isSecond ? .severalDocuments : problem.contains("alias") ? .alias : .syntax(problem), place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      return (.duplicateKey(keys.first ?? ""), place(context.mark))
    case .reader(let problem, let offset, _, let yaml):
      // The offset counts characters.
      let head = yaml.prefix(offset ?? 0)
      return (.syntax(problem), SourcePlace(byteOffset: head.utf8.count, in: Array(yaml.utf8)))
    case let other:
      return (.syntax(other.map { "\($0)" } ?? "\(error)"), SourcePlace(line: 1, column: 1))
    }
  }
}

extension YAMLFault {
  /// The usual complaints of the parser, in words that say what to do; its own words for the rest.
  private static func syntaxMessage(_ problem: String) -> Phrase {
    switch problem {
    case "mapping values are not allowed in this context":
      Phrase(
        zh: "此处不应有“: ”；文字中含有冒号加空格时，请给整段文字加引号。",
        en: "\": \" has no place here; put a text that contains it between quotes.")
    case "did not find expected key", "did not find expected '-' indicator":
      Phrase(
        zh: "缩进或引号有误；同一层的各项须对齐，引号须成对。",
        en: "the indentation or a quote is wrong; align the entries of one level, and close every quote.")
    case "could not find expected ':'":
      Phrase(zh: "键之后缺少“: ”（冒号加空格）。", en: "\": \" (a colon and a space) is missing after a key.")
    case "found character that cannot start any token":
      Phrase(
        zh: "文字不能以此字符开头（如制表符、@、`）；缩进用空格，文字加引号。",
        en: "a text cannot start with this character (a tab, @, `); indent with spaces, and quote the text.")
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      Phrase(zh: "括号未闭合，或各项之间缺少逗号。", en: "a bracket is not closed, or a comma is missing between entries.")
    case "found unexpected end of stream":
      Phrase(zh: "文件在引号或括号闭合之前就结束了。", en: "the file ends before a quote or bracket is closed.")
    case "control characters are not allowed":
      Phrase(zh: "文件中含有控制字符；请删除。", en: "the file contains a control character; remove it.")
    default:
      Phrase(zh: "YAML 语法有误：\(problem)。", en: "this is not YAML: \(problem).")
    }
  }
}

/// What can be wrong with any file, whatever it is about: keys, texts and numbers.
enum ShapeFault: SourceFault, Equatable {
  case unknownKey(String, known: [String])
  case missingKey(String)
  case notMapping(keys: [String])
  case notSequence
  case notText
  case emptyText
  case untranslated
  case missingTranslation(Language)
  case controlCharacter(UInt32)
  case lineBreak
  case notIdentifier(String)
  case notBoolean
  case notNumber(String?)
  case quotedNumber(String)
  case negative(String)
  case notWhole(String)
  case tooManyPlaces(String)
  case tooLarge(String, limit: Int)
  case duplicate(String)
  case tooMany(Int, limit: Int)

  var message: Phrase {
    switch self {
    case .unknownKey("<<", _):
      Phrase(zh: "不支持合并键“<<”；请把各项写全。", en: "merge keys (\"<<\") are not accepted; write every key out.")
    case .unknownKey(let key, let known):
      unknown(key, known: known, zh: "项", en: "key")
    case .missingKey(let key):
      Phrase(zh: "缺少“\(key)”；此项必填。", en: "\"\(key)\" is missing; it has to be given.")
    case .notMapping(let keys) where keys.isEmpty:
      Phrase(zh: "此处应为“名称: 值”的映射。", en: "expected a mapping of names to values here.")
    case .notMapping(let keys):
      Phrase(
        zh: "此处应为映射，可用的项：\(keys.joined(separator: "、"))。",
        en: "expected a mapping here, with these keys: \(keys.joined(separator: ", ")).")
    case .notSequence:
      Phrase(zh: "此处应为列表；空列表写作 []。", en: "expected a list here; an empty one is written [].")
    case .notText:
      Phrase(zh: "此处应为一段文字，而非映射或列表。", en: "expected a text here, not a mapping or a list.")
    case .emptyText:
      Phrase(zh: "此处的文字为空；请填写。", en: "the text is empty; give one.")
    case .untranslated:
      Phrase(
        zh: "此处须有中英文两种文本：{zh: …, en: …}。", en: "expected the text in both languages: {zh: …, en: …}.")
    case .missingTranslation(.zh):
      Phrase(zh: "缺少中文文本；请填写 zh。", en: "the Chinese text is missing; give it under zh.")
    case .missingTranslation(.en):
      Phrase(zh: "缺少英文文本；请填写 en。", en: "the English text is missing; give it under en.")
    case .controlCharacter(let value):
      Phrase(
        zh: "文字中含有控制字符 \(codePoint(value))；请删除。",
        en: "the text contains the control character \(codePoint(value)); remove it.")
    case .lineBreak:
      Phrase(zh: "此处的文字须为一行。", en: "the text has to be one line.")
    case .notIdentifier(let text):
      Phrase(
        zh: "“\(excerpt(text))”不能用作名称；名称由字母、数字、-、_ 和 . 组成，UTF-8 编码不超过 64 字节。",
        en: "\"\(excerpt(text))\" cannot be a name; "
          + "names are made of letters, digits, -, _ and ., at most 64 bytes of UTF-8.")
    case .notBoolean:
      Phrase(zh: "此处只能写 true 或 false。", en: "expected true or false here.")
    case .notNumber(nil):
      Phrase(zh: "此处应为数字，例如 3 或 12.5。", en: "expected a number here, such as 3 or 12.5.")
    case .notNumber(let text?):
      Phrase(
        zh: "“\(excerpt(text))”不是数字；请写成 3 或 12.5 的样子。",
        en: "\"\(excerpt(text))\" is not a number; write it like 3 or 12.5.")
    case .quotedNumber(let text):
      Phrase(zh: "数字不加引号；请写 \(text)。", en: "numbers are written without quotes; write \(text).")
    case .negative(let text):
      Phrase(zh: "\(excerpt(text)) 是负数；此处须为 0 或正数。", en: "\(excerpt(text)) is negative; expected 0 or more.")
    case .notWhole(let text):
      Phrase(zh: "\(excerpt(text)) 不是整数；此处须为整数。", en: "\(excerpt(text)) is not whole; expected a whole number.")
    case .tooManyPlaces(let text):
      Phrase(
        zh: "\(excerpt(text)) 的小数超过三位；最多三位。",
        en: "\(excerpt(text)) has more than three decimals; three are the most.")
    case .tooLarge(let text, let limit):
      Phrase(zh: "\(excerpt(text)) 太大；最大为 \(limit)。", en: "\(excerpt(text)) is too large; the most is \(limit).")
    case .duplicate(let name):
      Phrase(
        zh: "“\(excerpt(name))”重复出现；每个名称只能用一次。",
        en: "\"\(excerpt(name))\" is there more than once; each name is used once.")
    case .tooMany(let count, let limit):
      Phrase(zh: "共 \(count) 项，太多；最多 \(limit) 项。", en: "\(count) entries are too many; the most is \(limit).")
    }
  }
}

/// The sentence for a name that is not among those known: the one that was probably meant, else all of them.
func unknown(_ name: String, known: [String], zh noun: String, en: String) -> Phrase {
  let shown = excerpt(name)
  if let meant = nearest(to: name, among: known) {
    return Phrase(
      zh: "没有名为“\(shown)”的\(noun)；是否应为“\(meant)”？",
      en: "there is no \(en) \"\(shown)\" here; did you mean \"\(meant)\"?")
  }
  guard !known.isEmpty else {
    return Phrase(
      zh: "没有名为“\(shown)”的\(noun)；此处一个也没有。", en: "there is no \(en) \"\(shown)\" here; there is none at all.")
  }
  return Phrase(
    zh: "没有名为“\(shown)”的\(noun)；可用：\(known.map(excerpt).joined(separator: "、"))。",
    en: "there is no \(en) \"\(shown)\" here; there are: \(known.map(excerpt).joined(separator: ", ")).")
}

func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

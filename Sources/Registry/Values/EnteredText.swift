/// A text of one line as a person enters it: without blanks around it, not empty, not endless, nothing that is no text.
///
/// What a reader could mistake (look-alikes, bidirectional marks) is kept as it came; it is shown for what it is on the
/// way out.
enum EnteredText {
  /// In Unicode scalars; longer than any real name, number or address.
  static let limit = 300

  static func line(_ text: String, as field: Personal.Field) throws(EnteredTextFailure) -> String {
    let text = trimmed(text)
    guard !text.isEmpty else { throw .empty(field) }
    let count = text.unicodeScalars.count
    guard count <= limit else { throw .tooLong(field, count: count) }
    if let control = text.unicodeScalars.first(where: isControl) {
      throw .controlCharacter(field, text: text, value: control.value)
    }
    return text
  }

  /// The same where the text may be left out; only blanks are nothing, too.
  static func optionalLine(_ text: String?, as field: Personal.Field) throws(EnteredTextFailure) -> String? {
    guard let text, !trimmed(text).isEmpty else { return nil }
    return try line(text, as: field)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1f, 0x7f...0x9f, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// Why a text cannot go on record as it is.
public enum EnteredTextFailure: Failure, Equatable {
  case empty(Personal.Field)
  case tooLong(Personal.Field, count: Int)
  case controlCharacter(Personal.Field, text: String, value: UInt32)

  public var failureClass: FailureClass { .badData }
  public var message: Phrase {
    switch self {
    case .empty(let field):
      Phrase(
        zh: "\(field.title.zh)为空。未作登记。请填写\(field.title.zh)。",
        en: "The \(field.title.en) is empty. Nothing was recorded. Give one.")
    case .tooLong(let field, let count):
      Phrase(
        zh: "\(field.title.zh)有 \(count) 个字符，最多 \(EnteredText.limit) 个。未作登记。请缩短。",
        en:
          "The \(field.title.en) has \(count) characters; \(EnteredText.limit) are the most. Nothing was recorded. Shorten it."
      )
    case .controlCharacter(let field, let text, let value):
      Phrase(
        zh: "\(field.title.zh)「\(visible(text))」中有控制字符 \(codePoint(value))。未作登记。请删除该字符，写成一行。",
        en:
          "The \(field.title.en) \"\(visible(text))\" contains the control character \(codePoint(value)). Nothing was recorded. Remove it and write one line."
      )
    }
  }

  private func visible(_ text: String) -> String {
    String(excerpt(text).unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? "␣" : Character($0) })
  }
}

extension Personal.Field {
  /// The name for display within a sentence.
  public var title: Phrase {
    switch self {
    case .number: Phrase(zh: "会员编号", en: "member number")
    case .name: Phrase(zh: "名称", en: "name")
    case .contact: Phrase(zh: "联系方式", en: "contact")
    case .address: Phrase(zh: "送达地址", en: "address for service")
    case .person: Phrase(zh: "人员标识", en: "person")
    case .platform: Phrase(zh: "平台", en: "platform")
    case .handle: Phrase(zh: "账号", en: "handle")
    case .uid: Phrase(zh: "平台 ID", en: "platform id")
    case .url: Phrase(zh: "链接", en: "link")
    case .summary: Phrase(zh: "摘要", en: "summary")
    case .reference: Phrase(zh: "事件编号", en: "event reference")
    case .basis: Phrase(zh: "依据", en: "basis")
    case .reason: Phrase(zh: "理由", en: "reason")
    case .note: Phrase(zh: "备注", en: "note")
    case .guardian: Phrase(zh: "监护人", en: "guardian")
    case .complainant: Phrase(zh: "投诉人", en: "complainant")
    case .proof: Phrase(zh: "送达证明", en: "proof of service")
    case .people: Phrase(zh: "人员", en: "people")
    case .document: Phrase(zh: "文件", en: "document")
    case .body: Phrase(zh: "作出单位", en: "body")
    case .exhibit: Phrase(zh: "所附文件", en: "exhibit")
    case .digest: Phrase(zh: "文件哈希", en: "hash of the file")
    case .giver: Phrase(zh: "提供者", en: "given by")
    case .recipient: Phrase(zh: "接收方", en: "recipient")
    case .purpose: Phrase(zh: "用途", en: "purpose")
    case .objector: Phrase(zh: "异议人", en: "objector")
    case .ground: Phrase(zh: "依据（对外提供）", en: "ground")
    case .certificate: Phrase(zh: "信用证明的哈希", en: "hash of the certificate")
    case .asked: Phrase(zh: "询问的会员", en: "member as asked for")
    }
  }
}

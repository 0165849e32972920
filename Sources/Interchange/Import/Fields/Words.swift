internal import Registry

/// The words that a column knows, each for one meaning: a program's id first, then what people write.
struct Words<Meaning: Sendable>: Sendable {
  private let meanings: [SearchKey: Meaning]
  /// What a person is told to choose from, id and Chinese word.
  let offered: [String]

  init(_ entries: [(meaning: Meaning, words: [String])]) {
    var meanings: [SearchKey: Meaning] = [:]
    for entry in entries {
      for word in entry.words { meanings[SearchKey(word)] = entry.meaning }
    }
    self.meanings = meanings
    offered = entries.map { $0.words.prefix(2).joined(separator: " ") }
  }

  subscript(text: String) -> Meaning? { meanings[SearchKey(text)] }
}

extension Words<Membership.Kind> {
  static let memberKinds = Words([
    (.person, ["person", "个人", "自然人", "individual"]),
    (.organization, ["organization", "机构", "单位", "组织", "企业", "organisation"]),
  ])
}

extension Words<CaseKind> {
  static let caseKinds = Words([
    (.violation, ["violation", "违规", "违规行为"]),
    (.commendation, ["commendation", "表彰", "正向记录", "奖励"]),
  ])
}

extension Words<CaseState> {
  static let violationOutcomes = Words([
    (.pending, ["pending", "待处理", "处理中", "待认定"]),
    (.upheld, ["upheld", "成立", "已成立", "认定成立"]),
    (.dismissed, ["dismissed", "不成立", "认定不成立"]),
    (.overturned, ["overturned", "撤销", "已撤销"]),
  ])

  static let commendationOutcomes = Words([
    (.pending, ["pending", "待处理", "处理中", "待认定"]),
    (.awarded, ["awarded", "授予", "已授予", "成立", "表彰"]),
    (.revoked, ["revoked", "撤销", "已撤销"]),
  ])

  static func outcomes(of kind: CaseKind) -> Words {
    kind == .violation ? violationOutcomes : commendationOutcomes
  }
}

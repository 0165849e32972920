/// What a name looks like at a glance: two names with the same likeness can be taken for one another.
///
/// A search key without blanks, dots and hyphens, in which letters of other alphabets, digits and often confused
/// characters stand as the one they look like. It serves warnings only; nothing is ever merged on its account.
/// Source: the idea of the skeleton in Unicode TS 39, section 4, over a small table of our own.
public struct Likeness: Hashable, Sendable {
  public let text: String

  public init(_ original: String) {
    var seen = String.UnicodeScalarView()
    for scalar in SearchKey(original).text.unicodeScalars where !Likeness.isIgnored(scalar) {
      seen.append(Likeness.twins[scalar] ?? scalar)
    }
    text = String(seen)
  }

  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      || ["-", "_", ".", "·", "・", "•", "'", "’", "、"].contains(scalar)
  }

  /// Each group's members look like its first one. Lower case, as search keys are.
  private static let groups = [
    "aаα", "bЬв", "cсϲ", "eеё", "hһн", "iіιl1|", "jј", "kкκ", "mм", "nη", "oоο0〇", "pрρ", "sѕ5", "tтτ", "uυ", "vν",
    "xхχ", "yуγ", "zᴢ2", "己已巳", "未末", "土士", "人入", "日曰", "天夭", "干千于", "大太犬", "王玉", "传伝傳", "张張", "陈陳",
    "刘劉", "杨楊", "赵趙", "黄黃", "吴吳", "马馬", "罗羅", "郑鄭", "谢謝", "韩韓", "冯馮", "叶葉", "苏蘇", "蒋蔣", "龙龍",
  ]

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = {
    var twins: [Unicode.Scalar: Unicode.Scalar] = [:]
    for group in groups {
      guard let first = group.unicodeScalars.first else { continue }
      for other in group.unicodeScalars.dropFirst() { twins[other] = first }
    }
    return twins
  }()
}

extension RegistryReader {
  /// Members of an association whose name or number is the same as that, or looks like it; ordered by number.
  ///
  /// Reads the whole association. The number itself is not among them: it is refused, not warned of.
  public func membersAlike(
    number: String? = nil, name: String, in association: Key<Association>
  ) throws -> [Membership] {
    let (likeName, likeNumber) = (Likeness(name), number.map(Likeness.init))
    var alike: [Membership] = []
    try memberships(of: association) { member in
      let sameName = member.name.map { Likeness($0) == likeName } ?? false
      let sameNumber = member.number != number && likeNumber != nil && member.number.map(Likeness.init) == likeNumber
      if sameName || sameNumber { alike.append(member) }
    }
    return alike
  }
}

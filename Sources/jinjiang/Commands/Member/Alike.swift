internal import Registry

/// The warning of members who could be taken for the one just recorded. It never blocks.
enum Alike {
  static func warn(of members: [Membership]) {
    guard !members.isEmpty else { return }
    let list = members.map(\.spoken)
    Output.remark(
      Speech.says(
        zh: "注意：已有名称或编号相同、相近的会员：\(list.joined(separator: "、"))。若为同一位会员，请勿重复登记。",
        en:
          "Attention: members with the same or a similar name or number are on record: \(list.joined(separator: ", ")). Check that it is not one of them."
      ))
  }
}

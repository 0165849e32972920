/// A column that a kind of file may have.
///
/// Its name in files is English or Chinese, in any order, with or without capitals and blanks.
public protocol FileColumn: CaseIterable, RawRepresentable, Sendable, Hashable where RawValue == Int {
  /// The name that exports and messages use: `member_no`.
  var name: String { get }
  /// Other names for it, the first of which Chinese templates use.
  var otherNames: [String] { get }
}

/// The columns of members.csv.
public enum MemberColumn: Int, FileColumn {
  case association, number, name, kind, joined, left, platform, handle, uid, person, minorUntil, guardian

  public var name: String {
    switch self {
    case .association: "association"
    case .number: "member_no"
    case .name: "name"
    case .kind: "kind"
    case .joined: "joined_on"
    case .left: "left_on"
    case .platform: "platform"
    case .handle: "handle"
    case .uid: "uid"
    case .person: "person"
    case .minorUntil: "minor_until"
    case .guardian: "guardian"
    }
  }

  public var otherNames: [String] {
    switch self {
    case .association: ["协会", "协会代码"]
    case .number: ["会员编号", "会员号"]
    case .name: ["姓名/名称", "姓名", "名称", "会员名称"]
    case .kind: ["类型", "会员类型"]
    case .joined: ["入会日期"]
    case .left: ["退会日期"]
    case .platform: ["平台"]
    case .handle: ["账号", "帐号"]
    case .uid: ["平台ID"]
    case .person: ["人员"]
    case .minorUntil: ["成年日期"]
    case .guardian: ["监护人"]
    }
  }
}

/// The columns of accounts.csv.
public enum AccountColumn: Int, FileColumn {
  case association, number, name, platform, handle, uid, from, until

  public var name: String {
    switch self {
    case .association: "association"
    case .number: "member_no"
    case .name: "name"
    case .platform: "platform"
    case .handle: "handle"
    case .uid: "uid"
    case .from: "held_from"
    case .until: "held_to"
    }
  }

  public var otherNames: [String] {
    switch self {
    case .association: ["协会", "协会代码"]
    case .number: ["会员编号", "会员号"]
    case .name: ["姓名/名称", "姓名", "名称", "会员名称"]
    case .platform: ["平台"]
    case .handle: ["账号", "帐号"]
    case .uid: ["平台ID"]
    case .from: ["启用日期", "持有起始日期"]
    case .until: ["停用日期", "持有截止日期"]
    }
  }
}

/// The columns of events.csv.
public enum EventColumn: Int, FileColumn {
  case reference, association, number, name, kind, category, level, occurred, decided, outcome, points, basis
  case platform, handle, url, summary

  public var name: String {
    switch self {
    case .reference: "event_ref"
    case .association: "association"
    case .number: "member_no"
    case .name: "name"
    case .kind: "kind"
    case .category: "category"
    case .level: "level"
    case .occurred: "occurred_on"
    case .decided: "decided_on"
    case .outcome: "outcome"
    case .points: "points"
    case .basis: "basis"
    case .platform: "platform"
    case .handle: "handle"
    case .url: "url"
    case .summary: "summary"
    }
  }

  public var otherNames: [String] {
    switch self {
    case .reference: ["事件编号"]
    case .association: ["协会", "协会代码"]
    case .number: ["会员编号", "会员号"]
    case .name: ["姓名/名称", "姓名", "名称", "会员名称"]
    case .kind: ["性质"]
    case .category: ["类别"]
    case .level: ["程度", "严重程度"]
    case .occurred: ["发生日期"]
    case .decided: ["认定日期"]
    case .outcome: ["结果", "认定结果"]
    case .points: ["分值"]
    case .basis: ["依据"]
    case .platform: ["平台"]
    case .handle: ["账号", "帐号"]
    case .url: ["链接"]
    case .summary: ["摘要"]
    }
  }
}

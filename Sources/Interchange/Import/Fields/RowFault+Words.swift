public import Registry

extension RowFault {
  /// What is wrong.
  public var wrong: Phrase {
    switch self {
    case .unreadable(let problem): Phrase(problem.wrong)
    case .missing: Phrase(zh: "为空", en: "it is empty")
    case .tooLong(let limit): Phrase(zh: "超过 \(limit) 个字节", en: "it is longer than \(limit) bytes")
    case .controlCharacter(let code):
      Phrase(zh: "含有控制字符 U+\(hex(code))", en: "it contains the control character U+\(hex(code))")
    case .unclearCharacter(let code, let scalar):
      Phrase(
        zh: "GB18030 编码 \(code.map { hex(UInt32($0)) }.joined(separator: " ")) 的字在各版标准中不同（按 U+\(hex(scalar.value)) 读入）",
        en:
          "editions of GB18030 read \(code.map { hex(UInt32($0)) }.joined(separator: " ")) differently (taken for U+\(hex(scalar.value)))"
      )
    case .unknownWord: Phrase(zh: "不是此列可用的词", en: "this column does not know the word")
    case .unknownAssociation: Phrase(zh: "没有这个协会", en: "there is no such association")
    case .malformedCode: Phrase(zh: "不能用作协会代码", en: "it cannot be an association's code")
    case .unknownMember(let association):
      Phrase(zh: "协会 \(association) 没有这位会员", en: "association \(association) has no such member")
    case .severalMembers(let members):
      Phrase(zh: "可能是 \(members.count) 位会员", en: "it could be any of \(members.count) members")
    case .memberNotNamed: Phrase(zh: "未写明是哪位会员", en: "the row does not say which member it is about")
    case .handleWithoutPlatform: Phrase(zh: "有账号而没有平台", en: "there is a handle without a platform")
    case .accountWithoutHandle: Phrase(zh: "有平台或平台 ID 而没有账号", en: "there is a platform or uid without a handle")
    case .minorWithoutGuardian: Phrase(zh: "未成年会员没有监护人", en: "a minor has no guardian here")
    case .guardianWithoutMinor: Phrase(zh: "有监护人而没有成年日期", en: "there is a guardian but no day of coming of age")
    case .minorOrganization: Phrase(zh: "机构没有未成年之说", en: "an organisation is no minor")
    case .minorForTooLong: Phrase(zh: "距今超过十八年", en: "it is more than eighteen years away")
    case .inTheFuture(let today): Phrase(zh: "晚于今天（\(today)）", en: "it is later than today (\(today))")
    case .decidedBeforeOccurred(let day): Phrase(zh: "认定早于发生（\(day)）", en: "decided before it occurred (\(day))")
    case .occurredBeforeJoined(let day):
      Phrase(zh: "发生时尚未入会（\(day) 入会）", en: "it occurred before the member joined (\(day))")
    case .leftBeforeJoined(let day): Phrase(zh: "退会早于入会（\(day)）", en: "left before joining (\(day))")
    case .untilBeforeFrom(let day): Phrase(zh: "停用早于启用（\(day)）", en: "it ends before it begins (\(day))")
    case .undecided: Phrase(zh: "已有结果而没有认定日期", en: "there is an outcome but no day of decision")
    case .decidedAlthoughPending: Phrase(zh: "待处理而有认定日期", en: "it is pending, yet has a day of decision")
    case .liveDecisionWithoutBasis(let day):
      Phrase(
        zh: "协会自 \(day) 起在此登记，其后的认定须有依据",
        en: "the association's record is live since \(day); a decision since then needs a basis")
    case .liveDecisionByItself(let day):
      Phrase(
        zh: "协会自 \(day) 起在此登记，其后由协会自己作出的认定不能导入",
        en: "the association's record is live since \(day); its own decisions since then are not imported")
    case .unknownCategory(let edition, let day):
      Phrase(zh: "\(day) 适用的规则 \(edition) 没有这个类别", en: "edition \(edition), in force on \(day), has no such category")
    case .categoryOfOtherKind(.violation): Phrase(zh: "这是违规类别", en: "this is a category of violations")
    case .categoryOfOtherKind(.commendation): Phrase(zh: "这是表彰类别", en: "this is a category of commendations")
    case .severalCategories: Phrase(zh: "有几个类别都叫这个名称", en: "several categories go by that name")
    case .unknownLevel: Phrase(zh: "该类别没有这个程度", en: "the category has no such level")
    case .levelMissing: Phrase(zh: "该类别没有默认程度", en: "the category has no default level")
    case .outcomeOfOtherKind: Phrase(zh: "不是这种事件的结果", en: "it is no outcome of such an event")
    case .pointsOutside(let range):
      Phrase(zh: "超出规则的范围", en: "it is outside \(range.lowerBound) to \(range.upperBound), what the rulebook allows")
    case .notBound(let edition, let day):
      Phrase(
        zh: "\(day) 该会员未承诺 \(edition)，也没有会员大会表决的记录，不得立案",
        en: "on \(day) neither a pledge nor a vote on record binds the member to \(edition), so it cannot be a case")
    case .twiceInFile: Phrase(zh: "文件中已有同一编号的行", en: "the file has a row with this key already")
    case .sameRowTwice: Phrase(zh: "文件中已有完全相同的一行", en: "the file has the very same row already")
    case .conflict(let value): Phrase(zh: "登记的是「\(value)」", en: "on record it is \"\(value)\"")
    case .cannotBeCorrected(let value):
      Phrase(zh: "登记的是「\(value)」，不能由导入更正", en: "on record it is \"\(value)\", which an import cannot correct")
    case .ownCase(let number):
      Phrase(zh: "这是本登记库的案件 \(number)，登记的内容不同", en: "it is case \(number) of this registry, which says something else")
    case .toDetriment(let value):
      Phrase(
        zh: "登记的是「\(value)」；这样更正对会员更不利，未经告知和申辩不得加重",
        en: "on record it is \"\(value)\"; this would make it worse for the member, who was not told and heard")
    case .decidedBeforeRecorded(let day):
      Phrase(zh: "早于登记为待处理的日期（\(day)）", en: "it is before the day on which it was recorded as pending (\(day))")
    case .heldByAnother(let member):
      Phrase(zh: "同一时期由 \(member) 持有", en: "\(member) held it in those days")
    case .againstTheRules(let phrase): phrase
    }
  }

  /// What would be right.
  public var right: Phrase {
    switch self {
    case .unreadable(let problem): Phrase(problem.right)
    case .missing: Phrase(zh: "请填写", en: "fill it in")
    case .tooLong: Phrase(zh: "请缩短", en: "shorten it")
    case .controlCharacter: Phrase(zh: "请删除该字符", en: "delete the character")
    case .unclearCharacter:
      Phrase(
        zh: "核对该字后另存为 UTF-8，或加 --characters-are-right",
        en: "look at the character and save the file as UTF-8, or say --characters-are-right")
    case .unknownWord(let known), .outcomeOfOtherKind(let known), .unknownLevel(let known), .levelMissing(let known):
      Phrase(zh: "可用：\(list(known))", en: "choose from \(list(known))")
    case .unknownAssociation(let known):
      Phrase(
        zh: "已有：\(list(known))；新协会用 jinjiang association add，或导入会员时加 --create-associations",
        en:
          "known: \(list(known)); found a new one with jinjiang association add, or import members with --create-associations"
      )
    case .malformedCode:
      Phrase(
        zh: "用字母、数字、- 和 _，以字母或数字开头，最多 32 个", en: "letters, digits, - and _, the first a letter or digit, at most 32")
    case .unknownMember: Phrase(zh: "核对编号，或先导入会员", en: "check it, or import the member first")
    case .severalMembers(let members): Phrase(zh: "填写会员编号：\(list(members))", en: "give the member_no: \(list(members))")
    case .memberNotNamed:
      Phrase(zh: "填写会员编号，或平台与账号，或姓名/名称", en: "give the member_no, or platform and handle, or the name")
    case .handleWithoutPlatform: Phrase(zh: "填写平台", en: "give the platform")
    case .accountWithoutHandle: Phrase(zh: "填写账号，或清空平台与平台 ID", en: "give the handle, or empty platform and uid")
    case .minorWithoutGuardian: Phrase(zh: "填写监护人", en: "name the guardian")
    case .guardianWithoutMinor:
      Phrase(zh: "填写成年日期，或清空监护人", en: "give minor_until, the eighteenth birthday, or empty guardian")
    case .minorOrganization: Phrase(zh: "清空该列，或核对类型", en: "empty it, or check the kind")
    case .minorForTooLong(let latest):
      Phrase(zh: "填写年满十八周岁的那一天，不晚于 \(latest)", en: "give the eighteenth birthday, no later than \(latest)")
    case .inTheFuture: Phrase(zh: "核对日期", en: "check the day")
    case .decidedBeforeOccurred, .occurredBeforeJoined:
      Phrase(
        zh: "核对两个日期；确实如此则加 --allow-odd-dates（留存但不计分）",
        en: "check both days; if they are right, --allow-odd-dates keeps it on record, never counted")
    case .leftBeforeJoined, .untilBeforeFrom: Phrase(zh: "核对两个日期", en: "check both days")
    case .undecided: Phrase(zh: "填写认定日期，或将结果改为 待处理", en: "give decided_on, or make the outcome pending")
    case .decidedAlthoughPending: Phrase(zh: "清空认定日期，或填写结果", en: "empty decided_on, or give the outcome")
    case .liveDecisionWithoutBasis:
      Phrase(zh: "写明作出认定的其他机构和文件", en: "name the other body that decided, and its document")
    case .liveDecisionByItself:
      Phrase(
        zh: "用 jinjiang record 与 jinjiang case 按程序登记", en: "record it by the procedure: jinjiang record, jinjiang case")
    case .unknownCategory, .categoryOfOtherKind:
      Phrase(
        zh: "用类别的编号、名称或别名；jinjiang rulebook show 列出全部",
        en: "use an id, title or alias; jinjiang rulebook show lists them")
    case .severalCategories(let ids): Phrase(zh: "用编号：\(list(ids))", en: "use the id: \(list(ids))")
    case .pointsOutside(let range):
      Phrase(zh: "\(range.lowerBound) 至 \(range.upperBound)", en: "\(range.lowerBound) to \(range.upperBound)")
    case .notBound:
      Phrase(
        zh: "先登记承诺（jinjiang member pledge）或表决（jinjiang association vote）；已有认定的，填写认定日期与结果",
        en:
          "record the pledge (jinjiang member pledge) or the vote (jinjiang association vote) first; if it was decided, give decided_on and outcome"
      )
    case .twiceInFile:
      Phrase(zh: "留下一行；一位会员的其他账号写入 accounts.csv", en: "keep one row; further accounts of a member go into accounts.csv")
    case .sameRowTwice: Phrase(zh: "删去一行，或给两行各写事件编号", en: "delete one, or give both an event_ref")
    case .conflict:
      Phrase(zh: "核对；确需更正则加 --corrections", en: "check it; --corrections records the file's as a correction")
    case .cannotBeCorrected:
      Phrase(zh: "改回登记的内容，或作废后另行登记", en: "write what is on record, or void it and record it anew")
    case .ownCase(let number):
      Phrase(
        zh: "用 jinjiang case（见 case show \(number)）办理，或删去此行；另一登记库的案件须换一个编号",
        en:
          "change it with jinjiang case (see case show \(number)), or leave the row out; a case of another registry needs another key"
      )
    case .toDetriment:
      Phrase(
        zh: "改回登记的内容；确有误登的，告知会员后用 jinjiang case void 作废，再按原决定登记",
        en:
          "write what is on record; where that is wrong, tell the member, void the case (jinjiang case void) and record the decision anew"
      )
    case .decidedBeforeRecorded:
      Phrase(zh: "用 jinjiang case 作废后另行导入", en: "void the case with jinjiang case, and import it anew")
    case .againstTheRules: Phrase(zh: "改正该行", en: "mend the row")
    case .heldByAnother:
      Phrase(
        zh: "先用 jinjiang member account end 结束其持有，或核对日期",
        en: "end theirs first with jinjiang member account end, or check the days")
    }
  }

  private func list(_ names: [String]) -> String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", … (\(names.count))" : "")
  }

  private func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, (value > 0xFF ? 4 : 2) - digits.count)) + digits
  }
}

extension Phrase {
  init(_ text: Bilingual) { self.init(zh: text.zh, en: text.en) }
}

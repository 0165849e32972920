/// What kinds of entries are called: by programs, and by people in both languages.
extension EntryKind {
  /// `member_enrolled`: the kind's own name, as programs spell it.
  public var id: String { snakeCase("\(self)") }

  public var title: Phrase {
    switch self {
    case .registryCreated: Phrase(zh: "建立登记库", en: "Registry created")
    case .rulebookAdded: Phrase(zh: "收录自律规则", en: "Rulebook added")
    case .calendarAdded: Phrase(zh: "收录工作日历", en: "Calendar added")
    case .operatorEnrolled: Phrase(zh: "增加经办人", en: "Operator enrolled")
    case .fileImported: Phrase(zh: "导入文件", en: "File imported")
    case .operatorRolesChanged: Phrase(zh: "经办人角色变更", en: "Operator's roles changed")
    case .operatorLinked: Phrase(zh: "经办人与会员关联", en: "Operator linked with a member")
    case .associationFounded: Phrase(zh: "登记协会", en: "Association founded")
    case .rulebookAdopted: Phrase(zh: "采用自律规则", en: "Rulebook adopted")
    case .memberEnrolled: Phrase(zh: "会员入会", en: "Member enrolled")
    case .memberLeft: Phrase(zh: "会员退会", en: "Member left")
    case .memberRejoined: Phrase(zh: "会员重新入会", en: "Member rejoined")
    case .memberDetailsChanged: Phrase(zh: "会员资料变更", en: "Member's details changed")
    case .accountHeld: Phrase(zh: "登记平台账号", en: "Account held")
    case .accountEnded: Phrase(zh: "平台账号终止", en: "Account ended")
    case .pledgeMade: Phrase(zh: "作出承诺", en: "Pledge made")
    case .mergerProposed: Phrase(zh: "提议合并会员", en: "Merger of members proposed")
    case .membershipMerged: Phrase(zh: "会员合并", en: "Members merged")
    case .mergerUndone: Phrase(zh: "会员分开", en: "Merger undone")
    case .complaintReceived: Phrase(zh: "收到投诉", en: "Complaint received")
    case .complainantNamed: Phrase(zh: "投诉人（密封）", en: "Complainant (sealed)")
    case .complaintAccepted: Phrase(zh: "受理投诉", en: "Complaint accepted")
    case .complaintClosed: Phrase(zh: "投诉办结", en: "Complaint closed")
    case .complainantShown: Phrase(zh: "查看投诉人", en: "Complainant shown")
    case .awardNominated: Phrase(zh: "推荐表彰", en: "Award nominated")
    case .awardNoticed: Phrase(zh: "表彰公示", en: "Nomination made public")
    case .awardObjected: Phrase(zh: "公示异议", en: "Objection to a nomination")
    case .awardObjectionAnswered: Phrase(zh: "答复公示异议", en: "Objection to a nomination answered")
    case .awardDecided: Phrase(zh: "决定授予表彰", en: "Award decided")
    case .caseRecorded: Phrase(zh: "登记案件", en: "Case recorded")
    case .rulingMade: Phrase(zh: "案件状态变更", en: "Ruling made")
    case .pendingCaseCorrected: Phrase(zh: "更正待处理案件", en: "Pending case put right")
    case .repairGranted: Phrase(zh: "准予信用修复", en: "Repair granted")
    case .noticeServed: Phrase(zh: "告知送达", en: "Notice served")
    case .replyReceived: Phrase(zh: "收到陈述申辩", en: "Reply received")
    case .hearingRequested: Phrase(zh: "申请听证", en: "Hearing asked for")
    case .hearingClosed: Phrase(zh: "听证结束", en: "Hearing over")
    case .decisionMade: Phrase(zh: "作出决定", en: "Decision made")
    case .councilVoted: Phrase(zh: "理事会表决", en: "Council voted")
    case .decisionServed: Phrase(zh: "决定送达", en: "Decision served")
    case .deadlineExtended: Phrase(zh: "延长期限", en: "Deadline extended")
    case .caseLapsed: Phrase(zh: "案件失效", en: "Case lapsed")
    case .repairRequested: Phrase(zh: "申请信用修复", en: "Repair asked for")
    case .repairDecided: Phrase(zh: "答复信用修复申请", en: "Request for repair answered")
    case .caseReopened: Phrase(zh: "重新审理", en: "Case opened again")
    case .recordAmended: Phrase(zh: "更正、变更或作废", en: "Record amended")
    case .objectionLodged: Phrase(zh: "提出异议", en: "Objection lodged")
    case .objectionAnswered: Phrase(zh: "答复异议", en: "Objection answered")
    case .objectionExtended: Phrase(zh: "延长异议答复期限", en: "Time to answer an objection extended")
    case .appealLodged: Phrase(zh: "提出申诉", en: "Appeal lodged")
    case .appealWithdrawn: Phrase(zh: "撤回申诉", en: "Appeal taken back")
    case .caseReviewed: Phrase(zh: "作出复核决定", en: "Review made")
    case .evidenceAdded: Phrase(zh: "收到证据", en: "Evidence came in")
    case .caseLinked: Phrase(zh: "重复案件并入", en: "Duplicate case linked")
    case .caseUnlinked: Phrase(zh: "并入的案件分开", en: "Linked case taken apart")
    case .minorMarked: Phrase(zh: "未成年登记", en: "Minority on record")
    case .casePublished: Phrase(zh: "公开认定", en: "Finding published")
    case .publicationEnded: Phrase(zh: "结束公开", en: "Publication ended")
    case .gradeConsent: Phrase(zh: "公开等级的同意", en: "Consent to tell the grade")
    case .answerGiven: Phrase(zh: "对外答复", en: "Answer given")
    case .dossierRequested: Phrase(zh: "会员申请查阅", en: "Member asked for their record")
    case .logKeyAdopted: Phrase(zh: "启用签名密钥", en: "Signing key adopted")
    case .certificateIssued: Phrase(zh: "出具信用证明", en: "Certificate issued")
    case .certificateRevoked: Phrase(zh: "撤销信用证明", en: "Certificate revoked")
    case .memberErased: Phrase(zh: "删除会员个人信息", en: "Member's personal data erased")
    case .holdPlaced: Phrase(zh: "暂缓删除", en: "Erasure put on hold")
    case .holdReleased: Phrase(zh: "解除暂缓删除", en: "Hold released")
    case .historyRestarted: Phrase(zh: "自备份另行续记", en: "History restarted from a backup")
    case .reportIssued: Phrase(zh: "出具报告", en: "Report issued")
    }
  }
}

/// `isOdd` as `is_odd`: a name of the code as programs outside spell it.
func snakeCase(_ name: some StringProtocol) -> String {
  var result = ""
  for character in name {
    if character.isUppercase { result.append("_") }
    result += character.lowercased()
  }
  return result
}

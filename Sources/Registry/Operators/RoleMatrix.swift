/// Everything that can be asked of the registry: one for each type of `Request`, which names its own.
///
/// A new one gets a row in the tables below, and a line in the drawing that `RoleMatrixTests` holds them against.
public enum RequestKind: String, CaseIterable, Sendable {
  case foundRegistry = "found-registry"
  case foundAssociation = "found-association"
  case addRulebook = "add-rulebook"
  case addCalendar = "add-calendar"
  case adoptRulebook = "adopt-rulebook"
  case enrolOperator = "enrol-operator"
  case changeRoles = "change-roles"
  case linkOperator = "link-operator"
  case enrolMember = "enrol-member"
  case changeMemberDetails = "change-member-details"
  case markMinor = "mark-minor"
  case leaveMember = "leave-member"
  case rejoinMember = "rejoin-member"
  case holdAccount = "hold-account"
  case endAccount = "end-account"
  case transferAccount = "transfer-account"
  case signPledge = "sign-pledge"
  case bindByVote = "bind-by-vote"
  case proposeMerger = "propose-merger"
  case confirmMerger = "confirm-merger"
  case undoMerger = "undo-merger"
  case receiveComplaint = "receive-complaint"
  case acceptComplaint = "accept-complaint"
  case closeComplaint = "close-complaint"
  case showComplainant = "show-complainant"
  case recordCase = "record-case"
  case correctPendingCase = "correct-pending-case"
  case withdrawCase = "withdraw-case"
  case serveNotice = "serve-notice"
  case receiveReply = "receive-reply"
  case requestHearing = "request-hearing"
  case closeHearing = "close-hearing"
  case decideCase = "decide-case"
  case voteInCouncil = "vote-in-council"
  case serveDecision = "serve-decision"
  case extendDeadline = "extend-deadline"
  case lapseCase = "lapse-case"
  case requestRepair = "request-repair"
  case decideRepair = "decide-repair"
  case lodgeObjection = "lodge-objection"
  case answerObjection = "answer-objection"
  case extendObjection = "extend-objection"
  case correctFinding = "correct-finding"
  case reviseFinding = "revise-finding"
  case voidCase = "void-case"
  case reopenCase = "reopen-case"
  case lodgeAppeal = "lodge-appeal"
  case withdrawAppeal = "withdraw-appeal"
  case reviewCase = "review-case"
  case recordPriorOutcome = "record-prior-outcome"
  case overturnPriorDecision = "overturn-prior-decision"
  case nominateAward = "nominate-award"
  case noticeAward = "notice-award"
  case objectToAward = "object-to-award"
  case answerAwardObjection = "answer-award-objection"
  case grantAward = "grant-award"
  case revokeAward = "revoke-award"
  case addEvidence = "add-evidence"
  case linkCase = "link-case"
  case unlinkCase = "unlink-case"
  case publishCase = "publish-case"
  case endPublication = "end-publication"
  case giveGradeConsent = "give-grade-consent"
  case giveAnswer = "give-answer"
  case requestDossier = "request-dossier"
  case giveDossier = "give-dossier"
  case importMembers = "import-members"
  case importAccounts = "import-accounts"
  case importEvents = "import-events"
  case adoptLogKey = "adopt-log-key"
  case signCheckpoint = "sign-checkpoint"
  case issueCertificate = "issue-certificate"
  case revokeCertificate = "revoke-certificate"
  case restartHistory = "restart-history"
  case eraseMember = "erase-member"
  case holdMember = "hold-member"
  case issueReport = "issue-report"
}

extension RequestKind {
  /// The table of roles and requests: any one of these roles may ask for it, and nobody else.
  ///
  /// `Registrar` consults it before it carries anything out. A request without a row does not compile.
  public var roles: Set<Role> {
    switch self {
    case .foundRegistry: [.administrator]
    case .foundAssociation: [.administrator]
    case .addRulebook: [.administrator]
    case .addCalendar: [.administrator]
    case .adoptRulebook: [.administrator]
    case .enrolOperator: [.administrator]
    case .changeRoles: [.administrator]
    case .linkOperator: [.administrator]
    case .enrolMember: [.recorder]
    case .changeMemberDetails: [.recorder, .dataOfficer]
    case .markMinor: [.recorder, .dataOfficer]
    case .leaveMember: [.recorder]
    case .rejoinMember: [.recorder]
    case .holdAccount: [.recorder]
    case .endAccount: [.recorder]
    case .transferAccount: [.recorder]
    case .signPledge: [.recorder]
    case .bindByVote: [.recorder]
    case .proposeMerger: [.recorder, .dataOfficer]
    case .confirmMerger: [.decider, .dataOfficer]
    case .undoMerger: [.decider, .dataOfficer]
    case .receiveComplaint: [.recorder]
    case .acceptComplaint: [.recorder, .decider]
    case .closeComplaint: [.recorder, .decider]
    case .showComplainant: [.dataOfficer]
    case .recordCase: [.recorder]
    case .correctPendingCase: [.recorder]
    case .withdrawCase: [.recorder]
    case .serveNotice: [.recorder]
    case .receiveReply: [.recorder]
    case .requestHearing: [.recorder]
    case .closeHearing: [.recorder, .decider]
    case .decideCase: [.decider]
    case .voteInCouncil: [.decider]
    case .serveDecision: [.recorder]
    case .extendDeadline: [.decider, .reviewer]
    case .lapseCase: [.recorder, .decider]
    case .requestRepair: [.recorder]
    case .decideRepair: [.reviewer]
    case .lodgeObjection: [.recorder]
    case .answerObjection: [.reviewer]
    case .extendObjection: [.reviewer]
    case .correctFinding: [.reviewer]
    case .reviseFinding: [.reviewer]
    case .voidCase: [.reviewer]
    case .reopenCase: [.reviewer]
    case .lodgeAppeal: [.recorder]
    case .withdrawAppeal: [.recorder]
    case .reviewCase: [.reviewer]
    case .recordPriorOutcome: [.decider, .recorder]
    case .overturnPriorDecision: [.decider, .reviewer]
    case .nominateAward: [.recorder]
    case .noticeAward: [.recorder]
    case .objectToAward: [.recorder]
    case .answerAwardObjection: [.reviewer]
    case .grantAward: [.decider]
    case .revokeAward: [.decider, .reviewer]
    case .addEvidence: [.recorder]
    case .linkCase: [.decider]
    case .unlinkCase: [.decider]
    case .publishCase: [.decider]
    case .endPublication: [.decider, .reviewer, .dataOfficer]
    case .giveGradeConsent: [.recorder, .dataOfficer]
    case .giveAnswer: [.dataOfficer]
    case .requestDossier: [.recorder, .dataOfficer]
    case .giveDossier: [.dataOfficer]
    case .importMembers: [.recorder]
    case .importAccounts: [.recorder]
    case .importEvents: [.recorder]
    case .adoptLogKey: [.auditor]
    case .signCheckpoint: [.auditor]
    case .issueCertificate: [.dataOfficer]
    case .revokeCertificate: [.decider, .dataOfficer]
    case .restartHistory: [.administrator]
    case .eraseMember: [.dataOfficer]
    case .holdMember: [.dataOfficer]
    case .issueReport: [.decider, .dataOfficer]
    }
  }

  /// What is asked, as the object of "may": `record a case`.
  public var title: Phrase {
    switch self {
    case .foundRegistry: Phrase(zh: "建立登记库", en: "found a registry")
    case .foundAssociation: Phrase(zh: "建立协会", en: "found an association")
    case .addRulebook: Phrase(zh: "登记自律规则", en: "put a rulebook on record")
    case .addCalendar: Phrase(zh: "登记工作日历", en: "put a calendar on record")
    case .adoptRulebook: Phrase(zh: "采用自律规则", en: "adopt a rulebook")
    case .enrolOperator: Phrase(zh: "增加经办人", en: "enrol an operator")
    case .changeRoles: Phrase(zh: "授予或收回角色", en: "grant or revoke roles")
    case .linkOperator: Phrase(zh: "关联经办人与会员", en: "link an operator with a member")
    case .enrolMember: Phrase(zh: "登记入会", en: "enrol a member")
    case .changeMemberDetails: Phrase(zh: "变更会员资料", en: "change a member's details")
    case .markMinor: Phrase(zh: "登记会员未成年", en: "record that a member is a minor")
    case .leaveMember: Phrase(zh: "登记退会", en: "record that a member left")
    case .rejoinMember: Phrase(zh: "登记重新入会", en: "record that a member came back")
    case .holdAccount: Phrase(zh: "登记平台账号", en: "record a platform account")
    case .endAccount: Phrase(zh: "结束平台账号的持有", en: "end a platform account")
    case .transferAccount: Phrase(zh: "转移平台账号", en: "transfer a platform account")
    case .signPledge: Phrase(zh: "登记承诺", en: "record a pledge")
    case .bindByVote: Phrase(zh: "登记会员大会对规则的表决", en: "record the assembly's vote for a rulebook")
    case .proposeMerger: Phrase(zh: "提议合并会员", en: "propose that two members are one")
    case .confirmMerger: Phrase(zh: "确认会员合并", en: "confirm that two members are one")
    case .undoMerger: Phrase(zh: "分开已合并的会员", en: "take merged members apart")
    case .receiveComplaint: Phrase(zh: "登记投诉", en: "receive a complaint")
    case .acceptComplaint: Phrase(zh: "受理投诉", en: "accept a complaint")
    case .closeComplaint: Phrase(zh: "办结投诉", en: "close a complaint")
    case .showComplainant: Phrase(zh: "查看投诉人", en: "see who complained")
    case .recordCase: Phrase(zh: "登记案件", en: "record a case")
    case .correctPendingCase: Phrase(zh: "改正待处理的案件", en: "correct a pending case")
    case .withdrawCase: Phrase(zh: "作废误登的案件", en: "withdraw a case")
    case .serveNotice: Phrase(zh: "登记告知送达", en: "record the service of a notice")
    case .receiveReply: Phrase(zh: "登记陈述申辩", en: "record a reply")
    case .requestHearing: Phrase(zh: "登记听证申请", en: "record that a hearing was asked for")
    case .closeHearing: Phrase(zh: "登记听证", en: "record a hearing")
    case .decideCase: Phrase(zh: "登记决定", en: "enter a decision")
    case .voteInCouncil: Phrase(zh: "登记理事会表决", en: "enter a vote of the council")
    case .serveDecision: Phrase(zh: "登记决定送达", en: "record the service of a decision")
    case .extendDeadline: Phrase(zh: "延长期限", en: "extend a deadline")
    case .lapseCase: Phrase(zh: "登记案件失效", en: "record that a case has lapsed")
    case .requestRepair: Phrase(zh: "登记信用修复申请", en: "record a request for repair")
    case .decideRepair: Phrase(zh: "登记信用修复决定", en: "enter a decision on repair")
    case .lodgeObjection: Phrase(zh: "登记异议", en: "record an objection")
    case .answerObjection: Phrase(zh: "答复异议", en: "answer an objection")
    case .extendObjection: Phrase(zh: "延长异议答复期限", en: "extend the time to answer an objection")
    case .correctFinding: Phrase(zh: "更正认定", en: "correct a finding")
    case .reviseFinding: Phrase(zh: "变更认定", en: "revise a finding")
    case .voidCase: Phrase(zh: "作废案件", en: "void a case")
    case .reopenCase: Phrase(zh: "重新审理案件", en: "open a case again")
    case .lodgeAppeal: Phrase(zh: "登记申诉", en: "record an appeal")
    case .withdrawAppeal: Phrase(zh: "登记撤回申诉", en: "record that an appeal was taken back")
    case .reviewCase: Phrase(zh: "登记复核决定", en: "enter a review")
    case .recordPriorOutcome: Phrase(zh: "登记待处理案件的既往决定", en: "record what was decided elsewhere")
    case .overturnPriorDecision: Phrase(zh: "登记既往认定的撤销", en: "record that a prior decision was overturned")
    case .nominateAward: Phrase(zh: "登记表彰推荐", en: "record a nomination")
    case .noticeAward: Phrase(zh: "公示表彰推荐", en: "make a nomination public")
    case .objectToAward: Phrase(zh: "登记公示异议", en: "record an objection to a nomination")
    case .answerAwardObjection: Phrase(zh: "答复公示异议", en: "answer an objection to a nomination")
    case .grantAward: Phrase(zh: "授予表彰", en: "make an award")
    case .revokeAward: Phrase(zh: "撤销表彰", en: "revoke an award")
    case .addEvidence: Phrase(zh: "登记证据", en: "record evidence")
    case .linkCase: Phrase(zh: "并入重复案件", en: "link a duplicate case")
    case .unlinkCase: Phrase(zh: "分开并入的案件", en: "take a linked case apart")
    case .publishCase: Phrase(zh: "公开认定", en: "publish a finding")
    case .endPublication: Phrase(zh: "结束公开", en: "end a publication")
    case .giveGradeConsent: Phrase(zh: "登记公开等级的同意", en: "record a member's consent")
    case .giveAnswer: Phrase(zh: "对外答复", en: "give an answer that leaves the house")
    case .requestDossier: Phrase(zh: "登记会员的查阅申请", en: "record a member's request for their record")
    case .giveDossier: Phrase(zh: "向会员提供本人全部记录", en: "give a member their whole record")
    case .importMembers: Phrase(zh: "导入会员", en: "import members")
    case .importAccounts: Phrase(zh: "导入账号", en: "import accounts")
    case .importEvents: Phrase(zh: "导入事件", en: "import events")
    case .adoptLogKey: Phrase(zh: "启用签名密钥", en: "adopt a signing key")
    case .signCheckpoint: Phrase(zh: "签署检查点", en: "sign a checkpoint")
    case .issueCertificate: Phrase(zh: "出具信用证明", en: "issue a certificate")
    case .revokeCertificate: Phrase(zh: "撤销信用证明", en: "revoke a certificate")
    case .eraseMember: Phrase(zh: "删除会员的个人信息", en: "erase a member's personal data")
    case .holdMember: Phrase(zh: "暂缓删除会员的个人信息，或解除", en: "hold a member's personal data, or release them")
    case .restartHistory: Phrase(zh: "从较短的备份重新开始", en: "begin anew from a shorter backup")
    case .issueReport: Phrase(zh: "出具报告", en: "issue a report")
    }
  }
}

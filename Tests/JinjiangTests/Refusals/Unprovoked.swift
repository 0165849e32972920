/// Rules that no command of the catalogue can break, each with the reason and with what holds it instead.
///
/// Whoever adds a rule that a command can break adds it to a `Scene`, not here.
enum Unprovoked {
  static let reasons: [String: String] = [
    // The program asks nothing of the kind.
    "AccountFailure.notOnRecord": "accounts are looked up by name first",
    "AccountFailure.otherAssociation": "a member is looked up in the account's association; AccountTests",
    "ComplaintRefusal.notAnEnding": "accepting is a command of its own; ComplaintTests",
    "ComplaintRefusal.otherAssociation": "a member is looked up in the complaint's association; ComplaintTests",
    "EvidenceRefusal.notASigningKey": "the program only makes keys that sign notes; SignCheckpointTests",
    "EvidenceRefusal.otherName": "a rotated key keeps the journal's name; SignCheckpointTests",
    "FormFailure.noTemplate": "the standard templates are part of the program",
    "MemberFailure.notOnRecord": "members are looked up by name first",
    "NoPeriod": "there is always a quarter before today, but in the first year that days can tell",
    "OperatorRefusal.noRole": "the command line asks for a role (64); OperatorTests",
    "PrecedentRefusal.noLevel": "intake asks for a level where the category has none; PrecedentTests",
    "RegistryFailure.alreadyFounded": "the file is there already, and that is said first",
    "RulingRefusal.actAfterFinding": "the days are compared at intake first; RulingCheckTests",
    "RulingRefusal.otherCase": "a ruling is made from its case; RulingCheckTests",
    "RulingRefusal.stateOfOtherKind": "outcomes are chosen by kind first; RulingCheckTests",
    "RulingRefusal.unknownCategory": "categories are looked up first; RulingCheckTests",
    "RulingRefusal.unknownLevel": "levels are looked up first; RulingCheckTests",
    "StoryFault": "the demo's story is part of the program; StoryTests",

    // It takes a rulebook of another kind than the seeded one.
    "RepairRefusal.notRepairable": "every category of the seeded rulebook has repair; RepairTests",

    // It takes a damaged file, or a program that is wrong: `check` and the tests of damage hold these.
    "CheckFailed": "the registry has been tampered with; JournalIsFinalTests and `make torture`",
    "DamagedBody": "the registry has been tampered with; JournalTests",
    "EvidenceRefusal.doesNotProve": "the registry has been tampered with; SignCheckpointTests",
    "EvidenceRefusal.keyKnown": "a new key is random; SignCheckpointTests",
    "EvidenceRefusal.notAContinuation": "the registry has been tampered with; SignCheckpointTests",
    "ReconciliationFailure": "a report that does not add up; ReconciliationTests",
    "ReissueFailure.valueDiffers": "the registry has been tampered with",
    "RulebookLookupFailure.notOnRecord": "the registry has been tampered with",
    "ScoringFailure.pointsOutOfBounds": "the registry has been tampered with; ScoringFailureTests",
    "ScoringFailure.unknownCategory": "the registry has been tampered with; ScoringFailureTests",
    "ScoringFailure.unknownLevel": "the registry has been tampered with; ScoringFailureTests",
    "ScoringFailure.unusableRulebook": "such a rulebook cannot be put on record; ScoringFailureTests",
    "StoreFailure.damaged": "the registry has been tampered with; RegistryFileTests",
    "StoreFailure.newer": "a file of a later version; RegistryFileTests",

    // It takes another process, another machine or another person at the same moment.
    "ImportRefusal.changedMeanwhile": "somebody else writes to the file; WholeFileTests",
    "Interrupted": "Ctrl-C during an import",
    "IssueRefusal.movedOn": "somebody else records at that moment; IssueReportTests",
    "KeyFileFailure.noFolder": "an account without a home; KeyFileTests",
    "KeyFileFailure.ofSomebodyElse": "a file of another account",
    "KeyFileFailure.unreadable": "a file that this account cannot read",
    "OutputFileFailure.makerFailed": "WeasyPrint fails; PDFPrinterTests",
    "OutputFileFailure.noSuchMaker": "WeasyPrint is not installed; PDFPrinterTests",
    "StoreFailure.busy": "another program is writing; `make torture`",
    "StoreFailure.inputOutput": "the disk fails; `make torture`",
    "StoreFailure.unknownOutcome": "the disk fails at the commit; `make torture`",

    // It takes a terminal.
    "DialogueEnded": "RecordDialogueTests",
    "NotAChoice": "RecordDialogueTests",
    "NotADay": "RecordDialogueTests; a day that is none on the command line is a usage error (64)",
    "NotAnAnswer": "RecordDialogueTests",

    // Not asked for by any command yet.
    "DisclosureRefusal.councilOnly": "reserved for what only the council is told",
    "MemberFailure.erased": "erasure has no command yet",
    "SealedReportFailure.nobody": "a member's statement is not issued yet",
  ]

  /// Of parts that are being built beside this one: each leaves this list for a scene, or for the list above.
  static let toCome: Set<String> = [
    "AwardRefusal.answeredAlready", "AwardRefusal.beforeDecision",
    "AwardRefusal.beyondNotice", "AwardRefusal.externalWithoutBody", "AwardRefusal.externalWithoutDocument",
    "AwardRefusal.noMinutes", "AwardRefusal.noNominator", "AwardRefusal.noObjector", "AwardRefusal.noPlace",
    "AwardRefusal.notAMerit", "AwardRefusal.notNoticed", "AwardRefusal.noticeOver", "AwardRefusal.noticeRunning",
    "AwardRefusal.noticedAlready", "AwardRefusal.objectionUpheld", "AwardRefusal.objectionsOpen",
    "AwardRefusal.saysNothing", "AwardRefusal.unknownObjection", "AwardRefusal.whichObjection",
    "BackupFailure.alreadyThere", "BackupFailure.damaged", "BackupFailure.libraryMissing", "BackupFailure.notABackup",
    "BackupFailure.notFound", "BackupFailure.oddEvidence", "BackupFailure.unreadable", "BackupFailure.unwritable",
    "BenchRefusal.barredNominator", "CandidateRefusal.byAccount",
    "CandidateRefusal.tooMany", "CaseRefusal.duplicate", "CertificateFault.expired", "CertificateFault.form",
    "CertificateFault.notOnRecord", "CertificateFault.notSigned", "CertificateFault.notYet",
    "CertificateFault.revoked", "CertificateFault.tooFewCosigners", "CertificateRefusal.cannotRemake",
    "CertificateRefusal.expiry", "CertificateRefusal.onlyForOutsiders", "CertificateRefusal.overAnyway",
    "CertificateRefusal.revokedBefore", "CertificateRefusal.unknown", "CertificateStatusRefusal.expiry",
    "CertificateStatusRefusal.notAList", "CertificateStatusRefusal.older", "CertificateStatusRefusal.stale",
    "CosigningRefusal.notACosigner", "CosigningRefusal.notTheFirst", "CosigningRefusal.nothingRemembered",
    "CosigningRefusal.refused", "ErasureRefusal.aboutSomebodyElse", "ErasureRefusal.basisNamesMember",
    "ErasureRefusal.heldAlready", "ErasureRefusal.holdIsPast", "ErasureRefusal.notHeld", "ErasureRefusal.nothingLeft",
    "ErasureRefusal.onHold", "ErasureRefusal.pending", "ErasureRefusal.stillMember", "ErasureUnfinished",
    "EvidenceDamaged", "EvidenceFailure.changed", "EvidenceFailure.empty", "EvidenceFailure.missing",
    "EvidenceFailure.movedUnderRead", "EvidenceFailure.notAFile", "EvidenceFailure.notFound",
    "EvidenceFailure.pathClimbs", "EvidenceFailure.targetExists", "EvidenceFailure.tooLarge",
    "EvidenceFailure.unreadableFile", "EvidenceFailure.unusableFolder", "EvidenceFailure.unwritable",
    "EvidenceFileRefusal.erased", "EvidenceFileRefusal.giverNotNamed", "EvidenceFileRefusal.noGiver",
    "EvidenceFileRefusal.noName", "EvidenceFileRefusal.onRecordAlready", "EvidenceFileRefusal.sameTwice",
    "EvidenceFileRefusal.unknown", "EvidenceRefusal.notCosigned", "EvidenceRefusal.notOurCheckpoint",
    "IntakeRefusal.notBound", "LinkRefusal.hasDuplicates", "LinkRefusal.itself", "LinkRefusal.linkedAlready",
    "LinkRefusal.notLinked", "LinkRefusal.otherKind", "LinkRefusal.otherMember", "LinkRefusal.servedInDuplicate",
    "LinkRefusal.targetLinked", "MinorRefusal.noConsent", "MinorRefusal.noGuardian", "MinorRefusal.organization",
    "MinorRefusal.serveGuardian", "MinorRefusal.tooLate", "MinorRefusal.unchanged", "NotAnErasureList", "NotCosigned",
    "OutputFolderFailure.notEmpty", "PledgeFailure.nobodyToBind", "PledgeFailure.votedAlready",
    "ProcedureRefusal.duplicate",
    "RestoreRefusal.nothingLost", "RestoreRefusal.otherErasures", "RestoreRefusal.otherHistory",
    "RestoreRefusal.otherLog", "RestoreRefusal.sameName", "RestoreRefusal.shorter", "StatementRefusal.doesNotAddUp",
    "StatementRefusal.notAPeriod", "StatementRefusal.outOfTime", "StoreFailure.erasedMeanwhile",
    "StoreFailure.foreignDefinitions", "StoreFailure.writableByAll", "TarFailure.nameTooLong",
    "TarFailure.unwritable", "TooFewCosigners", "WitnessMemoryFailure",
  ]
}

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
    "DamagedBody": "the registry has been tampered with; FuzzingTests",
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
    "Interrupted": "Ctrl-C during an import or a report; InterruptedReportTests",
    "IssueRefusal.movedOn": "somebody else records at that moment; IssueReportTests",
    "KeyFileFailure.noFolder": "an account without a home; KeyFileTests",
    "KeyFileFailure.ofSomebodyElse": "a file of another account",
    "KeyFileFailure.unreadable": "a file that this account cannot read",
    "OutputFileFailure.makerFailed": "WeasyPrint fails; PDFPrinterTests",
    "OutputFileFailure.noSuchMaker": "WeasyPrint is not installed; PDFPrinterTests",
    "StoreFailure.busy": "another program is writing; `make torture`",
    "StoreFailure.inputOutput": "the disk fails; `make torture`",
    "StoreFailure.unknownOutcome": "the disk fails at the commit; `make torture`",

    // The same of parts beside the registry.
    "ErasureUnfinished": "the disk fails during an erasure",
    "NotAnErasureList": "a list of erasures that was tampered with; BackupArchiveTests",
    "RestoreRefusal.otherErasures": "a list of erasures of another registry; RestartHistoryTests",
    "StoreFailure.erasedMeanwhile": "somebody erases while the answer is written",
    "TarFailure.nameTooLong": "names in an audit pack are the program's own",
    "TarFailure.unwritable": "the disk fails while the pack is written; a path that cannot be opened is said before",
    "BackupFailure.damaged": "the archive has been tampered with; BackupArchiveTests",
    "BackupFailure.libraryMissing": "libzip is not installed",
    "BackupFailure.unreadable": "a file that this account cannot read; BackupArchiveTests",
    "RestoreRefusal.otherLog": "a checkpoint of a longer journal of another name; RestartHistoryTests",
    "StoreFailure.foreignDefinitions": "the registry has been tampered with; RegistryFileTests",
    "StoreFailure.writableByAll": "the file's permissions; RegistryFileTests",
    "StatementRefusal.doesNotAddUp": "a statement that does not add up; CreditStatementTests",
    "CertificateFault.tooFewCosigners": "no command asks for cosigners of a certificate; CertificateTests",
    "CertificateRefusal.cannotRemake": "personal data were erased since; CertificateTests",
    "EvidenceFailure.missing": "a file was taken out of the folder of evidence; EvidenceFolderTests",
    "EvidenceFailure.movedUnderRead": "somebody else writes to the file; EvidenceFolderTests",
    "EvidenceFailure.tooLarge": "a file beyond the limit; EvidenceFolderTests",
    "EvidenceFailure.unreadableFile": "a file that this account cannot read; EvidenceFolderTests",
    "EvidenceFileRefusal.erased": "its data were erased; ErasureTests",

    // It takes a terminal.
    "DialogueEnded": "RecordDialogueTests",
    "NotAChoice": "RecordDialogueTests",
    "NotADay": "RecordDialogueTests; a day that is none on the command line is a usage error (64)",
    "NotAnAnswer": "RecordDialogueTests",
  ]
}

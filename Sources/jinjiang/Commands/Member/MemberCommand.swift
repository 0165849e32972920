internal import ArgumentParser

/// `jinjiang member …`: the members of an association.
struct MemberCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "member",
    abstract: Speech.says(
      zh: "会员：入会、查找、查看、改名、退会、账号、承诺", en: "Members: add, find, show, rename, leave, accounts, pledges"),
    subcommands: [
      MemberAdd.self, MemberList.self, MemberShow.self, MemberFind.self, MemberRename.self, MemberContact.self,
      MemberLeave.self, MemberRejoin.self, MemberPledge.self, MemberAccount.self, MemberConsent.self,
      MemberAnswers.self, MemberDossier.self, MemberDuplicates.self, MemberMerge.self, MemberUnmerge.self,
      MemberMinor.self,
      MemberHoldCommand.self, MemberRelease.self, MemberErase.self,
    ])
}

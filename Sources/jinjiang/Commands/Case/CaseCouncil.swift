internal import ArgumentParser
internal import Registry

/// `jinjiang case council N --seats … --vote … --minutes …`: the council's vote on the sanctions that are its own.
struct CaseCouncil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council",
    abstract: Speech.says(zh: "登记理事会对惩戒的表决", en: "The council's vote on a sanction that is its own"))

  @OptionGroup var step: CaseStepOptions

  @Option(help: ArgumentHelp(Speech.says(zh: "理事会席数", en: "How many seats the council has"), valueName: "number"))
  var seats: Int

  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "理事及表决：姓名=赞成|反对|弃权|回避（每人一次）",
        en: "A councillor and the vote: NAME=for|against|abstained|recused (once each)"),
      valueName: "name=vote"))
  var vote: [Vote]

  @Option(help: ArgumentHelp(Speech.says(zh: "会议纪要文件", en: "The minutes of the meeting"), valueName: "file"))
  var minutes: String

  func run() throws {
    let request = VoteInCouncil(
      association: try step.association(), number: step.question.number, votes: vote, seats: seats,
      minutes: try DocumentMark(file: minutes), day: step.on)
    try step.record(request) { answer in
      let isApproved = answer.procedure.round.decision?.council ?? false
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：理事会\(isApproved ? "通过" : "未通过，须经理事会的惩戒不予作出")。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): the council \(isApproved ? "approved" : "did not approve, and the sanctions that need it fall away")."
      )
    }
  }
}

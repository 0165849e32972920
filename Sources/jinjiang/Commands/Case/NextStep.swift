internal import Registry

/// What to do after a case has come on record, been looked at or been decided.
enum NextStep {
  static func decide(_ answer: CaseAnswer) -> String {
    let number = answer.file.number
    let outcome = answer.file.kind == .violation ? "upheld|dismissed" : "awarded"
    return Speech.says(
      zh:
        "下一步：jinjiang case decide \(number) --outcome \(outcome) --basis 依据；登错了用 jinjiang case correct \(number) 或 withdraw",
      en:
        "Next: jinjiang case decide \(number) --outcome \(outcome) --basis TEXT; if mistyped: jinjiang case correct \(number), or withdraw"
    )
  }

  static func standing(_ answer: CaseAnswer) -> String {
    let member = answer.membership?.number?.visible ?? ""
    return Speech.says(zh: "下一步：jinjiang standing \(member)", en: "Next: jinjiang standing \(member)")
  }
}

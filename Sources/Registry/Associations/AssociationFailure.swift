/// Why an association cannot be founded, or cannot adopt an edition.
public enum AssociationFailure: Failure, Equatable {
  case malformedCode(String)
  case codeTaken(String, by: Phrase)
  case adoptionInThePast(effective: Day, today: Day)
  case alreadyInForce(edition: String, on: Day)

  public var failureClass: FailureClass {
    switch self {
    case .malformedCode, .codeTaken: .badData
    case .adoptionInThePast, .alreadyInForce: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .malformedCode(let code):
      Phrase(
        zh: "「\(excerpt(code))」不能用作协会代码。未作登记。代码由字母、数字、- 和 _ 组成，以字母或数字开头，不超过 32 个字符，例如 CDSMA。",
        en:
          "\"\(excerpt(code))\" cannot be an association's code. Nothing was recorded. Codes are letters, digits, - and _, begin with a letter or digit, and have at most 32 characters, such as CDSMA."
      )
    case .codeTaken(let code, let name):
      Phrase(
        zh: "协会代码 \(code) 已由「\(name.zh)」使用。未作登记。请换一个代码，或用 jinjiang association show \(code) 查看。",
        en:
          "The code \(code) is that of \"\(name.en)\". Nothing was recorded. Choose another, or see jinjiang association show \(code)."
      )
    case .adoptionInThePast(let effective, let today):
      Phrase(
        zh: "自律规则不能从过去的日期（\(effective)）起采用，今天是 \(today)。未作登记。请给出今天或以后的日期：不得以后来的规则评判先前的行为。",
        en:
          "A rulebook cannot be adopted from a past day (\(effective)); today is \(today). Nothing was recorded. Give today or a later day: nobody is judged by a later rule."
      )
    case .alreadyInForce(let edition, let day):
      Phrase(
        zh: "版本 \(edition) 在 \(day) 已经有效。未作登记。用 jinjiang association show 查看已采用的版本。",
        en:
          "Edition \(edition) is in force on \(day) already. Nothing was recorded. See the adopted editions with jinjiang association show."
      )
    }
  }
}

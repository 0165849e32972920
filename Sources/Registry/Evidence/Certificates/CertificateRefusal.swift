/// Why a certificate is not issued, revoked or made again.
public enum CertificateRefusal: Failure, Equatable {
  case unknown(Position)
  case onlyForOutsiders(Disclosure)
  case expiry(Day, latest: Day)
  case revokedBefore(Position, since: Day)
  case overAnyway(Position, Day)
  case cannotRemake(Position)

  public var failureClass: FailureClass {
    switch self {
    case .unknown: .notFound
    case .onlyForOutsiders, .expiry, .revokedBefore, .overAnyway, .cannotRemake: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .unknown(let number):
      Phrase(
        zh: "登记流水 \(number) 不是信用证明。jinjiang certificate list 列出已出具的信用证明。",
        en: "Entry \(number) issued no certificate. See jinjiang certificate list.")
    case .onlyForOutsiders(let level):
      Phrase(
        zh: "信用证明只能按 public（公开）或 peer（同业）范围出具，不能按「\(level.title.zh)」。未作登记。会员本人请用 jinjiang member dossier。",
        en: """
          A certificate is for the public or for peers, not for \(level.title.en) disclosure. Nothing was recorded. For the \
          member: jinjiang member dossier.
          """)
    case .expiry(let day, let latest):
      Phrase(
        zh: "有效期截止日 \(day) 须在今天之后、\(latest) 之前（含）。未作登记。请改正 --expires。",
        en: """
          A certificate that expires on \(day): the day has to be after today, and \(latest) at the latest. Nothing was \
          recorded. Correct --expires.
          """)
    case .revokedBefore(let number, let since):
      Phrase(
        zh: "信用证明 \(number) 自 \(since) 起已撤销。未重复登记。请发布新的状态列表：jinjiang certificate status-list --output 文件。",
        en: """
          Certificate \(number) has been revoked since \(since). Nothing was recorded. Publish a new list: jinjiang \
          certificate status-list --output FILE.
          """)
    case .overAnyway(let number, let day):
      Phrase(
        zh: "信用证明 \(number) 已于 \(day) 到期，无须撤销。未作登记。",
        en: "Certificate \(number) expired on \(day), so there is nothing to revoke. Nothing was recorded.")
    case .cannotRemake(let number):
      Phrase(
        zh: "信用证明 \(number) 无法照原样再次制作：此后有个人信息被删除，或者对外可说的内容已变。未写文件。已交付的文件仍可核验；需要新的，请重新出具。",
        en: """
          Certificate \(number) cannot be made again as it was: personal data were erased since, or what outsiders are told \
          has changed. No file was written. Files that were handed out can still be verified; for a new one, issue another.
          """)
    }
  }
}

/// Why a complaint cannot be received, or decided on as asked.
public enum ComplaintRefusal: Failure, Equatable {
  case unknown(ComplaintNumber, association: String)
  case nothingAlleged
  /// An address, but no name that it belongs to.
  case contactOfNobody
  case otherAssociation(String)
  case decidedAlready(ComplaintNumber, ComplaintOutcome, on: Day)
  /// A case is about somebody.
  case nobodyNamed(ComplaintNumber)
  case noDayOfAct(ComplaintNumber)
  case otherMember(ComplaintNumber, of: CaseNumber)
  case noReceiver(ComplaintNumber)
  case notAnEnding
  case anonymous(ComplaintNumber)

  public var failureClass: FailureClass {
    switch self {
    case .unknown: .notFound
    case .contactOfNobody, .notAnEnding: .badData
    default: .refused
    }
  }

  public var message: Phrase {
    switch self {
    case .unknown(let number, let association):
      Phrase(
        zh: "协会 \(association) 没有投诉 \(number)。jinjiang complaint list 列出全部投诉。",
        en: "\(association) has no complaint \(number). `jinjiang complaint list` lists them all.")
    case .nothingAlleged:
      Phrase(
        zh: "未写明投诉的内容，未作登记。请用 --summary 写明所指的行为（会员会看到，不要写投诉人是谁）。",
        en: """
          What is alleged is not said; nothing was recorded. Say it with --summary (the member will read it, so leave out \
          who complains).
          """)
    case .contactOfNobody:
      Phrase(
        zh: "写了投诉人的联系方式，却没有写投诉人。请用 --from 写明；匿名投诉不留联系方式。",
        en: "There is a contact, but no complainant. Name them with --from; an anonymous complaint has no contact.")
    case .otherAssociation(let number):
      Phrase(
        zh: "会员 \(number) 不属于受理投诉的协会。请用 --association 指明其所在协会，或移送该协会（jinjiang complaint transfer）。",
        en: """
          Member \(number) is in another association than the one that received the complaint. Name theirs with \
          --association, or transfer the complaint (jinjiang complaint transfer).
          """)
    case .decidedAlready(let number, let outcome, let day):
      Phrase(
        zh: "投诉 \(number) 已于 \(day)「\(outcome.title.zh)」，不再重复处理。有新的事实，请另行登记投诉。",
        en: """
          Complaint \(number) was \(outcome.id) on \(day), and that is decided once. Where there is something new, receive \
          it as another complaint.
          """)
    case .nobodyNamed(let number):
      Phrase(
        zh: "投诉 \(number) 未指明会员，无从立案。查明后请用 --member 写明；不是会员的，移送（transfer）或不予受理（refuse）。",
        en: """
          Complaint \(number) names no member, so no case can be opened. Name one with --member once they are found; if it \
          is no member, transfer or refuse the complaint.
          """)
    case .noDayOfAct(let number):
      Phrase(
        zh: "投诉 \(number) 没有写明行为日期，无法判断会籍、规则版本和追究时限。请用 --occurred 写明。",
        en: """
          Complaint \(number) does not say on which day it happened, and membership, edition and limitation depend on that. \
          Give it with --occurred.
          """)
    case .otherMember(let number, let caseNumber):
      Phrase(
        zh: "投诉 \(number) 与案件 \(caseNumber) 所指的会员不同，不能并入。请核对编号，或另行立案。",
        en: """
          Complaint \(number) and case \(caseNumber) are about different members, so it cannot join it. Check the number, or \
          open a case.
          """)
    case .noReceiver(let number):
      Phrase(
        zh: "未写明投诉 \(number) 移送给谁。请用 --to 写明机构。",
        en: "To whom complaint \(number) goes is not said. Name the body with --to.")
    case .notAnEnding:
      Phrase(
        zh: "受理投诉请用 jinjiang complaint accept。", en: "A complaint is accepted with jinjiang complaint accept.")
    case .anonymous(let number):
      Phrase(
        zh: "投诉 \(number) 是匿名投诉，没有投诉人可查。", en: "Complaint \(number) is anonymous; there is nobody to show.")
    }
  }
}

extension Complaint {
  func requireOpen() throws(ComplaintRefusal) {
    guard let ending else { return }
    throw .decidedAlready(number, ending.outcome, on: ending.day)
  }
}

extension ComplaintOutcome {
  public var id: String {
    switch self {
    case .accepted: "accepted"
    case .refused: "refused"
    case .transferred: "transferred"
    case .settled: "settled"
    }
  }

  public var title: Phrase {
    switch self {
    case .accepted: Phrase(zh: "受理", en: "accepted")
    case .refused: Phrase(zh: "不予受理", en: "refused")
    case .transferred: Phrase(zh: "移送", en: "transferred")
    case .settled: Phrase(zh: "和解", en: "settled")
    }
  }
}

internal import ArgumentParser
internal import Registry

/// `jinjiang case serve N --method … --proof …`: the decision, or the review of it, reached the member, and takes effect.
struct CaseServe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: Speech.says(
      zh: "登记决定或复核决定已送达会员，自该日生效", en: "The decision, or the review, was served, and takes effect that day"))

  @OptionGroup var step: CaseStepOptions
  @OptionGroup var service: ServiceOptions

  func run() throws {
    let request = ServeDecision(
      association: try step.association(), number: step.question.number, method: service.method, proof: service.proof,
      day: step.on, guardian: service.guardian)
    try step.record(request) { answer in
      let effective = answer.file.latestRuling?.effective.description ?? ""
      if let review = answer.procedure.round.appeal?.review {
        return Speech.says(
          zh:
            "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：复核\(review.outcome.title.zh)\(review.outcome == .overturned ? "" : "，\(answer.charge)")，自 \(effective) 生效，程序终结。",
          en:
            "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(review.outcome.id) on review\(review.outcome == .overturned ? "" : ", \(answer.charge)"), with effect from \(effective); that ends the procedure."
        )
      }
      return Speech.says(
        zh:
          "案件 \(answer.file.number)（\(answer.association.code)）\(answer.memberName)：\(answer.charge)，认定\(answer.state.title.zh)，自 \(effective) 生效。",
        en:
          "Case \(answer.file.number) (\(answer.association.code)), \(answer.memberName): \(answer.charge), \(answer.state.id) with effect from \(effective)."
      )
    }
  }
}

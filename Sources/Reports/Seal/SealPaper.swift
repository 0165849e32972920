internal import Documents
internal import Registry

/// How a seal stands on a paper: for whom the paper is, room for signature and stamp, and the facts at its end.
struct SealPaper {
  let seal: Seal
  let language: DocumentLanguage
  /// Of the file that carries it, for the line for machines.
  let format: String

  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }

  /// How far it has come and for whom it is; it stands on every page.
  func audience(_ whom: Phrase) -> String {
    let level = seal.disclosure.title
    return text(
      "\(status.zh)。\(whom.zh)披露范围：\(level.zh)。", "\(status.en). \(whom.en)Disclosure: \(level.en).")
  }

  /// The last line of every page.
  var footer: String { Words.outward.text(in: language) }

  private var status: Phrase {
    switch seal.status {
    case .draft:
      seal.report.needsResolution
        ? Phrase(zh: "草案，未经批准", en: "Draft, not approved") : Phrase(zh: "未登记出具", en: "Not issued")
    case .approved: Phrase(zh: "已批准，未出具", en: "Approved, not issued")
    case .issued(let number, let day, _): Phrase(zh: "已出具（\(number)，\(day)）", en: "Issued (\(number), \(day))")
    }
  }

  /// Resolution, signatory, and room for both hands; nothing for a draft.
  var approval: [Block] {
    let approval: Seal.Approval? =
      switch seal.status {
      case .draft: nil
      case .approved(let approval): approval
      case .issued(_, _, let approval): approval
      }
    guard let approval else { return [] }
    return [
      .heading(text("批准与签发", "Approval"), level: 1),
      .facts(
        Facts(
          id: "approval",
          [
            .init("resolution", text("决议", "Resolution"), .personal(approval.resolution, in: language)),
            .init("signatory", text("签发人", "Signed by"), .personal(approval.signatory, in: language)),
            .init("signature", text("签字", "Signature"), .text("________________")),
            .init("stamp", text("盖章", "Stamp"), .text(text("（盖章处）", "(place of the stamp)"))),
            .init("date", text("日期", "Date"), .text("________________")),
          ])),
    ]
  }

  var facts: [Facts.Fact] {
    let period = seal.period
    return [
      .init("status", text("状态", "Status"), .text(status.text(in: language))),
      .init("association", Words.association.text(in: language), .text(seal.association.code)),
      .init("period", text("期间", "Period"), .text("\(period.lowerBound) – \(period.upperBound)")),
      .init("as_of", Words.asOf.text(in: language), .day(seal.asOf)),
      .init("known_at", Words.knownAt.text(in: language), .text(seal.knownAt.description)),
      .init("rulebook", Words.rulebook.text(in: language), .text("\(seal.rulebook.id) \(seal.rulebook.edition)")),
      .init("rulebook_hash", Words.rulebookHash.text(in: language), .text(seal.rulebook.hash.description)),
      .init(
        "journal_root", text("登记流水树根（前 \(seal.knownAt.value) 条）", "Journal root (\(seal.knownAt.value) entries)"),
        .text(seal.checkpoint.root.description)),
      .init("value_hash", text("报告指纹", "Report hash"), .text(seal.digest.description)),
      .init("program_version", Words.program.text(in: language), .text("jinjiang \(seal.programVersion)")),
      .init("seal_code", text("核验码", "Seal code"), .text(code)),
    ]
  }

  /// The line for machines.
  var code: String { SealCode(seal, format: format, language: language).description }
}

extension JSONWriter {
  /// The seal as the last member of a report's object.
  mutating func seal(_ paper: SealPaper) {
    key("seal")
    object { json in
      for fact in paper.facts {
        json.key(fact.key)
        switch fact.value {
        case .text(let text), .day(let text): json.string(text)
        default: json.string(fact.value.shown(in: .en))
        }
      }
    }
  }
}

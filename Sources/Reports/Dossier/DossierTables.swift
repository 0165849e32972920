internal import Documents
internal import Registry

/// The tables of a dossier.
struct DossierTables {
  let dossier: Dossier
  let language: DocumentLanguage

  private var file: MemberFile { dossier.file }
  private func text(_ zh: String, _ en: String) -> String { language.text(zh, en) }
  private func word(_ phrase: Phrase) -> Cell { .text(phrase.text(in: language)) }
  private func some(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }
  private func some(_ day: Day?) -> Cell { day.map { .day($0) } ?? .empty }
  private func column(_ key: String, _ zh: String, _ en: String) -> Column { Column(key, text(zh, en)) }
  private func dayColumn(_ key: String, _ zh: String, _ en: String) -> Column { Column(key, text(zh, en), .day) }

  private func table(_ id: String, _ zh: String, _ en: String, _ columns: [Column], _ rows: [[Cell]]) -> Table {
    Table(id: id, caption: text(zh, en), columns: columns, rows: Rows(rows))
  }

  var facts: Facts {
    let member = file.membership
    let minority = file.minority
    return Facts(
      id: "member",
      [
        .init("member_no", Words.number.text(in: language), some(member.number)),
        .init("name", Words.name.text(in: language), some(member.name)),
        .init(
          "kind", text("类型", "Kind"),
          .text(member.kind == .person ? text("个人", "person") : text("机构", "organisation"))),
        .init("contact", text("联系方式", "Contact"), some(member.contact)),
        .init("address", text("送达地址", "Address for service"), some(member.address)),
        .init("person", text("人员标识", "Person"), some(member.person)),
        .init("minor_until", text("成年日期", "Of age on"), some(minority?.until)),
        .init("guardian", text("监护人", "Guardian"), some(minority?.guardian)),
        .init("pseudonym", text("登记代号", "Pseudonym"), .text("\(member.pseudonym)")),
      ])
  }

  var tenures: Table {
    table(
      "tenures", "会籍期间", "Times of membership",
      [dayColumn("from", "自", "From"), dayColumn("until", "至（不含）", "Until (exclusive)")],
      file.membership.tenures.map { [some($0.from), some($0.until)] })
  }

  var accounts: Table {
    table(
      "accounts", "平台账号", "Platform accounts",
      [
        column("platform", "平台", "Platform"), column("handle", "账号", "Handle"), column("uid", "平台 ID", "Platform id"),
        dayColumn("from", "自", "From"), dayColumn("until", "至（不含）", "Until (exclusive)"),
      ],
      file.accounts.map {
        [word(Platform.title(of: $0.platform)), some($0.handle), some($0.uid), some($0.from), some($0.until)]
      })
  }

  var pledges: Table {
    table(
      "pledges", "承诺", "Pledges",
      [
        column("rulebook", "自律规则", "Rulebook"), dayColumn("pledged_on", "日期", "Day"),
        column("document", "文件", "Document"),
      ],
      file.pledges.map { [.text("\($0.rulebook) \($0.edition)"), .day($0.pledge.effective), some($0.document)] })
  }

  var formerNames: Table {
    table(
      "former_names", "曾用名", "Former names", [column("name", "名称", "Name"), dayColumn("until", "至", "Until")],
      file.formerNames.map { [.text($0.name), .day($0.until)] })
  }

  var elsewhere: Table {
    table(
      "elsewhere", "在其他协会的会籍", "Memberships elsewhere",
      [column("association", "协会", "Association"), column("member_no", "会员编号", "Number")],
      (file.elsewhere + file.merged).map { [word($0.association.name), some($0.membership.number)] })
  }

  var cases: Table {
    table(
      "cases", "案件与正向记录", "Cases and awards",
      [
        Column("case", text("案件", "Case"), .integer), column("kind", "性质", "Kind"),
        column("category", "类别", "Category"), column("level", "程度", "Level"), dayColumn("occurred_on", "行为日", "Act"),
        column("state", "状态", "State"), dayColumn("since", "自", "Since"), column("source", "来源", "Came in as"),
        column("account", "账号", "Account"), column("url", "链接", "Link"), column("summary", "摘要", "Summary"),
        dayColumn("published_until", "公开至", "Public until"),
      ],
      dossier.cases.map { view in
        let texts = CaseTexts(view.file?.texts ?? .none)
        return [
          .integer(view.number.value), word(view.kind.title), word(view.title),
          view.level.map { word($0.title) } ?? .empty, some(view.file?.occurred), word(view.state.title),
          some(view.since), view.file.map { word($0.source.title) } ?? .empty, some(texts.account?.description),
          some(texts.url), some(texts.summary), some(view.published?.upperBound),
        ]
      })
  }

  /// By case; what a third party gave is listed without who it was.
  var evidence: Table {
    table(
      "evidence", "案件中的证据", "Evidence in the cases",
      [
        Column("case", text("案件", "Case"), .integer), Column("evidence", text("证据", "No."), .integer),
        column("name", "文件", "File"), dayColumn("received_on", "收到", "Received"), column("from", "提供者", "From"),
        Column("size", text("字节", "Bytes"), .integer), Column("sha256", "SHA-256"),
      ],
      dossier.cases.flatMap(\.evidence).map { file in
        [
          .integer(file.caseKey.number.value), .integer(file.number), some(file.name), .day(file.received),
          word(file.giver.title), .integer(file.size), some(file.digest?.description),
        ]
      })
  }

  var consents: Table {
    table(
      "consents", "公开信用等级的同意", "Consent to tell the grade",
      [dayColumn("day", "日期", "Day"), column("given", "同意", "Given"), column("document", "文件", "Document")],
      dossier.consents.map { [.day($0.day), .flag($0.isGiven), some($0.document)] })
  }

  var requests: Table {
    table(
      "requests", "查阅申请", "Requests for the record", [dayColumn("day", "日期", "Day"), dayColumn("due", "期限", "Due")],
      dossier.requests.map { [.day($0.day), .day($0.due)] })
  }

  var answers: Table {
    table(
      "answers", "对外答复", "Answers given",
      [
        Column("number", text("编号", "Number"), .integer), dayColumn("day", "日期", "Day"), column("form", "形式", "Form"),
        column("disclosure", "披露范围", "Disclosure"), column("recipient", "接收方", "Recipient"),
        column("purpose", "用途", "Purpose"), column("ground", "依据", "Ground"), column("grade", "等级", "Grade"),
        dayColumn("expires", "有效期至", "Expires"), dayColumn("revoked", "撤销日", "Revoked"),
      ],
      dossier.answers.answers.map { answer in
        [
          .integer(answer.number.value), .day(answer.day), word(answer.fact.form.title),
          word(answer.fact.disclosure.title), answer.recipient.map { word(UsualWords.shown($0)) } ?? .empty,
          some(answer.purpose), answer.ground.map { word(UsualWords.shown($0)) } ?? .empty,
          some(answer.fact.grade?.id), some(answer.fact.expires), some(answer.revoked),
        ]
      })
  }

  /// Every entry about the member, with what it says in words.
  var entries: Table {
    table(
      "entries", "与会员有关的条目", "Entries about the member",
      [
        Column("sequence", text("条目", "Entry"), .integer), dayColumn("recorded_on", "登记日", "Recorded"),
        dayColumn("effective_on", "生效日", "Effective"), column("kind", "事项", "What"), column("texts", "内容", "Texts"),
      ],
      dossier.entries.map { line in
        let said = Personal.Field.allCases.compactMap { field in
          line.texts[field].map { "\(field.title.text(in: language))\(text("：", ": "))\($0)" }
        }
        return [
          .integer(line.sequence.value), .day(line.recorded), .day(line.effective), word(line.kind.title),
          .text(said.joined(separator: text("；", "; ")).split(separator: "\n").joined(separator: text("、", ", "))),
        ]
      })
  }
}

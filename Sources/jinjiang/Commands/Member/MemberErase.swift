internal import ArgumentParser
internal import Registry
internal import SQLiteStore

/// `jinjiang member erase MEMBER --basis … --decided-by …`: the words about a member leave the record; what counts stays.
struct MemberErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: Speech.says(
      zh: "依法删除会员的个人信息（不可恢复；分值与证明不受影响）", en: "Erase a member's personal data, for good; scores and proofs stay"))

  @OptionGroup var options: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var named: NamedMember

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "法律依据（永久留存，不要写人名）", en: "The legal basis; it stays for ever, so no names in it"),
      valueName: "text"))
  var basis: String

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "决定人（例如理事会及决议文号）", en: "Who decided it, such as the council and its resolution"),
      valueName: "name"))
  var decidedBy: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      Speech.says(
        zh: "一并删除此条登记的文字（可多次给出），例如含有姓名的文件名",
        en: "An entry about nobody whose words go too, such as a file's name (repeatable)"), valueName: "#N"))
  var also: [Position] = []

  func run() throws {
    let store = try options.store()
    try ErasureDesk.finishInterrupted(options.path, in: store)
    if try sayIfDone(in: store) { return }
    let (member, mentions) = try store.read(at: nil) { registry in
      let member = try named.resolve(in: registry)
      return (member, try MemberErase.mentions(of: member, in: registry))
    }
    let request = EraseMember(member.key, basis: basis, decider: decidedBy, also: also)
    var writing = writing
    // Drawn here where none was given: what is cut short after the entry names it.
    let operation = writing.operation?.id ?? Composition.surroundings.newID()
    writing.operation = OperationID(argument: operation.description)
    guard let erased = try writing.record(request, in: store) else { return }
    try ErasureDesk.finish(options.path, in: store, operation: operation.description)
    try say(erased, mentions)
  }

  /// The member cannot be found by name any more, where the very same operation is sent again.
  private func sayIfDone(in store: SQLiteStore) throws -> Bool {
    guard let id = writing.operation?.id,
      let known = try store.read(at: nil, { try $0.operation(id) }),
      let entry = try store.read(at: nil, { try $0.sealedEntry(at: known.entries.lowerBound)?.entry }),
      case .evidence(.memberErased) = entry.draft.fact
    else { return false }
    WritingOptions.sayRecorded(known)
    return true
  }

  private static func mentions(of member: Membership, in registry: any RegistryReader) throws -> [Position] {
    let accounts = try registry.accounts(of: member.key).flatMap { [$0.handle, $0.uid] }.compactMap(\.self)
    let words = try registry.names(of: member.key).map(\.name) + accounts + [member.number].compactMap(\.self)
    let progress = ProgressLine(label: Speech.says(zh: "查找他处提及", en: "Looking for mentions"))
    defer { progress.clear() }
    return try registry.mentions(of: words, besides: member) { progress.show($0, of: $1) }
  }

  private func say(_ erased: EraseMember.Erased, _ mentions: [Position]) throws {
    // The name is not repeated: it is gone.
    let place = erased.membership.position
    try Output.shared.line(
      Speech.says(
        zh:
          "已删除会员 \(place) 的个人信息（\(erased.bodies) 条登记），见 \(erased.entry)。此后显示为「已删除」，化名 \(erased.pseudonym)；查询请用 '\(place)'。",
        en:
          "Erased the personal data of member \(place) (\(erased.bodies) entries); see \(erased.entry). It is shown as erased from now on, under the pseudonym \(erased.pseudonym); ask for it as '\(place)'."
      ))
    Output.remark(
      Speech.says(
        zh:
          "无法触及的：此前的备份、已发出的报告、证明与文件、磁盘曾写过的扇区，请逐一处理。恢复旧备份时须重做本次删除：请把 \(ErasureDesk.ledger(of: options.path)) 与备份存放在一起。",
        en:
          "Out of reach: earlier backups; reports, certificates and files that were issued; what the disk once held. See to each. A restored backup has to be erased from again: keep \(ErasureDesk.ledger(of: options.path)) with the backups."
      ))
    let rest = mentions.filter { !erased.also.contains($0) }
    if !rest.isEmpty {
      let list = rest.prefix(20).map { "'\($0)'" }.joined(separator: " ") + (rest.count > 20 ? " …" : "")
      Output.remark(
        Speech.says(
          zh: "他人或无主体的登记中仍提及该会员（\(rest.count) 条）：\(list)。请用 jinjiang journal show 查看；无主体的可再次运行本命令加 --also 删除。",
          en:
            "Entries of others, or about nobody, still mention this member (\(rest.count)): \(list). See them with jinjiang journal show; those about nobody can be erased with --also."
        ))
    }
    if !erased.certificates.isEmpty {
      let commands = erased.certificates.map { AffectedTable.command(revoking: $0, for: [.erased]) }
      Output.remark(
        Speech.says(
          zh: "尚有效的信用证明仍写着该会员；如需撤销：\n", en: "Certificates still in force name the member. To revoke them:\n")
          + commands.joined(separator: "\n"))
    }
    if !erased.operators.isEmpty {
      let names = erased.operators.joined(separator: ", ")
      Output.remark(
        Speech.says(
          zh: "该会员也是经办人（\(names)）：经办人名称说明谁作了登记，予以保留。",
          en: "The member is an operator, too (\(names)): that name says who entered what, and stays."))
    }
    if !erased.elsewhere.isEmpty {
      let others = erased.elsewhere.map { "'\($0.position)'" }.joined(separator: " ")
      Output.remark(
        Speech.says(
          zh: "同一人在其他协会的会籍未动：\(others)。", en: "Memberships of the same person elsewhere were left: \(others)."))
    }
  }
}

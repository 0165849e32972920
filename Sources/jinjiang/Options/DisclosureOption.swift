public import ArgumentParser
public import Registry

/// `--disclosure`: for whom the answer is. Each command has the lowest that answers its question as its default.
struct DisclosureOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(
        zh: "披露范围：public 公开，peer 同业，member 会员本人，council 理事会（默认：足以回答的最小范围，写在答复中）",
        en: "For whom: public, peer, member, council (default: the lowest that answers; the answer says which)"),
      valueName: "level"))
  var disclosure: Disclosure?

  /// The audience of today that was asked for, or the command's own.
  func audience(default level: Disclosure, in registry: any RegistryReader) throws -> Audience {
    Audience(disclosure ?? level, on: try registry.today())
  }
}

extension Disclosure {
  /// Says that this was the level where nobody named one, and how to see more.
  func remark(asked: Disclosure?) {
    guard asked == nil, self < .council else { return }
    let more = Disclosure.allCases.filter { $0 > self }
    let zh = more.map { "\($0.rawValue)（\($0.title.zh)）" }.joined(separator: "、")
    Output.remark(
      Speech.says(
        zh: "披露范围为「\(title.zh)」。查看更多：--disclosure \(zh)",
        en: "Disclosure is \(title.en). To see more: --disclosure \(more.map(\.rawValue).joined(separator: " or "))"
      ))
  }
}

extension Disclosure: ExpressibleByArgument {
  /// By its id, or by its name in Chinese.
  public init?(argument: String) {
    guard let level = Disclosure.allCases.first(where: { [$0.rawValue, $0.title.zh].contains(argument.lowercased()) })
    else { return nil }
    self = level
  }
}

extension Disclosure {
  /// `披露范围：同业。`
  var sentence: String { Speech.says(zh: "披露范围：\(title.zh)。", en: "Disclosure: \(title.en).") }
}

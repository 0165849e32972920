internal import ArgumentParser

/// What is wrong with a command line, in the language of the run, and how the line should look.
///
/// The parser keeps its errors to itself and tells them in English sentences, so the sentences are what can be told
/// apart. One that is not known here, or is ours already, stays as it came.
struct UsageFault {
  let message: String

  init(of error: any Error) {
    let sentence = Jinjiang.message(for: error)
    let whole = Jinjiang.fullMessage(for: error)
    let prefix = "Error: \(sentence)\n"
    let usage = whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : ""
    let spoken = UsageFault.missingSubcommand(usage) ?? UsageFault.spoken(sentence)
    message =
      (Speech.says(zh: "错误：", en: "Error: ") + spoken + "\n" + UsageFault.spoken(usage: usage))
      .visibleLines
  }

  static func spoken(_ sentence: String) -> String {
    if let fault = try? /(?s)The value '(.*)' is invalid for '(?:(-\S+) ?)?(?:<(.*?)>)?'(.*)/.wholeMatch(in: sentence) {
      return spoken(
        value: String(fault.1), option: fault.2.map(String.init), form: fault.3.map(String.init) ?? "",
        rest: String(fault.4), else: sentence)
    }
    guard Speech.language == .zh else { return sentence }
    return chinese(sentence) ?? sentence
  }

  /// A command with subcommands complains of whatever follows it, where it is one of them that is missing.
  private static func missingSubcommand(_ usage: String) -> String? {
    guard let command = usage.firstMatch(of: /Usage: (.*) <subcommand>/)?.1 else { return nil }
    return Speech.says(
      zh: "\(command) 之后须是它的一个子命令。请用 \(command) --help 查看。",
      en: "\(command) is followed by one of its subcommands. See them with \(command) --help.")
  }

  private static func spoken(value: String, option: String?, form: String, rest: String, else sentence: String)
    -> String
  {
    if form.hasPrefix("YYYY-MM-DD") {
      return NotADay(text: value, option: option, positionWillDo: form.contains("#N")).message.spoken
    }
    guard Speech.language == .zh else { return sentence }
    // After a list of the values that would do: quoted, or a line each.
    let choices = rest.matches(of: /'([^']*)'|\n  - (.*)/).map { String($0.1 ?? $0.2 ?? "") }
    if !choices.isEmpty { return "「\(value)」不能用于 \(option ?? "<\(form)>")。可用：\(choices.joined(separator: "、"))。" }
    return "「\(value)」" + (option.map { "不能用于 \($0)。应为 <\(form)>。" } ?? "不能用作 <\(form)>。")
  }

  private static func chinese(_ sentence: String) -> String? {
    if let fault = sentence.wholeMatch(of: /Missing expected argument '(.*)'/) { return "缺少 \(fault.1)。" }
    if let fault = sentence.wholeMatch(of: /Missing one of: '(.*)'/) {
      return "缺少下列之一：\(fault.1.replacing("', '", with: "、"))。"
    }
    if let fault = sentence.wholeMatch(of: /Missing value for '(\S+)(.*)'/) { return "\(fault.1) 之后缺少\(fault.2)。" }
    if let fault = sentence.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      return "没有选项 \(fault.1)。" + (fault.2.map { "是否想用 \($0)？" } ?? "")
    }
    if let fault = sentence.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) { return "多出一个参数：「\(fault.1)」。" }
    if let fault = sentence.wholeMatch(of: /(?s)(\d+) unexpected arguments: '(.*)'/) {
      return "多出 \(fault.1) 个参数：「\(fault.2.replacing("', '", with: "」「"))」。"
    }
    if let fault = sentence.wholeMatch(of: /(?s)The option '(.*?)' does not take any value, but '(.*)' was specified\./)
    {
      return "\(fault.1) 不带值，却给出了「\(fault.2)」。"
    }
    return nil
  }

  /// The lines below: what the argument is for, how the command is written, where there is more.
  private static func spoken(usage: String) -> String {
    guard Speech.language == .zh else { return usage }
    let lines = usage.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if line.hasPrefix("Help:  ") { return "说明：\(line.dropFirst(7))" }
      if line.hasPrefix("Usage: ") { return "用法：\(line.dropFirst(7))" }
      if let fault = line.wholeMatch(of: /\ \ See '(.*)' for more information\./) { return "  详见：\(fault.1)" }
      return String(line)
    }
    return lines.joined(separator: "\n")
  }
}

internal import Registry

/// In which language the program speaks in this run: `--lang`, else the locale; Chinese where neither says.
///
/// Settled once, before the command line is parsed, since help is spoken in it, too.
enum Speech {
  static let language: Language = chosen(arguments: CommandLine.arguments, environment: Composition.environment)

  /// `--lang both`: papers are in Chinese and English, everything else is Chinese.
  static let wantsBoth = CommandLine.arguments.indices.contains { index in
    CommandLine.arguments[index] == "--lang=both"
      || (CommandLine.arguments[index] == "--lang" && CommandLine.arguments.dropFirst(index + 1).first == "both")
  }

  static func says(zh: String, en: String) -> String { Phrase(zh: zh, en: en)[language] }

  static func chosen(arguments: [String], environment: Environment) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .zh }
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) ?? .zh }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .en : .zh
  }
}

extension Phrase {
  /// In the language of this run.
  var spoken: String { self[Speech.language] }
}

internal import ArgumentParser
internal import Registry

/// The two times of every answer: as effective on a day, as known at a position.
struct TimesOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "截至哪一天（默认：今天）", en: "As effective on this day (default: today)"), valueName: "YYYY-MM-DD"))
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "按哪一天或哪个登记位置所知（默认：现在）", en: "As known on a day or at a journal position (default: now)"),
      valueName: "YYYY-MM-DD|#N"))
  var knownAt: KnownAt?

  /// The day asked for, or today in the registry's days.
  func day(in registry: any RegistryReader) throws -> Day {
    try asOf ?? registry.today()
  }
}

/// `--known-at` alone, for answers that are about today.
struct KnownAtOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "按哪一天或哪个登记位置所知（默认：现在）", en: "As known on a day or at a journal position (default: now)"),
      valueName: "YYYY-MM-DD|#N"))
  var knownAt: KnownAt?
}

/// `--known-at`: a day, or `#` and a position.
enum KnownAt: ExpressibleByArgument {
  case day(Day)
  case position(Position)

  init?(argument: String) {
    if argument.hasPrefix("#"), let value = Int(argument.dropFirst()), value > 0 {
      self = .position(Position(value))
    } else if let day = Day(argument) {
      self = .day(day)
    } else {
      return nil
    }
  }
}

extension RegistryReader {
  /// Today in the registry's days.
  func today() throws -> Day { try Composition.surroundings.now().day(at: header().offset) }
}

extension RegistryOptions {
  /// Reads at the position that `--known-at` names.
  func read<Result>(_ times: TimesOptions, _ body: (any RegistryReader) throws -> Result) throws -> Result {
    try store().read(knownAt: times.knownAt, body)
  }
}

extension RegistryStore {
  /// Reads at the position that `--known-at` names; without one, at the last.
  func read<Result>(knownAt: KnownAt?, _ body: (any RegistryReader) throws -> Result) throws -> Result {
    switch knownAt {
    case nil: return try read(at: nil, body)
    case .position(let position): return try read(at: position, body)
    case .day(let day):
      let position = try read(at: nil) { try $0.position(knownOn: day) }
      return try read(at: position, body)
    }
  }
}

import Interchange
import Registry

extension FuzzedParser {
  /// Rulebooks and calendars, as people write them and as they are kept; the impact report of a draft.
  static let rulebooks: [FuzzedParser] = [
    FuzzedParser("rulebook") { bytes in
      guard let rulebook = accepted({ try RulebookReader.read(YAMLSource.tree(of: bytes)) }) else { return }
      let canonical = rulebook.canonicalBytes
      guard let again = accepted({ try RulebookReader.read(canonical: canonical) }) else {
        throw Broken("the canonical form of a rulebook cannot be read")
      }
      try require(again == rulebook && again.canonicalBytes == canonical, "a rulebook changes when it is kept")
    },
    FuzzedParser("canonical-rulebook") { bytes in
      guard let rulebook = accepted({ try RulebookReader.read(canonical: bytes) }) else { return }
      let canonical = rulebook.canonicalBytes
      guard let again = accepted({ try RulebookReader.read(canonical: canonical) }) else {
        throw Broken("the canonical form of a rulebook cannot be read")
      }
      try requireSame(canonical, again.canonicalBytes)
    },
    FuzzedParser("calendar") { bytes in
      guard let calendar = accepted({ try WorkingCalendarReader.read(YAMLSource.tree(of: bytes)) }) else { return }
      guard let again = accepted({ try WorkingCalendarReader.read(canonical: calendar.canonicalBytes) }) else {
        throw Broken("the canonical form of a calendar cannot be read")
      }
      try require(again.canonicalBytes == calendar.canonicalBytes, "a calendar changes when it is kept")
    },
    FuzzedParser("impact") { bytes in _ = accepted { try Backtest.Reference(canonical: bytes) } },
    FuzzedParser("day") { bytes in
      guard let text = String(validating: bytes, as: UTF8.self), let day = Day(text) else { return }
      try require(day.description == text, "\(text) was read as \(day)")
    },
  ]
}

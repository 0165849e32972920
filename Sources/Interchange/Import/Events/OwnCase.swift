internal import Registry

/// A case that a row of events.csv was exported from: it has no key of a sender's, and goes by its number there.
///
/// What the registry keeps itself is changed by its own commands; a row that says the same adds nothing, and one that says
/// something else is refused.
struct OwnCase {
  private let file: CaseFile
  private let registry: any RegistryReader

  /// Nil where the key is a sender's, or of a case that there is not.
  init?(keyed reference: FieldBytes, at desk: EventDesk, in registry: any RegistryReader) throws {
    let prefix = desk.ownReferences
    guard reference.count > prefix.count, reference.starts(with: prefix),
      let number = Int(String(decoding: reference.dropFirst(prefix.count), as: UTF8.self)).map(CaseNumber.init),
      let file = try registry.caseFile(number, in: desk.association.key), file.texts[.reference] == nil
    else { return nil }
    self.file = file
    self.registry = registry
  }

  /// Refuses each column of the row that says something else than the export did.
  func meet(
    _ event: EventRow, _ row: borrowing Row, _ fields: inout RowFields<EventColumn>
  ) throws -> RowResult {
    for column in try differences(from: event) where fields.header.has(column) {
      fields.refuse(column, in: row, .ownCase(file.number.description))
    }
    return fields.problems.isEmpty ? .known : .refused
  }

  private func differences(from event: EventRow) throws -> [EventColumn] {
    guard let exported = ExportedEvent(file) else { return [.outcome] }
    let terms = file.carriedTerms
    let number = try registry.membership(file.membership)?.number
    let isSame: [(EventColumn, Bool)] = [
      (.number, text(event.number) == number ?? ""), (.kind, event.kind == file.kind),
      (.category, text(event.category) == file.category.id), (.level, text(event.level) == terms.level?.id ?? ""),
      (.occurred, event.occurred == file.occurred), (.decided, event.decided == exported.decided),
      (.outcome, event.state == exported.outcome), (.points, event.points == terms.points),
      (.basis, text(event.basis) == exported.basis), (.platform, event.platform == file.texts[.platform]),
      (.handle, event.handle?.text == file.texts[.handle]), (.url, event.url?.text == file.texts[.url]),
      (.summary, event.summary?.text == file.texts[.summary]),
    ]
    return isSame.filter { !$0.1 }.map(\.0)
  }

  private func text(_ bytes: FieldBytes?) -> String { bytes?.text ?? "" }
}

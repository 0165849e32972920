public import Registry

/// What an export covers: some associations, as known at a position.
public struct ExportScope {
  let registry: any RegistryReader
  let associations: [Association]

  /// - Parameter associations: in the order in which they are written.
  public init(_ registry: any RegistryReader, associations: [Association]) {
    self.registry = registry
    self.associations = associations
  }
}

extension CSVWriter {
  /// The columns of a kind of file, by their English names or by those of the Chinese templates.
  mutating func header<Column: FileColumn>(_ columns: [Column], in language: Language) throws(Failure) {
    for column in columns { text(language == .zh ? column.otherNames[0] : column.name) }
    try endRow()
  }

  mutating func text(_ value: String?) { text(value ?? "") }
  mutating func day(_ value: Day?) { text(value?.description ?? "") }
}

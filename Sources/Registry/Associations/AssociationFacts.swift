/// The registry came into being: its identity, its days, its first operator. Always entry #1.
public struct RegistryCreated: FactBody {
  public static let kind = EntryKind.registryCreated
  public var registry: ID<RegistryIdentity>
  public var offset: UTCOffset
  public var rulebook: RulebookHash

  public init(registry: ID<RegistryIdentity>, offset: UTCOffset, rulebook: RulebookHash) {
    self.registry = registry
    self.offset = offset
    self.rulebook = rulebook
  }

  public func encode(into writer: inout ByteWriter) {
    writer.put(registry)
    writer.put(Int16(offset.minutes))
    writer.put(blob: rulebook.bytes)
  }

  public init(from reader: inout ByteReader) throws(DamagedBody) {
    registry = try reader.id()
    guard let offset = UTCOffset(minutes: Int(try reader.integer(Int16.self))) else { throw DamagedBody(offset: 16) }
    self.offset = offset
    rulebook = try reader.hash()
  }
}

/// What `ID<RegistryIdentity>` identifies: one registry, in all its copies.
public enum RegistryIdentity: Sendable {}

/// A rulebook was put on record, whole, in its canonical form.
public struct RulebookAdded: FactBody {
  public static let kind = EntryKind.rulebookAdded
  public var canonical: [UInt8]

  public init(canonical: [UInt8]) { self.canonical = canonical }
  public func encode(into writer: inout ByteWriter) { writer.put(blob: canonical) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { canonical = try reader.blob() }
}

/// A working-day calendar was put on record, whole, in its canonical form; the last one of a name holds.
public struct CalendarAdded: FactBody {
  public static let kind = EntryKind.calendarAdded
  public var name: String
  public var canonical: [UInt8]

  public init(name: String, canonical: [UInt8]) {
    self.name = name
    self.canonical = canonical
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(name)
    writer.put(blob: canonical)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    name = try reader.text()
    canonical = try reader.blob()
  }
}

/// An association was founded in the registry; effective from the day on which its record is live.
public struct AssociationFounded: FactBody {
  public static let kind = EntryKind.associationFounded
  public var code: String
  public var name: Phrase
  public var note: Phrase

  public init(code: String, name: Phrase, note: Phrase) {
    self.code = code
    self.name = name
    self.note = note
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(code)
    writer.put(name)
    writer.put(note)
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    code = try reader.text()
    name = try reader.phrase()
    note = try reader.phrase()
  }
}

/// An association adopted an edition, from the effective day on.
public struct RulebookAdopted: FactBody {
  public static let kind = EntryKind.rulebookAdopted
  public var association: Key<Association>
  public var rulebook: RulebookHash
  /// What the adoption rests on: the resolution of the assembly.
  public var basis: String
  /// SHA-256 of the impact report that the adopters had before them; nil for the first edition.
  public var impact: Digest?

  public init(association: Key<Association>, rulebook: RulebookHash, basis: String, impact: Digest? = nil) {
    self.association = association
    self.rulebook = rulebook
    self.basis = basis
    self.impact = impact
  }
  public func encode(into writer: inout ByteWriter) {
    writer.put(association)
    writer.put(blob: rulebook.bytes)
    writer.put(basis)
    writer.put(optional: impact) { $0.put(blob: $1.bytes) }
  }
  public init(from reader: inout ByteReader) throws(DamagedBody) {
    association = try reader.key()
    rulebook = try reader.hash()
    basis = try reader.text()
    impact = try reader.optional { (reader) throws(DamagedBody) in try reader.hash() }
  }
}

extension ByteReader {
  public mutating func hash<Content>(of _: Content.Type = Content.self) throws(DamagedBody) -> ContentHash<Content> {
    guard let hash = ContentHash<Content>(bytes: try blob()) else { throw DamagedBody(offset: 0) }
    return hash
  }
}

/// Which case of whom: what every step of a procedure is about.
public struct CaseKey: Hashable, Sendable {
  public var association: Key<Association>
  public var membership: Key<Membership>
  public var number: CaseNumber

  public init(association: Key<Association>, membership: Key<Membership>, number: CaseNumber) {
    self.association = association
    self.membership = membership
    self.number = number
  }
}

extension CaseFile {
  var key: CaseKey { CaseKey(association: association, membership: membership, number: number) }
}

extension ByteWriter {
  mutating func put(_ key: CaseKey) {
    put(key.association)
    put(key.membership)
    put(UInt32(key.number.value))
  }

  mutating func put(optional level: Level?) { put(optional: level) { $0.put($1.id) } }
  mutating func put(optional points: Millipoints?) { put(optional: points) { $0.put(Int64($1.value)) } }
  mutating func put(optional day: Day?) { put(optional: day) { $0.put($1) } }
  mutating func put(optional text: String?) { put(optional: text) { $0.put($1) } }
}

extension ByteReader {
  mutating func caseKey() throws(DamagedBody) -> CaseKey {
    CaseKey(
      association: try key(), membership: try key(), number: CaseNumber(Int(try integer(UInt32.self))))
  }

  mutating func optionalLevel() throws(DamagedBody) -> Level? {
    try optional { (reader) throws(DamagedBody) in Level(try reader.text()) }
  }

  mutating func optionalPoints() throws(DamagedBody) -> Millipoints? {
    try optional { (reader) throws(DamagedBody) in Millipoints(Int(try reader.integer(Int64.self))) }
  }

  mutating func optionalDay() throws(DamagedBody) -> Day? {
    try optional { (reader) throws(DamagedBody) in try reader.day() }
  }
}

/// A person who enters records (经办人); not who decides.
public struct Operator: Sendable, Equatable {
  public var id: ID<Operator>
  /// The short name used with `--operator`. Nil once erased.
  public var name: String?

  public init(id: ID<Operator>, name: String?) {
    self.id = id
    self.name = name
  }
}

/// An operator was enrolled. The name is in the personal body.
public struct OperatorEnrolled: FactBody {
  public static let kind = EntryKind.operatorEnrolled
  public var id: ID<Operator>

  public init(id: ID<Operator>) { self.id = id }
  public func encode(into writer: inout ByteWriter) { writer.put(id) }
  public init(from reader: inout ByteReader) throws(DamagedBody) { id = try reader.id() }
}

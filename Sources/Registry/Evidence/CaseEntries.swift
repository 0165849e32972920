extension RegistryReader {
  /// Every entry about a case, in the order of recording.
  /// - Throws: `CaseRefusal` where there is no such case.
  public func entries(ofCase number: CaseNumber, in association: Key<Association>) throws -> [Position] {
    let file = try theCase(number, in: association)
    var found = Set(file.rulings.map(\.sequence) + file.repairs.map(\.sequence))
    found.formUnion([file.recorded] + (file.corrected.map { [$0] } ?? []))
    found.formUnion(try steps(ofCase: number, in: association))
    return found.sorted()
  }
}

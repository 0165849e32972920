internal import GRDB
internal import Registry

/// A step in the life of a case, and what of it has a table of its own.
extension Projection {
  func add(_ step: CaseStep, sequence: Int) throws {
    try statements[.caseStep].run {
      $0.int(step.about.association.value)
      $0.int(step.about.number.value)
      $0.int(sequence)
    }
    switch step {
    case .evidenceAdded:
      try statements[.evidenceFile].run {
        $0.int(step.about.association.value)
        $0.int(step.about.number.value)
        $0.int(sequence)
      }
    case .caseLinked(let fact): try addLink(of: fact.about, to: fact.target, sequence: sequence)
    case .caseUnlinked(let fact): try addLink(of: fact.about, to: nil, sequence: sequence)
    default: break
    }
  }

  private func addLink(of duplicate: CaseKey, to target: CaseNumber?, sequence: Int) throws {
    try statements[.caseLink].run {
      $0.int(duplicate.association.value)
      $0.int(duplicate.number.value)
      $0.int(sequence)
      $0.int(target?.value)
    }
  }
}

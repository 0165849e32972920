/// Facts within one association.
public protocol AssociationFact: FactBody {
  var association: Key<Association> { get }
}

/// Facts about one case of an association.
public protocol CaseFact: AssociationFact {
  var number: CaseNumber { get }
}

extension MemberEnrolled: AssociationFact {}
extension RulebookAdopted: AssociationFact {}
extension CaseRecorded: CaseFact {}
extension RulingMade: CaseFact {}
extension PendingCaseCorrected: CaseFact {}
extension RepairGranted: CaseFact {}

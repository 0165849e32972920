internal import GRDB
internal import Registry

extension SQLiteReader {
  func complaints(of association: Key<Association>, openOnly: Bool) throws -> [ComplaintNumber] {
    try all(
      """
      SELECT complaint_number FROM complaint_step WHERE association = ? AND sequence <= ?
      GROUP BY complaint_number \(openOnly ? "HAVING count(outcome) = 0" : "") ORDER BY complaint_number
      """
    ) {
      $0.int(association.value)
      $0.int(position.value)
    } _: {
      ComplaintNumber($0.int(0))
    }
  }

  func steps(ofComplaint number: ComplaintNumber, in association: Key<Association>) throws -> [Position] {
    try all(
      """
      SELECT sequence FROM complaint_step WHERE association = ? AND complaint_number = ? AND sequence <= ?
      ORDER BY sequence
      """
    ) {
      $0.int(association.value)
      $0.int(number.value)
      $0.int(position.value)
    } _: {
      Position($0.int(0))
    }
  }

  func complaints(behindCase number: CaseNumber, in association: Key<Association>) throws -> [ComplaintNumber] {
    try all(
      """
      SELECT complaint_number FROM complaint_step WHERE association = ? AND case_number = ? AND sequence <= ?
      ORDER BY complaint_number
      """
    ) {
      $0.int(association.value)
      $0.int(number.value)
      $0.int(position.value)
    } _: {
      ComplaintNumber($0.int(0))
    }
  }
}

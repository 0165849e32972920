/// Where appended rows go: the tables of the journal and of the projection, with the columns in the order of binding.
///
/// Rows that wait go in in this order: what others refer to comes before them.
enum Insertion: Int, CaseIterable {
  case entry, personal, tile, calendar, rulebook, term, association, adoption, enrolledOperator, operatorText
  case membership, operatorRole, operatorLink, memberNumber, memberText, tenureChange, account, accountText, accountEnd,
    pledge
  case merger, memberHold, erasure, certificate, certificateEnd, logKey, part
  case caseFile, caseReference, caseCorrection, caseStep, ruling, repair, memberStep, complaintStep
  case issuedReport, objectionStep, evidenceFile, caseLink

  /// Inserts so many rows at once.
  func sql(rows: Int) -> String {
    let marks = repeatElement("?", count: columns.count(where: { $0 == "," }) + 1).joined(separator: ", ")
    let values = repeatElement("(\(marks))", count: rows).joined(separator: ", ")
    // Of the tiles the rightmost of each level grows.
    return "INSERT \(self == .tile ? "OR REPLACE " : "")INTO \(table) (\(columns)) VALUES \(values)"
  }

  var table: String { target.table }
  var columns: String { target.columns }

  private var target: (table: String, columns: String) {
    switch self {
    case .entry: ("entry", "sequence, kind, effective, subject, facts, salt")
    case .personal: ("personal", "sequence, salt, body")
    case .tile: ("tile", "level, number, hashes")
    case .calendar: ("calendar", "sequence, name, canonical")
    case .enrolledOperator: ("operator", "sequence, id")
    case .operatorText: ("operator_text", "sequence, name")
    case .operatorRole: ("operator_role", "operator, sequence, change, roles, association")
    case .operatorLink: ("operator_link", "operator, sequence, change, membership")
    case .association: ("association", "key, code, name_zh, name_en, live_from, note_zh, note_en")
    case .adoption: ("adoption", "association, effective, sequence, rulebook")
    case .accountEnd: ("account_end", "account, sequence, effective")
    case .pledge: ("pledge", "membership, effective, sequence, rulebook, means")
    case .caseCorrection: ("case_correction", "association, case_number, sequence")
    case .caseStep: ("case_step", "association, case_number, sequence")
    case .objectionStep: ("objection_step", "association, membership, sequence")
    case .caseLink: ("case_link", "association, case_number, sequence, target")
    case .evidenceFile: ("evidence_file", "association, case_number, sequence")
    case .memberStep: ("member_step", "kind, membership, sequence")
    case .issuedReport: ("issued_report", "association, sequence")
    case .repair: ("repair", "association, membership, case_number, effective, sequence, restores")
    case .rulebook: ("rulebook", "sequence, hash, canonical")
    case .term: ("term", "number, name, sequence")
    case .membership: ("membership", "key, association, pseudonym, kind, joined")
    case .memberNumber: ("member_number", "association, number, membership")
    case .memberText: ("member_text", "membership, sequence, name, search_key, contact, address, person")
    case .tenureChange: ("tenure_change", "membership, sequence, change, effective")
    case .account: ("account", "key, membership, platform, held_from, held_until")
    case .accountText: ("account_text", "account, platform, handle, search_key, uid")
    case .caseFile: ("case_file", "association, case_number, membership, sequence, kind, source, odd")
    case .complaintStep: ("complaint_step", "association, complaint_number, sequence, outcome, case_number")
    case .caseReference: ("case_reference", "association, reference, case_number, fingerprint, sequence")
    case .merger: ("merger", "membership, sequence, change, survivor")
    case .part: ("part", "rowid, text")
    case .logKey: ("log_key", "sequence, vkey")
    case .memberHold: ("member_hold", "membership, sequence, change, until")
    case .erasure: ("erasure", "sequence, membership")
    case .certificate: ("certificate", "key, membership, serial")
    case .certificateEnd: ("certificate_end", "certificate, sequence, effective")
    case .ruling: ("ruling", "association, membership, sequence, rulings")
    }
  }
}

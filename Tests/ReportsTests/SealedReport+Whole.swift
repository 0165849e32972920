import Reports

extension SealedReport {
  /// Its JSON, whole.
  func json(_ seal: Seal) -> String {
    var pieces: [String] = []
    do { try writeJSON(seal) { pieces.append($0) } } catch { return "\(error)" }
    return pieces.joined()
  }
}

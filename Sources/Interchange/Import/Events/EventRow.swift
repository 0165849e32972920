internal import Registry

/// What a row of events.csv says by itself: read, but not yet held against the registry. Its bytes are the row's, lent
/// until the next one; texts that go on record go there as they lie.
struct EventRow {
  /// The sender's own key; nil where the row has none, and its content stands for it.
  var reference: FieldBytes?
  var number: FieldBytes?
  var name: String?
  var kind: CaseKind
  var category: FieldBytes
  var level: FieldBytes?
  var occurred: Day
  var decided: Day?
  var state: CaseState
  var points: Millipoints?
  var basis: FieldBytes?
  var platform: String?
  var handle: FieldBytes?
  var url: FieldBytes?
  var summary: FieldBytes?

  /// Nil, with the problems in `fields`, where a field is missing, cannot be read, or does not go with another.
  init?(_ row: borrowing Row, _ fields: inout RowFields<EventColumn>, _ words: inout EventWords) {
    let reference = fields.identifier(.reference, in: row)
    let number = fields.identifier(.number, in: row)
    let name = fields.line(.name, in: row)
    let kind = words.kind(in: row, &fields)
    let category = fields.bytes(.category, in: row)
    let level = fields.bytes(.level, in: row)
    let occurred = fields.day(.occurred, in: row)
    let decided = fields.day(.decided, in: row)
    let state = words.outcome(of: kind, in: row, &fields)
    let points = fields.points(.points, in: row)
    let basis = fields.lineBytes(.basis, in: row)
    let platform = words.platform(in: row, &fields)
    let handle = fields.identifier(.handle, in: row)
    let url = fields.lineBytes(.url, in: row)
    let summary = fields.proseBytes(.summary, in: row)

    if category.isEmpty { fields.refuse(.category, in: row, .missing) }
    if occurred.isEmpty { fields.refuse(.occurred, in: row, .missing) }
    if let state {
      if state != .pending, decided.isEmpty { fields.refuse(.decided, in: row, .undecided) }
      if state == .pending, decided.value != nil { fields.refuse(.decided, in: row, .decidedAlthoughPending) }
    }
    if handle.value != nil, platform == nil { fields.refuse(.platform, in: row, .handleWithoutPlatform) }
    if number.isEmpty, handle.isEmpty, name.isEmpty { fields.refuse(.number, in: row, .memberNotNamed) }
    guard fields.problems.isEmpty, let kind, let state, let day = occurred.value else { return nil }
    self.reference = reference.value
    self.number = number.value
    self.name = name.value
    self.kind = kind
    self.category = category
    self.level = level.isEmpty ? nil : level
    self.occurred = day
    self.decided = decided.value
    self.state = state
    self.points = points.value
    self.basis = basis.value
    self.platform = platform
    self.handle = handle.value
    self.url = url.value
    self.summary = summary.value
  }
}

extension EventRow {
  /// What its texts take on record, the key among them, in bytes.
  var textSize: Int {
    let named = (platform?.utf8.count ?? 0) + (handle?.count ?? 0)
    let told = (url?.count ?? 0) + (summary?.count ?? 0) + (basis?.count ?? 0)
    return named + told + (reference?.count ?? ImportedEvent.referenceSize)
  }
}

/// The few words of events.csv that millions of rows use, each understood once.
struct EventWords {
  private var kinds = WordCache<CaseKind>()
  private var outcomes = [WordCache<CaseState>(), WordCache<CaseState>()]
  private var platforms = WordCache<String>()

  mutating func kind(in row: borrowing Row, _ fields: inout RowFields<EventColumn>) -> CaseKind? {
    let word = fields.bytes(.kind, in: row)
    if let known = kinds[word] { return known }
    guard !word.isEmpty else {
      fields.refuse(.kind, in: row, .missing)
      return nil
    }
    guard let kind = Words.caseKinds[String(decoding: word, as: UTF8.self)] else {
      fields.refuse(.kind, in: row, .unknownWord(known: Words.caseKinds.offered))
      return nil
    }
    kinds.keep(kind, for: word)
    return kind
  }

  mutating func outcome(
    of kind: CaseKind?, in row: borrowing Row, _ fields: inout RowFields<EventColumn>
  ) -> CaseState? {
    guard let kind else { return nil }
    let word = fields.bytes(.outcome, in: row)
    let place = Int(kind.rawValue)
    if let known = outcomes[place][word] { return known }
    guard !word.isEmpty else {
      fields.refuse(.outcome, in: row, .missing)
      return nil
    }
    let text = String(decoding: word, as: UTF8.self)
    guard let state = Words.outcomes(of: kind)[text] else {
      let known = Words.outcomes(of: kind).offered
      let other = Words.outcomes(of: kind == .violation ? .commendation : .violation)[text]
      fields.refuse(.outcome, in: row, other == nil ? .unknownWord(known: known) : .outcomeOfOtherKind(known: known))
      return nil
    }
    outcomes[place].keep(state, for: word)
    return state
  }

  /// The platform's short name; nil where the row names none.
  mutating func platform(in row: borrowing Row, _ fields: inout RowFields<EventColumn>) -> String? {
    let word = fields.bytes(.platform, in: row)
    if word.isEmpty { return nil }
    if let known = platforms[word] { return known }
    guard case .value(let text) = fields.line(.platform, in: row) else { return nil }
    let platform = Platform.canonical(text)
    platforms.keep(platform, for: word)
    return platform
  }
}

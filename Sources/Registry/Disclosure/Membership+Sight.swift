extension Membership {
  /// Whether an audience may know of this membership at all.
  ///
  /// Outsiders know of nobody whose data were erased or who joins later. Associations and platforms know also of those who
  /// have left, so that nobody escapes a finding by leaving; the public knows only of today's members.
  public func isVisible(to audience: Audience, on day: Day) -> Bool {
    guard audience.isOutside else { return true }
    guard name != nil else { return false }
    if case .notYet = status(on: min(day, audience.today)) { return false }
    return audience.sees(.peer) || (isMember(on: day) && isMember(on: audience.today))
  }

  /// The member as an audience may name it, having asked for `text`; nil asks for nobody in particular.
  ///
  /// A number may be an identity or telephone number: outsiders are told it only if they named it. The public, asking by
  /// an account, is not told the name behind it.
  func named(for audience: Audience, asking text: String? = nil) -> (number: String?, name: String?) {
    guard audience.isOutside else { return (number, name) }
    let told = text != nil && number == text ? number : nil
    guard !audience.sees(.peer), told == nil, let text, AccountName(text) != nil else { return (told, name) }
    return (nil, SearchKey(text) == SearchKey(name ?? "") ? name : nil)
  }

  /// The membership with what the audience may know of it, and nothing else.
  public func told(to audience: Audience, asking text: String? = nil) -> Membership {
    guard audience.isOutside else { return self }
    var told = self
    (told.number, told.name) = named(for: audience, asking: text)
    (told.contact, told.address, told.person) = (nil, nil, nil)
    told.pseudonym = ID(high: 0, low: 0)
    told.tenures = tenures.suffix(1)
    return told
  }
}

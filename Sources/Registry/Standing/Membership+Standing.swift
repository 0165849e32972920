extension Membership {
  /// The standing of a member whom nobody in particular asked for: as one of those that a paper is about.
  ///
  /// - Throws: `ScoringFailure`, `StoreFailure`.
  public func standing(asOf day: Day, for audience: Audience, in registry: any RegistryReader) throws -> Standing {
    try RecordDesk(of: association, asOf: day, for: audience, in: registry).record(of: self).standing
  }
}

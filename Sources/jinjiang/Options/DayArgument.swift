public import ArgumentParser
public import Registry

extension Day: ExpressibleByArgument {
  /// Strictly `YYYY-MM-DD`, and a day that exists.
  public init?(argument: String) { self.init(argument) }
}

extension UTCOffset: ExpressibleByArgument {
  /// Strictly `+HH:MM` or `-HH:MM`.
  public init?(argument: String) { self.init(argument) }
}

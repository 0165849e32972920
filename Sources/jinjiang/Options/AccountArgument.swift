public import ArgumentParser
public import Registry

extension AccountName: ExpressibleByArgument {
  /// `platform:handle`.
  public init?(argument: String) { self.init(argument) }
}

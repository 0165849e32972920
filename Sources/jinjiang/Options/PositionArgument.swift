public import ArgumentParser
public import Registry

extension Position: ExpressibleByArgument {
  /// `#1234`, or the number alone; from 1.
  public init?(argument: String) {
    guard let value = Int(argument.hasPrefix("#") ? String(argument.dropFirst()) : argument), value > 0 else {
      return nil
    }
    self.init(value)
  }
}

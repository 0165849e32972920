internal import ArgumentParser
internal import Registry

extension MemberInquiry {
  /// From the plain form of the command line: the member, then options with a value each, `M0017 --as-of 2026-09-30`.
  ///
  /// ArgumentParser learns a command by reflection, which is the greater half of a cold answer. This form is read without
  /// it. All else, help and mistakes included, is left to ArgumentParser, so that one place explains and refuses: nil.
  init?(plainly arguments: [String]) {
    guard let member = arguments.first, PlainForm.isValue(member) else { return nil }
    self.init(member: member)
    var given: [String] = []
    var rest = arguments.dropFirst()
    while let name = rest.popFirst() {
      guard !given.contains(name), let value = rest.popFirst(), PlainForm.isValue(value), set(name, to: value)
      else { return nil }
      given.append(name)
    }
  }

  /// False where there is no such option, or the value is none of its kind.
  private mutating func set(_ name: String, to value: String) -> Bool {
    switch name {
    case "--registry": PlainForm.set(&registry, to: value)
    case "--association": PlainForm.set(&association, to: value)
    case "--format": PlainForm.set(&format, to: Format(argument: value))
    case "--disclosure": PlainForm.set(&disclosure, to: Disclosure(argument: value))
    case "--as-of": PlainForm.set(&asOf, to: Day(argument: value))
    case "--known-at": PlainForm.set(&knownAt, to: KnownAt(argument: value))
    // `Speech` acts on it by itself.
    case "--lang": SpokenLanguage(argument: value) != nil
    default: false
    }
  }
}

private enum PlainForm {
  /// Nothing that could be taken for an option.
  static func isValue(_ argument: String) -> Bool { !argument.isEmpty && !argument.hasPrefix("-") }

  static func set<Value>(_ field: inout Value?, to value: Value?) -> Bool {
    field = value
    return value != nil
  }
}

internal import Registry

/// A member that was named, and what names it without doubt in the next command.
struct MeantMember {
  let membership: Membership
  /// Its number as a shell takes it, with its association where the registry has several.
  let argument: String

  init(_ membership: Membership, in registry: any RegistryReader) throws {
    self.membership = membership
    argument = try MeantMember.argument(membership.shownNumber, of: membership.association, in: registry)
  }

  static func argument(
    _ number: String, of home: Key<Association>, in registry: any RegistryReader
  ) throws -> String {
    let all = try registry.associations()
    let named = all.count > 1 ? all.first { $0.key == home } : nil
    return number.shellWord + (named.map { " --association \($0.code)" } ?? "")
  }

  var key: Key<Membership> { membership.key }
  var spoken: String { membership.spoken }
}

extension NextStep {
  static func show(_ member: MeantMember) -> String {
    Speech.says(
      zh: "下一步：jinjiang member show \(member.argument)", en: "Next: jinjiang member show \(member.argument)")
  }
}

extension String {
  /// One word to a shell, whatever is in it; fit to be copied from a screen.
  var shellWord: String {
    let text = visible
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_.:#".unicodeScalars.contains(scalar)
    }
    return isPlain && !text.isEmpty && !text.hasPrefix("#")
      ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

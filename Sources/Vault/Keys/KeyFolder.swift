public import TransparencyLog

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Where keys are kept when nobody says otherwise: the account's own configuration, away from the registry, so that
/// whoever copies the registry's folder, or backs it up, does not copy the key.
public struct KeyFolder: Sendable, Equatable {
  public let path: String

  public init(path: String) { self.path = path }

  /// `JINJIANG_KEYS`, else `jinjiang/keys` in `XDG_CONFIG_HOME`, else in `~/.config`.
  public init(environment: (String) -> String?) throws(KeyFileFailure) {
    func value(_ name: String) -> String? { environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let path = value("JINJIANG_KEYS") {
      self.path = path
    } else if let path = value("XDG_CONFIG_HOME") {
      self.path = path + "/jinjiang/keys"
    } else if let path = value("HOME") {
      self.path = path + "/.config/jinjiang/keys"
    } else {
      throw .noFolder
    }
  }

  /// `NAME+ID.key`; a slash of the name is an underscore.
  public func file(of key: VerifierKey) -> String {
    let digits = String(key.id, radix: 16)
    let name = String(
      key.name.description.map { $0 == "/" || $0 == "." && key.name.description.hasPrefix(".") ? "_" : $0 })
    return "\(path)/\(name)+\(String(repeating: "0", count: 8 - digits.count))\(digits).key"
  }

  /// Makes it, and what it lies in, for its owner only.
  public func make() throws(KeyFileFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES else {
        throw .unwritable(path: path, code: errno)
      }
    }
  }
}

/// How the bytes of a text file become characters.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"

  /// The encoding that a person means by `name`. GBK and GB 2312 are subsets of GB18030 and are read as it.
  public init?(named name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    default: return nil
    }
  }
}

/// Why nothing was written. The build prints it.
enum Refusal: Error, CustomStringConvertible {
  case usage
  case notText(file: String)
  case name(file: String)

  var description: String {
    switch self {
    case .usage:
      "usage: Embed OUTPUT FOLDER FILE …"
    case .notText(let file):
      "\(file) is not valid UTF-8, and only text is embedded: convert it, or leave it out with the target's `exclude`."
    case .name(let file):
      "\(file) can't be the name of a constant: use letters, digits, dots, dashes, underscores and slashes."
    }
  }
}

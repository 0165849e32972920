/// What is wrong with a file, as a value with its two texts: what is wrong, and what would be right.
public protocol SourceFault: Sendable {
  var message: Phrase { get }
}

/// One thing that is wrong with a rulebook or calendar, and where.
public struct SourceProblem: Sendable {
  public let place: SourcePlace
  /// The way to it from the top of the file, counted from 0: `violations[3].points.minor`; empty for the file itself.
  public let path: String
  public let fault: any SourceFault

  public init(_ fault: any SourceFault, at place: SourcePlace, path: String = "") {
    self.place = place
    self.path = path
    self.fault = fault
  }

  public var line: Int { place.line }
  public var column: Int { place.column }
  /// Only what is wrong and what would be right, without the place.
  public var message: Phrase { fault.message }

  /// With the place: `line 12, column 5, violations[3].points.minor: …`.
  public var located: Phrase {
    let text = message
    return Phrase(
      zh: "第 \(line) 行第 \(column) 列\(path.isEmpty ? "" : "，\(path)")：\(text.zh)",
      en: "line \(line), column \(column)\(path.isEmpty ? "" : ", \(path)"): \(text.en)")
  }
}

/// A file that cannot be used, with all that is wrong with it, in the order of the file.
public struct InvalidSource: Failure {
  public let problems: [SourceProblem]
  /// How many further problems were found and are not listed.
  public let omitted: Int

  public init(_ problems: [SourceProblem], omitted: Int = 0) {
    self.problems = problems
    self.omitted = omitted
  }

  public var failureClass: FailureClass { .badData }

  public var message: Phrase {
    var zh = problems.map(\.located.zh)
    var en = problems.map(\.located.en)
    if omitted > 0 {
      zh.append("另有 \(omitted) 处问题未列出。")
      en.append("\(omitted) more not listed.")
    }
    return Phrase(zh: zh.joined(separator: "\n"), en: en.joined(separator: "\n"))
  }
}

internal import Registry

/// Questions at the terminal: asked on standard error, answered by lines of standard input.
struct Dialogue {
  private let readAnswer: () -> String?

  init(readAnswer: @escaping () -> String? = { readLine() }) { self.readAnswer = readAnswer }

  func say(_ text: String) { Output.remark(text) }

  /// Asks until the answer is one that `accept` can use; what it throws is shown, and the question asked again.
  ///
  /// - Parameter usual: what an empty answer means, shown in brackets; nil where one has to be given.
  /// - Throws: `DialogueEnded` at the end of input; what is no `Failure`.
  func ask<Value>(
    _ question: String, usual: String? = nil, accept: (_ answer: String) throws -> Value
  ) throws -> Value {
    while true {
      Output.diagnose(question + (usual.map { $0.isEmpty ? "" : " [\($0)]" } ?? "") + Speech.says(zh: "：", en: ": "))
      guard let line = readAnswer() else {
        Output.diagnose("\n")
        throw DialogueEnded()
      }
      let answer = line.trimmed
      if answer.isEmpty, usual == nil {
        say(Speech.says(zh: "请填写。Ctrl-D 可取消。", en: "An answer is needed. Ctrl-D cancels."))
        continue
      }
      do {
        return try accept(answer)
      } catch let failure as any Failure {
        say(failure.message.spoken.visibleLines)
      }
    }
  }

  /// One of several, by its number from 1.
  func choose<Value>(_ question: String, from choices: [Value], shown: (Value) -> String) throws -> Value {
    for (index, choice) in choices.enumerated() { say("  \(index + 1). \(shown(choice).visible)") }
    return try ask(question) { answer in
      guard let number = Int(answer), choices.indices.contains(number - 1) else {
        throw NotAChoice(answer, count: choices.count)
      }
      return choices[number - 1]
    }
  }

  func confirm(_ question: String) throws -> Bool {
    try ask(question, usual: Speech.says(zh: "y 是 / n 否", en: "y/n")) { answer in
      switch answer.lowercased() {
      case "y", "yes", "是": true
      case "n", "no", "否": false
      default: throw NotAnAnswer()
      }
    }
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

/// The person gave up, or the input ended.
struct DialogueEnded: Failure, Equatable {
  var failureClass: FailureClass { .refused }
  var message: Phrase { Phrase(zh: "已取消，未作登记。", en: "Cancelled; nothing was recorded.") }
}

/// Not the number of anything on the list.
struct NotAChoice: Failure, Equatable {
  let answer: String
  let count: Int

  init(_ answer: String, count: Int) {
    self.answer = answer
    self.count = count
  }

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    Phrase(zh: "没有第「\(answer)」项。请输入 1 至 \(count)。", en: "There is no \"\(answer)\" on the list. Enter 1 to \(count).")
  }
}

struct NotAnAnswer: Failure, Equatable {
  var failureClass: FailureClass { .badData }
  var message: Phrase { Phrase(zh: "请回答 y（是）或 n（否）。", en: "Answer y or n.") }
}

internal import Registry

/// A text where a day was to be, with the day that was probably meant.
struct NotADay: Failure, Equatable {
  let text: String
  /// The option that it was given for; nil where it was the answer to a question.
  let option: String?
  /// Whether a journal position (`#N`) would do as well.
  let positionWillDo: Bool

  init(text: String, option: String? = nil, positionWillDo: Bool = false) {
    self.text = text
    self.option = option
    self.positionWillDo = positionWillDo
  }

  var failureClass: FailureClass { .badData }
  var message: Phrase {
    let example = likely?.description ?? "2026-03-05"
    return Phrase(
      zh: "\(option.map { "\($0) 的" } ?? "")「\(text)」不是存在的日期。请按 YYYY-MM-DD 填写，例如 \(example)"
        + (positionWillDo ? "；也可用登记位置，例如 #12。" : "。"),
      en: "\"\(text)\"\(option.map { ", given for \($0)," } ?? "") is no day. Write one that exists as YYYY-MM-DD, "
        + "such as \(example)" + (positionWillDo ? ", or a journal position, such as #12." : "."))
  }

  /// Year, month and day in whatever way they were written (2026/3/5, 20260305); the last of its month where that is
  /// shorter.
  private var likely: Day? {
    var numbers = text.split { !("0"..."9").contains($0) }.map(String.init)
    if let only = numbers.first, numbers.count == 1, only.count == 8 {
      numbers = [String(only.prefix(4)), String(only.dropFirst(4).prefix(2)), String(only.suffix(2))]
    }
    guard numbers.count == 3, numbers[0].count == 4, let year = Int(numbers[0]), let month = Int(numbers[1]),
      let day = Int(numbers[2]), (1...31).contains(day)
    else { return nil }
    return (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: min(day, $0)) }.first
  }
}

internal import Registry

/// What a person has to know of a calendar beforehand: years without a notice, and a rulebook that counts in another.
enum CalendarRemark {
  static func speak(of calendar: WorkingCalendar, for rulebook: Rulebook? = nil) {
    if let wanted = rulebook?.procedure.calendar, wanted != calendar.id { warnOfMissing(wanted) }
    let years = calendar.unannouncedYears.map(String.init).joined(separator: ", ")
    if !years.isEmpty {
      Output.remark(
        Speech.says(
          zh: "注意：工作日历 \(calendar.id) 中 \(years) 年的放假安排尚未公布，落在其中的期限可能变动。公布后请用 jinjiang calendar import 文件 导入。",
          en:
            "Attention: the holidays of \(years) had not been announced when the calendar \(calendar.id) was written; deadlines in them may move. Import them once announced: jinjiang calendar import FILE."
        ))
    }
  }

  static func warnOfMissing(_ calendar: String) {
    Output.remark(
      Speech.says(
        zh: "注意：自律规则按工作日历「\(calendar)」计算期限，登记库中还没有。请用 jinjiang calendar import 文件 导入。",
        en:
          "Attention: the rulebook counts its deadlines in the calendar \"\(calendar)\", which is not on record. Import it: jinjiang calendar import FILE."
      ))
  }
}

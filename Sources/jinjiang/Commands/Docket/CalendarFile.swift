internal import Registry

/// Days for a calendar program, one whole-day event each. Source: RFC 5545, sections 3.1 (folding) and 3.3.11 (texts).
struct CalendarFile {
  private var lines: [String]
  private let stamp: String

  init(stamp now: Instant) {
    stamp = CalendarFile.utc(now)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jinjiang//docket//EN"]
  }

  /// - Parameter id: the same for the same task, so that a newer file replaces the older event.
  mutating func add(day: Day, id: String, summary: String) {
    lines += [
      "BEGIN:VEVENT", "UID:\(CalendarFile.escaped(id))@jinjiang", "DTSTAMP:\(stamp)",
      "DTSTART;VALUE=DATE:\(CalendarFile.compact(day))",
      "DTEND;VALUE=DATE:\(CalendarFile.compact(day.adding(days: 1)))", "SUMMARY:\(CalendarFile.escaped(summary))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  var text: String { (lines + ["END:VCALENDAR"]).map(CalendarFile.folded).joined() }

  private static func compact(_ day: Day) -> String { String(day.description.filter { $0 != "-" }) }

  private static func utc(_ now: Instant) -> String {
    let seconds = now.millisecondsSince1970 / 1000
    let ofDay = seconds % 86_400
    let day = Day(daysSince1970: Int32(seconds / 86_400))
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(compact(day))T\(two(ofDay / 3600))\(two(ofDay / 60 % 60))\(two(ofDay % 60))Z"
  }

  /// Backslash, semicolon and comma are marked; control characters, which a text cannot have, are left out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars where character.value >= 0x20 && character.value != 0x7f {
      if ["\\", ";", ","].contains(character) { escaped.append("\\") }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }

  /// Lines of at most 75 octets, further ones begun with a blank; a character is never cut.
  private static func folded(_ line: String) -> String {
    var folded = ""
    var count = 0
    for scalar in line.unicodeScalars {
      let width = String(scalar).utf8.count
      if count + width > 75 {
        folded += "\r\n "
        count = 1
      }
      folded.unicodeScalars.append(scalar)
      count += width
    }
    return folded + "\r\n"
  }
}

/// The one way to write a calendar, so that it can be an entry of the journal and be known by its hash.
extension WorkingCalendar {
  public var contentHash: CalendarHash { CalendarHash(of: canonicalBytes) }

  public var canonicalBytes: [UInt8] { canonical.bytes }

  public var canonical: CanonicalJSON {
    .members([
      "calendar": .string(id),
      "title": title.canonical,
      "source": source.canonical,
      "years": .array(years.map(\.canonical)),
    ])
  }
}

extension WorkingCalendar.Year {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "year": .integer(year),
      "announced": .bool(isAnnounced),
      "basis": .members([
        "title": basis.title.canonical,
        "number": basis.number.map(CanonicalJSON.string),
        "date": .string(basis.date.description),
      ]),
      "note": note?.canonical,
      "holidays": .array(holidays.map(\.canonical)),
      "make_up": .array(makeUpDays.map { .string($0.description) }),
    ])
  }
}

extension WorkingCalendar.Holiday {
  fileprivate var canonical: CanonicalJSON {
    .members([
      "from": .string(days.lowerBound.description),
      "to": .string(days.upperBound.description),
      "zh": .string(name.zh),
      "en": .string(name.en),
    ])
  }
}

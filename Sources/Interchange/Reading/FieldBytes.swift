/// The bytes of a field, as a row lends them.
public typealias FieldBytes = UnsafeBufferPointer<UInt8>

extension FieldBytes {
  /// The field without the blanks around it: spaces, tabs, no-break and ideographic spaces.
  public var trimmed: FieldBytes {
    var start = 0
    var end = count
    while start < end {
      let width = blankWidth(at: start)
      if width == 0 { break }
      start += width
    }
    while end > start {
      if blankWidth(at: end - 1) == 1 {
        end -= 1
      } else if end - start >= 2 && blankWidth(at: end - 2) == 2 {
        end -= 2
      } else if end - start >= 3 && blankWidth(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return FieldBytes(rebasing: self[start..<end])
  }

  /// The length of the blank that starts at `index`; 0 when none does.
  private func blankWidth(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09: 1
    case 0xC2: index + 1 < count && self[index + 1] == 0xA0 ? 2 : 0
    case 0xE3: index + 2 < count && self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    default: 0
    }
  }
}

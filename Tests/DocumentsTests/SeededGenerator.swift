/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// Text of letters, ideographs, marks, emoji, controls and markup.
  mutating func text(upTo length: Int) -> String {
    let pieces = [
      "a", "Zebra", "锦", "江区", "，", "。", "（", "）", " ", "e\u{301}", "ｱ", "Ａ", "👍", "한", "\u{202E}", "\u{1B}[31m", "\n",
      "\r\n", "\t", "\u{0}", "<", "&", "\"", "'", "=", "+", "-", "@", "|", "`", "*", "_", "\\", "…", "שלום", "\u{200D}",
      "\u{FFFF}",
      "1", "97.5", ",", ";", "]", "#", "\u{E000}", "\u{85}",
    ]
    return (0..<Int.random(in: 0...length, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}

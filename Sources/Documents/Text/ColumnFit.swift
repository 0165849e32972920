/// Shares the width of a terminal among the columns of a table.
enum ColumnFit {
  /// The narrowest that a text column is made, unless it needs less.
  static let narrowest = 8

  /// Widths that add up to at most `available`, if that is possible: the widest shrinkable columns are cut to one
  /// common width, the others keep what they need.
  static func widths(natural: [Int], shrinkable: [Bool], available: Int) -> [Int] {
    func total(_ cap: Int) -> Int {
      zip(natural, shrinkable).reduce(0) { $0 + ($1.1 ? min($1.0, cap) : $1.0) }
    }
    var cap = natural.max() ?? 0
    while cap > narrowest && total(cap) > available { cap -= 1 }
    var spare = max(0, available - total(cap))
    return zip(natural, shrinkable).map { width, shrinks in
      guard shrinks, width > cap else { return width }
      let extra = spare > 0 ? 1 : 0
      spare -= extra
      return cap + extra
    }
  }
}

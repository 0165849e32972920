/// A QR code (ISO/IEC 18004) as it is drawn: a square of dark and light modules.
public struct QRSymbol: Sendable, Equatable {
  /// Modules on a side, 21 to 177.
  public let width: Int
  /// Row by row from the top.
  private let isDark: [Bool]

  /// Light modules around it, as the standard asks for.
  private static let quiet = 4

  /// Nil unless there is one for each module of the square.
  public init?(width: Int, isDark: [Bool]) {
    guard width > 0, isDark.count == width * width else { return nil }
    self.width = width
    self.isDark = isDark
  }

  public func isDark(row: Int, column: Int) -> Bool { isDark[row * width + column] }

  /// One path over all dark modules, a run of neighbours at a time, so that no hairline shows between them in print.
  func svg(label: String) -> String {
    let side = width + 2 * QRSymbol.quiet
    var path = ""
    for row in 0..<width {
      var column = 0
      while column < width {
        guard isDark(row: row, column: column) else {
          column += 1
          continue
        }
        let end = (column..<width).first { !isDark(row: row, column: $0) } ?? width
        path += "M\(column + QRSymbol.quiet) \(row + QRSymbol.quiet)h\(end - column)v1h-\(end - column)z"
        column = end
      }
    }
    return """
      <div class="qr"><svg viewBox="0 0 \(side) \(side)" role="img" aria-label="\(HTMLText.attribute(label))" \
      shape-rendering="crispEdges"><rect width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)" fill="#000"/></svg></div>
      """
  }
}

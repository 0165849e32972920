import Registry
import Testing

/// Values by level behave as a dictionary does, and keep their order.
@Suite struct ByLevelTests {
  private let light = Level("轻微")
  private let middle = Level("一般")
  private let grave = Level("严重")

  @Test("The last value given for a level is its value, in the place of the first; nil takes it out")
  func setting() {
    var values: ByLevel<Int> = [light: 1, grave: 3, light: 2]
    #expect(values.levels == [light, grave] && values.values == [2, 3] && values[middle] == nil)
    values[middle] = 5
    values[light] = nil
    values[light] = nil
    #expect(values.levels == [grave, middle] && values.count == 2)
    values[grave] = nil
    values[middle] = nil
    #expect(values.isEmpty)
  }

  @Test("The order makes no difference to equality nor to the hash; a level or a value does")
  func equality() {
    let one: ByLevel<Int> = [light: 1, middle: 2, grave: 3]
    let other: ByLevel<Int> = [grave: 3, light: 1, middle: 2]
    #expect(one == other && one.hashValue == other.hashValue)
    #expect(one != [light: 1, middle: 2] && one != [light: 1, middle: 2, grave: 4])
    #expect([light: 1] as ByLevel<Int> != [middle: 1] && one.mapValues { $0 * 2 } == [light: 2, middle: 4, grave: 6])
  }
}

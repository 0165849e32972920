internal import ArgumentParser
internal import Registry

/// Who enters, and under which operation id: what every command takes that records something.
struct WritingOptions: ParsableArguments {
  @Option(
    name: .customLong("operator"),
    help: ArgumentHelp(
      Speech.says(
        zh: "经办人（默认：JINJIANG_OPERATOR，否则唯一的经办人）", en: "Who enters (default: JINJIANG_OPERATOR, else the only operator)"),
      valueName: "name"))
  var operatorName: String?

  @Option(
    help: ArgumentHelp(
      Speech.says(zh: "操作编号：同一编号只登记一次", en: "Operation id: the same one is recorded once"), valueName: "uuid"))
  var operation: OperationID?

  @Flag(
    help: ArgumentHelp(
      Speech.says(
        zh: "本机时钟无误，尽管距上一条登记一年以上", en: "This machine's clock is right, although more than a year past the last entry")))
  var clockIsRight = false

  /// Records a request, and says so; the same operation again is not an error.
  func record<R: Request>(_ request: R, in options: RegistryOptions) throws -> R.Outcome? {
    try record(request, in: options.store())
  }

  func record<R: Request>(_ request: R, in store: any RegistryStore) throws -> R.Outcome? {
    let registrar = Registrar(
      store: store, surroundings: Composition.surroundings,
      operatorName: operatorName ?? Composition.environment["JINJIANG_OPERATOR"], clockIsRight: clockIsRight)
    switch try registrar.carryOut(request, as: operation?.id) {
    case .now(let outcome, _):
      return outcome
    case .alreadyRecorded(let known):
      WritingOptions.sayRecorded(known)
      return nil
    }
  }

  static func sayRecorded(_ known: Registry.Operation) {
    Output.remark(
      Speech.says(
        zh: "此操作此前已登记（\(known.entries.lowerBound) 至 \(known.entries.upperBound)），未重复登记。",
        en:
          "This operation is on record already (\(known.entries.lowerBound) to \(known.entries.upperBound)); nothing was added."
      ))
  }
}

/// An operation id as it is typed: a UUID.
struct OperationID: ExpressibleByArgument {
  let id: ID<Operation>

  init?(argument: String) {
    guard let id = ID<Operation>(argument) else { return nil }
    self.id = id
  }
}

import Registry

/// One thing that the secretary sets out to do, what should come of it, and what is to be noted when it is on record.
struct Errand {
  enum Expectation { case recorded, refused, either }

  /// What the registry answered.
  enum Answer {
    case recorded(Operation)
    /// It had been recorded before, by this very operation.
    case recordedBefore(Operation)
    case refused(any Failure)
    /// It is certain that nothing was recorded.
    case failed(StoreFailure)
    /// It may have been recorded.
    case unknown(StoreFailure)
  }

  let name: String
  let expectation: Expectation
  let note: (inout Notes, Operation) -> Void
  private let carryOut: (Registrar, ID<Operation>) throws -> Answer

  init<R: Request>(
    _ name: String, _ request: R, _ expectation: Expectation,
    note: @escaping (inout Notes, Operation) -> Void = { _, _ in }
  ) {
    self.name = name
    self.expectation = expectation
    self.note = note
    carryOut = { registrar, id in
      switch try registrar.carryOut(request, as: id) {
      case .now(_, let operation?): .recorded(operation)
      case .now(_, nil): throw NothingRecorded()
      case .alreadyRecorded(let operation): .recordedBefore(operation)
      }
    }
  }

  /// - Throws: what no rule of the house has a name for.
  func carryOut(in store: any RegistryStore, surroundings: Surroundings, as id: ID<Operation>) throws -> Answer {
    do {
      return try carryOut(Registrar(store: store, surroundings: surroundings), id)
    } catch let failure as StoreFailure {
      return try Self.answer(to: failure)
    } catch let failure as any Failure {
      return .refused(failure)
    }
  }

  /// - Throws: the failure where it says that the registry is damaged, which no failing storage may make of it.
  static func answer(to failure: StoreFailure) throws -> Answer {
    switch failure {
    case .unknownOutcome: .unknown(failure)
    case .inputOutput, .unreachable, .busy, .erasedMeanwhile: .failed(failure)
    case .notFound, .alreadyThere, .notARegistry, .newer, .damaged, .writableByAll, .foreignDefinitions: throw failure
    }
  }

  /// Every errand is about something.
  struct NothingRecorded: Error {}
}

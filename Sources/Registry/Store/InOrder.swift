internal import Dispatch
internal import Synchronization

/// Items that several workers work on at once, while what they make is handed on in the order of the items.
///
/// A worker takes the first item that nobody has, and is done with it before it takes another. It waits where it is some
/// pieces ahead of what has been handed on, so that memory stays flat however slow the one who takes them is.
public struct InOrder<Piece: Sendable>: Sendable {
  /// Pieces of one worker that may wait to be handed on.
  static var ahead: Int { 4 }

  private let count: Int
  private let lanes: [Lane]
  private let hall = Hall()

  public init(count: Int, workers: Int) {
    self.count = count
    lanes = (0..<max(1, min(count, workers))).map { _ in Lane() }
  }

  /// Hands on the pieces of all items, on the caller's thread.
  ///
  /// - Parameter work: works on an item, as the worker of that number; on threads of its own.
  /// - Throws: what `body` throws, or what the work on an item throws, after all that came before it was handed on. No
  ///   thread is left behind.
  public func forEach(
    work: @escaping @Sendable (_ worker: Int, _ item: Int, _ hand: (Piece) throws -> Void) throws -> Void,
    _ body: (Piece) throws -> Void
  ) throws {
    let group = DispatchGroup()
    for worker in lanes.indices {
      DispatchQueue.global(qos: .userInitiated).async(group: group) { run(worker, work) }
    }
    defer {
      hall.isClosed.store(true, ordering: .relaxed)
      for lane in lanes { lane.room.signal() }
      group.wait()
    }
    for _ in 0..<count {
      hall.taken.wait()
      let lane = lanes[hall.owners.withLock { $0.removeFirst() }]
      receiving: while true {
        switch lane.next() {
        case .piece(let piece): try body(piece)
        case .end: break receiving
        case .failure(let error): throw error
        }
      }
    }
  }

  private func run(_ worker: Int, _ work: (Int, Int, (Piece) throws -> Void) throws -> Void) {
    let lane = lanes[worker]
    while let item = hall.take(of: count, by: worker) {
      do {
        try work(worker, item) { try send(.piece($0), through: lane) }
        try send(.end, through: lane)
      } catch is Closed {
        return
      } catch {
        return (try? send(.failure(error), through: lane)) ?? ()
      }
    }
  }

  private func send(_ message: Message, through lane: Lane) throws {
    lane.room.wait()
    guard !hall.isClosed.load(ordering: .relaxed) else {
      // For those who come after: the lane stays open for ever to one that is told it is closed.
      lane.room.signal()
      throw Closed()
    }
    lane.put(message)
  }

  private struct Closed: Error {}

  private enum Message: Sendable {
    case piece(Piece)
    case end
    case failure(any Error)
  }

  /// What one worker has made, in the order of making.
  private final class Lane: Sendable {
    // Not made with its room: a semaphore may not be let go of with less than it was made with.
    let room = DispatchSemaphore(value: 0)
    private let arrived = DispatchSemaphore(value: 0)
    private let messages = Mutex<[Message]>([])

    init() { for _ in 0..<InOrder.ahead { room.signal() } }

    func put(_ message: Message) {
      messages.withLock { $0.append(message) }
      arrived.signal()
    }

    func next() -> Message {
      arrived.wait()
      defer { room.signal() }
      return messages.withLock { $0.removeFirst() }
    }
  }

  /// Where items are taken.
  private final class Hall: Sendable {
    let isClosed = Atomic(false)
    /// Counts the items that have been taken and not yet been handed on.
    let taken = DispatchSemaphore(value: 0)
    /// Who took them.
    let owners = Mutex<[Int]>([])
    private let next = Mutex(0)

    func take(of count: Int, by worker: Int) -> Int? {
      next.withLock { next in
        guard next < count, !isClosed.load(ordering: .relaxed) else { return nil }
        defer { next += 1 }
        owners.withLock { $0.append(worker) }
        taken.signal()
        return next
      }
    }
  }
}

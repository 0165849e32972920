import Foundation
import Synchronization
import Testing

extension Clerk {
  /// Plays a scene in a folder of its own; what was refused in it, in order.
  static func plays(_ scene: Scene) throws -> [Refusal] {
    var refusals: [Refusal] = []
    try work { clerk in
      try clerk.stands(on: openings.files(after: scene.opening), steps: scene.opening.count)
      for case .day(let day) in scene.opening { try clerk.comes(day) }
      for step in scene.steps {
        if let refusal = try clerk.plays(step, of: scene.title.en) { refusals.append(refusal) }
      }
    }
    return refusals
  }

  /// What stands in the folder when the curtain rises. Many scenes open alike, so each opening is played once.
  private static let openings = Openings()

  private final class Openings: Sendable {
    private let played = Mutex<[[Scene.Step]: [String: Data]]>([:])

    func files(after steps: [Scene.Step]) throws -> [String: Data] {
      if let known = played.withLock({ $0[steps] }) { return known }
      var files: [String: Data] = [:]
      try work { clerk in
        for step in steps { _ = try clerk.plays(step, of: "an opening") }
        for name in try FileManager.default.contentsOfDirectory(atPath: clerk.session.folder) {
          files[name] = try Data(contentsOf: clerk.file(name))
        }
      }
      played.withLock { $0[steps] = files }
      return files
    }
  }

  private func stands(on files: [String: Data], steps: Int) throws {
    for (name, data) in files { try data.write(to: file(name)) }
    // Their operations were made with the first random bytes.
    session.commands = steps
  }

  private func plays(_ step: Scene.Step, of scene: String) throws -> Refusal? {
    switch step {
    case .day(let day): try comes(day)
    case .does(let command): try types(command)
    case .file(let name, let text): try write(Data(text.utf8), to: name)
    case .bytes(let name, let bytes): try write(Data(bytes), to: name)
    case .altered(let new, let old, let there, let instead):
      let text = try String(contentsOf: file(old), encoding: .utf8)
      #expect(text.contains(there), "\(scene): \(old) has no \(there)")
      try write(Data(text.replacing(there, with: instead).utf8), to: new)
    case .refused(let rule, let command, let status): return try isRefused(rule, command, status)
    }
    return nil
  }

  private func file(_ name: String) -> URL { URL(filePath: session.folder + "/" + name) }

  private func write(_ data: Data, to name: String) throws {
    let file = file(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}

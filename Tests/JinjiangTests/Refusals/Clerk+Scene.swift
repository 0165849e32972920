import Foundation
import Testing

extension Clerk {
  /// Plays a scene in a folder of its own; what was refused in it, in order.
  static func plays(_ scene: Scene) throws -> [Refusal] {
    var refusals: [Refusal] = []
    try work { clerk in
      let begun = scene.opening.isEmpty ? 0 : Scene.street.count
      if begun > 0 { try clerk.stands(on: street.get()) }
      for step in scene.opening.dropFirst(begun) + scene.steps {
        if let refusal = try clerk.plays(step, of: scene) { refusals.append(refusal) }
      }
    }
    return refusals
  }

  /// The files of `Scene.street`, made once: nearly every scene opens on it.
  private static let street = Result {
    var files: [String: Data] = [:]
    try work { clerk in
      for step in Scene.street { _ = try clerk.plays(step, of: Scene(title: ("", ""), steps: [])) }
      for name in try FileManager.default.contentsOfDirectory(atPath: clerk.session.folder) {
        files[name] = try Data(contentsOf: clerk.file(name))
      }
    }
    return files
  }

  private func stands(on files: [String: Data]) throws {
    for (name, data) in files { try data.write(to: file(name)) }
    // Their operations were made with the first random bytes.
    session.commands = Scene.street.count
  }

  private func plays(_ step: Scene.Step, of scene: Scene) throws -> Refusal? {
    switch step {
    case .day(let day): try comes(day)
    case .does(let command): try types(command)
    case .file(let name, let text): try write(Data(text.utf8), to: name)
    case .bytes(let name, let bytes): try write(Data(bytes), to: name)
    case .altered(let new, let old, let there, let instead):
      let text = try String(contentsOf: file(old), encoding: .utf8)
      #expect(text.contains(there), "\(scene.title.en): \(old) has no \(there)")
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

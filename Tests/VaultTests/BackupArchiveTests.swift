import Foundation
import Registry
import TestSupport
import Testing
import TransparencyLog
import Vault

/// A backup's file: what goes in comes out, nothing else, and whatever is not as it was written is noticed.
@Suite struct BackupArchiveTests {
  @Test("What was put in comes out, for its owner only, and nothing is ever replaced")
  func roundTrip() throws {
    try TemporaryFolder.with { folder in
      let house = try House(folder)
      let written = try house.backup()
      #expect(written.files.map(\.name) == ["registry.db", "evidence/ab/cd.pdf", "evidence/zz.png"])
      #expect(try house.mode(house.path) == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".") } == [])
      let reader = try BackupReader(house.path)
      #expect(reader.manifest == written)
      try EvidenceFiles.restore(reader, beside: folder + "/again.db")
      #expect(try Data(contentsOf: URL(filePath: folder + "/again.db.evidence/ab/cd.pdf")) == Data("证据".utf8))
      #expect(try house.mode(folder + "/again.db.evidence/ab/cd.pdf") == 0o600)
      #expect(throws: BackupFailure.alreadyThere(path: folder + "/again.db.evidence")) {
        try EvidenceFiles.restore(reader, beside: folder + "/again.db")
      }
      #expect(throws: BackupFailure.alreadyThere(path: house.path)) { try house.backup() }
      EvidenceFiles.discard(beside: folder + "/again.db")
      #expect(!TemporaryFile.isThere(folder + "/again.db.evidence"))
    }
  }

  @Test("One bit changed anywhere, or the end cut off, changes nothing that is read without being noticed")
  func damage() throws {
    try TemporaryFolder.with { folder in
      let house = try House(folder)
      let manifest = try house.backup()
      let sound = [UInt8](try Data(contentsOf: URL(filePath: house.path)))
      let damaged = folder + "/damaged.zip"
      var noticed = 0
      for place in stride(from: 0, to: sound.count, by: 3) {
        var bytes = sound
        bytes[place] ^= 1 << UInt8(place % 8)
        if try house.isNoticed(bytes, at: damaged, manifest) { noticed += 1 }
      }
      // What no reader looks at, such as the day of an entry, is not what is kept.
      #expect(noticed > sound.count / 3 * 3 / 4)
      for length in stride(from: 0, to: sound.count, by: 7) {
        #expect(try house.isNoticed(Array(sound[..<length]), at: damaged, manifest))
      }
    }
  }

  @Test("A link among the evidence, or a name that leads elsewhere, is not taken along")
  func oddEvidence() throws {
    try TemporaryFolder.with { folder in
      let house = try House(folder)
      let link = house.registry + ".evidence/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
      #expect(throws: BackupFailure.oddEvidence(name: link)) { try house.backup() }
      try FileManager.default.removeItem(atPath: link)
      let odd = house.registry + ".evidence/a b"
      try Data().write(to: URL(filePath: odd))
      #expect(throws: BackupFailure.oddEvidence(name: odd)) { try house.backup() }
      #expect(!TemporaryFile.isThere(house.path))
    }
  }

  @Test("What a killed process left behind goes with the next; what is worked on stays")
  func sweep() throws {
    try TemporaryFolder.with { folder in
      let registry = folder + "/r.db"
      let left = folder + "/.jinjiang-1.part"
      for name in [left, left + ".x1y2", folder + "/.jinjiang-2.copy", folder + "/.other.part"] {
        try Data("演示".utf8).write(to: URL(filePath: name))
      }
      let alive = try TemporaryFile(beside: registry, named: "3", ending: .copy)
      #expect(TemporaryFile.sweep(beside: registry) == 3)
      let rest = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(rest == [".jinjiang-3.copy", ".other.part"])
      #expect(TemporaryFile.isThere(alive.path))
    }
  }

  @Test("No archive, a folder, nothing at all: none of them is a backup")
  func foreign() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/x.zip"
      #expect(throws: BackupFailure.notFound(path: path)) { try BackupReader(path) }
      try Data("PK nothing".utf8).write(to: URL(filePath: path))
      #expect(throws: BackupFailure.notABackup(path: path)) { try BackupReader(path) }
      #expect(throws: BackupFailure.notABackup(path: folder)) { try BackupReader(folder) }
    }
  }

  @Test("Messages say what happened, what was asked and what to do")
  func messages() {
    let failures: [BackupFailure] = [
      .notFound(path: "b.zip"), .alreadyThere(path: "b.zip"), .notABackup(path: "b.zip"),
      .damaged(path: "b.zip", part: "registry.db"), .unwritable(path: "b.zip", reason: "No space left on device"),
    ]
    #expect(
      failures.map(\.message.en) == [
        "There is no backup b.zip. Check the path.",
        "b.zip exists already and was left as it is. A backup replaces nothing; use another name, with the day in it.",
        "b.zip is not a Jinjiang backup, and was left as it is. Give a file that jinjiang backup create wrote.",
        "The backup b.zip is damaged: registry.db is not what its manifest says. Nothing can be restored from it; use another one.",
        "b.zip cannot be written: No space left on device. Nothing was left under that name. Check the path, its permissions and the disk.",
      ])
    #expect(failures.allSatisfy { $0.message.zh.contains("b.zip") })
  }
}

/// A registry's file, which need not be one here, and its evidence.
private struct House {
  let folder: String
  var registry: String { folder + "/r.db" }
  var path: String { folder + "/backup.zip" }

  init(_ folder: String) throws {
    self.folder = folder
    let evidence = folder + "/r.db.evidence"
    try FileManager.default.createDirectory(atPath: evidence + "/ab", withIntermediateDirectories: true)
    var random = SplitMix64(state: 7)
    let words = (0..<400).map { _ in String(random.next() % 100_000) }.joined(separator: " 演示 ")
    for (name, text) in [
      ("/r.db", words), ("/r.db.evidence/ab/cd.pdf", "证据"), ("/r.db.evidence/zz.png", "图"),
      ("/r.db.evidence/.half", "未写完"),
    ] { try Data(text.utf8).write(to: URL(filePath: folder + name)) }
  }

  @discardableResult
  func backup() throws -> BackupManifest {
    let draft = BackupManifest(
      created: 1_795_392_000, registry: "demo", origin: "demo.example/log", size: 9, root: .emptyTree, files: [])
    let sources =
      try [BackupWriter.Source(name: BackupManifest.database, path: registry)] + EvidenceFiles.all(of: registry)
    return try BackupWriter.write(draft, sources, to: path, temporaryName: "test")
  }

  func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// Whether it is refused; else it must say and hold the very same.
  func isNoticed(_ bytes: [UInt8], at path: String, _ manifest: BackupManifest) throws -> Bool {
    try Data(bytes).write(to: URL(filePath: path))
    do {
      let reader = try BackupReader(path)
      for file in reader.manifest.files { try reader.extract(file) }
      #expect(reader.manifest == manifest)
      return false
    } catch {
      return true
    }
  }
}

import Registry
import TestSupport
import Testing
import Vault

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Evidence files under their hashes, beside a registry.
@Suite struct EvidenceFolderTests {
  private static let text = "截图：桥还在"
  private static let digest = Digest(of: Array(text.utf8))

  private func with(_ body: (_ folder: String, _ evidence: EvidenceFolder) throws -> Void) throws {
    try TemporaryFolder.with { (folder) throws in
      try Data(Self.text.utf8).write(to: URL(filePath: folder + "/截图.txt"))
      try body(folder, EvidenceFolder(path: folder + "/r.db.evidence", sizeLimit: 100))
    }
  }

  private func take(_ paths: [String], into evidence: EvidenceFolder) throws -> [KeptEvidence] {
    try evidence.take(paths) { _ in
      false
    } _: {
      $0
    }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("A file is kept under its hash for its owner's eyes, found whole, and copied out once")
  func roundTrip() throws {
    try with { folder, evidence in
      let kept = try take([folder + "/截图.txt"], into: evidence)
      #expect(kept.map(\.name) == ["截图.txt"] && kept.map(\.digest) == [Self.digest])
      #expect(kept.map(\.size) == [Self.text.utf8.count] && kept.map(\.isNew) == [true])
      #expect(try mode(evidence.path) == 0o700)
      #expect(try mode("\(evidence.path)/\(Self.digest)") == 0o600)
      #expect(try evidence.condition(of: Self.digest) == .whole)
      #expect(try evidence.digests() == [Self.digest])
      let copy = folder + "/copy.txt"
      try evidence.export(Self.digest, to: copy)
      #expect(try String(contentsOfFile: copy, encoding: .utf8) == Self.text)
      #expect(throws: EvidenceFailure.targetExists(path: copy)) { try evidence.export(Self.digest, to: copy) }
      #expect(try take([folder + "/截图.txt"], into: evidence).map(\.isNew) == [false])
    }
  }

  @Test("What is no regular file is told apart before it is read, each by its own name")
  func foreign() throws {
    try with { folder, evidence in
      func refused(_ path: String, _ failure: EvidenceFailure, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(throws: failure, sourceLocation: sourceLocation) { try take([path], into: evidence) }
      }
      symlink(folder + "/截图.txt", folder + "/link")
      mkfifo(folder + "/pipe", 0o600)
      try Data().write(to: URL(filePath: folder + "/empty"))
      try Data(repeating: 7, count: 101).write(to: URL(filePath: folder + "/large"))
      refused(folder + "/link", .notAFile(path: folder + "/link", .link))
      refused(folder + "/pipe", .notAFile(path: folder + "/pipe", .pipe))
      refused(folder, .notAFile(path: folder, .folder))
      refused("/dev/null", .notAFile(path: "/dev/null", .device))
      refused(folder + "/a/../截图.txt", .pathClimbs(path: folder + "/a/../截图.txt"))
      refused(folder + "/nothing", .notFound(path: folder + "/nothing"))
      refused(folder + "/empty", .empty(path: folder + "/empty"))
      refused(folder + "/large", .tooLarge(path: folder + "/large", limit: 100))
      // Nothing was made for what was refused.
      #expect(!FileManager.default.fileExists(atPath: evidence.path))
    }
  }

  @Test("A folder that is a link is not followed, and one that others can read is closed to them")
  func folder() throws {
    try with { folder, evidence in
      mkdir(folder + "/elsewhere", 0o755)
      symlink(folder + "/elsewhere", evidence.path)
      #expect(throws: EvidenceFailure.self) { try take([folder + "/截图.txt"], into: evidence) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/elsewhere") == [])
      unlink(evidence.path)
      mkdir(evidence.path, 0o755)
      _ = try take([folder + "/截图.txt"], into: evidence)
      #expect(try mode(evidence.path) == 0o700)
    }
  }

  @Test("What came in for nothing goes again; what an entry names, was there before, or nobody can tell, stays")
  func nothing() throws {
    struct Refused: Error {}
    try with { folder, evidence in
      func fail(_ isNamed: @escaping (Digest) throws -> Bool) {
        #expect(throws: Refused.self) {
          try evidence.take([folder + "/截图.txt"], isNamed: isNamed, { _ in throw Refused() })
        }
      }
      fail { _ in false }
      #expect(try evidence.digests() == [])
      fail { _ in true }
      #expect(try evidence.digests() == [Self.digest])
      fail { _ in false }
      #expect(try evidence.digests() == [Self.digest])
      try evidence.remove(Self.digest)
      fail { _ in throw Refused() }
      #expect(try evidence.digests() == [Self.digest])
    }
  }

  @Test("A changed, emptied, exchanged or missing file is seen, never copied out, and put right by taking it in again")
  func damage() throws {
    try with { folder, evidence in
      _ = try take([folder + "/截图.txt"], into: evidence)
      let kept = "\(evidence.path)/\(Self.digest)"
      for damage in ["changed", ""] {
        try Data(damage.utf8).write(to: URL(filePath: kept))
        #expect(try evidence.condition(of: Self.digest) == .changed)
      }
      try Data("changed".utf8).write(to: URL(filePath: kept))
      #expect(throws: EvidenceFailure.changed(Self.digest)) {
        try evidence.export(Self.digest, to: folder + "/copy.txt")
      }
      #expect(!FileManager.default.fileExists(atPath: folder + "/copy.txt"))
      _ = try take([folder + "/截图.txt"], into: evidence)
      #expect(try evidence.condition(of: Self.digest) == .whole)
      try evidence.remove(Self.digest)
      #expect(try evidence.condition(of: Self.digest) == .missing)
      #expect(throws: EvidenceFailure.missing(Self.digest)) {
        try evidence.export(Self.digest, to: folder + "/copy.txt")
      }
      symlink(folder + "/截图.txt", kept)
      #expect(try evidence.condition(of: Self.digest) == .changed)
      try evidence.remove(Self.digest)
      try evidence.remove(Self.digest)
    }
  }

  @Test("The folder stands beside the registry itself, by whatever link that was named")
  func place() throws {
    try TemporaryFolder.with { (folder) throws in
      try Data().write(to: URL(filePath: folder + "/r.db"))
      symlink("r.db", folder + "/l.db")
      let real = EvidenceFolder(ofRegistry: folder + "/r.db").path
      #expect(real.hasSuffix("/r.db.evidence"))
      #expect(EvidenceFolder(ofRegistry: folder + "/l.db").path == real)
    }
  }
}

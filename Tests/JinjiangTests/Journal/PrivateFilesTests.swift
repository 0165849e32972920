import Foundation
import Testing

@Suite("Files that commands make")
struct PrivateFilesTests {
  @Test("are for their owner's eyes, whichever command makes them")
  func modes() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      let given = Set(try files(in: session.folder)).subtracting(["registry.db"])
      try session.file("截图.txt", "桥还在")
      try session.file("members.csv", "member_no,name\nS-20,演示号·二十\n,\n")
      for line in [
        "journal key create --name demo.example/log", "journal checkpoint", "case evidence add 1 截图.txt",
        "case evidence export 1 --to out", "certificate issue S-01 --disclosure peer --expires 2026-12-31 --purpose x",
        "certificate status-list --output status.txt", "journal audit-pack pack.tar", "backup create copy.zip",
        "letter standing S-01 --recipient 演示平台 --purpose x --ground x --disclosure peer --output letter.html",
        "report statement S-01 --output statement.html", "report statement S-01 --output statement.xlsx",
        "report statement S-01 --format json --output statement.json",
        "export members --output members-out.csv", "member dossier S-01 --output dossier.html",
      ] {
        let outcome = try session.run(line.split(separator: " ").map(String.init), environment: keys)
        #expect(outcome.status == 0, "\(line): \(outcome.diagnostics)")
      }
      _ = try session.run(["import", "members", "members.csv", "--rejects", "rejects.csv"], environment: keys)
      let ours = given.union(["截图.txt", "members.csv"])
      let made = try files(in: session.folder).filter { !ours.contains($0) }
      for name in made {
        let attributes = try FileManager.default.attributesOfItem(atPath: session.folder + "/" + name)
        let mode = try #require(attributes[.posixPermissions] as? Int)
        #expect(mode & 0o077 == 0, "\(name) has mode \(String(mode, radix: 8))")
      }
      #expect(made.count >= 16, "\(made)")
    }
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}

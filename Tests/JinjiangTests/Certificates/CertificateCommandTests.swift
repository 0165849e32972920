import Foundation
import TestSupport
import Testing

@Suite("Certificates at the command line")
struct CertificateCommandTests {
  @Test("a certificate is issued, verified with the public key alone, revoked, and no longer valid by the new list")
  func story() throws {
    try withTeahouse { session in
      let keys = ["JINJIANG_KEYS": session.folder + "/keys"]
      func jinjiang(_ arguments: String..., now: Int = Program.morning) throws -> Program.Outcome {
        try session.run(arguments, now: now, environment: keys)
      }
      let wanted = ["--disclosure", "peer", "--expires", "2026-12-31", "--purpose", "入驻审核"]
      _ = try session.run(["certificate", "issue", "演示号·早茶铺"] + wanted, environment: keys)
      let key = try jinjiang("journal", "key", "create", "--name", "demo.example/log").output
      try session.file("key.pub", key)
      let operation = ["--operation", "6f0a4bd4-5a0e-4a8e-9d7e-1f6f0f7f2a11"]
      _ = try session.run(["certificate", "issue", "演示号·早茶铺"] + wanted + operation, environment: keys)
      _ = try session.run(
        ["certificate", "issue", "演示号·早茶铺"] + wanted + operation + ["--output", "again.txt"], environment: keys)
      let first = try Data(contentsOf: URL(filePath: session.folder + "/certificate-12.txt"))
      #expect(try Data(contentsOf: URL(filePath: session.folder + "/again.txt")) == first)
      _ = try jinjiang("certificate", "reissue", "#12", "--output", "third.txt", "--no-page", "--lang", "en")
      #expect(try Data(contentsOf: URL(filePath: session.folder + "/third.txt")) == first)
      _ = try jinjiang("certificate", "status-list", "--output", "status.txt")

      // Elsewhere, with nothing but the files and the key.
      let elsewhere = ["JINJIANG_REGISTRY": "nowhere.db"]
      func verify(_ arguments: String..., now: Int = Program.morning) throws -> Program.Outcome {
        try session.run(["certificate", "verify"] + arguments, now: now, environment: elsewhere)
      }
      #expect(try verify("certificate-12.txt", "--key", "key.pub", "--status", "status.txt").status == 0)
      #expect(try verify("certificate-12.txt", "--key", "key.pub", "--lang", "en").status == 0)
      // What `journal key show` printed serves as well, as long as one key is in it.
      let other = "a.example/log+6b30c5b1+ATEhD7U717LiGXcAvG0CIppobU5R71Zk7sIaXOZaNng+"
      try session.file("shown.txt", "Public keys\n#11   yes   \(key)")
      try session.file("two.txt", "Public keys\n#11   no   \(other)\n#12   yes   \(key)")
      #expect(try verify("certificate-12.txt", "--key", "shown.txt", "--lang", "en").status == 0)
      #expect(try verify("certificate-12.txt", "--key", "two.txt", "--lang", "en").status == 65)
      let told = try verify("certificate-12.txt", "--key", "key.pub", "--format", "json")
      let folders = #filePath.split(separator: "/").dropLast(4)
      let schema = try JSONSchema(path: "/" + folders.joined(separator: "/") + "/Formats/certificate.schema.json")
      #expect(told.status == 0)
      #expect(try schema.problems(in: JSONValue(told.output)) == [])
      #expect(try verify("certificate-12.txt", "--key", "key.pub", "--on", "2027-01-01").status == 1)
      #expect(try verify("certificate-12.txt", "--key", "key.pub", "--on", "2026-11-01", "--lang", "en").status == 1)
      try session.file(
        "forged.txt", String(decoding: first, as: UTF8.self).replacing("\"grade\":\"A\"", with: "\"grade\":\"B\""))
      #expect(try verify("forged.txt", "--key", "key.pub").status == 65)
      #expect(try verify("status.txt", "--key", "key.pub", "--lang", "en").status == 65)

      _ = try jinjiang("certificate", "revoke", "#12", "--reason", "会员请求")
      _ = try jinjiang("certificate", "revoke", "#12", "--reason", "会员请求", "--lang", "en")
      _ = try jinjiang("certificate", "revoke", "#3", "--reason", "会员请求", "--lang", "en")
      _ = try jinjiang("certificate", "status-list", "--output", "-", "--expires", "2027-12-31")
      _ = try jinjiang("certificate", "status-list", "--output", "status.txt", "--lang", "en")
      #expect(try verify("certificate-12.txt", "--key", "key.pub", "--status", "status.txt").status == 1)
      #expect(try jinjiang("certificate", "verify", "certificate-12.txt", "--lang", "en").status == 1)
      _ = try jinjiang("certificate", "list")
      _ = try jinjiang("certificate", "list", "--member", "S-02", "--format", "csv")
      _ = try jinjiang("member", "answers", "S-01")
      #expect(try jinjiang("check").status == 0)
      let page = try String(contentsOfFile: session.folder + "/certificate-12.html", encoding: .utf8)
      #expect(page.contains("演示号·早茶铺") && page.contains("<svg") && !page.contains("S-01"))
      try Golden.expect(
        session.transcript.replacing(session.folder, with: "…").replacing(
          /[0-9A-Za-z+\/]{43}=|[0-9A-Za-z+\/]{60,}=*|\+[0-9a-f]{8}\+[0-9A-Za-z+\/]{44}/, with: "…"),
        matches: "certificates.txt")
    }
  }
}

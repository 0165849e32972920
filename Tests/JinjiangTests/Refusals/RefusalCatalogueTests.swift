import Foundation
import Testing

@Suite("What is refused, each with the command that shows it")
struct RefusalCatalogueTests {
  @Test("every refusal says its own message, with its exit code, and leaves the registry as it was, byte for byte")
  func provoked() async throws {
    let refusals = try await withThrowingTaskGroup { group in
      for (number, scene) in Scene.all.enumerated() { group.addTask { (number, try Clerk.plays(scene)) } }
      return try await group.reduce(into: [Int: [Refusal]]()) { $0[$1.0] = $1.1 }
    }
    let text = RefusalCatalogue.text(of: Scene.all.enumerated().map { ($1, refusals[$0] ?? []) })
    try Golden.expect(text, in: RefusalCatalogue.file)
  }

  @Test("every rule in the sources is provoked by a command, or it is said why none can break it")
  func complete() throws {
    let declared = try DeclaredRules.all()
    #expect(declared.count > 300, "the sources are not read as they are written")
    let provoked = Set(Scene.all.flatMap(\.refused))
    let excused = Set(Unprovoked.reasons.keys)
    let known = provoked.union(excused)
    for (rule, file) in declared.sorted(by: { $0.key < $1.key }) where !known.contains(rule) {
      Issue.record(
        """
        \(rule) (\(file)) is in no scene. Add to the scene of Tests/JinjiangTests/Refusals/Scenes+….swift where it \
        belongs:
              .refused("\(rule)", "the command that breaks it"),        // exit code 1; another: , 65)
        run the suite with GOLDEN=record, and look at the change of REFUSALS.md. Only what no command can break goes \
        into Unprovoked.swift, with the reason.
        """)
    }
    for rule in provoked.union(excused).subtracting(declared.keys).sorted() {
      Issue.record("\(rule) is in no source any more: take it out of the scenes, or of Unprovoked.swift.")
    }
    for rule in provoked.intersection(excused).sorted() {
      Issue.record("\(rule) is provoked: take it out of Unprovoked.swift.")
    }
  }
}

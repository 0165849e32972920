import Foundation
import Seeds
import Testing

@Suite("Languages of the seeds")
struct LanguageTests {
  @Test(
    "whatever has a text in one language has it in both, in its own script and punctuation",
    arguments: [Seed.rulebook, Seed.calendar, Seed.associations, Seed.story])
  func bothLanguages(seed: String) throws {
    let phrases = try Tree(yaml: seed).phrases()
    #expect(!phrases.isEmpty)
    for (path, phrase) in phrases {
      let zh = try #require(phrase["zh"]?.text, "\(path) has no Chinese")
      let en = try #require(phrase["en"]?.text, "\(path) has no English")
      #expect(zh.contains(/\p{Han}/), "\(path): \(zh)")
      #expect(!en.contains(/[\p{Han}，。；：、（）《》？！]/) && en.contains(/[a-z]/), "\(path): \(en)")
      // A folded line leaves a space behind; half-width marks between characters are typed by mistake.
      #expect(!zh.contains(/[\p{Han}，。；：、（）《》“”] +[\p{Han}，。；：、（）《》“”]/), "\(path): \(zh)")
      #expect(!zh.contains(/\p{Han}[,;:?!()"']|[,;:?!()"']\p{Han}/), "\(path): \(zh)")
      for text in [zh, en] {
        #expect(
          text == text.trimmingCharacters(in: .whitespacesAndNewlines) && !text.contains("  "), "\(path): \(text)")
      }
      // A sentence ends as one; a name does not.
      #expect(zh.contains(/[，；]/) == false || zh.contains(/[。）]$/), "\(path): \(zh)")
    }
  }
}

import Seeds
import Testing

@Suite("The seeded associations")
struct AssociationsTests {
  let associations: [Tree]

  init() throws { associations = try #require(try Tree(yaml: Seed.associations)["associations"]).list }

  @Test("it names the two self-media associations and the two federations, under codes of our own")
  func names() {
    #expect(associations.map { $0["name"]?["zh"]?.text } == ["成都市自媒体协会", "四川省互联网行业联合会", "成都市互联网界联合会", "广州市自媒体协会"])
    #expect(associations.map { $0["code"]?.text } == ["CDSMA", "SCIF", "CDIF", "GZSMA"])
  }

  @Test("each says that it is no user, and gives a fact with its source and day")
  func sources() {
    for association in associations {
      #expect(association.keys == ["code", "name", "note", "fact", "source"])
      #expect(association["note"]?["zh"]?.text?.hasPrefix("见于报道，并非本程序用户。") == true)
      #expect(association["note"]?["en"]?.text?.hasPrefix("Named in press, not a user.") == true)
      #expect(association["source"]?.keys == ["publication", "title", "date"])
      #expect(CivilDay(association["source"]?["date"]?.text) != nil)
    }
  }
}

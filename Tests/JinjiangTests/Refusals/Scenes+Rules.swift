extension Scene {
  /// A second edition: the rules on record, with rumours made dear.
  private static let draft: [Step] = [
    .does("rulebook show --format json > 现行.json"),
    .altered("改版.yaml", "现行.json", "\"edition\":\"2024.1\"", "\"edition\":\"2027.1\""),
    .altered("草案.yaml", "改版.yaml", "\"general\":8,", "\"general\":9,"),
  ]

  private static let calendar2030 =
    "calendar: cn\ntitle: {zh: 日历, en: Calendar}\nsource: {zh: 假设, en: Assumed}\nyears:\n  - year: 2030\n    announced: false\n    basis: {title: {zh: 假设, en: Assumed}, date: 2026-01-01}\n    holidays: []\n    make_up: []\n"

  private static let adopt = "rulebook adopt 草案.yaml --basis 会员大会〔2026〕第2号"

  /// Rulebooks and calendars.
  static let rules: [Scene] = [
    Scene(
      title: ("自律规则", "Rulebooks"), opening: street + draft,
      steps: [
        .refused("RulebookLookupFailure.unknown", "rulebook show --edition 1999.1", 66),
        .refused("AddRulebookFailure.onRecord", "rulebook add 现行.json"),
        .altered("同版.yaml", "现行.json", "\"general\":8,", "\"general\":9,"),
        .refused("AddRulebookFailure.editionTaken", "rulebook add 同版.yaml", 65),
        .altered("有误.yaml", "草案.yaml", "\"base\":", "\"bass\":"),
        .refused("InvalidRulebookFile", "rulebook validate 有误.yaml", 65),
        .refused("InvalidSource", "rulebook add 有误.yaml", 65),
        .does("rulebook add 草案.yaml"),
        .refused("PledgeFailure.notAdopted", "member pledge S-01 --edition 2027.1"),
        .altered("别名.yaml", "现行.json", "\"rulebook\":\"jinjiang\"", "\"rulebook\":\"jinjiang-b\""),
        .does("rulebook add 别名.yaml"),
        .refused("RulebookLookupFailure.several", "rulebook show --edition 2024.1", 66),
      ]),
    Scene(
      title: ("采用新版本", "Adopting an edition"), opening: street + draft,
      steps: [
        .does("record S-01 谣言 \(Usual.prior)"),
        .does("rulebook backtest 草案.yaml --format json --output 影响.json"),
        .refused("AdoptionRefusal.notAnImpactReport", "\(adopt) --impact 草案.yaml", 65),
        .does("rulebook backtest 改版.yaml --format json --output 他案.json"),
        .refused("AdoptionRefusal.impactOfOtherDraft", "\(adopt) --impact 他案.json"),
        .altered("改过.json", "影响.json", "\"members\":2", "\"members\":3"),
        .refused("AdoptionRefusal.impactDiffers", "\(adopt) --impact 改过.json", 65),
        .refused("AssociationFailure.adoptionInThePast", "\(adopt) --impact 影响.json --effective 2026-11-01"),
        .does("\(adopt) --impact 影响.json"),
        .refused("AssociationFailure.alreadyInForce", "\(adopt) --impact 影响.json"),
        .altered("缺类.yaml", "草案.yaml", "\"false-information\"", "\"false-statement\""),
        .altered("缺类二.yaml", "缺类.yaml", "2027.1", "2028.1"),
        .does("rulebook backtest 缺类二.yaml --format json --output 缺类.json"),
        .refused("AdoptionRefusal.obstacles", "rulebook adopt 缺类二.yaml --basis 会员大会决议 --impact 缺类.json"),
        .does("association add BH --name 滨河演示协会"),
        .refused("AdoptionRefusal.impactOfOtherAssociation", "\(adopt) --impact 影响.json --association BH"),
        .day("2027-01-10"),
        .refused("AdoptionRefusal.impactTooOld", "rulebook adopt 改版.yaml --basis 决议 --impact 他案.json --association SX"),
      ]),
    Scene(
      title: ("同名的类别", "Categories of one name"), opening: street + draft,
      steps: [
        .altered("同名.yaml", "草案.yaml", "\"谣言\"", "\"恶意炒作\""),
        .does("rulebook backtest 同名.yaml --format json --output 影响.json"),
        .does("rulebook adopt 同名.yaml --basis 会员大会决议 --impact 影响.json"),
        .refused("CategoryLookupFailure.severalCategories", "record S-01 恶意炒作", 66),
      ]),
    Scene(
      title: ("工作日历", "Calendars"),
      steps: [
        .file("2030.yaml", calendar2030),
        .refused("CalendarFailure.gap", "calendar import 2030.yaml", 65),
        .altered("2028.yaml", "2030.yaml", "2030", "2028"),
        .does("calendar import 2028.yaml"),
        .refused("CalendarFailure.nothingNew", "calendar import 2028.yaml"),
        .refused("CalendarFailure.noSuchYear", "calendar show cn --year 1999", 66),
        .refused("CalendarFailure.notOnRecord", "calendar show de", 66),
      ]),
  ]
}

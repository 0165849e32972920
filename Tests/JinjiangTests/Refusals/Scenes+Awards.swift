extension Scene {
  private static let grant = "award grant 1 --basis 理事会决议 --minutes 纪要.txt \(Usual.panel)"
  private static let object = "award object 1 --name 演示读者 --text 照片不是本人所拍"

  /// Nominations, their public notice, and what speaks against them.
  static let awards: [Scene] = [
    Scene(
      title: ("推荐与公示", "Nominations and their notice"),
      steps: [
        .refused("AwardRefusal.notAMerit", "award nominate S-02 谣言 --by 演示甲"),
        .refused("AwardRefusal.noNominator", "award nominate S-02 公益工作 --level 省级 --by ''"),
        .refused(
          "AwardRefusal.externalWithoutBody",
          "award nominate S-02 公益工作 --level 省级 --by 演示丁 --external --document 纪要.txt"),
        .refused(
          "AwardRefusal.externalWithoutDocument",
          "award nominate S-02 公益工作 --level 省级 --by 演示丁 --external --body 演示市文联"),
        .does("award nominate S-02 公益工作 --level 省级 --by 演示丁"),
        .refused("AwardRefusal.notNoticed", grant),
        .refused("AwardRefusal.noPlace", "award notice 1 --place ''"),
        .does("award notice 1 --place 本会公告栏"),
        .refused("AwardRefusal.noticedAlready", "award notice 1 --place 本会公告栏"),
        .refused("AwardRefusal.noticeRunning", grant),
        .refused("AwardRefusal.noObjector", "award object 1 --name '' --text 照片不是本人所拍"),
        .refused("AwardRefusal.saysNothing", "award object 1 --name 演示读者 --text ''"),
        .does(object),
        .does("award object 1 --name 演示邻居 --text 日期不对"),
        .refused("AwardRefusal.whichObjection", "award answer 1 --rejected --reason 有底片"),
        .refused("AwardRefusal.unknownObjection", "award answer 1 7 --rejected --reason 有底片", 66),
        .day("2026-12-20"),
        .refused("AwardRefusal.noticeOver", object),
        .refused("AwardRefusal.objectionsOpen", grant),
        .does("award answer 1 15 --rejected --reason 有底片"),
        .refused("AwardRefusal.answeredAlready", "award answer 1 15 --rejected --reason 有底片"),
        .does("award answer 1 16 --rejected --reason 有底片"),
        .refused("AwardRefusal.noMinutes", "award grant 1 --basis 理事会决议 \(Usual.panel)"),
        .refused("AwardRefusal.beyondNotice", "\(grant) --level 国家级"),
        .refused("AwardRefusal.beforeDecision", "\(grant) --effective 2026-12-01"),
        .refused(
          "BenchRefusal.barredNominator",
          "award grant 1 --basis 理事会决议 --minutes 纪要.txt --panel 演示甲 --panel 演示乙 --panel 演示丁"),
        .does("award nominate S-01 公益工作 --level 市级 --by 演示丁"),
        .does("award notice 2 --place 本会公告栏"),
        .does("award object 2 --name 演示读者 --text 照片不是本人所拍"),
        .does("award answer 2 --upheld --reason 属实"),
        .refused(
          "AwardRefusal.objectionUpheld", "award grant 2 --basis 理事会决议 --minutes 纪要.txt \(Usual.panel)"),
      ])
  ]
}

extension Scene {
  /// A member's account over a period.
  static let statements: [Scene] = [
    Scene(
      title: ("信用明细", "Credit statements"),
      steps: [
        .refused("StatementRefusal.notAPeriod", "report statement S-01 --from 2026-11-23 --to 2026-11-01"),
        .refused("StatementRefusal.outOfTime", "report statement S-01 --from 0001-01-01 --to 2026-11-23"),
        .refused("OutputFolderFailure.notEmpty", "report statement --all --output-folder ."),
      ])
  ]
}

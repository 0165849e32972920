extension Scene {
  /// The registry, its operators and the world around it.
  static let house: [Scene] = [
    Scene(
      title: ("登记库", "The registry"), opening: [],
      steps: [
        .refused("StoreFailure.notFound", "standing S-01", 66),
        .does("init"),
        .refused("StoreFailure.alreadyThere", "init"),
        .refused("AssociationLookupFailure.noneYet", "member list", 66),
        .file("别的文件.db", "这不是登记库，是一份普通的文字文件。"),
        .refused("StoreFailure.notARegistry", "standing S-01 --registry 别的文件.db", 65),
        .refused("StoreFailure.unreachable", "init --registry 没有此目录/registry.db", 69),
        .refused("JournalFailure.noEntry", "journal show '#99'", 66),
        .does("association add SX --name 山溪演示协会"),
        .refused("ScoringFailure.noRulebook", "report quarterly --known-at '#5'", 65),
        .day("2028-12-31"),
        .refused("ClockLeap", "association add BH --name 滨河演示协会"),
      ]),
    Scene(
      title: ("经办人与角色", "Operators and roles"),
      steps: [
        .refused("OperatorRefusal.lastAdministrator", "operator revoke admin administrator"),
        .refused("OperatorRefusal.nameTaken", "operator add admin --role recorder", 65),
        .refused("OperatorRefusal.unknown", "operator grant 演示路人 recorder", 66),
        .does("operator add 演示秘书 --role recorder"),
        .refused("OperatorFailure.notNamed", "record S-01 谣言", 77),
        .refused("OperatorFailure.unknown", "record S-01 谣言 --operator 演示路人", 77),
        .refused("RoleFailure.lacking", "operator grant 演示秘书 decider --operator 演示秘书", 77),
        .refused("OperatorRefusal.alreadyHeld", "operator grant 演示秘书 recorder --operator admin"),
        .refused("OperatorRefusal.heldForAll", "operator revoke 演示秘书 recorder --association SX --operator admin"),
        .refused("OperatorRefusal.notHeld", "operator revoke 演示秘书 auditor --operator admin"),
        .does("operator link 演示秘书 S-01 --operator admin"),
        .refused("OperatorRefusal.linkUnchanged", "operator link 演示秘书 S-01 --operator admin"),
        .refused("RoleFailure.ownRecord", "record S-01 谣言 --operator 演示秘书", 77),
      ]),
    Scene(
      title: ("操作编号", "Operation ids"),
      steps: [
        .does("member add S-03 --name 演示号·来客 --operation 00000000-0000-4000-8000-000000000001"),
        .refused(
          "OperationReused", "member add S-04 --name 演示号·过客 --operation 00000000-0000-4000-8000-000000000001", 65),
      ]),
    Scene(
      title: ("文件", "Files"),
      steps: [
        .refused("InputFileFailure.unreadable", "rulebook add 没有此文件.yaml", 66),
        .refused("InputFileFailure.notAFile", "rulebook add .", 65),
        .refused("OutputFileFailure.isDirectory", "export members --output ."),
        .refused("OutputFileFailure.unwritable", "export members --output 没有此目录/会员.csv", 74),
        .file("大文件.txt", "\(String(repeating: "x", count: 1_048_577))"),
        .refused("InputFileFailure.tooLarge", "journal prove '#3' --checkpoint 大文件.txt", 65),
        .does("template members --output 会员.xlsx"),
        .refused("TemplateFailure.isThere", "template members --output 会员.xlsx"),
      ]),
  ]
}

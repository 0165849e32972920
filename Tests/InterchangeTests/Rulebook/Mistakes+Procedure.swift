extension Mistake {
  /// The procedure, publication and sanctions.
  static let procedure = [
    Mistake(
      "a panel of nobody", "members: 3", "members: 0",
      """
      24:20 procedure.panel.members
      评议组至少须有 1 名成员。
      a panel has 1 member at least.
      """),
    Mistake(
      "a quorum that is no share", "quorum: 2/3", "quorum: two thirds",
      """
      24:31 procedure.panel.quorum
      “two thirds”不是可用的比例；请写成 2/3 的样子：大于 0，不大于 1，数字不超过 100。
      "two thirds" is not a share; write it like 2/3: more than 0, at most 1, and no number above 100.
      """),
    Mistake(
      "a quorum above all", "quorum: 2/3", "quorum: 4/3",
      """
      24:31 procedure.panel.quorum
      “4/3”不是可用的比例；请写成 2/3 的样子：大于 0，不大于 1，数字不超过 100。
      "4/3" is not a share; write it like 2/3: more than 0, at most 1, and no number above 100.
      """),
    Mistake(
      "a majority below half", "majority: 1/2", "majority: 1/3",
      """
      24:46 procedure.panel.majority
      多数比例 1/3 低于一半；须为 1/2 或以上，否则两种相反的决定可同时通过。
      a majority of 1/3 is less than half; it has to be 1/2 or more, or two opposite decisions could both pass.
      """),
    Mistake(
      "an unknown level of the summary procedure", "summary: [minor]", "summary: [minr]",
      """
      25:13 procedure.summary[0]
      没有名为“minr”的程度；是否应为“minor”？
      there is no level "minr" here; did you mean "minor"?
      """),
    Mistake(
      "a hearing level listed twice", "hearing: [serious]", "hearing: [serious, serious]",
      """
      26:22 procedure.hearing[1]
      “serious”重复出现；每个名称只能用一次。
      "serious" is there more than once; each name is used once.
      """),
    Mistake(
      "an empty list of ways of service",
      "service:\n    - {id: by-hand, title: {zh: 当面送达, en: By hand}}", "service: []",
      """
      27:12 procedure.service
      列表为空；至少须有一项。
      the list is empty; expected one entry at least.
      """),
    Mistake(
      "publication of an unknown level", "general: {months: 3, max: 12}}", "grave: {months: 3, max: 12}}",
      """
      29:35 publication.grave
      没有名为“grave”的程度；可用：minor、general、serious。
      there is no level "grave" here; there are: minor, general, serious.
      """),
    Mistake(
      "publication for longer than the most", "max: 12}", "max: 2}",
      """
      29:61 publication.general.max
      公开 3 个月超过了最长 2 个月；max 不得小于 months。
      3 months of publication are more than the most, 2; max has to be months or more.
      """),
    Mistake(
      "a sanction from an unknown level", "from: serious", "from: fatal",
      """
      32:59 sanctions[1].from
      没有名为“fatal”的程度；可用：minor、general、serious。
      there is no level "fatal" here; there are: minor, general, serious.
      """),
    Mistake(
      "a sanction by an unknown body", "body: council", "body: king",
      """
      32:74 sanctions[1].body
      没有名为“king”的选项；可用：officer、panel、council。
      there is no choice "king" here; there are: officer, panel, council.
      """),
  ]
}

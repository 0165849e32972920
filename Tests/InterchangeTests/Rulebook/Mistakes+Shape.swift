extension Mistake {
  /// Keys, texts and numbers: what can go wrong in any file.
  static let shape = [
    Mistake(
      "an unknown key, with the one that was meant", "hold_months: {minor: 2}", "hold_month: {minor: 2}",
      """
      51:5 violations[1].hold_months
      缺少“hold_months”；此项必填。
      "hold_months" is missing; it has to be given.
      55:5 violations[1].hold_month
      没有名为“hold_month”的项；是否应为“hold_months”？
      there is no key "hold_month" here; did you mean "hold_months"?
      """),
    Mistake(
      "an unknown key, with all that there are", "floor: 0,", "flor_of_all: 0, floor: 0,",
      """
      10:20 score.flor_of_all
      没有名为“flor_of_all”的项；可用：base、floor、ceiling、commendation_cap、counts_from、observation_months。
      there is no key "flor_of_all" here; there are: base, floor, ceiling, commendation_cap, counts_from, \
      observation_months.
      """),
    Mistake(
      "an unknown key of the whole file",
      "repeat: {window_months: 24", "colour: blue\nrepeat: {window_months: 24",
      """
      15:1 colour
      没有名为“colour”的项；可用：rulebook、edition、title、source、levels、honours、articles、score、grades、repeat、procedure、\
      publication、sanctions、violations、commendations。
      there is no key "colour" here; there are: rulebook, edition, title, source, levels, honours, articles, \
      score, grades, repeat, procedure, publication, sanctions, violations, commendations.
      """),
    Mistake(
      "a missing key", "reply_working_days: 10\n  ", "",
      """
      17:3 procedure.reply_working_days
      缺少“reply_working_days”；此项必填。
      "reply_working_days" is missing; it has to be given.
      """),
    Mistake(
      "a key without a value", "reply_working_days: 10", "reply_working_days:",
      """
      18:3 procedure.reply_working_days
      缺少“reply_working_days”；此项必填。
      "reply_working_days" is missing; it has to be given.
      """),
    Mistake(
      "a list where a mapping belongs",
      "score: {base: 100, floor: 0, ceiling: 120, commendation_cap: 20, counts_from: decision, observation_months: 3}",
      "score: [100, 0, 120]",
      """
      10:8 score
      此处应为映射，可用的项：base、floor、ceiling、commendation_cap、counts_from、observation_months。
      expected a mapping here, with these keys: base, floor, ceiling, commendation_cap, counts_from, \
      observation_months.
      """),
    Mistake(
      "a text where a list belongs", "levels: [minor, general, serious]", "levels: minor",
      """
      5:9 levels
      此处应为列表；空列表写作 []。
      expected a list here; an empty one is written [].
      """),
    Mistake(
      "a number where levels belong", "hold_months: {minor: 2}", "hold_months: 2",
      """
      55:18 violations[1].hold_months
      此处应为映射，可用的项：minor。
      expected a mapping here, with these keys: minor.
      """),
    Mistake(
      "a list where a text belongs", "source: 柳岸创作者协会第一次会员大会", "source: [一, 二]",
      """
      4:9 source
      此处应为一段文字，而非映射或列表。
      expected a text here, not a mapping or a list.
      """),
    Mistake(
      "a text in one language", "title: {zh: 标题党, en: Clickbait}", "title: 标题党",
      """
      53:12 violations[1].title
      此处须有中英文两种文本：{zh: …, en: …}。
      expected the text in both languages: {zh: …, en: …}.
      """),
    Mistake(
      "a missing English text", "title: {zh: 标题党, en: Clickbait}", "title: {zh: 标题党}",
      """
      53:12 violations[1].title.en
      缺少英文文本；请填写 en。
      the English text is missing; give it under en.
      """),
    Mistake(
      "an empty Chinese text", "title: {zh: 标题党, en: Clickbait}", "title: {zh: \"\u{3000}\", en: Clickbait}",
      """
      53:13 violations[1].title.zh
      缺少中文文本；请填写 zh。
      the Chinese text is missing; give it under zh.
      """),
    Mistake(
      "a missing English article",
      "- {id: \"3\", zh: 不传播虚假信息, en: No false information}", "- {id: \"3\", zh: 不传播虚假信息}",
      """
      9:5 articles[1].en
      缺少英文文本；请填写 en。
      the English text is missing; give it under en.
      """),
    Mistake(
      "an empty text", "source: 柳岸创作者协会第一次会员大会", "source: \"\"",
      """
      4:9 source
      此处的文字为空；请填写。
      the text is empty; give one.
      """),
    Mistake(
      "a control character", "source: 柳岸创作者协会第一次会员大会", "source: \"柳岸\\e[2J\"",
      """
      4:9 source
      文字中含有控制字符 U+001B；请删除。
      the text contains the control character U+001B; remove it.
      """),
    Mistake(
      "a control character of the second kind", "source: 柳岸创作者协会第一次会员大会", "source: \"柳岸\\u009b2J\"",
      """
      4:9 source
      文字中含有控制字符 U+009B；请删除。
      the text contains the control character U+009B; remove it.
      """),
    Mistake(
      "a title of two lines", "title: {zh: 标题党, en: Clickbait}", "title: {zh: 标题党, en: \"Click\\nbait\"}",
      """
      53:26 violations[1].title.en
      此处的文字须为一行。
      the text has to be one line.
      """),
    Mistake(
      "an id that is no name", "id: clickbait", "id: click bait",
      """
      51:9 violations[1].id
      “click bait”不能用作名称；名称由字母、数字、-、_ 和 . 组成，UTF-8 编码不超过 64 字节。
      "click bait" cannot be a name; names are made of letters, digits, -, _ and ., at most 64 bytes of UTF-8.
      """),
    Mistake(
      "a truth value of old YAML", "urgent: true", "urgent: yes",
      """
      41:13 violations[0].urgent
      此处只能写 true 或 false。
      expected true or false here.
      """),
    Mistake(
      "a word where a number belongs", "observation_months: 3", "observation_months: three",
      """
      10:109 score.observation_months
      “three”不是数字；请写成 3 或 12.5 的样子。
      "three" is not a number; write it like 3 or 12.5.
      """),
    Mistake(
      "a list where a number belongs", "observation_months: 3", "observation_months: [3]",
      """
      10:109 score.observation_months
      此处应为数字，例如 3 或 12.5。
      expected a number here, such as 3 or 12.5.
      """),
    Mistake(
      "an octal number", "observation_months: 3", "observation_months: 010",
      """
      10:109 score.observation_months
      “010”不是数字；请写成 3 或 12.5 的样子。
      "010" is not a number; write it like 3 or 12.5.
      """),
    Mistake(
      "a quoted number", "observation_months: 3", "observation_months: \"3\"",
      """
      10:109 score.observation_months
      数字不加引号；请写 3。
      numbers are written without quotes; write 3.
      """),
    Mistake(
      "a negative number", "hold_months: {minor: 2}", "hold_months: {minor: -2}",
      """
      55:26 violations[1].hold_months.minor
      -2 是负数；此处须为 0 或正数。
      -2 is negative; expected 0 or more.
      """),
    Mistake(
      "a fraction of a month", "hold_months: {minor: 2}", "hold_months: {minor: 2.5}",
      """
      55:26 violations[1].hold_months.minor
      2.5 不是整数；此处须为整数。
      2.5 is not whole; expected a whole number.
      """),
    Mistake(
      "more than three decimals", "general: 8.125", "general: 8.1250",
      """
      42:33 violations[0].points.general
      8.1250 的小数超过三位；最多三位。
      8.1250 has more than three decimals; three are the most.
      """),
    Mistake(
      "a number too large to sum", "points: {minor: 1}", "points: {minor: 10000.001}",
      """
      54:21 violations[1].points.minor
      10000.001 太大；最大为 10000。
      10000.001 is too large; the most is 10000.
      """),
    Mistake(
      "an id used twice", "id: clickbait", "id: false-information",
      """
      51:9 violations[1].id
      “false-information”重复出现；每个名称只能用一次。
      "false-information" is there more than once; each name is used once.
      """),
    Mistake(
      "a commendation with the id of a violation", "id: training", "id: clickbait",
      """
      64:9 commendations[1].id
      “clickbait”重复出现；每个名称只能用一次。
      "clickbait" is there more than once; each name is used once.
      """),
    Mistake(
      "a level listed twice", "levels: [minor, general, serious]", "levels: [minor, general, serious, minor]",
      """
      5:35 levels[3]
      “minor”重复出现；每个名称只能用一次。
      "minor" is there more than once; each name is used once.
      """),
    Mistake(
      "more aliases than anybody reads",
      "[虚假信息, 谣言]", "[" + (0...100).map(String.init).joined(separator: ", ") + "]",
      """
      39:14 violations[0].aliases
      共 101 项，太多；最多 100 项。
      101 entries are too many; the most is 100.
      """),
    Mistake(
      "a merge key", "points: {minor: 1}", "points: {minor: 1}\n    <<: {urgent: true}",
      """
      55:5 violations[1].<<
      不支持合并键“<<”；请把各项写全。
      merge keys ("<<") are not accepted; write every key out.
      """),
  ]
}

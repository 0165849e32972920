extension Mistake {
  /// What YAML allows and a rulebook does not, and what YAML does not allow either.
  static let yaml = [
    Mistake(
      "a key given twice", "  calendar: cn\n", "  calendar: cn\n  calendar: us\n",
      """
      17:3
      “calendar”在同一映射中出现多次，此处为第一次；请保留一个。
      "calendar" is given more than once in one mapping, here first; keep one.
      """),
    Mistake(
      "an anchor", "score: {base", "score: &s {base",
      """
      10:8
      不支持锚点与引用（&、*）；请把内容写全。
      anchors and aliases (&, *) are not accepted; write the content out.
      """),
    Mistake(
      "an alias", "title: {zh: 标题党, en: Clickbait}", "title: &t {zh: 标题党, en: Clickbait}\n    elements: *t",
      """
      53:12
      不支持锚点与引用（&、*）；请把内容写全。
      anchors and aliases (&, *) are not accepted; write the content out.
      """),
    Mistake(
      "a tag on a text", "source: 柳岸", "source: !!str 柳岸",
      """
      4:9
      不支持标签；请删除“!!str”。
      tags are not accepted; remove "!!str".
      """),
    Mistake(
      "a tag on a mapping", "score: {base", "score: !rules {base",
      """
      10:8
      不支持标签；请删除“!rules”。
      tags are not accepted; remove "!rules".
      """),
    Mistake(
      "a list as a key", "source: 柳岸", "[a, b]: c\nsource: 柳岸",
      """
      4:1
      键须为文字，不能是列表或映射。
      a key has to be a text, not a list or a mapping.
      """),
    Mistake(
      "a second document", "levels: [minor", "---\nlevels: [minor",
      """
      5:1
      此处开始了第二个文档；一个文件只能有一个（请删除“---”）。
      a second document starts here; a file has one (remove the "---").
      """),
    Mistake(
      "a colon in a text", "source: 柳岸", "source: a: 柳岸",
      """
      4:10
      此处不应有“: ”；文字中含有冒号加空格时，请给整段文字加引号。
      ": " has no place here; put a text that contains it between quotes.
      """),
    Mistake(
      "a tab", "  calendar: cn\n", "\tcalendar: cn\n",
      """
      17:1
      文字不能以此字符开头（如制表符、@、`）；缩进用空格，文字加引号。
      a text cannot start with this character (a tab, @, `); indent with spaces, and quote the text.
      """),
    Mistake(
      "a bracket that is not closed", "levels: [minor, general, serious]", "levels: [minor, general, serious",
      """
      6:8
      括号未闭合，或各项之间缺少逗号。
      a bracket is not closed, or a comma is missing between entries.
      """),
    Mistake(
      "a quote that is not closed", "source: 柳岸", "source: \"柳岸",
      """
      8:28
      缩进或引号有误；同一层的各项须对齐，引号须成对。
      the indentation or a quote is wrong; align the entries of one level, and close every quote.
      """),
    Mistake(
      "a line out of step", "  calendar: cn\n", "   calendar: cn\n",
      """
      18:3
      缩进或引号有误；同一层的各项须对齐，引号须成对。
      the indentation or a quote is wrong; align the entries of one level, and close every quote.
      """),
    Mistake(
      "a key without its colon", "source: 柳岸", "source 柳岸",
      """
      5:1
      键之后缺少“: ”（冒号加空格）。
      ": " (a colon and a space) is missing after a key.
      """),
    Mistake(
      "an escape that there is not", "source: 柳岸", "source: \"\\y\"\nx: 柳岸",
      """
      4:10
      YAML 语法有误：found unknown escape character。
      this is not YAML: found unknown escape character.
      """),
    Mistake(
      "a NUL", "source: 柳岸", "source: \0柳岸",
      """
      4:9
      文件中含有控制字符；请删除。
      the file contains a control character; remove it.
      """),
  ]
}

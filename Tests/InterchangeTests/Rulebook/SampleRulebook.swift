/// A rulebook of an invented association, with every key that there is and a comment at every line that a test edits.
enum SampleRulebook {
  static let yaml = """
    rulebook: willow-bank
    edition: 2026.1
    title: {zh: 柳岸创作者自律规则, en: Rules of the Willow Bank creators}
    source: 柳岸创作者协会第一次会员大会
    levels: [minor, general, serious]
    honours: [city, province]
    articles:
      - {id: 1, zh: 崇德向善, en: "Do good"}
      - {id: "3", zh: 不传播虚假信息, en: No false information}
    score: {base: 100, floor: 0, ceiling: 120, commendation_cap: 20, counts_from: decision, observation_months: 3}
    grades:
      - {grade: A, min: 90}
      - {grade: B, min: 60.5}
      - {grade: C, min: 0}
    repeat: {window_months: 24, ladder: [1.0, 1.5, 2.0]}
    procedure:
      calendar: cn
      reply_working_days: 10
      decision_working_days: 30
      appeal_working_days: 15
      review_working_days: 30
      objection_working_days: 10
      limitation_months: 24
      panel: {members: 3, quorum: 2/3, majority: 1/2}
      summary: [minor]
      hearing: [serious]
      service:
        - {id: by-hand, title: {zh: 当面送达, en: By hand}}
    publication: {minor: {months: 0}, general: {months: 3, max: 12}}
    sanctions:
      - {id: warning, title: {zh: 警示, en: Warning}, from: minor, body: panel}
      - {id: expulsion, title: {zh: 除名, en: Expulsion}, from: serious, body: council}
    violations:
      - id: false-information
        article: 3
        title: {zh: 传播虚假信息, en: Spreading false information}
        elements: {zh: 内容不实, en: The content is false}
        excludes: {zh: 批评与报道, en: Criticism and reporting}
        aliases: [虚假信息, 谣言]
        default_level: general
        urgent: true
        points: {minor: 3, general: 8.125, serious: 25}
        range: {serious: [15, 40]}
        hold_months: {minor: 3, general: 6, serious: 0}
        fade_months: {general: 6, serious: 24}
        grade_ceiling: {serious: {grade: C, months: 12}}
        repair:
          after_months: {general: 3}
          restores: 0.5
          conditions: {zh: 公开更正, en: A public correction}
      - id: clickbait
        article: "3"
        title: {zh: 标题党, en: Clickbait}
        points: {minor: 1}
        hold_months: {minor: 2}
    commendations:
      - id: public-interest-work
        article: "1"
        title: {zh: 公益活动, en: Public-interest work}
        points: {city: 2, province: 4}
        hold_months: 12
        fade_months: 12
        cap: 10
      - id: training
        article: "1"
        title: {zh: 完成培训, en: Training completed}
        points: 1.5
        hold_months: 6
    """
}

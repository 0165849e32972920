import Registry

/// The rules of an invented association of creators by a river, in their canonical form.
enum WillowBank {
  static let canonical = """
    {"articles":[{"en":"Do good","id":"1","zh":"崇德向善"},{"en":"No false information","id":"3","zh":"不传播虚假信息"}],\
    "commendations":[{"aliases":["公益"],"article":"1","cap":10,"fade_months":12,"hold_months":12,\
    "id":"public-interest-work","points":{"city":2,"province":4},"range":{},\
    "title":{"en":"Public-interest work","zh":"公益活动"}},{"aliases":[],"article":"1","fade_months":0,"hold_months":6,\
    "id":"training","points":1.5,"range":{},"title":{"en":"Training completed","zh":"完成培训"}}],"edition":"2026.1",\
    "grades":[{"grade":"A","min":90},{"grade":"B","min":60.5},{"grade":"C","min":0}],"honours":["city","province"],\
    "levels":["minor","general","serious"],"procedure":{"appeal_working_days":15,"calendar":"cn",\
    "decision_working_days":30,"hearing":["serious"],"limitation_months":24,"objection_working_days":10,\
    "panel":{"majority":"1/2","members":3,"quorum":"2/3"},"reply_working_days":10,"review_working_days":30,\
    "service":[{"id":"by-hand","title":{"en":"By hand","zh":"当面送达"}}],"summary":["minor"]},\
    "publication":{"general":{"max":12,"months":3},"minor":{"max":0,"months":0},"serious":{"max":0,"months":0}},\
    "repeat":{"ladder":[1,1.5,2],"window_months":24},"rulebook":"willow-bank",\
    "sanctions":[{"body":"panel","from":"minor","id":"warning","title":{"en":"Warning","zh":"警示"}},\
    {"body":"council","from":"serious","id":"expulsion","title":{"en":"Expulsion","zh":"除名"}}],\
    "score":{"base":100,"ceiling":120,"commendation_cap":20,"counts_from":"decision","floor":0,"observation_months":3},\
    "source":"柳岸创作者协会第一次会员大会","title":{"en":"Rules of the Willow Bank creators","zh":"柳岸创作者自律规则"},\
    "violations":[{"aliases":["虚假信息","谣言"],"article":"3","default_level":"general",\
    "elements":{"en":"The content is false","zh":"内容不实"},"excludes":{"en":"Criticism and reporting","zh":"批评与报道"},\
    "fade_months":{"general":6,"minor":0,"serious":24},"grade_ceiling":{"serious":{"grade":"C","months":12}},\
    "hold_months":{"general":6,"minor":3,"serious":0},"id":"false-information",\
    "points":{"general":8.125,"minor":3,"serious":25},"range":{"serious":[15,40]},\
    "repair":{"after_months":{"general":3,"minor":0,"serious":0},\
    "conditions":{"en":"A public correction","zh":"公开更正"},"restores":0.5},\
    "title":{"en":"Spreading false information","zh":"传播虚假信息"},"urgent":true},\
    {"aliases":["谣言","夸张标题"],"article":"3","fade_months":{"minor":0},"grade_ceiling":{},"hold_months":{"minor":2},\
    "id":"clickbait","points":{"minor":1},"range":{},"title":{"en":"Clickbait","zh":"标题党"},"urgent":false}]}
    """

  static func rulebook() throws -> Rulebook { try RulebookReader.read(canonical: Array(canonical.utf8)) }
}

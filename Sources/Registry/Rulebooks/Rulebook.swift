/// What counts and how: one edition of the written conventions of an association (自律规则).
///
/// A value without behaviour of its own. It is made by `RulebookReader` from a file or from its canonical form, is known by
/// the SHA-256 of that form, and never changes once adopted. Source: SCORING.md, A rulebook.
public struct Rulebook: Hashable, Sendable {
  public var id: String
  public var edition: String
  public var title: Phrase
  public var source: String
  /// Levels of violations, mildest first.
  public var levels: [Level]
  /// Levels of commendations, lowest first.
  public var honours: [Level]
  public var articles: [Article]
  public var score: ScoreRules
  /// Best first.
  public var grades: [GradeRule]
  public var repeats: RepeatRules
  public var procedure: Procedure
  public var publication: ByLevel<PublicationTerm>
  public var sanctions: [SanctionRule]
  public var violations: [Violation]
  public var commendations: [Commendation]

  public init(
    id: String, edition: String, title: Phrase, source: String, levels: [Level], honours: [Level], articles: [Article],
    score: ScoreRules, grades: [GradeRule], repeats: RepeatRules, procedure: Procedure,
    publication: ByLevel<PublicationTerm>, sanctions: [SanctionRule], violations: [Violation],
    commendations: [Commendation]
  ) {
    self.id = id
    self.edition = edition
    self.title = title
    self.source = source
    self.levels = levels
    self.honours = honours
    self.articles = articles
    self.score = score
    self.grades = grades
    self.repeats = repeats
    self.procedure = procedure
    self.publication = publication
    self.sanctions = sanctions
    self.violations = violations
    self.commendations = commendations
  }
}

/// The name of a level of severity or honour within a rulebook: `minor`, `city`.
public struct Level: Hashable, Sendable, CustomStringConvertible {
  public let id: String
  public init(_ id: String) { self.id = id }
  public var description: String { id }
}

/// The name of a category, for ever: ids are never reused.
public struct CategoryID: Hashable, Sendable, CustomStringConvertible {
  public let id: String
  public init(_ id: String) { self.id = id }
  public var description: String { id }
}

/// The name of a grade: `AAA`.
public struct Grade: Hashable, Sendable, CustomStringConvertible {
  public let id: String
  public init(_ id: String) { self.id = id }
  public var description: String { id }
}

extension Rulebook {
  public struct Article: Hashable, Sendable {
    public var id: String
    public var text: Phrase
    public init(id: String, text: Phrase) {
      self.id = id
      self.text = text
    }
  }

  public struct ScoreRules: Hashable, Sendable {
    public enum CountsFrom: String, CaseIterable, Sendable { case decision, occurrence }
    public var base: Millipoints
    public var floor: Millipoints
    public var ceiling: Millipoints
    public var commendationCap: Millipoints
    public var countsFrom: CountsFrom
    public var observationMonths: Int
    public init(
      base: Millipoints, floor: Millipoints, ceiling: Millipoints, commendationCap: Millipoints, countsFrom: CountsFrom,
      observationMonths: Int
    ) {
      self.base = base
      self.floor = floor
      self.ceiling = ceiling
      self.commendationCap = commendationCap
      self.countsFrom = countsFrom
      self.observationMonths = observationMonths
    }
  }

  public struct GradeRule: Hashable, Sendable {
    public var grade: Grade
    public var minimum: Millipoints
    public init(grade: Grade, minimum: Millipoints) {
      self.grade = grade
      self.minimum = minimum
    }
  }

  public struct RepeatRules: Hashable, Sendable {
    public var windowMonths: Int
    /// Multipliers for no prior, one prior, …; the last holds for all further ones.
    public var ladder: [PerMille]
    public init(windowMonths: Int, ladder: [PerMille]) {
      self.windowMonths = windowMonths
      self.ladder = ladder
    }
  }

  /// A fraction such as a quorum of two thirds.
  public struct Fraction: Hashable, Sendable {
    public var numerator: Int
    public var denominator: Int
    public init(numerator: Int, denominator: Int) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  public struct Procedure: Hashable, Sendable {
    /// Which calendar counts the working days: `cn`.
    public var calendar: String
    public var replyWorkingDays: Int
    public var decisionWorkingDays: Int
    public var appealWorkingDays: Int
    public var reviewWorkingDays: Int
    public var objectionWorkingDays: Int
    /// How long a nomination is public before it can be awarded; nil: `daysOfAwardNotice` says the usual.
    public var awardNoticeWorkingDays: Int?
    /// No case on an act older than this; nil for no limitation.
    public var limitationMonths: Int?
    public var panelMembers: Int
    public var quorum: Fraction
    public var majority: Fraction
    /// Levels that one officer may decide after notice.
    public var summary: [Level]
    /// Levels with an oral hearing on request.
    public var hearing: [Level]
    /// Valid ways to serve a notice or a decision.
    public var service: [ServiceMethod]
    public init(
      calendar: String, replyWorkingDays: Int, decisionWorkingDays: Int, appealWorkingDays: Int, reviewWorkingDays: Int,
      objectionWorkingDays: Int, limitationMonths: Int?, panelMembers: Int, quorum: Fraction, majority: Fraction,
      summary: [Level], hearing: [Level], service: [ServiceMethod], awardNoticeWorkingDays: Int? = nil
    ) {
      self.awardNoticeWorkingDays = awardNoticeWorkingDays
      self.calendar = calendar
      self.replyWorkingDays = replyWorkingDays
      self.decisionWorkingDays = decisionWorkingDays
      self.appealWorkingDays = appealWorkingDays
      self.reviewWorkingDays = reviewWorkingDays
      self.objectionWorkingDays = objectionWorkingDays
      self.limitationMonths = limitationMonths
      self.panelMembers = panelMembers
      self.quorum = quorum
      self.majority = majority
      self.summary = summary
      self.hearing = hearing
      self.service = service
    }
  }

  public struct ServiceMethod: Hashable, Sendable {
    public var id: String
    public var title: Phrase
    public init(id: String, title: Phrase) {
      self.id = id
      self.title = title
    }
  }

  /// How long findings of a level may be public; 0 months is never.
  public struct PublicationTerm: Hashable, Sendable {
    public var months: Int
    public var maximum: Int
    public init(months: Int, maximum: Int) {
      self.months = months
      self.maximum = maximum
    }
  }

  public struct SanctionRule: Hashable, Sendable {
    public enum Body: String, CaseIterable, Sendable { case officer, panel, council }
    public var id: String
    public var title: Phrase
    public var from: Level
    public var body: Body
    public init(id: String, title: Phrase, from: Level, body: Body) {
      self.id = id
      self.title = title
      self.from = from
      self.body = body
    }
  }

  /// A category of violations.
  public struct Violation: Hashable, Sendable {
    public struct Ceiling: Hashable, Sendable {
      public var grade: Grade
      public var months: Int
      public init(grade: Grade, months: Int) {
        self.grade = grade
        self.months = months
      }
    }
    public struct Repair: Hashable, Sendable {
      public var afterMonths: ByLevel<Int>
      /// The share of the weight that a full repair gives back, 0 to 1.
      public var restores: PerMille
      public var conditions: Phrase?
      public init(afterMonths: ByLevel<Int>, restores: PerMille, conditions: Phrase?) {
        self.afterMonths = afterMonths
        self.restores = restores
        self.conditions = conditions
      }
    }
    public var id: CategoryID
    public var article: String
    public var title: Phrase
    public var elements: Phrase?
    public var excludes: Phrase?
    public var aliases: [String]
    public var defaultLevel: Level?
    /// An appeal does not stay the effect.
    public var urgent: Bool
    public var points: ByLevel<Millipoints>
    public var range: ByLevel<ClosedRange<Millipoints>>
    public var holdMonths: ByLevel<Int>
    public var fadeMonths: ByLevel<Int>
    public var gradeCeiling: ByLevel<Ceiling>
    /// Nil: what this category finds cannot be repaired.
    public var repair: Repair?
    public init(
      id: CategoryID, article: String, title: Phrase, elements: Phrase?, excludes: Phrase?, aliases: [String],
      defaultLevel: Level?, urgent: Bool, points: ByLevel<Millipoints>, range: ByLevel<ClosedRange<Millipoints>>,
      holdMonths: ByLevel<Int>, fadeMonths: ByLevel<Int>, gradeCeiling: ByLevel<Ceiling>, repair: Repair?
    ) {
      self.id = id
      self.article = article
      self.title = title
      self.elements = elements
      self.excludes = excludes
      self.aliases = aliases
      self.defaultLevel = defaultLevel
      self.urgent = urgent
      self.points = points
      self.range = range
      self.holdMonths = holdMonths
      self.fadeMonths = fadeMonths
      self.gradeCeiling = gradeCeiling
      self.repair = repair
    }
  }

  /// A category of commendations.
  public struct Commendation: Hashable, Sendable {
    public enum Points: Hashable, Sendable {
      /// The same whatever the level, which is then ignored.
      case flat(Millipoints)
      case byLevel(ByLevel<Millipoints>)
    }
    public var id: CategoryID
    public var article: String
    public var title: Phrase
    public var elements: Phrase?
    public var excludes: Phrase?
    public var aliases: [String]
    public var defaultLevel: Level?
    public var points: Points
    public var range: ByLevel<ClosedRange<Millipoints>>
    public var holdMonths: Int
    public var fadeMonths: Int
    public var cap: Millipoints?
    public init(
      id: CategoryID, article: String, title: Phrase, elements: Phrase?, excludes: Phrase?, aliases: [String],
      defaultLevel: Level?, points: Points, range: ByLevel<ClosedRange<Millipoints>>, holdMonths: Int, fadeMonths: Int,
      cap: Millipoints?
    ) {
      self.id = id
      self.article = article
      self.title = title
      self.elements = elements
      self.excludes = excludes
      self.aliases = aliases
      self.defaultLevel = defaultLevel
      self.points = points
      self.range = range
      self.holdMonths = holdMonths
      self.fadeMonths = fadeMonths
      self.cap = cap
    }
  }
}

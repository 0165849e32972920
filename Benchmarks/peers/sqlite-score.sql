-- The score of every member on a day (SCORING.md) in sqlite3's own SQL over the facts, as duckdb-score.sql does it.
-- Days are numbers; `later` is a calendar, since sqlite3's months are not clamped; no more priors are looked for than the
-- ladder has steps.
PRAGMA cache_size = -200000;

CREATE TEMP TABLE term (
  rule INTEGER, counting_day INTEGER, points INTEGER, cap INTEGER, remaining INTEGER, whole INTEGER, worst INTEGER,
  PRIMARY KEY (rule, counting_day)
) WITHOUT ROWID;
INSERT INTO term
SELECT * FROM (
  SELECT r.id, h.day, r.points, r.cap,
    CASE WHEN @DAY@ < h.until THEN 1 WHEN @DAY@ >= z.until THEN 0 ELSE z.until - @DAY@ END AS remaining,
    CASE WHEN @DAY@ < h.until OR h.until = z.until THEN 1 ELSE z.until - h.until END,
    CASE WHEN @DAY@ < c.until THEN r.ceiling_rank ELSE 0 END AS worst
  FROM rule AS r
  JOIN later AS h ON h.months = r.hold_months
  JOIN later AS z ON z.months = r.fade_months AND z.day = h.until
  JOIN later AS c ON c.months = r.ceiling_months AND c.day = h.day
  WHERE h.day <= @DAY@
) WHERE remaining > 0 OR worst > 0;

CREATE TEMP TABLE prior (
  member INTEGER, category INTEGER, found INTEGER, number INTEGER, window_ends INTEGER,
  PRIMARY KEY (member, category, found, number)
) WITHOUT ROWID;
INSERT INTO prior
SELECT f.member, f.category, f.effective, f.number, w.until
FROM facts AS f CROSS JOIN later AS w ON w.months = @WINDOW@ AND w.day = f.occurred
WHERE f.state IN (2, 3) AND f.effective <= @DAY@;

CREATE TEMP TABLE deducted (member INTEGER PRIMARY KEY, deduction INTEGER, worst INTEGER);
INSERT INTO deducted
SELECT member, sum(points * (SELECT multiplier FROM ladder WHERE step = priors) / 1000 * remaining / whole), max(worst)
FROM (
  SELECT f.association, f.member, CASE WHEN f.points < 0 THEN t.points ELSE f.points END AS points, t.remaining,
    t.whole, t.worst, (
      SELECT count(*) FROM (
        SELECT 1 FROM prior AS p
        WHERE p.member = f.member AND p.category = f.category AND p.found < f.occurred AND p.window_ends > f.occurred
        ORDER BY p.found DESC LIMIT @STEPS@
      )
    ) AS priors
  FROM facts AS f CROSS JOIN term AS t ON t.rule = f.rule AND t.counting_day = f.effective
  WHERE f.state IN (2, 3)
)
GROUP BY association, member;

CREATE TEMP TABLE lifted (member INTEGER PRIMARY KEY, uplift INTEGER);
INSERT INTO lifted
SELECT member, min(sum(weight), @COMMENDATION_CAP@)
FROM (
  SELECT member, min(sum(points * remaining / whole), cap) AS weight
  FROM (
    SELECT f.association, f.member, f.category, CASE WHEN f.points < 0 THEN t.points ELSE f.points END AS points,
      t.remaining, t.whole, t.cap
    FROM facts AS f CROSS JOIN term AS t ON t.rule = f.rule AND t.counting_day = f.effective
    WHERE f.state = 7
  )
  GROUP BY association, member, category
)
GROUP BY member;

.mode csv
.separator , "\n"
.headers on
SELECT association, member_no, printf('%d.%d', tenths / 10, tenths % 10) AS score, (
    SELECT grade FROM grade
    WHERE rank = max(worst, (SELECT min(rank) FROM grade WHERE least <= tenths))
  ) AS grade,
  printf('%d.%03d', deduction / 1000, deduction % 1000) AS deduction,
  printf('%d.%03d', uplift / 1000, uplift % 1000) AS uplift,
  CASE WHEN observed_until > @DAY@ THEN 'true' ELSE 'false' END AS observation
FROM (
  SELECT m.id, m.association, m.member_no, o.until AS observed_until, ifnull(d.deduction, 0) AS deduction,
    ifnull(u.uplift, 0) AS uplift, ifnull(d.worst, 0) AS worst,
    (min(max(@BASE@ + ifnull(u.uplift, 0) - ifnull(d.deduction, 0), @FLOOR@), @CEILING@) + 50) / 100 AS tenths
  FROM member AS m
  LEFT JOIN deducted AS d ON d.member = m.id
  LEFT JOIN lifted AS u ON u.member = m.id
  LEFT JOIN later AS o ON o.months = @OBSERVATION@ AND o.day = m.joined
  WHERE (m.joined IS NULL OR m.joined <= @DAY@) AND (m.left IS NULL OR m.left > @DAY@)
)
ORDER BY id;

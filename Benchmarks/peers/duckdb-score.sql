-- The score of every member on $day (SCORING.md) over DuckDB's own tables, for the records of a first import: one
-- ruling a case, no repairs, one edition, counted from the decision.
--
-- What makes it quick: months are added once for each rule and day, not for each event; the ladder looks for priors only
-- of cases that still weigh something, on one integer key; sums and text are made of narrow integers and decimals.
WITH
-- Each rule and counting day on which a case still has an effect on $day: the share of its weight, its ceiling's rank.
term AS MATERIALIZED (
  SELECT r.id AS rule, r.category_number AS category, r.points, r.cap, c::DATE AS counting_day,
    CASE WHEN $day::DATE < hold_ends THEN 1 WHEN $day::DATE >= lapses THEN 0 ELSE lapses - $day::DATE END::INTEGER
      AS remaining,
    CASE WHEN $day::DATE < hold_ends OR hold_ends = lapses THEN 1 ELSE lapses - hold_ends END::INTEGER AS whole,
    CASE WHEN $day::DATE < c + to_months(r.ceiling_months) THEN r.ceiling_rank ELSE 0 END AS worst
  FROM rule AS r, generate_series((SELECT min(effective) FROM event), $day::DATE, INTERVAL 1 DAY) AS days (c),
    LATERAL (SELECT (c + to_months(r.hold_months))::DATE AS hold_ends),
    LATERAL (SELECT (hold_ends + to_months(r.fade_months))::DATE AS lapses)
  WHERE remaining > 0 OR worst > 0
),
weighing AS MATERIALIZED (
  SELECT row_number() OVER () AS n, e.member, e.member::BIGINT * 256 + t.category AS history, e.occurred,
    coalesce(e.points, t.points) AS points, t.remaining, t.whole, t.worst
  FROM event AS e JOIN term AS t ON t.rule = e.rule AND t.counting_day = e.effective
  WHERE e.state IN ('upheld', 'upheld_under_appeal')
),
prior AS (
  SELECT e.member::BIGINT * 256 + r.category_number AS history, e.effective AS found,
    (e.occurred + to_months($window_months))::DATE AS window_ends
  FROM event AS e JOIN rule AS r ON r.id = e.rule
  WHERE e.state IN ('upheld', 'upheld_under_appeal') AND e.effective <= $day::DATE
),
repeat AS (
  SELECT w.n, count(*) AS priors
  FROM weighing AS w JOIN prior AS p
    ON p.history = w.history AND p.found < w.occurred AND p.window_ends > w.occurred
  GROUP BY w.n
),
deducted AS (
  SELECT member, max(worst) AS worst, sum((
      (points * $ladder[least(coalesce(priors, 0), len($ladder) - 1) + 1] // 1000)::INTEGER * remaining // whole
    )::INTEGER)::INTEGER AS deduction
  FROM weighing LEFT JOIN repeat USING (n)
  GROUP BY member
),
merit AS (
  SELECT e.member, t.category, any_value(t.cap) AS cap,
    sum((coalesce(e.points, t.points) * t.remaining // t.whole)::INTEGER) AS weight
  FROM event AS e JOIN term AS t ON t.rule = e.rule AND t.counting_day = e.effective
  WHERE e.state = 'awarded'
  GROUP BY e.member, t.category
),
lifted AS (
  SELECT member, least(sum(least(weight, cap)), $commendation_cap)::INTEGER AS uplift FROM merit GROUP BY member
),
scored AS (
  SELECT m.id, m.association, m.member_no, m.joined_on, coalesce(d.deduction, 0) AS deduction,
    coalesce(u.uplift, 0) AS uplift, coalesce(d.worst, 0) AS worst,
    (least(greatest($base + coalesce(u.uplift, 0) - coalesce(d.deduction, 0), $floor), $ceiling) + 50) // 100 AS tenths
  FROM member AS m LEFT JOIN deducted AS d ON d.member = m.id LEFT JOIN lifted AS u ON u.member = m.id
  WHERE (m.joined_on IS NULL OR m.joined_on <= $day::DATE) AND (m.left_on IS NULL OR m.left_on > $day::DATE)
),
ranked AS (
  SELECT tenths, min(g.rank) AS rank
  FROM range($floor // 100, $ceiling // 100 + 1) AS scores (tenths) JOIN grade AS g ON g.least <= tenths
  GROUP BY tenths
)
SELECT s.association, s.member_no, s.tenths::INTEGER * 0.1::DECIMAL(2, 1) AS score, g.grade,
  s.deduction * 0.001::DECIMAL(4, 3) AS deduction, s.uplift * 0.001::DECIMAL(4, 3) AS uplift,
  coalesce($day::DATE < s.joined_on + to_months($observation_months), false) AS observation
FROM scored AS s JOIN ranked AS r ON r.tenths = s.tenths JOIN grade AS g ON g.rank = greatest(s.worst, r.rank)
ORDER BY s.id

-- DuckDB's native tables, dictionary-coded and clustered by member, and the facts for sqlite3. Not timed.
-- The tables rule and grade are the edition; duckdb_peer.py makes them.
CREATE TYPE state AS ENUM (
  'pending', 'dismissed', 'upheld', 'upheld_under_appeal', 'stayed', 'overturned', 'void', 'awarded', 'revoked'
);

CREATE TABLE member AS
SELECT (row_number() OVER (ORDER BY association, member_no))::INTEGER AS id, association, member_no, joined_on, left_on
FROM read_csv($members, header = true, columns = {
  'association': 'VARCHAR', 'member_no': 'VARCHAR', 'name': 'VARCHAR', 'kind': 'VARCHAR', 'joined_on': 'DATE',
  'left_on': 'DATE', 'platform': 'VARCHAR', 'handle': 'VARCHAR', 'uid': 'VARCHAR'
})
ORDER BY id;

CREATE TEMP TABLE line AS
SELECT row_number() OVER () AS sequence, association, member_no, category, coalesce(level, '') AS level, outcome,
  occurred_on, coalesce(decided_on, occurred_on) AS effective, points
FROM read_csv($events, header = true, quote = '"', escape = '"', columns = {
  'event_ref': 'VARCHAR', 'association': 'VARCHAR', 'member_no': 'VARCHAR', 'kind': 'VARCHAR', 'category': 'VARCHAR',
  'level': 'VARCHAR', 'occurred_on': 'DATE', 'decided_on': 'DATE', 'outcome': 'VARCHAR', 'points': 'DECIMAL(9, 3)',
  'basis': 'VARCHAR', 'platform': 'VARCHAR', 'handle': 'VARCHAR', 'url': 'VARCHAR', 'summary': 'VARCHAR'
});

CREATE TABLE event AS
SELECT m.id AS member, r.id AS rule, line.outcome::state AS state, line.occurred_on AS occurred, line.effective,
  (line.points * 1000)::INTEGER AS points
FROM line JOIN member AS m USING (association, member_no) JOIN rule AS r USING (category, level)
ORDER BY m.id, r.category_number, line.occurred_on;

CREATE TEMP TABLE opening AS
SELECT association, dense_rank() OVER (ORDER BY association) AS number, min(sequence) AS first
FROM line GROUP BY association;

COPY (
  SELECT o.number AS association, m.id AS member, line.sequence - o.first + 1 AS number,
    line.effective - DATE '1970-01-01' AS effective, line.sequence, enum_code(line.outcome::state) AS state,
    r.category_number AS category, r.id AS rule, line.occurred_on - DATE '1970-01-01' AS occurred,
    coalesce((line.points * 1000)::INTEGER, -1) AS points
  FROM line JOIN member AS m USING (association, member_no) JOIN rule AS r USING (category, level)
  JOIN opening AS o USING (association)
  ORDER BY o.number, m.id, line.sequence
) TO '@FACTS@' (HEADER false);

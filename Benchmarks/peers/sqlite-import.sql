-- What an importer without a journal and without checks does: the rows, a text primary key, an index by member.
CREATE TABLE events (
  event_ref TEXT PRIMARY KEY, association TEXT, member_no TEXT, kind TEXT, category TEXT, level TEXT, occurred_on TEXT,
  decided_on TEXT, outcome TEXT, points TEXT, basis TEXT, platform TEXT, handle TEXT, url TEXT, summary TEXT
);
.import --csv --skip 1 "@EVENTS@" events
CREATE INDEX events_by_member ON events (association, member_no);

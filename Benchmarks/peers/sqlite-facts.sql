-- The facts that scoring reads, as integers, in a tree that is its own covering index. Not timed.
CREATE TABLE facts (
  association INTEGER, member INTEGER, number INTEGER, effective INTEGER, sequence INTEGER,
  state INTEGER, category INTEGER, rule INTEGER, occurred INTEGER, points INTEGER,
  PRIMARY KEY (association, member, number, effective, sequence)
) WITHOUT ROWID;
.import --csv "@FACTS@" facts

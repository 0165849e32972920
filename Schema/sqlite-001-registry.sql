-- Jinjiang registry, format 1. Frozen: what changes later is a migration of its own.

-- The journal: the only write path. Rows are never changed; personal bodies may be erased, nothing else.

CREATE TABLE operation (
  first INTEGER PRIMARY KEY CHECK (first > 0),
  last INTEGER NOT NULL CHECK (last >= first),
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  request BLOB NOT NULL CHECK (length(request) = 32),
  seal BLOB NOT NULL CHECK (length(seal) = 8), -- over the request, which no leaf of the tree covers
  actor BLOB NOT NULL CHECK (length(actor) = 16),
  recorded INTEGER NOT NULL -- UTC, milliseconds since 1970
) STRICT;

CREATE TABLE entry (
  sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
  kind INTEGER NOT NULL,
  effective INTEGER NOT NULL, -- days since 1970-01-01, as all days here
  subject BLOB CHECK (length(subject) = 16),
  facts BLOB NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 32)
) STRICT;

CREATE TABLE personal (
  sequence INTEGER PRIMARY KEY REFERENCES entry (sequence),
  salt BLOB NOT NULL CHECK (length(salt) = 32),
  body BLOB NOT NULL
) STRICT;

-- What stays of an erased personal body: its commitment, so that the leaf can still be computed.
CREATE TABLE erased (
  sequence INTEGER PRIMARY KEY REFERENCES entry (sequence),
  commitment BLOB NOT NULL CHECK (length(commitment) = 32),
  erasure INTEGER NOT NULL REFERENCES entry (sequence) -- the entry that erased it
) STRICT;

-- Erasures after which the file was written anew, so that free pages and indexes have nothing of the words. Of no entry:
-- a note that what was begun was finished.
CREATE TABLE scrub_cache (
  erasure INTEGER PRIMARY KEY REFERENCES entry (sequence)
) STRICT;

-- A known day begins with this sequence. Days only grow, so that a clock that steps back rewrites no past answer.
CREATE TABLE day_mark (
  day INTEGER PRIMARY KEY,
  first INTEGER NOT NULL UNIQUE
) STRICT;

-- Hashes of the Merkle tree by tile of up to 256 (C2SP tlog-tiles); only the rightmost of each level is ever replaced.
CREATE TABLE tile (
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 8),
  number INTEGER NOT NULL CHECK (number >= 0),
  hashes BLOB NOT NULL CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0),
  PRIMARY KEY (level, number)
) STRICT;

-- What was signed of the tree, one note a size. Signatures by others may be added at its end.
CREATE TABLE checkpoint (
  size INTEGER PRIMARY KEY CHECK (size > 0),
  note TEXT NOT NULL CHECK (note <> ''),
  signed INTEGER NOT NULL -- UTC, milliseconds since 1970
) STRICT;

CREATE TRIGGER checkpoint_is_final BEFORE UPDATE ON checkpoint
  WHEN NEW.size <> OLD.size OR NEW.signed <> OLD.signed OR substr(NEW.note, 1, length(OLD.note)) <> OLD.note
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER operation_is_final BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER operation_stays BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_is_final BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER personal_is_final BEFORE UPDATE ON personal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER personal_stays_unless_erased BEFORE DELETE ON personal
  WHEN NOT EXISTS (SELECT 1 FROM erased WHERE sequence = OLD.sequence)
  BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER erased_is_final BEFORE UPDATE ON erased BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER erased_stays BEFORE DELETE ON erased BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER day_mark_is_final BEFORE UPDATE ON day_mark BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER day_mark_stays BEFORE DELETE ON day_mark BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- The projection: derived from the journal, droppable, rebuilt and compared by `jinjiang check`.
-- A row carries the sequence of its entry; readers at a known-at position K look at sequences up to K.

CREATE TABLE operator (
  sequence INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT;

CREATE TABLE operator_text (
  sequence INTEGER PRIMARY KEY REFERENCES operator (sequence),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- Roles granted (1) and revoked (0), as one bit each by the role's code; association NULL: in all.
CREATE TABLE operator_role (
  operator INTEGER NOT NULL REFERENCES operator (sequence),
  sequence INTEGER NOT NULL,
  change INTEGER NOT NULL CHECK (change IN (0, 1)),
  roles INTEGER NOT NULL,
  association INTEGER REFERENCES association (key),
  PRIMARY KEY (operator, sequence)
) STRICT, WITHOUT ROWID;

-- An operator and a member are one person (1), or are not after all (0).
CREATE TABLE operator_link (
  operator INTEGER NOT NULL REFERENCES operator (sequence),
  sequence INTEGER NOT NULL,
  change INTEGER NOT NULL CHECK (change IN (0, 1)),
  membership INTEGER NOT NULL REFERENCES membership (key),
  PRIMARY KEY (operator, sequence)
) STRICT, WITHOUT ROWID;

-- Public keys that signed for the log; the last one does.
CREATE TABLE log_key (
  sequence INTEGER PRIMARY KEY,
  vkey TEXT NOT NULL UNIQUE
) STRICT;

-- A member's personal data are to be kept for now (1), up to a last day where there is one, or no longer (0).
CREATE TABLE member_hold (
  membership INTEGER NOT NULL REFERENCES membership (key),
  sequence INTEGER NOT NULL,
  change INTEGER NOT NULL CHECK (change IN (0, 1)),
  until INTEGER,
  PRIMARY KEY (membership, sequence)
) STRICT, WITHOUT ROWID;

-- Erasures of members' personal data. The last one is the epoch that every reader watches.
CREATE TABLE erasure (
  sequence INTEGER PRIMARY KEY,
  membership INTEGER NOT NULL REFERENCES membership (key)
) STRICT;
CREATE INDEX erasure_by_membership ON erasure (membership);

-- Certificates that left the house, by the sequence of their entries.
CREATE TABLE certificate (
  key INTEGER PRIMARY KEY,
  membership INTEGER NOT NULL REFERENCES membership (key),
  serial BLOB NOT NULL UNIQUE CHECK (length(serial) = 16)
) STRICT;
CREATE INDEX certificate_by_membership ON certificate (membership);

CREATE TABLE certificate_end (
  certificate INTEGER PRIMARY KEY REFERENCES certificate (key),
  sequence INTEGER NOT NULL,
  effective INTEGER NOT NULL
) STRICT;

CREATE TABLE rulebook (
  sequence INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  canonical BLOB NOT NULL
) STRICT;

CREATE TABLE calendar (
  sequence INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  canonical BLOB NOT NULL
) STRICT;

-- Numbers for the names of categories and levels; see Lexicon.
CREATE TABLE term (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 0 AND 65535),
  name TEXT NOT NULL UNIQUE,
  sequence INTEGER NOT NULL
) STRICT;

CREATE TABLE association (
  key INTEGER PRIMARY KEY, -- the sequence of its founding
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  live_from INTEGER NOT NULL,
  note_zh TEXT NOT NULL,
  note_en TEXT NOT NULL
) STRICT;

CREATE TABLE adoption (
  association INTEGER NOT NULL REFERENCES association (key),
  effective INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  rulebook BLOB NOT NULL REFERENCES rulebook (hash),
  PRIMARY KEY (association, effective, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  key INTEGER PRIMARY KEY, -- the sequence of its enrolment
  association INTEGER NOT NULL REFERENCES association (key),
  pseudonym BLOB NOT NULL UNIQUE CHECK (length(pseudonym) = 16),
  kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
  joined INTEGER -- NULL: not known
) STRICT;
CREATE UNIQUE INDEX membership_by_association ON membership (association, key, joined);

-- Leaving (0) and rejoining (1) after the first joining.
CREATE TABLE tenure_change (
  membership INTEGER NOT NULL REFERENCES membership (key),
  sequence INTEGER NOT NULL,
  change INTEGER NOT NULL CHECK (change IN (0, 1)),
  effective INTEGER NOT NULL,
  PRIMARY KEY (membership, sequence)
) STRICT, WITHOUT ROWID;

-- Two memberships of one member: proposed (0), merged (1), taken apart again (2); the last holds.
CREATE TABLE merger (
  membership INTEGER NOT NULL REFERENCES membership (key), -- the one that goes into the other
  sequence INTEGER NOT NULL,
  change INTEGER NOT NULL CHECK (change BETWEEN 0 AND 2),
  survivor INTEGER NOT NULL REFERENCES membership (key),
  PRIMARY KEY (membership, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE member_number (
  association INTEGER NOT NULL REFERENCES association (key),
  number TEXT NOT NULL CHECK (number <> ''),
  membership INTEGER NOT NULL REFERENCES membership (key),
  PRIMARY KEY (association, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX member_number_by_membership ON member_number (membership);
CREATE INDEX member_number_by_number ON member_number (number);

CREATE TABLE member_text (
  membership INTEGER NOT NULL REFERENCES membership (key),
  sequence INTEGER NOT NULL,
  name TEXT NOT NULL,
  search_key TEXT NOT NULL,
  contact TEXT,
  address TEXT,
  person TEXT,
  PRIMARY KEY (membership, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_text_by_search_key ON member_text (search_key);
CREATE INDEX member_text_by_person ON member_text (person) WHERE person IS NOT NULL;

CREATE TABLE account (
  key INTEGER PRIMARY KEY, -- the sequence of its entry
  membership INTEGER NOT NULL REFERENCES membership (key),
  platform TEXT NOT NULL,
  held_from INTEGER,
  held_until INTEGER -- where it was known when the account was recorded
) STRICT;
CREATE INDEX account_by_membership ON account (membership);

CREATE TABLE account_end (
  account INTEGER NOT NULL REFERENCES account (key),
  sequence INTEGER NOT NULL,
  effective INTEGER NOT NULL,
  PRIMARY KEY (account, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_text (
  account INTEGER PRIMARY KEY REFERENCES account (key),
  platform TEXT NOT NULL,
  handle TEXT NOT NULL,
  search_key TEXT NOT NULL,
  uid TEXT
) STRICT;
CREATE INDEX account_text_by_search_key ON account_text (platform, search_key);
CREATE INDEX account_text_by_uid ON account_text (platform, uid) WHERE uid IS NOT NULL;

-- Any part of a name, handle or number is found here: every character of its search key is a token, and a part a phrase.
-- A row's id is four times the sequence that its text is kept under, and 0 for a name, 1 for a handle, 2 for a number.
-- It finds candidates; the texts themselves stand in the tables above.
CREATE VIRTUAL TABLE part USING fts5 (
  text, content = '', columnsize = 0, tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);
-- What it holds, for comparing.
CREATE VIRTUAL TABLE part_vocabulary USING fts5vocab ('part', 'instance');

CREATE TABLE pledge (
  membership INTEGER NOT NULL REFERENCES membership (key),
  effective INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  rulebook BLOB NOT NULL REFERENCES rulebook (hash),
  means INTEGER NOT NULL CHECK (means IN (0, 1)),
  PRIMARY KEY (membership, effective, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_file (
  association INTEGER NOT NULL REFERENCES association (key),
  case_number INTEGER NOT NULL CHECK (case_number > 0),
  membership INTEGER NOT NULL REFERENCES membership (key),
  sequence INTEGER NOT NULL,
  kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
  source INTEGER NOT NULL,
  odd INTEGER NOT NULL CHECK (odd IN (0, 1)),
  PRIMARY KEY (association, case_number)
) STRICT, WITHOUT ROWID;

-- The entries that changed a case's texts, the last of which holds; the texts themselves are in the journal only.
CREATE TABLE case_correction (
  association INTEGER NOT NULL,
  case_number INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (association, case_number, sequence),
  FOREIGN KEY (association, case_number) REFERENCES case_file (association, case_number)
) STRICT, WITHOUT ROWID;

-- The entries by which a case went its way: notice, reply, decision, service, appeal, …; what they say is in the journal.
CREATE TABLE case_step (
  association INTEGER NOT NULL,
  case_number INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (association, case_number, sequence),
  FOREIGN KEY (association, case_number) REFERENCES case_file (association, case_number)
) STRICT, WITHOUT ROWID;

-- The entries by which files became evidence in a case; what they say is in the journal.
CREATE TABLE evidence_file (
  association INTEGER NOT NULL,
  case_number INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (association, case_number, sequence),
  FOREIGN KEY (association, case_number) REFERENCES case_file (association, case_number)
) STRICT, WITHOUT ROWID;

-- A case went into another of the same incident, or stands by itself again (target NULL); the last holds.
CREATE TABLE case_link (
  association INTEGER NOT NULL,
  case_number INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  target INTEGER,
  PRIMARY KEY (association, case_number, sequence),
  FOREIGN KEY (association, case_number) REFERENCES case_file (association, case_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_link_by_target ON case_link (association, target) WHERE target IS NOT NULL;

-- The entries about a member and no case: consents, answers given, requests; what they say is in the journal.
CREATE TABLE member_step (
  kind INTEGER NOT NULL,
  membership INTEGER NOT NULL REFERENCES membership (key),
  sequence INTEGER NOT NULL,
  PRIMARY KEY (kind, membership, sequence)
) STRICT, WITHOUT ROWID;

-- The entries by which a complaint went its way; the first is its reception. What they say is in the journal.
CREATE TABLE complaint_step (
  association INTEGER NOT NULL REFERENCES association (key),
  complaint_number INTEGER NOT NULL CHECK (complaint_number > 0),
  sequence INTEGER NOT NULL,
  outcome INTEGER CHECK (outcome BETWEEN 0 AND 3), -- of the step that decided on it
  case_number INTEGER, -- that it was accepted into
  PRIMARY KEY (association, complaint_number, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX complaint_step_by_case ON complaint_step (association, case_number) WHERE case_number IS NOT NULL;
-- The entries by which an association's reports were issued; what they say is in the journal.
CREATE TABLE issued_report (
  association INTEGER NOT NULL REFERENCES association (key),
  sequence INTEGER NOT NULL,
  PRIMARY KEY (association, sequence)
) STRICT, WITHOUT ROWID;
-- The entries about members' objections.
CREATE TABLE objection_step (
  association INTEGER NOT NULL,
  membership INTEGER NOT NULL REFERENCES membership (key),
  sequence INTEGER NOT NULL,
  PRIMARY KEY (association, membership, sequence)
) STRICT, WITHOUT ROWID;

-- The sender's own key of a record, with the fingerprint of its row.
CREATE TABLE case_reference (
  association INTEGER NOT NULL,
  reference TEXT NOT NULL CHECK (reference <> ''),
  case_number INTEGER NOT NULL,
  fingerprint INTEGER,
  sequence INTEGER NOT NULL,
  PRIMARY KEY (association, reference)
) STRICT, WITHOUT ROWID;

-- The centre: one B-tree serves a standing, a report and the full scan. A row holds the rulings that an operation made for
-- a membership, each in 26 bytes (see PackedRulings), since a scan costs by the row.
CREATE TABLE ruling (
  association INTEGER NOT NULL,
  membership INTEGER NOT NULL,
  sequence INTEGER NOT NULL, -- of the first of them
  rulings BLOB NOT NULL CHECK (length(rulings) > 0 AND length(rulings) % 26 = 0),
  PRIMARY KEY (association, membership, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE repair (
  association INTEGER NOT NULL,
  membership INTEGER NOT NULL,
  case_number INTEGER NOT NULL,
  effective INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  restores INTEGER CHECK (restores BETWEEN 0 AND 1000),
  PRIMARY KEY (association, membership, case_number, effective, sequence)
) STRICT, WITHOUT ROWID;

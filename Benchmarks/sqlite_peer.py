#!/usr/bin/env python3
"""What the sqlite3 peer needs before it is timed, in the folder DIR.

    sqlite_peer.py --members F --events F --facts F --rulebook F --as-of DAY --work DIR

Makes facts.db, the peer's scripts with their values filled in, and subjects.json: whose standing and report to ask for.
"""

import argparse
import csv
import json
import sqlite3
import subprocess
from datetime import date
from pathlib import Path

import rulebook
from reference import plus_months

SQL = Path(__file__).parent / "peers"
EPOCH = date(1970, 1, 1).toordinal()
CALENDAR = range(date(2015, 1, 1).toordinal() - EPOCH, date(2035, 1, 1).toordinal() - EPOCH)
NO_CAP = 2**62


def number(day):
    """Days since 1970-01-01; None for an empty one."""
    return date.fromisoformat(day).toordinal() - EPOCH if day else None


def script(name, **values):
    """The text of a script with @NAME@ replaced by its value."""
    text = (SQL / f"sqlite-{name}.sql").read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key.upper()}@", str(value))
    return text


def score_script(edition, as_of):
    return script(
        "score",
        day=number(as_of),
        window=edition.window_months,
        steps=len(edition.ladder) - 1,
        commendation_cap=NO_CAP if edition.commendation_cap is None else edition.commendation_cap,
        base=edition.base,
        floor=edition.floor,
        ceiling=edition.ceiling,
        observation=edition.observation_months,
    )


DIMENSIONS = """
CREATE TABLE rule (
  id INTEGER PRIMARY KEY, points INTEGER, hold_months INTEGER, fade_months INTEGER, ceiling_rank INTEGER,
  ceiling_months INTEGER, cap INTEGER
);
CREATE TABLE grade (rank INTEGER PRIMARY KEY, grade TEXT, least INTEGER);
CREATE TABLE ladder (step INTEGER PRIMARY KEY, multiplier INTEGER);
CREATE TABLE later (months INTEGER, day INTEGER, until INTEGER, PRIMARY KEY (months, day)) WITHOUT ROWID;
CREATE TABLE member (id INTEGER PRIMARY KEY, association TEXT, member_no TEXT, joined INTEGER, left INTEGER);
"""


def rule_rows(edition):
    for n, (_, _, _, _, points, hold, fade, rank, months, cap) in enumerate(edition.rules()):
        yield n, points, hold, fade, rank, months, NO_CAP if cap is None else cap


def calendar_rows(edition):
    months = {edition.window_months, edition.observation_months}
    for _, _, _, _, _, hold, fade, _, ceiling, _ in edition.rules():
        months |= {hold, fade, ceiling}
    for count in sorted(months):
        for day in CALENDAR:
            yield count, day, plus_months(date.fromordinal(day + EPOCH), count).toordinal() - EPOCH


def member_rows(path):
    """The members in the order of their DuckDB ids."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = sorted((r["association"], r["member_no"], r["joined_on"], r["left_on"]) for r in csv.DictReader(file))
    for n, (association, member, joined, left) in enumerate(rows, start=1):
        yield n, association, member, number(joined), number(left)


def add_dimensions(db, members, edition):
    """The tables beside the facts."""
    tables = {
        "rule": rule_rows(edition),
        "grade": ((rank, grade, least) for rank, (grade, least) in enumerate(edition.grades)),
        "ladder": enumerate(edition.ladder),
        "later": calendar_rows(edition),
        "member": member_rows(members),
    }
    db.executescript(DIMENSIONS)
    for table, rows in tables.items():
        width = len(db.execute(f"PRAGMA table_info({table})").fetchall())
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)
    db.commit()


def subjects(db, as_of):
    """The member of an average history, the one of the longest, and an association from the middle of the registry."""
    middle = db.execute("SELECT count(*) / 2 FROM member").fetchone()[0]
    average = db.execute("SELECT (SELECT count(*) FROM facts) / (SELECT count(*) FROM member)").fetchone()[0]
    query = """
        SELECT m.association, m.member_no, count(*) AS events FROM facts AS f JOIN member AS m ON m.id = f.member
        WHERE m.left IS NULL AND ifnull(m.joined, 0) <= ?
        GROUP BY f.association, f.member ORDER BY {} LIMIT 1"""
    found = {
        "average": db.execute(query.format("abs(events - ?), abs(m.id - ?)"), (number(as_of), average, middle)),
        "longest": db.execute(query.format("events DESC, m.id"), (number(as_of),)),
    }
    members = {name: dict(zip(("association", "member_no", "events"), row.fetchone())) for name, row in found.items()}
    association = db.execute("SELECT association FROM member WHERE id = ?", (middle + 1,)).fetchone()[0]
    return members | {"association": association}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("members", "events", "facts", "rulebook", "as-of", "work"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    work, edition = Path(options.work), rulebook.load(options.rulebook)
    (work / "facts.db").unlink(missing_ok=True)
    facts = script("facts", facts=options.facts)
    subprocess.run(["sqlite3", "-batch", "-bail", work / "facts.db"], input=facts, text=True, check=True)
    db = sqlite3.connect(work / "facts.db")
    add_dimensions(db, options.members, edition)
    found = subjects(db, options.as_of)
    db.close()
    scripts = {
        "import": script("import", events=options.events),
        "scan": script("scan"),
        "score": score_script(edition, options.as_of),
    }
    for name in ("average", "longest"):
        whose = found[name]
        scripts[name] = script("standing", association=whose["association"], member=whose["member_no"])
    for name, text in scripts.items():
        (work / f"{name}.sql").write_text(text, encoding="utf-8")
    (work / "subjects.json").write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

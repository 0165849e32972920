#!/usr/bin/env python3
"""The DuckDB peer: `load` makes its native tables (not timed), `score` writes the scores and prints the seconds.

    duckdb_peer.py load --members F --events F --rulebook F --database F --facts F
    duckdb_peer.py score --rulebook F --database F --as-of DAY --out F
"""

import argparse
import time
from pathlib import Path

import duckdb

import rulebook

SQL = Path(__file__).parent / "peers"
THREADS = 2


def sql(name):
    return (SQL / name).read_text(encoding="utf-8")


def load(options):
    edition = rulebook.load(options.rulebook)
    if edition.from_occurrence:
        raise SystemExit("the peers' SQL counts from the decision only")
    Path(options.database).unlink(missing_ok=True)
    with duckdb.connect(options.database, config={"threads": THREADS}) as db:
        db.execute(
            "CREATE TABLE rule (id UTINYINT, category_number UTINYINT, category VARCHAR, level VARCHAR, is_violation "
            "BOOLEAN, points INTEGER, hold_months INTEGER, fade_months INTEGER, ceiling_rank UTINYINT, "
            "ceiling_months INTEGER, cap INTEGER)"
        )
        rows = [(n, *rule) for n, rule in enumerate(edition.rules())]
        db.executemany("INSERT INTO rule VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        db.execute("CREATE TABLE grade (rank UTINYINT, grade VARCHAR, least INTEGER)")
        grades = [(rank, grade, least) for rank, (grade, least) in enumerate(edition.grades)]
        db.executemany("INSERT INTO grade VALUES (?, ?, ?)", grades)
        files = {"members": options.members, "events": options.events}
        script = sql("duckdb-load.sql").replace("@FACTS@", options.facts.replace("'", "''"))
        for statement in db.extract_statements(script):
            db.execute(statement, {name: files[name] for name in statement.named_parameters})


def score(options):
    edition = rulebook.load(options.rulebook)
    values = {
        "day": options.as_of,
        "window_months": edition.window_months,
        "ladder": edition.ladder,
        "commendation_cap": edition.commendation_cap,
        "base": edition.base,
        "floor": edition.floor,
        "ceiling": edition.ceiling,
        "observation_months": edition.observation_months,
    }
    started = time.perf_counter()
    with duckdb.connect(options.database, read_only=True, config={"threads": THREADS}) as db:
        out = options.out.replace("'", "''")
        db.execute(f"COPY ({sql('duckdb-score.sql')}) TO '{out}' (HEADER)", values)
    print(f"{time.perf_counter() - started:.6f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["load", "score"])
    for name in ("members", "events", "rulebook", "database", "facts", "as-of", "out"):
        parser.add_argument(f"--{name}")
    options = parser.parse_args()
    (load if options.command == "load" else score)(options)


if __name__ == "__main__":
    main()

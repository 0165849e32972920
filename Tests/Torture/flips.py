"""Bits of the file flip, and its end is cut off: what changes data is reported, and nothing crashes or hangs."""

from __future__ import annotations

import random
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import story
from registry import Registry, require

# Ends that say something: sound, refused, damaged, not reachable, unreadable.
ENDS = {0, 1, 65, 66, 69, 74}


@dataclass
class Counts:
    flips: int = 0
    cuts: int = 0
    reported: int = 0
    harmless: int = 0


def content(path: Path) -> list | None:
    """Every row of every table, as SQLite gives it; None where it does not."""
    try:
        with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as database:
            database.text_factory = bytes
            schema = database.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
            rows: list = [schema, database.execute("PRAGMA user_version").fetchall()]
            rows.append(database.execute("PRAGMA application_id").fetchall())
            for kind, name, _ in schema:
                if kind == b"table" and not name.startswith(b"part"):
                    rows.append(database.execute(f'SELECT * FROM "{name.decode()}"').fetchall())
            return rows
    except (sqlite3.Error, UnicodeDecodeError, OverflowError, MemoryError):
        return None


def run(program: Path, root: Path, short: bool, seed: int) -> Counts:
    chance = random.Random(seed)
    registry = Registry.fresh(program, root)
    registry.init()
    for name, arguments in story.STEPS:
        if not name.startswith("import of events") or not short:
            registry.tell(arguments)
    whole = registry.file.read_bytes()
    sound = content(registry.file)
    counts = Counts()
    trial = registry.copy(root / "flipped")
    for number in range(60 if short else 10_000):
        damaged = bytearray(whole)
        if number % 20 == 19:
            del damaged[chance.randrange(len(damaged)):]
            counts.cuts += 1
            what = f"cut to {len(damaged)} bytes"
        else:
            place, bit = chance.randrange(len(damaged)), chance.randrange(8)
            damaged[place] ^= 1 << bit
            counts.flips += 1
            what = f"bit {bit} of byte {place} flipped"
        trial.file.write_bytes(damaged)
        outcome = trial.run(["check"], timeout=60)
        require(outcome.status in ENDS, f"{what}: check ended with {outcome.status}: {outcome.errors[:1500]}")
        if outcome.status == 0:
            require(content(trial.file) == sound, f"{what}: check calls it sound, and the data differ")
            counts.harmless += 1
        else:
            counts.reported += 1
        for arguments in (["standing", "M1"], ["journal", "log"]) if number % 10 == 0 else ():
            other = trial.run(arguments, timeout=60)
            require(other.status in ENDS, f"{what}: {arguments[0]} ended with {other.status}: {other.errors[-400:]}")
    require(counts.reported > 0, "no damage was reported: nothing was tried")
    return counts

#!/usr/bin/env python3
"""The reference scorer: SCORING.md in plain Python, written from the text alone and for reading, not for speed.

    reference.py --vectors scoring.json
    reference.py --members members.csv --events events.csv --rulebook R.yaml --as-of 2026-09-30 > scores.csv
"""

import argparse
import csv
import json
import sys
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

import rulebook

FINDINGS = {"upheld", "upheld_under_appeal", "stayed", "awarded"}
COUNTED = {
    "confirmed": {"upheld", "awarded", "upheld_under_appeal"},
    "if_appeals_fail": {"upheld", "awarded", "upheld_under_appeal", "stayed"},
    "if_appeals_succeed": {"upheld", "awarded"},
}


@cache
def plus_months(day, months):
    """The same day of the month, clamped to the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@dataclass
class Ruling:
    effective: date
    sequence: int
    state: str
    level: str | None = None
    points: int | None = None


@dataclass
class Repair:
    effective: date
    sequence: int
    restores: int | None = None  # per mille; None for the category's own


@dataclass
class Case:
    number: int
    category: str
    level: str | None
    occurred: date
    rulings: list
    repairs: list = field(default_factory=list)


@dataclass
class Adoption:
    """An edition, in force from a day on."""

    effective: date
    sequence: int
    edition: rulebook.Edition


@dataclass
class Line:
    """A counted case, and what it weighs."""

    number: int
    occurred: date
    category: rulebook.Category
    edition: rulebook.Edition  # the one in force on the day of the act
    level: str | None
    points: int | None
    found: date
    restores: int | None  # per mille of an accepted repair; None where not repaired
    multiplier: int = 1000
    weight: int = 0

    @property
    def counting_day(self):
        return self.occurred if self.category.is_violation and self.edition.from_occurrence else self.found


@dataclass
class Standing:
    score: int  # tenths
    grade: str
    deduction: int
    uplift: int
    lines: list


def edition_on(day, known_at, adoptions):
    """The edition in force on a day; the first one before any was."""
    known = sorted((a for a in adoptions if a.sequence <= known_at), key=lambda a: (a.effective, a.sequence))
    in_force = [a for a in known if a.effective <= day]
    return (in_force or known[:1])[-1].edition


def existing_rulings(case, day, known_at):
    """The uncancelled rulings at (day, known_at), by effective day and sequence."""
    rulings = [r for r in case.rulings if r.sequence <= known_at and r.effective <= day]
    voids = [r for r in rulings if r.state == "void"]
    cancelled = lambda r: any(r.sequence < v.sequence and r.effective >= v.effective for v in voids)
    return sorted((r for r in rulings if not cancelled(r)), key=lambda r: (r.effective, r.sequence))


def counted_line(case, day, known_at, figure, adoptions):
    """The case's line without its weight, or None where it does not count."""
    found, last, level, points = None, None, case.level, None
    for last in existing_rulings(case, day, known_at):
        if last.state not in FINDINGS:
            found = None
        elif found is None:
            found = last.effective
        if last.level is not None:
            level, points = last.level, last.points
        elif last.points is not None:
            points = last.points
    if last is None or last.state not in COUNTED[figure]:
        return None
    edition = edition_on(case.occurred, known_at, adoptions)
    category = edition.categories[case.category]
    repairs = [r for r in case.repairs if r.sequence <= known_at and found <= r.effective <= day]
    restores = None
    if repairs:
        granted = max(repairs, key=lambda r: (r.effective, r.sequence)).restores
        restores = category.restores if granted is None else granted
    return Line(case.number, case.occurred, category, edition, category.level(level), points, found, restores)


def weigh(line, category_lines, day):
    """The multiplier and the weight of a line, each division truncated. Nothing here is negative."""
    category, level = line.category, line.level
    weight = category.points[level] if line.points is None else line.points
    if category.is_violation:
        window, ladder = line.edition.window_months, line.edition.ladder
        priors = sum(
            p is not line and p.restores is None and p.found < line.occurred < plus_months(p.occurred, window)
            for p in category_lines
        )
        line.multiplier = ladder[min(priors, len(ladder) - 1)]
        weight = weight * line.multiplier // 1000
    hold_ends = plus_months(line.counting_day, category.hold[level])
    lapses = plus_months(hold_ends, category.fade[level])
    if day >= lapses:
        weight = 0
    elif day >= hold_ends:
        weight = weight * (lapses - day).days // (lapses - hold_ends).days
    if line.restores is not None:
        weight = weight * (1000 - line.restores) // 1000
    line.weight = weight


def grade_of(score, lines, edition, day):
    """The grade by score, then no better than the worst ceiling in force."""
    rank = next(r for r, (_, least) in enumerate(edition.grades) if least <= score)
    for line in lines:
        if line.category.is_violation and line.restores is None and line.level in line.category.ceilings:
            grade, months = line.category.ceilings[line.level]
            if day < plus_months(line.counting_day, months):
                rank = max(rank, edition.grade_rank.get(grade, 0))
    return edition.grades[rank][0]


def standing(cases, day, adoptions, known_at=sys.maxsize, figure="confirmed"):
    """The standing of one membership on a day, as known at a position."""
    lines = [line for case in cases if (line := counted_line(case, day, known_at, figure, adoptions))]
    lines.sort(key=lambda line: (line.occurred, line.number))
    by_category = {}
    for line in lines:
        by_category.setdefault(line.category.id, []).append(line)
    for category_lines in by_category.values():
        for line in category_lines:
            weigh(line, category_lines, day)
    edition = edition_on(day, known_at, adoptions)
    deduction = sum(line.weight for line in lines if line.category.is_violation)
    uplift = 0
    for category, category_lines in by_category.items():
        if not category_lines[0].category.is_violation:
            cap = edition.categories[category].cap
            total = sum(line.weight for line in category_lines)
            uplift += total if cap is None else min(total, cap)
    if edition.commendation_cap is not None:
        uplift = min(uplift, edition.commendation_cap)
    clamped = min(max(edition.base + uplift - deduction, edition.floor), edition.ceiling)
    score = (clamped + 50) // 100
    return Standing(score, grade_of(score, lines, edition, day), deduction, uplift, lines)


# The vectors


def vector_case(event):
    def ruling(effective, sequence, state, level=None, points=None):
        return Ruling(
            date.fromisoformat(effective), sequence, state, level, None if points is None else rulebook.thousandths(points)
        )

    repairs = [
        Repair(date.fromisoformat(r[0]), r[1], rulebook.thousandths(r[2]) if len(r) > 2 else None)
        for r in event.get("repairs", [])
    ]
    rulings = [ruling(*r) for r in event["rulings"]]
    return Case(
        event["n"], event["category"], event["level"], date.fromisoformat(event["occurred_on"]), rulings, repairs
    )


def check_vectors(path):
    """Score every worked case; the number of those that differ."""
    with open(path, encoding="utf-8") as file:
        vectors = json.load(file, parse_float=Decimal)
    differing = 0
    for vector in vectors["cases"]:
        adoptions = [Adoption(date.min, 0, rulebook.Edition(vectors["rulebook"], vector["score_changes"]))]
        known_at = sys.maxsize if vector["known_at"] is None else vector["known_at"]
        cases = [vector_case(event) for event in vector["events"]]
        got = standing(cases, date.fromisoformat(vector["as_of"]), adoptions, known_at, vector["figure"])
        answer = {
            "score": f"{got.score // 10}.{got.score % 10}",
            "grade": got.grade,
            "uplift_millipoints": got.uplift,
            "deduction_millipoints": got.deduction,
            "lines": [
                {"n": line.number, "weight_millipoints": line.weight, "multiplier_permille": line.multiplier}
                for line in got.lines
            ],
        }
        wrong = {key: (value, vector[key]) for key, value in answer.items() if value != vector[key]}
        if wrong:
            differing += 1
            print(f"{vector['name']}: " + "; ".join(f"{k} {a}, expected {b}" for k, (a, b) in wrong.items()))
    print(f"{len(vectors['cases']) - differing} of {len(vectors['cases'])} vectors agree")
    return differing


# The files


def read_cases(path):
    """The cases of each (association, member) in the order of the file. Ours to read: dates are ISO, ids are ids."""
    cases, numbers = {}, {}
    with open(path, encoding="utf-8", newline="") as file:
        for sequence, row in enumerate(csv.DictReader(file), start=1):
            association, category = row["association"], row["category"]
            numbers[association] = number = numbers.get(association, 0) + 1
            occurred = date.fromisoformat(row["occurred_on"])
            effective = date.fromisoformat(row["decided_on"] or row["occurred_on"])
            points = rulebook.thousandths(row["points"]) if row["points"] else None
            ruling = Ruling(effective, sequence, row["outcome"], None, points)
            case = Case(number, category, row["level"] or None, occurred, [ruling])
            cases.setdefault((association, row["member_no"]), []).append(case)
    return cases


def write_scores(members, events, edition, day, out):
    """One row for each member on the day, ordered by association and member number as bytes."""
    cases, adoptions = read_cases(events), [Adoption(date.min, 0, edition)]
    with open(members, encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda r: (r["association"].encode(), r["member_no"].encode()))
    out.write("association,member_no,score,grade,deduction,uplift,observation\n")
    for row in rows:
        joined = date.fromisoformat(row["joined_on"]) if row["joined_on"] else None
        left = date.fromisoformat(row["left_on"]) if row["left_on"] else None
        if (joined and joined > day) or (left and left <= day):
            continue
        key = (row["association"], row["member_no"])
        got = standing(cases.get(key, []), day, adoptions)
        observed = joined is not None and day < plus_months(joined, edition.observation_months)
        numbers = [f"{n // 1000}.{n % 1000:03d}" for n in (got.deduction, got.uplift)]
        score = f"{got.score // 10}.{got.score % 10}"
        out.write(",".join([*key, score, got.grade, *numbers, "true" if observed else "false"]) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vectors", help="check the worked cases of this file, and nothing else")
    parser.add_argument("--members")
    parser.add_argument("--events")
    parser.add_argument("--rulebook")
    parser.add_argument("--as-of", type=date.fromisoformat)
    options = parser.parse_args()
    if options.vectors:
        return 1 if check_vectors(options.vectors) else 0
    if not (options.members and options.events and options.rulebook and options.as_of):
        parser.error("--members, --events, --rulebook and --as-of, or --vectors")
    write_scores(options.members, options.events, rulebook.load(options.rulebook), options.as_of, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

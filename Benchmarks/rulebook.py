"""A rulebook edition as the integers that scoring needs: millipoints, per mille, months, tenths of a point."""

import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path


def thousandths(number):
    """The decimal number of a rulebook as an integer of thousandths; more than three places is an error."""
    scaled = Decimal(str(number)) * 1000
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{number}: more than three decimal places")
    return int(scaled)


def ids(names):
    """The ids in a list of ids, or of entries that have one."""
    return [name["id"] if isinstance(name, dict) else name for name in names]


def by_level(value, levels, convert=lambda v: v):
    """A value of a category at each level. One number stands for all of them; the level None for "no levels"."""
    if isinstance(value, dict):
        return {level: convert(v) for level, v in value.items()}
    return {level: convert(value) for level in [None, *levels]}


@dataclass(frozen=True)
class Category:
    """One violation or commendation of an edition."""

    id: str
    is_violation: bool
    points: dict  # level -> millipoints; the key None where the level is ignored
    range: dict  # level -> (least, most) in millipoints that a ruling may set
    hold: dict  # level -> months
    fade: dict  # level -> months
    ceilings: dict  # level -> (grade, months)
    default_level: str | None
    restores: int  # per mille
    cap: int | None  # millipoints, of a commendation

    @property
    def ignores_level(self):
        return None in self.points

    def level(self, given):
        """The level that a record's level, or the lack of one, stands for."""
        if self.ignores_level:
            return None
        level = given or self.default_level
        if level not in self.points:
            raise ValueError(f"{self.id}: no level {level!r}")
        return level


class Edition:
    """What SCORING.md reads from a rulebook, in integers."""

    def __init__(self, rulebook, score_changes=None):
        score = rulebook["score"] | (score_changes or {})
        self.base = thousandths(score["base"])
        self.floor = thousandths(score["floor"])
        self.ceiling = thousandths(score["ceiling"])
        cap = score.get("commendation_cap")
        self.commendation_cap = None if cap is None else thousandths(cap)
        self.from_occurrence = score.get("counts_from", "decision") == "occurrence"
        self.observation_months = score.get("observation_months", 0)
        self.grades = [(g["grade"], thousandths(g["min"]) // 100) for g in rulebook["grades"]]  # min in tenths
        self.window_months = rulebook["repeat"]["window_months"]
        self.ladder = [thousandths(m) for m in rulebook["repeat"]["ladder"]]
        self.levels = ids(rulebook.get("levels") or ["minor", "general", "serious"])
        self.honours = ids(rulebook.get("honours") or ["city", "province", "national"])
        self.categories = {}
        for is_violation, key in ((True, "violations"), (False, "commendations")):
            for entry in rulebook.get(key, []):
                self.categories[entry["id"]] = self._category(entry, is_violation)

    def _category(self, entry, is_violation):
        levels = self.levels if is_violation else self.honours
        months = {key: by_level(entry.get(key, 0), levels) for key in ("hold_months", "fade_months")}
        points = by_level(entry["points"], levels, thousandths)
        ceilings = entry.get("grade_ceiling", {})
        return Category(
            id=entry["id"],
            is_violation=is_violation,
            points=points,
            range={lv: tuple(map(thousandths, r)) for lv, r in entry.get("range", {}).items()},
            hold={level: months["hold_months"][level] for level in points},
            fade={level: months["fade_months"].get(level, 0) for level in points},
            ceilings={level: (c["grade"], c["months"]) for level, c in ceilings.items()},
            default_level=entry.get("default_level"),
            restores=thousandths(entry.get("repair", {}).get("restores", 1)),
            cap=thousandths(entry["cap"]) if "cap" in entry else None,
        )

    def rules(self):
        """For the peers' tables, each category and level as a record may give it; an empty level is the default one.

        (category's number, id, level, is violation, points, hold, fade, ceiling's rank, ceiling's months, cap)
        """
        for number, category in enumerate(self.categories.values()):
            given = [""] if category.ignores_level else [*category.points, *([""] if category.default_level else [])]
            for text in given:
                level = category.level(text or None)
                grade, months = category.ceilings.get(level, (None, 0))
                term = (category.points[level], category.hold[level], category.fade[level])
                rank = self.grade_rank.get(grade, 0)
                yield (number, category.id, text, category.is_violation, *term, rank, months, category.cap)

    @cached_property
    def grade_rank(self):
        """Grade to rank, 0 the best."""
        return {grade: rank for rank, (grade, _) in enumerate(self.grades)}


def load(path):
    """The edition in a YAML or JSON file."""
    text = Path(path).read_text(encoding="utf-8")
    if str(path).endswith(".json"):
        return Edition(json.loads(text, parse_float=Decimal))
    import yaml  # here, so that the vectors are checked by a plain Python

    return Edition(yaml.safe_load(text))

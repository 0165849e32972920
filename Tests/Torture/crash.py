"""The program is killed, or its system calls fail, at every call of every writing command.

Afterwards the registry is sound, an operation is on record whole or not at all, what was said to be done is there, and
the same operation sent again settles what is unknown.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

import story
from registry import (
    BUSY, CALLS, DONE, INPUT_OUTPUT, UNKNOWN, Failure, Registry, call_counts, new_operation, require, tracing,
    with_operation,
)

# What a disk may answer, by call.
ERRORS = {
    "pwrite64": ["ENOSPC", "EIO"], "write": [], "fsync": ["EIO"], "fdatasync": ["EIO"], "ftruncate": ["EIO"],
    "unlink": ["EIO"], "openat": [], "rename": ["EIO"], "link": ["EIO"],
}


@dataclass
class Counts:
    kills: int = 0
    faults: int = 0
    recorded: int = 0
    not_recorded: int = 0
    unknown: int = 0
    steps: int = 0
    by_status: dict[int, int] = field(default_factory=dict)


def run(program: Path, root: Path, short: bool, seed: int) -> Counts:
    chance = random.Random(seed)
    counts = Counts()
    registry = Registry.fresh(program, root)
    torture_init(registry, root, short, counts)
    registry.init()
    for name, arguments in story.STEPS:
        if not short or name in ("member", "service", "import of events"):
            torture(registry, root, name, arguments, short, chance, counts)
            counts.steps += 1
        registry.tell(arguments)
    registry.require_sound("after the whole story")
    return counts


def places(counts: dict[str, int], short: bool, chance: random.Random) -> list[tuple[str, int]]:
    """Each call of each kind, or in the short form some of them."""
    every = [(call, number) for call in CALLS for number in range(1, counts.get(call, 0) + 1)]
    # Opening the program's own libraries comes first, and has nothing to do with the registry; some of it is enough.
    return sorted(chance.sample(every, min(len(every), 6))) if short else every


def torture(
    registry: Registry, root: Path, name: str, arguments: list[str], short: bool, chance: random.Random, counts: Counts
) -> None:
    before = registry.entries()
    trial = registry.copy(root / "trial")
    log = root / "trace"
    outcome = trial.run(with_operation(arguments, new_operation()), before=tracing(CALLS, str(log)))
    require(outcome.status == DONE, f"{name} ended with {outcome.status}: {outcome.errors}")
    after = trial.entries()
    for call, number in places(call_counts(log), short, chance):
        one(registry, root, name, arguments, (before, after), f"{call}:signal=KILL:when={number}", counts)
        counts.kills += 1
        for error in ERRORS[call]:
            one(registry, root, name, arguments, (before, after), f"{call}:error={error}:when={number}", counts)
            counts.faults += 1


def one(
    registry: Registry, root: Path, name: str, arguments: list[str], entries: tuple[int, int], inject: str,
    counts: Counts,
) -> None:
    trial = registry.copy(root / "trial")
    operation = new_operation()
    call = inject.split(":", 1)[0]
    outcome = trial.run(
        with_operation(arguments, operation), before=[*tracing([call]), "-e", f"inject={inject}"])
    where = f"{name}, {inject}"
    # 137: strace hands a killed child's end on.
    killed = outcome.status in (-9, 137)
    counts.by_status[outcome.status] = counts.by_status.get(outcome.status, 0) + 1
    if not killed:
        require(
            outcome.status in (DONE, INPUT_OUTPUT, BUSY, UNKNOWN),
            f"{where}: ended with {outcome.status}: {outcome.errors}")
    trial.require_sound(f"after {where}")
    is_recorded = operation in trial.operations()
    require(trial.entries() == entries[1 if is_recorded else 0], f"{where}: an operation is half done")
    if outcome.status == DONE:
        require(is_recorded, f"{where}: said to be done, and is lost")
    if outcome.status in (INPUT_OUTPUT, BUSY):
        require(not is_recorded, f"{where}: said not to be recorded ({outcome.status}), and is")
    if outcome.status == UNKNOWN:
        require(str(operation) in outcome.errors, f"{where}: an unknown outcome must name its operation")
        counts.unknown += 1
    counts.recorded += is_recorded
    counts.not_recorded += not is_recorded
    again = trial.run(with_operation(arguments, operation))
    require(again.status == DONE, f"{where}: sent again it ended with {again.status}: {again.errors}")
    require(trial.entries() == entries[1], f"{where}: sent again it was recorded twice, or not at all")


def torture_init(registry: Registry, root: Path, short: bool, counts: Counts) -> None:
    """A new registry is there whole, or not at all."""
    log = root / "trace"
    trial = registry.copy(root / "trial")
    trial.run(["init", "--operator", "admin"], before=tracing(CALLS, str(log)))
    every = places(call_counts(log), short, random.Random(1))
    for call, number in every:
        trial = registry.copy(root / "trial")
        trial.run(
            ["init", "--operator", "admin"], before=[*tracing([call]), "-e", f"inject={call}:signal=KILL:when={number}"])
        counts.kills += 1
        if trial.file.exists():
            trial.require_sound(f"after init, {call} {number}")
        else:
            trial.init()
            trial.require_sound(f"after init was killed and run again, {call} {number}")


def control(program: Path, root: Path) -> None:
    """What looks for half-done operations finds one that was made by hand."""
    registry = Registry.fresh(program, root)
    registry.init()
    registry.tell(story.STEPS[0][1])
    import sqlite3

    with sqlite3.connect(registry.file) as database:
        database.execute("DROP TRIGGER entry_stays")
        database.execute("PRAGMA foreign_keys = OFF")
        database.execute("DELETE FROM entry WHERE sequence = (SELECT max(sequence) FROM entry)")
    try:
        registry.require_sound("with its last entry taken out")
    except Failure:
        return
    raise Failure("check did not see that an entry was taken out")

"""No room, no permission, a file that must not grow: the exit code says so, and the registry is as it was."""

from __future__ import annotations

import os
import resource
import stat
from dataclasses import dataclass
from pathlib import Path

import story
from registry import BUSY, DONE, INPUT_OUTPUT, UNKNOWN, Registry, new_operation, require, with_operation


@dataclass
class Counts:
    file_size_limits: int = 0
    read_only: int = 0
    private_files: int = 0


def run(program: Path, root: Path, short: bool, seed: int) -> Counts:
    counts = Counts()
    registry = Registry.fresh(program, root)
    registry.init()
    registry.tell(story.STEPS[0][1])
    registry.tell(story.STEPS[1][1])
    limits(registry, root, short, counts)
    read_only(registry, root, counts)
    private(registry, counts)
    return counts


def limits(registry: Registry, root: Path, short: bool, counts: Counts) -> None:
    size = registry.file.stat().st_size
    large = ["import", "members", "members.csv"]
    most = 40 if short else 400
    for room in range(0, size + 200_000, max(1, (size + 200_000) // most)):
        trial = registry.copy(root / "trial")
        operation = new_operation()
        before = trial.entries()
        outcome = trial.run(
            with_operation(large, operation),
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)))
        require(
            outcome.status in (DONE, INPUT_OUTPUT, BUSY, UNKNOWN),
            f"with files of at most {room} bytes it ended with {outcome.status}: {outcome.errors}")
        trial.require_sound(f"after a limit of {room} bytes")
        is_recorded = operation in trial.operations()
        require(is_recorded or trial.entries() == before, f"with files of at most {room} bytes an import is half done")
        if outcome.status == DONE:
            require(is_recorded, f"with files of at most {room} bytes an import was done, and is lost")
        if outcome.status in (INPUT_OUTPUT, BUSY):
            require(not is_recorded, f"with files of at most {room} bytes an import was said to have failed, and is there")
        counts.file_size_limits += 1


def read_only(registry: Registry, root: Path, counts: Counts) -> None:
    """Nobody may write; root may all the same, and so gives its place up."""
    trial = registry.copy(root / "read-only")
    for path in [*trial.folder.iterdir()]:
        path.chmod(0o444)
    for folder in (trial.folder, root):
        folder.chmod(0o755)
    trial.folder.chmod(0o555)
    options = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    try:
        outcome = trial.run(story.STEPS[2][1], **options)
        require(outcome.status in (INPUT_OUTPUT, 69), f"in a folder for reading it ended with {outcome.status}: {outcome.errors}")
        counts.read_only += 1
    finally:
        trial.folder.chmod(0o755)
    trial.file.chmod(0o600)
    trial.require_sound("after writing to a folder for reading was refused")


def private(registry: Registry, counts: Counts) -> None:
    """What the program makes is for its owner only."""
    given = set(story.FILES)
    for path in registry.folder.rglob("*"):
        if path.is_file() and path.name not in given:
            mode = stat.S_IMODE(path.stat().st_mode)
            require(mode & 0o077 == 0, f"{path.name} has mode {mode:o}")
            counts.private_files += 1

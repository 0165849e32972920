"""A registry in a folder of its own, and the program that is run on it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tempfile
import uuid
from dataclasses import dataclass
from pathlib import Path

import story

# The system calls by which the program changes what is on the disk, or learns that it could not.
CALLS = ["openat", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "link"]

# Exit codes of the program, as the README has them.
DONE, REFUSED, DAMAGED, INPUT_OUTPUT, BUSY, UNKNOWN = 0, 1, 65, 74, 75, 76


@dataclass
class Outcome:
    status: int
    output: str
    errors: str


class Failure(AssertionError):
    """Something that must hold did not."""


def require(holds: bool, sentence: str) -> None:
    if not holds:
        raise Failure(sentence)


class Registry:
    """The program on the registry of one folder."""

    def __init__(self, program: Path, folder: Path):
        self.program = program
        self.folder = folder
        self.file = folder / "jinjiang.db"

    @classmethod
    def fresh(cls, program: Path, root: Path) -> "Registry":
        folder = Path(tempfile.mkdtemp(dir=root))
        for name, text in story.FILES.items():
            (folder / name).write_text(text, encoding="utf-8")
        return cls(program, folder)

    def copy(self, to: Path) -> "Registry":
        if to.exists():
            shutil.rmtree(to)
        shutil.copytree(self.folder, to)
        return Registry(self.program, to)

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("JINJIANG_")}
        return kept | {"LANG": "en_US.UTF-8", "NO_COLOR": "1", "JINJIANG_OPERATOR": "admin"}

    def run(self, arguments: list[str], before: list[str] = [], timeout: float = 120, **options) -> Outcome:
        done = subprocess.run(
            [*before, str(self.program), *arguments], cwd=self.folder, env=self.environment(),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout, **options,
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

    def init(self) -> None:
        outcome = self.run(["init", "--operator", "admin"])
        require(outcome.status == DONE, f"init ended with {outcome.status}: {outcome.errors}")

    def tell(self, arguments: list[str]) -> None:
        """Carries a step out, which must succeed."""
        outcome = self.run(arguments)
        require(outcome.status == DONE, f"{arguments} ended with {outcome.status}: {outcome.errors}")

    def check(self) -> Outcome:
        return self.run(["check"])

    def require_sound(self, when: str) -> None:
        outcome = self.check()
        require(outcome.status == DONE, f"check ended with {outcome.status} {when}: {outcome.output}{outcome.errors}")

    def entries(self) -> int:
        with self.reading() as database:
            return database.execute("SELECT coalesce(max(sequence), 0) FROM entry").fetchone()[0]

    def operations(self) -> set[uuid.UUID]:
        with self.reading() as database:
            return {uuid.UUID(bytes=row[0]) for row in database.execute("SELECT id FROM operation")}

    def reading(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=30)


def new_operation() -> uuid.UUID:
    return uuid.uuid4()


def with_operation(arguments: list[str], operation: uuid.UUID) -> list[str]:
    return [*arguments, "--operation", str(operation)]


def tracing(calls: list[str], log: str = "/dev/null") -> list[str]:
    return ["strace", "-f", "-qq", "-o", log, "-e", f"trace={','.join(calls)}"]


def call_counts(log: Path) -> dict[str, int]:
    """How often each call was made in a trace."""
    counts: dict[str, int] = {}
    for line in log.read_text(errors="replace").splitlines():
        parts = line.split(None, 1)
        name = parts[1].split("(", 1)[0] if len(parts) > 1 else ""
        if name in CALLS:
            counts[name] = counts.get(name, 0) + 1
    return counts

"""Several processes write at once, and some are killed: nothing is lost, doubled or half done."""

from __future__ import annotations

import random
import subprocess
import threading
import time
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import story
from registry import BUSY, DONE, UNKNOWN, Failure, Registry, require, with_operation


@dataclass
class Counts:
    done: int = 0
    busy: int = 0
    killed: int = 0
    unknown: int = 0
    settled: int = 0
    entries: int = 0


@dataclass
class Writer:
    registry: Registry
    number: int
    until: float
    seed: int
    operations: list[uuid.UUID] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)
    failure: BaseException | None = None

    def work(self) -> None:
        try:
            chance = random.Random(self.seed)
            made = 0
            while time.monotonic() < self.until:
                made += 1
                self.enrol(f"W{self.number}-{made}", chance)
        except BaseException as failure:  # Told by the main thread.
            self.failure = failure

    def enrol(self, number: str, chance: random.Random) -> None:
        operation = uuid.UUID(int=chance.getrandbits(128), version=4)
        arguments = with_operation(["member", "add", number, "--name", f"演示 {number}"], operation)
        kill_after = chance.uniform(0.0, 0.08) if chance.random() < 0.35 else None
        status = self.once(arguments, kill_after)
        # Whatever is not known is asked again, with the same operation, until it is.
        while status != DONE:
            require(status in (None, BUSY, UNKNOWN), f"{number} ended with {status}")
            self.counts.settled += status is None or status == UNKNOWN
            status = self.once(arguments, None)
        self.operations.append(operation)
        self.counts.done += 1

    def once(self, arguments: list[str], kill_after: float | None) -> int | None:
        """The exit code; None where the process was killed."""
        process = subprocess.Popen(
            [str(self.registry.program), *arguments], cwd=self.registry.folder, env=self.registry.environment(),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            status = process.wait(timeout=kill_after if kill_after is not None else 120)
        except subprocess.TimeoutExpired:
            require(kill_after is not None, "a writer hangs")
            process.kill()
            status = process.wait()
        if status == -9:
            self.counts.killed += 1
            return None
        self.counts.busy += status == BUSY
        self.counts.unknown += status == UNKNOWN
        return status


def run(program: Path, root: Path, short: bool, seed: int) -> Counts:
    registry = Registry.fresh(program, root)
    registry.init()
    registry.tell(story.STEPS[0][1])
    start = registry.entries()
    until = time.monotonic() + (3 if short else 180)
    writers = [Writer(registry, number, until, seed * 100 + number) for number in range(4 if short else 8)]
    threads = [threading.Thread(target=writer.work) for writer in writers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    total = Counts()
    for writer in writers:
        if writer.failure:
            raise writer.failure
        for name, value in vars(writer.counts).items():
            setattr(total, name, getattr(total, name) + value)
    registry.require_sound("after the writers")
    known = registry.operations()
    for writer in writers:
        for operation in writer.operations:
            require(operation in known, f"operation {operation} was done, and is lost")
    total.entries = registry.entries() - start
    # One entry for each member: no gap, nothing twice.
    require(total.entries == total.done, f"{total.done} members were enrolled by {total.entries} entries")
    require(total.done > 0 and total.killed > 0, "nobody was enrolled, or nobody was killed: nothing was tried")
    return total

"""The power fails: disks are rebuilt from the writes that the program made, as a disk may have kept them.

Each command is traced; every write, every sync and every change of the folder is an event. A disk keeps what was synced,
and of what was not any part: whole sectors of it, in any order; of changes to the folder those up to some moment. The
image of such a disk must open, pass `check`, and hold every operation that the program had called done by then. Three
controls leave out syncs, as weaker settings would, and must fail.
"""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import story
from registry import DONE, Registry, require, tracing, with_operation

CALLS = ["openat", "pwrite64", "write", "fsync", "fdatasync", "unlink", "ftruncate", "rename", "link", "linkat"]
SECTOR = 512
LINE = re.compile(r"^\d+\s+(\w+)\((.*)\)\s+=\s+(-?\d+)")


@dataclass
class Event:
    """One thing that happened to the folder of the registry."""

    kind: str  # create, write, truncate, unlink, move, sync, sync-folder, done
    name: str = ""
    other: str = ""
    offset: int = 0
    data: bytes = b""
    size: int = 0
    operation: uuid.UUID | None = None


@dataclass
class File:
    """A file as the disk has it, and what was written since the last sync."""

    kept: bytearray = field(default_factory=bytearray)
    pending: list[Event] = field(default_factory=list)


def unescape(text: str) -> str:
    return bytes.fromhex(text.replace("\\x", "")).decode("utf-8", "surrogateescape")


def whole_lines(trace: str) -> Iterator[str]:
    """Each call in one line, where another thread's came in between, too: as of when it was done."""
    begun: dict[str, str] = {}
    for line in trace.splitlines():
        thread, _, rest = line.partition(" ")
        rest = rest.lstrip()
        if rest.endswith("<unfinished ...>"):
            begun[thread] = rest.removesuffix("<unfinished ...>").rstrip()
        elif resumed := re.match(r"<\.\.\. \w+ resumed>(.*)", rest):
            yield f"{thread} {begun.pop(thread, '')}{resumed[1]}"
        else:
            yield line


def events(log: Path, folder: Path) -> list[Event]:
    """The trace of one command, as far as it is about the folder."""
    here = str(folder.resolve())
    found: list[Event] = []
    places: dict[str, int] = {}

    def inside(path: str) -> str | None:
        if not path.startswith("/"):
            path = f"{here}/{path}"
        return path[len(here) + 1:] if path.startswith(here + "/") else None

    for line in whole_lines(log.read_text(errors="replace")):
        match = LINE.match(line)
        if not match or int(match[3]) < 0:
            continue
        call, arguments = match[1], match[2]
        strings = [unescape(text) for text in re.findall(r'"((?:\\x[0-9a-f]{2})*)"', arguments)] if call not in (
            "write", "pwrite64") else []
        described = re.match(r"\d+<((?:\\x[0-9a-f]{2})*)>", arguments)
        path = unescape(described[1]) if described else ""
        if call == "openat" and "O_CREAT" in arguments:
            name = inside(strings[0])
            if name:
                found.append(Event("create", name))
                if "O_TRUNC" in arguments:
                    found.append(Event("truncate", name, size=0))
                places[name] = 0
        elif call in ("write", "pwrite64"):
            name = inside(path)
            if name is None:
                continue
            data = bytes.fromhex(re.search(r'"((?:\\x[0-9a-f]{2})*)"', arguments)[1].replace("\\x", ""))[: int(match[3])]
            offset = int(arguments.rsplit(",", 1)[1]) if call == "pwrite64" else places.get(name, 0)
            places[name] = offset + len(data)
            found.append(Event("write", name, offset=offset, data=data))
        elif call in ("fsync", "fdatasync"):
            if path == here:
                found.append(Event("sync-folder"))
            elif (name := inside(path)) is not None:
                found.append(Event("sync", name))
        elif call == "ftruncate" and (name := inside(path)) is not None:
            found.append(Event("truncate", name, size=int(arguments.rsplit(",", 1)[1])))
        elif call == "unlink" and (name := inside(strings[0])) is not None:
            found.append(Event("unlink", name))
        elif call in ("rename", "link", "linkat") and len(strings) == 2:
            name, other = inside(strings[0]), inside(strings[1])
            if name and other:
                found.append(Event("move" if call == "rename" else "link", name, other=other))
    return found


class Disk:
    """What is kept, and what may be lost."""

    def __init__(self, start: dict[str, bytes]):
        self.entries: dict[str, File] = {name: File(bytearray(data)) for name, data in start.items()}
        self.kept_entries: dict[str, File] = dict(self.entries)
        self.pending_entries: list[dict[str, File]] = []

    def take(self, event: Event) -> None:
        entries = dict(self.entries)
        if event.kind == "create" and event.name not in entries:
            entries[event.name] = File()
        elif event.kind == "unlink":
            entries.pop(event.name, None)
        elif event.kind in ("move", "link"):
            entries[event.other] = entries[event.name]
            if event.kind == "move":
                del entries[event.name]
        elif event.kind in ("write", "truncate") and event.name in entries:
            entries[event.name].pending.append(event)
        elif event.kind == "sync" and event.name in entries:
            file = entries[event.name]
            for write in file.pending:
                apply(file.kept, write)
            file.pending = []
        elif event.kind == "sync-folder":
            self.kept_entries, self.pending_entries = dict(self.entries), []
        if entries != self.entries:
            self.entries = entries
            self.pending_entries.append(entries)

    def image(self, chance: random.Random) -> dict[str, bytes]:
        """A disk as it may be found when the power is back."""
        choices = [self.kept_entries, *self.pending_entries]
        # All, none, or up to some moment.
        entries = choices[chance.choice([0, -1, chance.randrange(len(choices))])]
        found: dict[int, bytes] = {}
        for file in entries.values():
            if id(file) not in found:
                found[id(file)] = surviving(file, chance)
        return {name: found[id(file)] for name, file in entries.items()}


def apply(kept: bytearray, event: Event) -> None:
    if event.kind == "truncate":
        del kept[event.size:]
        kept.extend(bytes(event.size - len(kept)))
        return
    end = event.offset + len(event.data)
    if len(kept) < end:
        kept.extend(bytes(end - len(kept)))
    kept[event.offset:end] = event.data


def surviving(file: File, chance: random.Random) -> bytes:
    kept = bytearray(file.kept)
    share = chance.choice([0.0, 0.1, 0.5, 0.9, 1.0])
    for event in file.pending:
        if event.kind == "truncate":
            if chance.random() < share:
                apply(kept, event)
            continue
        start = 0
        while start < len(event.data):
            length = min(SECTOR - (event.offset + start) % SECTOR, len(event.data) - start)
            if chance.random() < share:
                apply(kept, Event("write", offset=event.offset + start, data=event.data[start:start + length]))
            start += length
    return bytes(kept)


@dataclass
class Counts:
    commands: int = 0
    events: int = 0
    images: int = 0
    lost_in_controls: dict[str, int] = field(default_factory=dict)


@dataclass
class Recording:
    start: dict[str, bytes]
    events: list[Event]


def record(program: Path, root: Path, short: bool) -> Recording:
    registry = Registry.fresh(program, root)
    registry.init()
    steps = story.STEPS[:4] if short else story.STEPS
    start = {path.name: path.read_bytes() for path in registry.folder.iterdir() if path.is_file()}
    log = root / "power-trace"
    found: list[Event] = []
    for name, arguments in steps:
        operation = uuid.uuid4()
        outcome = registry.run(
            with_operation(arguments, operation),
            before=[*tracing(CALLS, str(log)), "-y", "-xx", "-s", "16777216"])
        require(outcome.status == DONE, f"{name} ended with {outcome.status}: {outcome.errors}")
        found += events(log, registry.folder)
        found.append(Event("done", operation=operation))
    for event in found:
        # A write of which the trace shows less than was written would make every disk wrong.
        require(event.kind != "write" or len(event.data) > 0, "a write without data: the trace is not read right")
    require(any(event.kind == "sync-folder" for event in found), "no sync of the folder was seen: the trace is not read right")
    return Recording(start, found)


# Which syncs a weaker setting leaves out.
CONTROLS = {
    "no sync at all": lambda event: event.kind not in ("sync", "sync-folder"),
    "no sync of the folder": lambda event: event.kind != "sync-folder",
    "no sync of the rollback journal": lambda event: not (event.kind == "sync" and event.name.endswith("-journal")),
}


def run(program: Path, root: Path, short: bool, seed: int) -> Counts:
    recording = record(program, root, short)
    counts = Counts(
        commands=sum(event.kind == "done" for event in recording.events), events=len(recording.events))
    wanted = 40 if short else 10_000
    lost, counts.images = images(program, root, recording, recording.events, wanted, seed, stop_at=1)
    require(not lost, f"a disk was found on which the record is not as it was said to be: {lost}")
    for name, keeps in CONTROLS.items():
        weaker = [event for event in recording.events if keeps(event)]
        lost, tried = images(program, root, recording, weaker, 400 if short else 2_000, seed, stop_at=1)
        require(bool(lost), f"control \"{name}\": nothing was lost on {tried} disks; the trial would not find a loss")
        counts.lost_in_controls[name] = tried
    return counts


def images(
    program: Path, root: Path, recording: Recording, stream: list[Event], wanted: int, seed: int, stop_at: int
) -> tuple[list[str], int]:
    """Disks at moments spread over the stream; what was wrong with those that did not hold."""
    chance = random.Random(seed)
    moments = sorted(chance.choices(range(1, len(stream) + 1), k=wanted))
    disk = Disk(recording.start)
    done: list[uuid.UUID] = []
    lost: list[str] = []
    place = made = 0
    for moment in moments:
        while place < moment:
            event = stream[place]
            place += 1
            if event.kind == "done":
                done.append(event.operation)
            else:
                disk.take(event)
        made += 1
        wrong = inspect(program, root / "image", disk.image(chance), done)
        if wrong:
            lost.append(f"after event {moment} of {len(stream)}: {wrong}")
            if len(lost) >= stop_at:
                break
    return lost, made


def inspect(program: Path, folder: Path, image: dict[str, bytes], done: list[uuid.UUID]) -> str | None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    for name, data in image.items():
        if name.startswith("jinjiang.db"):
            (folder / name).write_bytes(data)
    registry = Registry(program, folder)
    outcome = registry.check()
    if outcome.status != DONE:
        return f"check ended with {outcome.status}: {outcome.output[-300:]}{outcome.errors[-300:]}"
    try:
        known = registry.operations()
    except sqlite3.Error as error:
        return f"SQLite says {error}"
    missing = [operation for operation in done if operation not in known]
    return f"{len(missing)} operations were done, and are lost" if missing else None

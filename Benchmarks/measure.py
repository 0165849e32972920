"""Running a process, and what it cost: wall time, processor time, peak memory."""

import os
import statistics
import sys
import time
from dataclasses import dataclass


@dataclass
class Sample:
    seconds: float
    processor: float  # seconds, user and system
    peak: float  # MiB


class Failed(Exception):
    """A process that ended with something else than 0."""


def run(argv, env, out=os.devnull, log=os.devnull, script=os.devnull):
    """Run a process to its end, standard input from the file `script`, and measure it.

    The peak is the kernel's `ru_maxrss`, which starts at the peak of the process that spawns: this one stays small
    (about 15 MiB, the least that is ever reported), so everything that needs memory here is a process of its own.
    """
    write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.fspath(script), os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, os.fspath(out), write, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, os.fspath(log), write, 0o644),
    ]
    argv = [os.fspath(word) for word in argv]
    started = time.perf_counter()
    pid = os.posix_spawnp(argv[0], argv, env, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - started
    if code := os.waitstatus_to_exitcode(status):
        with open(log, encoding="utf-8", errors="replace") as file:
            raise Failed(f"{' '.join(argv)}: ended with {code}\n{file.read()[-2000:]}")
    return Sample(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Job:
    """Something to measure: one process, repeated. `inner` reads the seconds that count where those of the process don't."""

    def __init__(self, name, argv, env, work, script=os.devnull, before=None, inner=None):
        self.name, self.argv, self.env, self.script, self.before, self.inner = name, argv, env, script, before, inner
        self.out, self.log = work / f"{name}.out", work / f"{name}.log"
        self.samples = []

    def once(self):
        if self.before:
            self.before()
        os.sync()  # what the job before left to write is not this one's cost
        sample = run(self.argv, self.env, self.out, self.log, self.script)
        if self.inner:
            sample.seconds = self.inner(self.out)
        self.samples.append(sample)
        return sample

    @property
    def median(self):
        return statistics.median(s.seconds for s in self.samples)

    @property
    def peak(self):
        return max(s.peak for s in self.samples)

    def summary(self):
        seconds = [s.seconds for s in self.samples]
        return {
            "runs": len(seconds),
            "median_seconds": round(self.median, 6),
            "min_seconds": round(min(seconds), 6),
            "max_seconds": round(max(seconds), 6),
            "median_processor_seconds": round(statistics.median(s.processor for s in self.samples), 6),
            "peak_mib": round(self.peak, 1),
        }


def alternate(jobs, runs):
    """Run the jobs in turn, several times, so that what changes on the machine falls on all of them."""
    for turn in range(1, runs + 1):
        for job in jobs:
            sample = job.once()
            if sample.seconds > 1 or turn == runs:
                print(f"  {job.name} {turn}/{runs}: {sample.seconds:.3f} s, {sample.peak:.0f} MiB", file=sys.stderr)

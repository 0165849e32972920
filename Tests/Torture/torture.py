#!/usr/bin/env python3
"""What the record survives: kills, failing calls, power cuts, many writers, no room, damage.

    torture.py --jinjiang PROGRAM [--short] [--only crash,power,…] [--seed N]

Each trial prints what it counted; the first thing that does not hold ends the run with exit code 1 and says what it was.
Needs strace, and Python's standard library.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import contention  # noqa: E402
import crash  # noqa: E402
import flips  # noqa: E402
import limits  # noqa: E402
import power  # noqa: E402
from registry import Failure  # noqa: E402

TRIALS = {
    "crash": crash.run, "power": power.run, "contention": contention.run, "limits": limits.run, "flips": flips.run,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--jinjiang", required=True, type=lambda path: Path(path).resolve(), help="the program")
    parser.add_argument("--short", action="store_true", help="some of each, in seconds")
    parser.add_argument("--only", help="these trials, with commas between them: " + ", ".join(TRIALS))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not shutil.which("strace"):
        print("strace was not found: apt install strace", file=sys.stderr)
        return 69
    root = Path(tempfile.mkdtemp(prefix="jinjiang-torture-"))
    try:
        name = "control"
        crash.control(options.jinjiang, root)
        for name in options.only.split(",") if options.only else TRIALS:
            started = time.monotonic()
            counts = TRIALS[name](options.jinjiang, root, options.short, options.seed)
            told = ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in asdict(counts).items())
            print(f"{name:<11} held: {told} ({time.monotonic() - started:.0f} s)", flush=True)
    except Failure as failure:
        print(f"{name}: {failure}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

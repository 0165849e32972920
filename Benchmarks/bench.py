#!/usr/bin/env python3
"""Jinjiang beside its peers: the same jobs on the same data in one call, and one table of ratios.

    run --jinjiang PATH [--members N --events N --runs N --work DIR --json FILE]
    run --peers-only

The goals are those of DESIGN.md, Performance, at 1,000,000 members and 10,000,000 events. Every job is done at that size
and at a tenth of it. The scores of all must agree, at the smaller size with reference.py too; else the bench fails.
"""

import argparse
import json
import os
import platform
import shutil
import sys
from pathlib import Path

from measure import Failed, Job, alternate, run
from report import Goal, print_costs, print_jobs, print_table

HERE = Path(__file__).resolve().parent
QUARTER = "2026Q3"
ENV = {k: v for k, v in os.environ.items() if not k.startswith("JINJIANG_")} | {"LC_ALL": "C.UTF-8"}


class Scale:
    """One size: its data, its peers, the jobs on it."""

    def __init__(self, members, events, options):
        self.members, self.events, self.options = members, events, options
        self.work = options.work / f"{members}-{events}"
        self.data, self.ours = self.work / "data", self.work / "jinjiang"
        self.files = ["--members", self.data / "members.csv", "--events", self.data / "events.csv"]
        self.rulebook = ["--rulebook", options.rulebook]
        self.day = ["--as-of", options.as_of]
        self.jobs = {}

    # What is not timed

    def tool(self, name, *arguments, out=os.devnull):
        print(f"  {name} …", file=sys.stderr)
        run([sys.executable, HERE / name, *arguments], ENV, out, self.work / "tool.log")

    def prepare(self):
        """The data, and what the peers have before they are timed; kept where sizes, rulebook and day are the same."""
        self.work.mkdir(parents=True, exist_ok=True)
        key = {"seed": self.options.seed, "as_of": self.options.as_of, "rulebook": self.options.rulebook.read_text()}
        makers = [HERE / f"{name}.py" for name in ("generate", "rulebook", "reference", "duckdb_peer", "sqlite_peer")]
        key["sources"] = [path.read_text() for path in [*makers, *sorted(HERE.glob("peers/*.sql"))]]
        stamp = self.work / "prepared.json"
        if stamp.exists() and stamp.read_text() == json.dumps(key):
            return
        stamp.unlink(missing_ok=True)
        sizes = ["--members", str(self.members), "--events", str(self.events), "--seed", str(self.options.seed)]
        self.tool("generate.py", *sizes, *self.rulebook, "--out", self.data)
        facts = ["--facts", self.work / "facts.csv"]
        duck = ["--database", self.work / "duck.db"]
        self.tool("duckdb_peer.py", "load", *self.files, *self.rulebook, *duck, *facts)
        self.tool("sqlite_peer.py", *self.files, *self.rulebook, *self.day, *facts, "--work", self.work)
        (self.work / "facts.csv").unlink()
        stamp.write_text(json.dumps(key))

    # The jobs

    def peer(self, name, argv, **how):
        self.jobs[name] = Job(name, argv, ENV, self.work, **how)
        return self.jobs[name]

    def sqlite(self, name, database, script, **how):
        argv = ["sqlite3", "-batch", "-bail", self.work / database]
        return self.peer(name, argv, script=self.work / script, **how)

    def jinjiang(self, name, *words, **how):
        if self.options.peers_only:
            return None
        self.jobs[name] = Job(name, [self.options.jinjiang, *words], self.our_env(), self.work, **how)
        return self.jobs[name]

    def our_env(self):
        return ENV | {"JINJIANG_REGISTRY": str(self.ours / "registry.db"), "JINJIANG_OPERATOR": self.options.operator}

    def alternate(self, runs, *jobs):
        alternate([job for job in jobs if job], runs)

    def measure(self, runs):
        print(f"{self.members} members, {self.events} events", file=sys.stderr)
        self.prepare()
        self.measure_import(self.options.long_runs or runs)
        self.measure_scoring(runs)
        self.measure_reading(runs)

    def measure_import(self, long_runs):
        """Ours starts from a registry that has the members, the peer from nothing."""
        founded = self.work / "founded"

        def found():
            shutil.rmtree(self.ours, ignore_errors=True)
            self.ours.mkdir()
            init = [self.options.jinjiang, "init", *self.rulebook]
            run(init, self.our_env(), log=self.work / "init.log")

        def with_members():
            shutil.rmtree(self.ours, ignore_errors=True)
            shutil.copytree(founded, self.ours)

        members = ["import", "members", self.data / "members.csv", "--create-associations", "--basis", "Bench"]
        self.alternate(1, self.jinjiang("jinjiang-import-members", *members, before=found))
        if not self.options.peers_only:
            shutil.rmtree(founded, ignore_errors=True)
            shutil.copytree(self.ours, founded)
        table = self.work / "imported.db"
        self.alternate(
            long_runs,
            self.jinjiang("jinjiang-import", "import", "events", self.data / "events.csv", before=with_members),
            self.sqlite("sqlite-import", table.name, "import.sql", before=lambda: table.unlink(missing_ok=True)),
        )
        shutil.rmtree(founded, ignore_errors=True)

    def measure_scoring(self, runs):
        out = self.work / "duckdb.csv"
        duck = ["--database", self.work / "duck.db", "--out", out]
        score = [sys.executable, HERE / "duckdb_peer.py", "score", *self.rulebook, *self.day, *duck]
        ours = self.jinjiang("jinjiang-score", "score", "--all", *self.day, "--format", "csv")
        self.alternate(
            runs,
            ours,
            self.peer("duckdb-score", score, inner=lambda path: float(path.read_text())),
            self.sqlite("sqlite-scan", "facts.db", "scan.sql"),
        )
        sqlite = self.sqlite("sqlite-score", "facts.db", "score.sql")
        self.alternate(1, sqlite)
        agree(out, sqlite.out)
        if ours:
            agree(out, ours.out)

    def agree_with_reference(self):
        reference = self.work / "reference.csv"
        self.tool("reference.py", *self.files, *self.rulebook, *self.day, out=reference)
        agree(reference, self.work / "duckdb.csv")

    def measure_reading(self, runs):
        subjects = json.loads((self.work / "subjects.json").read_text())
        for name in ("average", "longest"):
            self.alternate(
                20,
                self.jinjiang(f"jinjiang-standing-{name}", "standing", subjects[name]["member_no"], *self.day),
                self.sqlite(f"sqlite-rows-{name}", "imported.db", f"{name}.sql"),
            )
        whose = ["--association", subjects["association"], "--quarter", QUARTER]
        page = ["--format", "html", "--output", self.work / "report.html"]
        report = self.jinjiang(
            "jinjiang-report", "report", "quarterly", *whose, *page,
            before=lambda: (self.work / "report.html").unlink(missing_ok=True),
        )  # fmt: skip
        self.alternate(runs, report)
        self.alternate(self.options.long_runs or runs, self.jinjiang("jinjiang-check", "check"))


def agree(expected, got):
    """Every line of two files of scores is the same, line ends apart; else the first that differ are an error."""
    differing = []
    with open(expected, encoding="utf-8") as left, open(got, encoding="utf-8") as right:
        while len(differing) < 5:
            a, b = left.readline(), right.readline()
            if a != b:
                differing.append(f"  {a.rstrip()}\n  {b.rstrip()}")
            if not a or not b:
                break
    if differing:
        raise Failed(f"{expected} and {got} do not agree:\n" + "\n".join(differing))
    print(f"  {Path(got).name} agrees with {Path(expected).name}", file=sys.stderr)


def goals(full, tenth):
    """The table of DESIGN.md, with what was measured."""
    full_of, tenth_of = full.jobs.__getitem__, tenth.jobs.__getitem__
    standing = full_of("jinjiang-standing-average").median

    def ratio(ours, peer):
        return full_of(ours).median / full_of(peer).median

    def growth(job):
        """How much more an event costs at the full size than at a tenth of it."""
        return full_of(job).median / full.events / (tenth_of(job).median / tenth.events)

    entries = full.members + full.events
    peak = max(job.peak for name, job in full.jobs.items() if name.startswith("jinjiang"))
    small_peak = max(job.peak for name, job in tenth.jobs.items() if name.startswith("jinjiang"))
    report, small_report = full_of("jinjiang-report").median, tenth_of("jinjiang-report").median
    return [
        Goal("score everything / DuckDB", ratio("jinjiang-score", "duckdb-score"), 0.25, "×"),
        Goal("score everything / bare scan by sqlite3", ratio("jinjiang-score", "sqlite-scan"), 2.5, "×"),
        Goal("one standing, cold / sqlite3", ratio("jinjiang-standing-average", "sqlite-rows-average"), 3, "×"),
        Goal("one standing, cold", standing * 1000, 15, "ms"),
        Goal("import events / sqlite3 .import", ratio("jinjiang-import", "sqlite-import"), 1.0, "×"),
        Goal("quarterly report, 1,000 members", report, 1, "s"),
        Goal("check, entries a second", entries / full_of("jinjiang-check").median, 500_000, "", at_least=True),
        Goal("peak memory, any job", peak, 256, "MiB"),
        Goal("cost of an event, import", growth("jinjiang-import"), 1.25, "×", beside="a tenth of the size"),
        Goal("cost of an event, scoring", growth("jinjiang-score"), 1.25, "×", beside="a tenth of the size"),
        Goal("cost of an event, check", growth("jinjiang-check"), 1.25, "×", beside="a tenth of the size"),
        Goal("quarterly report", report / small_report, 1.25, "×", beside="a tenth of the size"),
        Goal("peak memory", peak / small_peak, 1.25, "×", beside="a tenth of the size"),
    ]


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = {line.split(":", 1)[1].strip() for line in file if line.startswith("model name")}
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "cores": os.cpu_count(),
        "processor": ", ".join(sorted(models)),
        "memory_gib": round(memory, 1),
        "system": platform.platform(),
        "load_before": [round(load, 2) for load in os.getloadavg()],
    }


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=3, help="of each job; the cold ones are run 20 times")
    parser.add_argument("--long-runs", type=int, help="of imports and checks, where fewer are enough")
    parser.add_argument("--seed", type=int, default=2024)
    parser.add_argument("--as-of", default="2026-09-30")
    parser.add_argument("--rulebook", type=Path, default=HERE.parent / "Seeds" / "jinjiang-2024-1.yaml")
    parser.add_argument("--jinjiang", type=Path, help="the program, built for release")
    parser.add_argument("--operator", default="bench", help="what JINJIANG_OPERATOR is set to")
    parser.add_argument("--peers-only", action="store_true")
    parser.add_argument("--work", type=Path, default=HERE / ".build" / "work", help="needs 15 GB for 10,000,000 events")
    parser.add_argument("--json", type=Path, help="where the results go as JSON")
    options = parser.parse_args()
    if not options.jinjiang and not options.peers_only:
        parser.error("--jinjiang PATH, or --peers-only")
    if options.jinjiang:
        options.jinjiang = options.jinjiang.resolve()
    options.work = options.work.resolve()
    return options


def installed(program, work):
    """A copy of the program, as `make install` makes one: what the linker has just written lies scattered on the disk and
    in the page cache, and starts slower than what anybody uses."""
    work.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(program, work / "jinjiang"))


def main():
    options = parse()
    if options.jinjiang:
        options.jinjiang = installed(options.jinjiang, options.work)
    before = machine()
    tenth = Scale(options.members // 10, options.events // 10, options)
    full = Scale(options.members, options.events, options)
    try:
        tenth.measure(options.runs)
        tenth.agree_with_reference()
        full.measure(options.runs)
    except Failed as error:
        print(f"bench: {error}", file=sys.stderr)
        return 1
    found = [] if options.peers_only else goals(full, tenth)
    print_jobs(tenth)
    print_jobs(full)
    print_costs(tenth, full)
    print_table(found)
    if options.json:
        results = {
            "machine": before,
            "goals": [goal.summary() for goal in found],
            "scales": [
                {
                    "members": scale.members,
                    "events": scale.events,
                    "jobs": {name: job.summary() for name, job in scale.jobs.items()},
                }
                for scale in (tenth, full)
            ],
        }
        options.json.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

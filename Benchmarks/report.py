"""The tables that the bench prints."""

from dataclasses import dataclass


def short(number):
    """Three significant digits, thousands apart."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


@dataclass
class Goal:
    """One row of DESIGN.md's table: what was measured, and what was wanted."""

    name: str
    value: float
    bound: float
    unit: str
    at_least: bool = False
    beside: str = ""

    @property
    def met(self):
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def row(self):
        name = f"{self.name} / {self.beside}" if self.beside else self.name
        wanted = f"{'≥' if self.at_least else '≤'} {short(self.bound)} {self.unit}"
        return [name, f"{short(self.value)} {self.unit}", wanted, "yes" if self.met else "NO"]

    def summary(self):
        name = f"{self.name} / {self.beside}" if self.beside else self.name
        return {"name": name, "value": self.value, "bound": self.bound, "unit": self.unit, "met": self.met}


def print_rows(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for n, row in enumerate(rows):
        cells = [cell.rjust(width) if column else cell.ljust(width) for column, (cell, width) in enumerate(zip(row, widths))]
        print("  ".join(cells).rstrip())
        if n == 0:
            print("  ".join("-" * width for width in widths))
    print()


def print_jobs(scale):
    """Every job at one size: seconds of wall time, processor time, peak memory."""
    print(f"{scale.members:,} members, {scale.events:,} events\n")
    rows = [["job", "runs", "median s", "min s", "max s", "processor s", "peak MiB"]]
    for name, job in scale.jobs.items():
        s = job.summary()
        seconds = [s["median_seconds"], s["min_seconds"], s["max_seconds"], s["median_processor_seconds"]]
        rows.append([name, str(s["runs"]), *(f"{value:.4g}" for value in seconds), f"{s['peak_mib']:.0f}"])
    print_rows(rows)


def print_table(goals):
    """The ratios, and whether each goal was met."""
    if goals:
        print_rows([["ratio", "measured", "goal", "met"], *(goal.row() for goal in goals)])


def print_costs(tenth, full):
    """What an event costs at both sizes, in microseconds: alike where the cost grows with the work alone."""
    if tenth.events == full.events:
        return
    rows = [["microseconds an event", *(f"{scale.events:,} events" for scale in (tenth, full)), "growth"]]
    for name in ("jinjiang-import", "sqlite-import", "jinjiang-score", "duckdb-score", "sqlite-scan", "jinjiang-check"):
        if name in tenth.jobs and name in full.jobs:
            small, large = (scale.jobs[name].median / scale.events * 1e6 for scale in (tenth, full))
            rows.append([name, short(small), short(large), f"{large / small:.2f} ×"])
    print_rows(rows)

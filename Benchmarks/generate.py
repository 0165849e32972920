#!/usr/bin/env python3
"""Invented members and events in the format of INTERCHANGE.md, the same bytes for the same sizes and seed.

    generate.py --members 100000 --events 1000000 --rulebook R.yaml --out DIR

Histories are skewed as in life: two members in five have none, one in four has one event, the rest share what is left
by a lognormal law, so that a few have thousands. An association's rows are in the order in which it recorded them.
"""

import argparse
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import numpy as np

import rulebook

FIRST_DAY = date(2021, 1, 1)  # of an event
LAST_DAY = date(2026, 9, 30)  # of a decision
EARLIEST_JOINING = date(2016, 1, 1)
MOST_EVENTS = 5_000  # of one member
PLATFORMS = ["抖音", "微博", "快手", "小红书"]
# What a summary may read like; the last ones need quotes in CSV.
SUMMARIES = [
    "演示数据：{}，账号发布内容经核实",
    "演示数据：{}，来自日常巡查记录",
    "演示数据：{}，会员已提交书面说明",
    "演示数据：{}，由平台转来材料",
    "演示数据：{}，第二次抽查时记录",
    "演示数据：{}，附件两份",
    '演示数据：{}，标题为"测试视频, 第一集"',
    "演示数据：{}\n补充：材料齐全",
]
SUMMARY_SHARES = [0.3, 0.2, 0.15, 0.12, 0.1, 0.1, 0.02, 0.01]

MEMBER_COLUMNS = "association,member_no,name,kind,joined_on,left_on,platform,handle,uid"
EVENT_COLUMNS = (
    "event_ref,association,member_no,kind,category,level,occurred_on,decided_on,outcome,points,basis,"
    "platform,handle,url,summary"
)

EPOCH = EARLIEST_JOINING.toordinal()
DAYS = [(EARLIEST_JOINING + timedelta(n)).isoformat() for n in range(LAST_DAY.toordinal() - EPOCH + 1)]
FIRST, LAST = FIRST_DAY.toordinal() - EPOCH, LAST_DAY.toordinal() - EPOCH


def csv_field(text):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text


def decimal(millipoints):
    whole, rest = divmod(millipoints, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".")


def pick(rng, shares, count):
    """Indices drawn with the given shares."""
    return np.searchsorted(np.cumsum(shares)[:-1] / np.sum(shares), rng.random(count), side="right")


def history_sizes(rng, members, events):
    """How many events each member has; they sum to `events`."""
    busy, ones = min(int(members * 0.35), events // 8), min(members // 4, events // 4)
    spread = float(events - ones - 2 * busy)
    weights = rng.lognormal(0.0, 1.6, busy)
    for _ in range(50):  # what the limit cuts off goes to the others
        weights = np.minimum(weights * (spread / weights.sum()), MOST_EVENTS - 3)
    edges = np.round(np.cumsum(weights) * (spread / weights.sum()))
    sizes = np.zeros(members, dtype=np.int64)
    sizes[:busy] = 2 + np.diff(edges, prepend=0).astype(np.int64)
    sizes[busy : busy + ones] = 1
    return rng.permutation(sizes)


class Kinds:
    """Every (category, level) of the rulebook, as columns to draw rows from."""

    def __init__(self, edition, titles):
        self.prefixes, self.prefixes_without_level, self.has_default = [], [], []
        self.least, self.steps, self.is_violation, shares, self.summaries = [], [], [], [], []
        level_shares = dict(zip(edition.levels, (0.6, 0.3, 0.1))) | dict(zip(edition.honours, (0.7, 0.22, 0.08)))
        places = {True: 0, False: 0}
        for category in edition.categories.values():
            places[category.is_violation] += 1
            share = (0.6 if category.is_violation else 0.4) / places[category.is_violation]  # Zipf
            kind = "violation" if category.is_violation else "commendation"
            summaries = [csv_field(text.format(titles[category.id])) for text in SUMMARIES]
            for level, points in category.points.items():
                if category.ignores_level and level is not None:
                    continue
                least, most = category.range.get(level, (0, points))
                self.prefixes.append(f"{kind},{category.id},{level or ''}")
                self.prefixes_without_level.append(f"{kind},{category.id},")
                self.has_default.append(level is not None and level == category.default_level)
                self.least.append(least)
                self.steps.append((most - least) // 125 + 1)
                self.is_violation.append(category.is_violation)
                shares.append(share * level_shares.get(level, 1.0))
                self.summaries.append(summaries)
        self.has_default, self.is_violation = np.array(self.has_default), np.array(self.is_violation)
        self.least, self.steps = np.array(self.least), np.array(self.steps)
        total = {v: sum(s for s, w in zip(shares, self.is_violation) if w == v) for v in (True, False)}
        self.shares = [s / total[v] * (0.6 if v else 0.4) for s, v in zip(shares, self.is_violation)]


def member_rows(rng, association, first, count):
    """The association's members as CSV rows, with what their events need to know."""
    joined = rng.integers(0, LAST - 10, count)
    known = rng.random(count) > 0.08
    leaves = (rng.random(count) < 0.03) & (joined < LAST - 400)
    left = np.where(leaves, rng.integers(np.minimum(np.maximum(joined, FIRST) + 180, LAST - 20), LAST - 10, count), LAST + 1)
    organization, has_account = rng.random(count) < 0.1, rng.random(count) < 0.6
    platform, uid = rng.integers(0, len(PLATFORMS), count), rng.integers(10**9, 10**10, count)
    rows, accounts = [], []
    columns = (known, joined, leaves, left, organization, has_account, platform, uid)
    for n, (k, j, gone, end, org, account, p, u) in enumerate(zip(*(c.tolist() for c in columns)), start=first):
        accounts.append(f"{PLATFORMS[p]},demo_{n:08d}" if account else ",")
        rows.append(
            f"{association},M{n:08d},演示会员{n:08d},{'organization' if org else 'person'},{DAYS[j] if k else ''},"
            f"{DAYS[end] if gone else ''},{accounts[-1]},{u if account else ''}\n"
        )
    return rows, accounts, np.where(known, np.maximum(joined, FIRST), FIRST), np.minimum(left, LAST + 1)


def event_rows(rng, kinds, association, first, accounts, opens, closes, sizes):
    """The association's events as CSV rows, in the order in which they were recorded."""
    member = np.repeat(np.arange(len(sizes)), sizes)
    count = len(member)
    kind = pick(rng, kinds.shares, count)
    occurred = opens[member] + ((closes - opens)[member] * np.sqrt(rng.random(count))).astype(np.int64)
    decided = occurred + np.minimum(rng.exponential(40, count).astype(np.int64), 360)
    pending = (decided > LAST) | (rng.random(count) < 0.01)
    violation = kinds.is_violation[kind]
    ruling = np.where(violation, pick(rng, [0.8, 0.13, 0.07], count), 3 + pick(rng, [0.96, 0.04], count))
    outcome = np.where(pending, 5, ruling)
    is_set = ((outcome == 0) | (outcome == 3)) & (rng.random(count) < 0.1)
    points = kinds.least[kind] + 125 * (rng.random(count) * kinds.steps[kind]).astype(np.int64)
    bare = kinds.has_default[kind] & (rng.random(count) < 0.4)  # the level is left to the default
    named = rng.random(count)
    summary = pick(rng, SUMMARY_SHARES, count)
    order = np.argsort(np.where(pending, occurred, decided), kind="stable")
    outcomes = ["upheld", "dismissed", "overturned", "awarded", "revoked", "pending"]
    columns = (member, kind, occurred, decided, outcome, is_set, points, bare, named, summary)
    rows = []
    for n, (m, k, day, ruled, o, s, p, b, x, text) in enumerate(zip(*(c[order].tolist() for c in columns)), start=1):
        prefix = kinds.prefixes_without_level[k] if b else kinds.prefixes[k]
        ruled_on = "" if o == 5 else DAYS[ruled]
        basis = f"{association}评议{ruled_on[:4]}第{n}号" if ruled_on and x < 0.5 else ""
        url = f"https://example.com/{association}/{n}" if x > 0.7 else ""
        rows.append(
            f"{association}-{n:07d},{association},M{first + m:08d},{prefix},{DAYS[day]},{ruled_on},{outcomes[o]},"
            f"{decimal(p) if s else ''},{basis},{accounts[m] if x > 0.4 else ','},{url},{kinds.summaries[k][text]}\n"
        )
    return rows


def titles_of(path):
    import yaml

    book = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    return {entry["id"]: entry["title"]["zh"] for key in ("violations", "commendations") for entry in book[key]}


def generate(members, events, associations, seed, rulebook_path, out):
    if events and not 8 <= events <= members * MOST_EVENTS // 50:
        sys.exit(f"events: between 8 and {members * MOST_EVENTS // 50} for {members} members, or none")
    sizes = history_sizes(np.random.default_rng([seed, 0]), members, events)
    kinds = Kinds(rulebook.load(rulebook_path), titles_of(rulebook_path))
    bounds = [members * a // associations for a in range(associations + 1)]
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    with (
        open(out / "members.csv", "w", encoding="utf-8", newline="") as members_file,
        open(out / "events.csv", "w", encoding="utf-8", newline="") as events_file,
    ):
        members_file.write(MEMBER_COLUMNS + "\n")
        events_file.write(EVENT_COLUMNS + "\n")
        for a in range(associations):
            rng = np.random.default_rng([seed, a + 1])
            association, first, last = f"A{a + 1:04d}", bounds[a], bounds[a + 1]
            rows, accounts, opens, closes = member_rows(rng, association, first + 1, last - first)
            members_file.writelines(rows)
            events_file.writelines(
                event_rows(rng, kinds, association, first + 1, accounts, opens, closes, sizes[first:last])
            )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--members", type=int, default=100_000)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--associations", type=int, help="default: one for each 1,000 members")
    parser.add_argument("--seed", type=int, default=2024)
    parser.add_argument("--rulebook", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    associations = options.associations or max(1, options.members // 1000)
    started = time.perf_counter()
    generate(options.members, options.events, associations, options.seed, options.rulebook, options.out)
    print(
        f"{options.members} members and {options.events} events of {associations} associations in {options.out}, "
        f"{time.perf_counter() - started:.1f} s",
        file=sys.stderr,
    )


if __name__ == "__main__":
    main()

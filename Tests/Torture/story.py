"""What a secretary does in a week: every step is a writing command, and every step is tortured.

Names, handles and documents are invented.
"""

from __future__ import annotations

from datetime import date, timedelta

TODAY = date.today()
ACT = str(TODAY - timedelta(days=3))

MEMBERS = "member_no,name,joined_on,platform,handle\n" + "".join(
    f"T-{n:03d},演示号·第{n}家,2025-01-{n % 28 + 1:02d},douyin,demo_{n}\n" for n in range(1, 61)
)
EVENTS = "event_ref,member_no,kind,category,level,occurred_on,decided_on,outcome,basis\n" + "".join(
    f"E-{n:03d},T-{n % 60 + 1:03d},violation,false-information,general,2025-06-{n % 28 + 1:02d},2025-07-15,upheld,演示纪要\n"
    for n in range(1, 121)
)
ACCOUNTS = "member_no,platform,handle,held_from\n" + "".join(
    f"T-{n:03d},weibo,demo_weibo_{n},2025-02-01\n" for n in range(1, 31)
)

FILES = {
    "members.csv": MEMBERS,
    "events.csv": EVENTS,
    "accounts.csv": ACCOUNTS,
    "minutes.txt": "评议组纪要（演示）\n",
}

# A name for each step, and its command line; `init` comes before all of them.
STEPS: list[tuple[str, list[str]]] = [
    ("association", ["association", "add", "JC", "--name", "锦城演示协会", "--live-from", "2026-01-01",
                     "--basis", "会员大会决议"]),
    ("member", ["member", "add", "M1", "--name", "演示号·早茶铺", "--joined", "2025-03-01", "--account", "douyin:demo_tea"]),
    ("second member", ["member", "add", "M2", "--name", "演示号·水鸭子", "--joined", "2025-03-01"]),
    ("pledge", ["member", "pledge", "M1"]),
    ("account", ["member", "account", "add", "M2", "weixin:demo_duck"]),
    ("contact", ["member", "contact", "M1", "--address", "演示街 1 号"]),
    ("rename", ["member", "rename", "M2", "演示号·水鸭"]),
    ("record", ["record", "M1", "false-information", "--on", ACT, "--summary", "演示"]),
    ("notice", ["case", "notice", "1", "--method", "in-person", "--proof", "签收单"]),
    ("reply", ["case", "reply", "1", "--summary", "已更正"]),
    (
        "decision",
        [
            "case", "decide", "1", "--outcome", "upheld", "--reason", "事实清楚", "--minutes", "minutes.txt",
            "--panel", "演示甲=for", "--panel", "演示乙=for",
        ],
    ),
    ("service", ["case", "serve", "1", "--method", "in-person", "--proof", "签收单"]),
    ("import of members", ["import", "members", "members.csv"]),
    ("import of events", ["import", "events", "events.csv"]),
    ("import of accounts", ["import", "accounts", "accounts.csv"]),
    ("leave", ["member", "leave", "M2"]),
    ("another leaves", ["member", "leave", "T-001"]),
    (
        "erasure",
        ["member", "erase", "T-001", "--basis", "个人信息保护法第四十七条", "--decided-by", "演示理事会"],
    ),
    ("operator", ["operator", "add", "second", "--role", "recorder", "--role", "decider"]),
]

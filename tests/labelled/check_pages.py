#!/usr/bin/env python3
"""Holds what the program says of the labelled pages against their truth.

usage: check_pages.py SHINSA DIRECTORY measured|dev [--show]

Pages whose number begins with 2 are the measured ones. Bounds are below; --show lists every
disagreement. An item's partial counts as missing; what the truth calls review is left out.
"""

import csv
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

# Share of item states, of treatments found, of their item states, of violating phrases found, and of
# flagged labelled phrases that violate.
BOUNDS = {"dev": (0.96, 0.85, 0.94, 0.85, 0.93), "measured": (0.90, 0.0, 0.0, 0.75, 0.80)}
ITEMS = {"treatment": "d_treatment", "cost": "d_cost", "period": "d_period", "risk": "d_risk",
         "contact": "d_contact", "unapproved.status": "u_status", "unapproved.route": "u_route",
         "unapproved.domestic": "u_domestic", "unapproved.overseas": "u_overseas",
         "unapproved.relief": "u_relief"}


def read(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def folded(text):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).lower())


def scan(shinsa, pages):
    command = [shinsa, "scan", "--format", "jsonl", "--fail-on", "never", *map(str, pages)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return {Path(report["page"]["id"]).stem: report for report in map(json.loads, lines)}


def is_right(truth, state):
    if truth == "na":
        return state == "not-required"
    return state == "present" if truth == "present" else state in ("missing", "partial")


def check_items(truths, reports, show):
    counts = Counter()
    for page, truth in truths.items():
        states = {row["id"]: row["state"] for row in reports[page]["disclosures"]}
        for item, column in ITEMS.items():
            if truth[column] == "review":
                continue
            right = is_right(truth[column], states[item])
            counts[right] += 1
            if show and not right:
                print(f"item   {page} {item}: {truth[column]}, but {states[item]}")
    return counts


def words_of(name):
    """The parts of a treatment's name that can tell it from others."""
    parts = re.split(r"[()・、/\[\]「」]", unicodedata.normalize("NFKC", name).lower())
    return {re.sub(r"\s+", "", part) for part in parts if len(part.strip()) >= 3}


def likeness(truth, found):
    """How many characters of the names of two treatments agree; 0 where nothing does."""
    ours = words_of(truth["treatment"]) | words_of(truth["product"] or "")
    theirs = words_of(found["name"]) | words_of(found["product"])
    return max((min(len(a), len(b)) for a in ours for b in theirs if a in b or b in a), default=0)


def check_treatments(truths, reports, show):
    """Treatments found of those that the truth names, and the states of their items."""
    counts = Counter()
    for page, rows in truths.items():
        treatments = reports[page]["treatments"]
        for row in rows:
            asked = [column for column in ITEMS.values() if row.get(column, "na") != "na"]
            if not asked:
                continue
            found = max(treatments, key=lambda treatment: likeness(row, treatment), default=None)
            is_one = len(rows) == 1 and found is not None
            is_found = is_one or (found is not None and likeness(row, found) > 0)
            counts["found", is_found] += 1
            if show and not is_found:
                print(f"treatment {page} {row['treatment']}: not found")
            if not is_found:
                continue
            states = {item["id"]: item["state"] for item in found["disclosures"]}
            for item, column in ITEMS.items():
                if row.get(column, "review") == "review":
                    continue
                right = is_right(row[column], states[item])
                counts["item", right] += 1
                if show and not right:
                    print(f"treatment {page} {row['treatment']} {item}: {row[column]}, "
                          f"but {states[item]}")
    return counts


def share_of(counts, key):
    return counts[key, True] / max(1, counts[key, True] + counts[key, False])


def phrases_of(report):
    """Text and sentence of what is reported as a warning or an error."""
    return [(folded(f["text"]), folded(f["sentence"])) for f in report["findings"]
            if not f["dismissed"] and f["severity"] != "note" and f["kind"] != "absence"]


def touches(phrase, finding):
    text, sentence = finding
    if text in phrase or phrase in text:
        return True
    at, begin = sentence.find(phrase), sentence.find(text)
    return at >= 0 and at < begin + len(text) and begin < at + len(phrase)


def check_phrases(labels, reports, show):
    counts = Counter()
    for page, rows in labels.items():
        findings = phrases_of(reports[page])
        for row in rows:
            phrase = folded(row["phrase"])
            flagged = any(touches(phrase, finding) for finding in findings)
            counts[row["verdict"], flagged] += 1
            if show and row["verdict"] != "review" and flagged != (row["verdict"] == "violation"):
                print(f"{'alarm' if flagged else 'miss '}  {page} {row['phrase']}")
    return counts


def main():
    shinsa, directory, part = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    show = "--show" in sys.argv
    is_wanted = lambda page: (page.startswith("2")) == (part == "measured")
    truths = {row["page_id"]: row for row in read(directory / "pages.tsv") if is_wanted(row["page_id"])}
    labels = defaultdict(list)
    for row in read(directory / "page_labels.tsv"):
        if is_wanted(row["page_id"]):
            labels[row["page_id"]].append(row)
    treatments = defaultdict(list)
    for row in read(directory / "treatments.tsv"):
        if is_wanted(row["page_id"]):
            treatments[row["page_id"]].append(row)
    reports = scan(shinsa, [directory / "pages" / f"{page}.html" for page in truths])
    items = check_items(truths, reports, show)
    blocks = check_treatments(treatments, reports, show)
    phrases = check_phrases(labels, reports, show)
    found, missed = phrases["violation", True], phrases["violation", False]
    alarms = phrases["ok", True]
    shares = (items[True] / sum(items.values()), share_of(blocks, "found"),
              share_of(blocks, "item"), found / (found + missed), found / (found + alarms))
    names = ("item states", "treatments found", "item states of treatments", "violations found", "precision on labelled phrases")
    failed = False
    for name, share, bound in zip(names, shares, BOUNDS[part]):
        failed |= share < bound
        print(f"{name:30} {share:.3f}  (bound {bound:.2f})")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

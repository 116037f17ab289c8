#!/usr/bin/env python3
"""Prints the speed of a scan as ratios measured in one run; see README.md beside this file.

usage: bench.py BUILD_DIR [TEXT_FILE...]

The texts are the corpus' raw material; without any, the project's samples are used.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGES = 600
ROUNDS = 5


def run(command, stdin=None, stdout=subprocess.DEVNULL):
    """Seconds and peak memory (KB) of one process."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdin=stdin, stdout=stdout, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"bench: {command[0]} failed with {os.waitstatus_to_exitcode(status)}")
    return seconds, usage.ru_maxrss


def spread(values):
    return f"{statistics.median(values):8.3f}  ({min(values):.3f} – {max(values):.3f})"


def main():
    build = pathlib.Path(sys.argv[1])
    texts = sys.argv[2:] or sorted(str(p) for p in (ROOT / "samples" / "pages").rglob("*.html"))
    shinsa = str(build / "bin" / "shinsa")
    extract = str(build / "bin" / "bench_extract")
    dictionary = "/var/lib/mecab/dic/ipadic-utf8"
    with tempfile.TemporaryDirectory() as temp:
        corpus = pathlib.Path(temp) / "corpus"
        subprocess.run([sys.executable, str(HERE / "make_corpus.py"), str(corpus), str(PAGES), *texts], check=True)
        plain = pathlib.Path(temp) / "text.txt"
        with open(plain, "wb") as out:
            subprocess.run([extract, "text", str(corpus)], check=True, stdout=out)
        html_bytes = sum(p.stat().st_size for p in corpus.iterdir())
        print(f"corpus: {PAGES} pages, {html_bytes / 1e6:.1f} MB of HTML, {plain.stat().st_size / 1e6:.1f} MB of text")

        scan = [shinsa, "scan", "--format", "jsonl", "--fail-on", "never", "--jobs"]
        mecab = ["mecab", "-r", "/dev/null", "-d", dictionary, "-Owakati", str(plain)]
        one, two, bare, memory = [], [], [], 0
        for _ in range(ROUNDS):
            bare.append(run(mecab)[0])
            seconds, rss = run(scan + ["1", str(corpus)])
            one.append(seconds)
            memory = max(memory, rss)
            two.append(run(scan + ["2", str(corpus)])[0])
        print(f"full scan, 1 thread / bare mecab   {spread([a / b for a, b in zip(one, bare)])}   bound 0.5")
        print(f"full scan, 2 threads / bare mecab  {spread([a / b for a, b in zip(two, bare)])}")
        print(f"2 threads / 1 thread               {spread([a / b for a, b in zip(two, one)])}   bound 0.56")
        print(f"pages a second, 1 thread           {spread([PAGES / a for a in one])}")
        print(f"peak memory, 1 thread              {memory / 1024:8.1f} MB   bound 66")
        report = subprocess.run([extract, "stages", str(corpus)], check=True, capture_output=True, text=True)
        print(report.stdout, end="")

        page = str(corpus / "00000.html")
        run(scan + ["1", page])
        single = [run(scan + ["1", page])[0] * 1000 for _ in range(4 * ROUNDS)]
        print(f"one page, warm (ms)                {spread(single)}   bound 15")


if __name__ == "__main__":
    main()

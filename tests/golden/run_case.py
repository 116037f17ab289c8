#!/usr/bin/env python3
"""Runs one golden case of the built program: what it prints and how it exits, word for word.

A case is a folder of tests/golden/cases:
  command   shell lines, run in a fresh folder; `shinsa` is the program, $SAMPLES the sample pages,
            $PACK the folder ../pack and $DATA its compiled rules
  setup     shell lines that make bulk inputs first (optional; not timed)
  files/    copied into the fresh folder (optional)
  stdout, stderr   what must come out (a missing file: nothing)
  exit      the exit status (a missing file: 0)
  seconds   most CPU time (a missing file: 1)
In what comes out, paths of the build and of the source become <build> and <source>.

Usage: run_case.py [--update] [--time-factor N] --build DIR CASE
       --update writes what came out into the case instead of comparing it.
"""

import argparse
import difflib
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
WALL_LIMIT = 120  # seconds, for a program that hangs


def environment(build: Path) -> dict[str, str]:
    """The same on every machine: no locale, no terminal, no colours."""
    return {"PATH": f"{build}/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
            "DATA": f"{build}/tests/golden-data",
            "PACK": f"{SOURCE}/tests/golden/pack", "SAMPLES": f"{SOURCE}/samples/pages"}


def run_shell(script: Path, folder: Path, build: Path) -> tuple[int, str, str, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["bash", "-eu", "-o", "pipefail", str(script)], cwd=folder,
                          env=environment(build), stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=WALL_LIMIT, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.returncode, clean(done.stdout, build), clean(done.stderr, build), seconds


def clean(output: bytes, build: Path) -> str:
    text = output.decode("utf-8", errors="backslashreplace")
    return text.replace(str(build), "<build>").replace(str(SOURCE), "<source>")


def expected(case: Path, name: str, default: str = "") -> str:
    path = case / name
    return path.read_bytes().decode("utf-8") if path.exists() else default


def update(case: Path, name: str, text: str, default: str = "") -> None:
    path = case / name
    if text == default:
        path.unlink(missing_ok=True)
    else:
        path.write_bytes(text.encode("utf-8"))


def difference(name: str, want: str, got: str) -> str:
    lines = difflib.unified_diff(want.splitlines(), got.splitlines(), f"expected {name}",
                                 f"actual {name}", lineterm="")
    return "\n".join(lines)


def run_case(case: Path, build: Path, arguments: argparse.Namespace) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="shinsa-golden-") as temporary:
        folder = Path(temporary)
        if (case / "files").is_dir():
            shutil.copytree(case / "files", folder, dirs_exist_ok=True, symlinks=True)
        if (case / "setup").exists():
            status, _, errors, _ = run_shell(case / "setup", folder, build)
            if status != 0:
                return [f"setup failed with {status}: {errors}"]
        status, out, err, seconds = run_shell(case / "command", folder, build)
    parts = {"stdout": (out, ""), "stderr": (err, ""), "exit": (f"{status}\n", "0\n")}
    if arguments.update:
        for name, (text, default) in parts.items():
            update(case, name, text, default)
        return []
    wrong = [difference(name, expected(case, name, default), text)
             for name, (text, default) in parts.items() if text != expected(case, name, default)]
    limit = float(expected(case, "seconds", "1")) * arguments.time_factor
    if seconds > limit:
        wrong.append(f"took {seconds:.2f} s of CPU time, at most {limit:.2f} s expected")
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--time-factor", type=float, default=1)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("case", type=Path)
    arguments = parser.parse_args()
    case = arguments.case.resolve()
    wrong = run_case(case, arguments.build.resolve(), arguments)
    if wrong:
        print(f"{case.relative_to(SOURCE)}: {(case / 'command').read_text()}")
        print("\n".join(wrong))
        print(f"\nIf this is as it should be: {Path(__file__).name} --update --build "
              f"{arguments.build} {case}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

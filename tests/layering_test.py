#!/usr/bin/env python3
"""Holds every #include of include/ and src/ against the layering of the design.

A folder may include itself, the folders named in MAY_INCLUDE, the C++ standard library, and the
outside headers named in OUTSIDE. Also fails on a .cpp below src/ that no target compiles.
Usage: layering_test.py SOURCE_DIR BUILD_DIR (which holds compile_commands.json)
"""

import json
import re
import sys
from pathlib import Path

STAGES = ["input", "decode", "extract", "normalize", "segment", "morph", "rules", "match",
          "assertion", "wording", "disclosure", "advert", "score"]

MAY_INCLUDE = {
    "shinsa": [],  # include/shinsa, the public API
    "core": ["shinsa"],
    **{stage: ["core", "shinsa"] for stage in STAGES},
    "report": ["core", "shinsa"],
    "pipeline": ["core", "shinsa", *(stage for stage in STAGES if stage != "input")],
    # The commands that look inside (explain, rules, doctor) need single stages; scan needs none.
    "cli": ["pipeline", "report", "input", "core", "shinsa", "decode", "normalize", "morph",
            "rules", "wording"],
    "main.cpp": ["cli"],
}

POSIX = ["dirent.h", "fcntl.h", "sys/", "unistd.h"]
OUTSIDE = {
    "input": POSIX,
    "decode": ["unicode/"],
    "extract": ["nlohmann/", "emmintrin.h"],
    "normalize": ["unicode/"],
    "morph": ["mecab.h"],
    "rules": ["yaml-cpp/", "nlohmann/", "re2/", *POSIX],
    "match": ["re2/"],
    "cli": ["CLI/", "spdlog/", "nlohmann/", *POSIX],
}

INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')


def is_standard(name: str) -> bool:
    return re.fullmatch(r"[a-z_0-9]+", name) is not None


def problem(folder: str, quote: str, name: str) -> str:
    """What is wrong with the include; empty if nothing is."""
    if quote == "<":
        if is_standard(name) or any(name.startswith(p) for p in OUTSIDE.get(folder, [])):
            return ""
        return f"{folder} may not use <{name}>"
    target = name.split("/")[0] if "/" in name else ""
    if target == folder or target in MAY_INCLUDE[folder]:
        return ""
    return f'{folder} may not include "{name}"'


def check_file(path: Path, folder: str, root: Path) -> list[str]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        include = INCLUDE.match(line)
        if not include:
            continue
        quote, name = include.groups()
        wrong = problem(folder, quote, name)
        if not wrong and quote == '"':
            if not any((root / base / name).is_file() for base in ("src", "include")):
                wrong = f'no file "{name}" in src/ or include/'
        if wrong:
            found.append(f"{path.relative_to(root)}:{number}: {wrong}")
    return found


def check_includes(root: Path) -> list[str]:
    found = []
    for base in (root / "include", root / "src"):
        for path in sorted(base.rglob("*")):
            if path.suffix not in (".h", ".cpp", ".inc"):
                continue
            folder = path.relative_to(base).parts[0]
            if folder not in MAY_INCLUDE:
                found.append(f"{path.relative_to(root)}:1: {folder} is not in the layering table")
                continue
            found += check_file(path, folder, root)
    return found


def check_compiled(root: Path, build: Path) -> list[str]:
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    compiled = {(Path(c["directory"]) / c["file"]).resolve() for c in commands}
    return [f"{path.relative_to(root)}:1: compiled by no target"
            for path in sorted((root / "src").rglob("*.cpp")) if path.resolve() not in compiled]


def main() -> int:
    root, build = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    found = check_includes(root) + check_compiled(root, build)
    print("\n".join(found) if found else "ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Makes a corpus of HTML pages whose sentences are all distinct, so that no cache can win by repetition.

usage: make_corpus.py OUT_DIR PAGES TEXT_FILE...

Each page takes some thirty paragraphs of the given texts in random order. Numbers and katakana names are
drawn anew in every sentence, and half of the pages are written with full-width forms, as real pages are.
"""
import pathlib
import random
import re
import sys

SYLLABLES = "アイウエオカキクケコサシスセソタチツテトナニヌネノマミムメモラリルレロ"
WIDE = str.maketrans("0123456789()!?%", "０１２３４５６７８９（）！？％")


def paragraphs_of(paths):
    texts = []
    for path in paths:
        for line in pathlib.Path(path).read_text(encoding="utf-8", errors="replace").splitlines():
            line = re.sub(r"<[^>]*>", "", line).strip()
            if len(line) >= 15:
                texts.append(line)
    return texts


def distinct(text, rng):
    """The paragraph with fresh numbers, and a name of its own in every sentence."""
    text = re.sub(r"\d+", lambda m: str(rng.randint(1, 10 ** len(m.group()) - 1)), text)
    name = "".join(rng.choice(SYLLABLES) for _ in range(3))
    return re.sub(r"([。！？!?])", lambda m: f"（{name}{rng.randint(1, 99999)}）" + m.group(), text)


def page(texts, rng):
    wide = rng.random() < 0.5
    parts = []
    for n in range(rng.randint(20, 40)):
        text = distinct(rng.choice(texts), rng)
        if wide:
            text = text.translate(WIDE)
        text = text.replace("&", "&amp;").replace("<", "&lt;")
        if n % 6 == 0:
            parts.append(f'<section class="s{n}"><h2 class="ttl">{text[:24]}</h2>')
        words = text.split("、")
        if len(words) > 2:
            words[1] = f"<strong>{words[1]}</strong>"
        parts.append(f'<div class="box"><p class="lead" style="color:#333">{"、".join(words)}</p></div>')
    menu = "".join(f'<li><a href="/page/{i}/">{rng.choice(texts)[:8]}</a></li>' for i in range(12))
    script = "var data=[" + ",".join(str(rng.random()) for _ in range(200)) + "];"
    return (
        '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>'
        + distinct(rng.choice(texts), rng)[:40].replace("<", "")
        + f"</title><style>.box{{margin:0}}</style><script>{script}</script></head><body><nav><ul>{menu}</ul></nav>"
        + "\n".join(parts)
        + "</body></html>\n"
    )


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261122)
    texts = paragraphs_of(sys.argv[3:])
    for n in range(int(sys.argv[2])):
        (out / f"{n:05}.html").write_text(page(texts, rng), encoding="utf-8")


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Fits the wording weights (dictionaries/wording/*.tsv) to labelled sentences.

usage: fit_wording.py OUTPUT_DIR LABELS.tsv...

A table has the columns text, label (violation, ok, review) and rule (or rule_hint); rows labelled
review are left out. Needs Debian's python3-sklearn. The same input gives the same output.

The model is the plainest that works: grams of one to four characters, each counted once a text,
weighed by how rare it is (idf), the text's vector brought to length one, and a logistic regression
over it. `pull` is idf times coefficient and `square` is idf squared, so that the program only adds:
weight = bias + sum(pull) / sqrt(sum(square)). A second, sparse regression tells claims of one rule
from those of the others.
"""

import csv
import re
import sys
import unicodedata
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

START, END = "\u0002", "\u0003"
SIGNS = {START: "␂", END: "␃"}
MIN_TEXTS = 3  # that hold a gram, or it is not learned
MIN_RULE_TEXTS = 8  # of a rule, or it is not told apart
STRENGTH = 20.0  # inverse of the regularisation
RULE_STRENGTH = 2.0
RULE_GRAMS = 160  # kept of each rule


def folded(text: str) -> str:
    """As near to the program's folding as needed: tags gone, NFKC, lower case, blanks as one."""
    text = re.sub(r"<br ?/?>", "\n", text)
    text = unicodedata.normalize("NFKC", re.sub(r"<[^>]+>", "", text)).lower()
    text = re.sub("[\u00ad\u200b-\u200d\ufeff]", "", text)
    return re.sub(r"\s+", " ", text).strip()


def read(paths):
    texts, claims, rules = [], [], []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row["label"] not in ("violation", "ok"):
                    continue
                texts.append(START + folded(row["text"]) + END)
                claims.append(row["label"] == "violation")
                rules.append(row.get("rule") or row.get("rule_hint") or "none")
    return texts, np.array(claims), np.array(rules)


def fit(texts, claims):
    vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(1, 4), min_df=MIN_TEXTS, binary=True,
                                 lowercase=False)
    matrix = vectorizer.fit_transform(texts)
    model = LogisticRegression(C=STRENGTH, max_iter=4000).fit(matrix, claims)
    return vectorizer, matrix, model


def written(gram: str) -> str:
    return "".join(SIGNS.get(c, c) for c in gram)


def save(path, header, rows):
    lines = sorted("\t".join(row) for row in rows)
    lines.sort(key=lambda line: line.encode())
    Path(path).write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def save_grams(directory, vectorizer, model):
    rows = [("␂␃", f"{model.intercept_[0]:.4f}", "0")]
    for gram, column in vectorizer.vocabulary_.items():
        if any(ord(c) > 0xFFFF for c in gram) or "\t" in gram or gram.startswith("#"):
            continue
        idf = vectorizer.idf_[column]
        rows.append((written(gram), f"{idf * model.coef_[0][column]:.3f}", f"{idf * idf:.2f}"))
    save(directory / "grams.tsv", "gram\tpull\tsquare", rows)


def save_rules(directory, vectorizer, matrix, claims, rules):
    names, counts = np.unique(rules[claims], return_counts=True)
    kept = [n for n, c in zip(names, counts) if c >= MIN_RULE_TEXTS and n != "none"]
    chosen = claims & np.isin(rules, kept)
    model = LogisticRegression(C=RULE_STRENGTH, max_iter=2000).fit(matrix[chosen], rules[chosen])
    grams = {column: gram for gram, column in vectorizer.vocabulary_.items()}
    rows = []
    for name, bias, weights in zip(model.classes_, model.intercept_, model.coef_):
        rows.append((name, "␂␃", f"{bias:.3f}"))
        for column in np.argsort(-weights)[:RULE_GRAMS]:
            gram = grams[column]
            if weights[column] > 0 and all(ord(c) <= 0xFFFF for c in gram) and "#" != gram[0]:
                weight = weights[column] * vectorizer.idf_[column]
                rows.append((name, written(gram), f"{weight:.3f}"))
    save(directory / "rules.tsv", "rule\tgram\tweight", rows)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    directory = Path(sys.argv[1])
    directory.mkdir(parents=True, exist_ok=True)
    texts, claims, rules = read(sys.argv[2:])
    vectorizer, matrix, model = fit(texts, claims)
    save_grams(directory, vectorizer, model)
    save_rules(directory, vectorizer, matrix, claims, rules)
    print(f"{len(texts)} texts, {claims.sum()} of them claims; {len(vectorizer.vocabulary_)} grams")


if __name__ == "__main__":
    main()

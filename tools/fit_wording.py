#!/usr/bin/python3
"""Fits the wording weights (dictionaries/wording/*.tsv) to labelled sentences.

usage: fit_wording.py OUTPUT_DIR RULES_DIR LABELS.tsv...

A table has the columns text, label (violation, ok, review) and rule (or rule_hint); rows labelled
review are left out. The examples of the rules in RULES_DIR/phrases count as rows too. Needs Debian's
python3-sklearn and python3-yaml. The same input gives the same output.

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
import yaml
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import chi2
from sklearn.linear_model import LogisticRegression

START, END = "\u0002", "\u0003"
SIGNS = {START: "␂", END: "␃"}
MIN_TEXTS = 3  # that hold a gram, or it is not learned
GRAMS = 90000  # kept: those on which claims and innocent texts differ most (chi-squared)
MIN_RULE_TEXTS = 8  # of a rule, or it is not told apart
STRENGTH = 20.0  # inverse of the regularisation
RULE_STRENGTH = 2.0
EXAMPLE_TIMES = 4  # an example of a rule counts as so many rows: it is what the rule is about
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
    return texts, claims, rules


def rules_by_wording(directory):
    """The phrase rules, but for those that hold a statement against a fact: 「国内に承認品はありません」 is
    right of one product and wrong of another, whatever its wording."""
    for path in sorted(Path(directory, "phrases").glob("*.yaml")):
        rule = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "fact" not in rule:
            yield rule


def read_examples(directory):
    """The examples of the rules: <heading>…</heading> is a frame, <under>リスク</under>なし a header."""
    texts, claims, rules = [], [], []
    for rule in rules_by_wording(directory):
        for kind in ("violation", "ok"):
            for example in rule["examples"][kind]:
                text = re.sub(r"<under>(.*?)</under>", r"\1:", example)
                texts.append(START + folded(re.sub("[【】]", "", text)) + END)
                claims.append(kind == "violation" and rule["severity"] != "note")
                rules.append(rule["id"])
    return texts, claims, rules


def vectorizer_of(vocabulary=None, min_texts=1):
    return TfidfVectorizer(analyzer="char", ngram_range=(1, 4), min_df=min_texts, binary=True,
                           lowercase=False, vocabulary=vocabulary)


def telling_grams(texts, claims):
    """The grams that tell most, and the beginnings of each: look-up goes character by character."""
    vectorizer = vectorizer_of(min_texts=MIN_TEXTS)
    matrix = vectorizer.fit_transform(texts)
    grams = vectorizer.get_feature_names_out()
    best = np.argsort(-chi2(matrix, claims)[0], kind="stable")[:GRAMS]
    kept = {gram[:size] for gram in grams[best] for size in range(1, len(gram) + 1)}
    usable = [g for g in sorted(kept) if all(ord(c) <= 0xFFFF for c in g)]
    return [g for g in usable if "\t" not in g and not g.startswith("#")]


def fit(texts, claims):
    vectorizer = vectorizer_of(telling_grams(texts, claims))
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
            if weights[column] > 0:
                weight = weights[column] * vectorizer.idf_[column]
                rows.append((name, written(gram), f"{weight:.3f}"))
    save(directory / "rules.tsv", "rule\tgram\tweight", rows)


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    directory = Path(sys.argv[1])
    directory.mkdir(parents=True, exist_ok=True)
    known = {rule["id"] for rule in rules_by_wording(sys.argv[2])}
    texts, claims, rules = map(list, read(sys.argv[3:]))
    for rows, more in zip((texts, claims, rules), read_examples(sys.argv[2])):
        rows.extend(more * EXAMPLE_TIMES)
    claims = np.array(claims)
    rules = np.array([rule if rule in known else "none" for rule in rules])
    vectorizer, matrix, model = fit(texts, claims)
    save_grams(directory, vectorizer, model)
    save_rules(directory, vectorizer, matrix, claims, rules)
    print(f"{len(texts)} texts, {claims.sum()} of them claims; {len(vectorizer.vocabulary_)} grams")


if __name__ == "__main__":
    main()

// Labelled sentences → how often the verdict agrees with the label: the measure of the rule pack,
// and of anybody's own labels.
//
// A sentence is read as a page of its own: its headings, if the row names any, and below them the
// sentence. It counts as flagged if a phrase in it is reported as a warning or an error. Sentences
// labelled `review` may go either way and are left out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/engine.h"

namespace shinsa::pipeline {

enum class Label { kViolation, kOk, kReview };

/// A row of a table of labels. `category`, `rule` and `phenomenon` may be empty.
struct LabelledText {
  std::string id;
  std::string text;                // may hold HTML within the sentence
  std::vector<std::string> under;  // the headings above it, from the outermost
  std::string block;               // heading or list-item; else it is a paragraph
  Label label = Label::kReview;
  std::string category;
  std::string rule;
  std::string phenomenon;
};

struct Counts {
  int found = 0;             // violations that were flagged
  int missed = 0;            // violations that were not
  int alarms = 0;            // innocent sentences that were flagged
  int silent = 0;            // innocent sentences that were not
  double precision() const;  // 1 where nothing was flagged
  double recall() const;     // 1 where there is no violation
  double f1() const;
};

/// A sentence on which verdict and label disagree.
struct Disagreement {
  LabelledText row;
  std::vector<std::string> rules;  // that flagged it; empty: it was missed
};

struct Evaluation {
  Counts all;
  std::map<std::string, Counts> by_rule;  // the rule of the label; empty names are left out
  std::map<std::string, Counts> by_category;
  std::map<std::string, Counts> by_phenomenon;
  std::vector<Disagreement> disagreements;  // in the order of the rows
};

Evaluation evaluate(const Analyzer& analyzer, const std::vector<LabelledText>& rows);

}  // namespace shinsa::pipeline

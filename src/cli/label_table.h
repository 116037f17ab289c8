// A table of labelled sentences (TSV) → rows, or all its mistakes with place and mend.
//
// The first line names the columns, in any order: id, text and label are needed; category, rule
// (or rule_hint) and phenomenon are counted by; under names the headings above the text (医療脱毛 ›
// 痛み), block its kind (paragraph, heading, list-item); others are left alone. label is violation,
// ok or review. Cells hold no tab and no line break; nothing is quoted. Lines that begin with '#'
// are comments.
#pragma once

#include <string>
#include <vector>

#include "pipeline/evaluation.h"
#include "shinsa/result.h"

namespace shinsa::cli {

Result<std::vector<pipeline::LabelledText>, Errors> read_label_table(const std::string& path);

}  // namespace shinsa::cli

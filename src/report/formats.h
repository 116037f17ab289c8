// The makers of the formats, one a file; reporter.cpp holds the table that names them. Each
// reporter keeps a copy of the options and a reference to the stream, which the caller owns and
// which must live longer. A failed stream swallows what is written; its owner looks at its state.
#pragma once

#include <memory>
#include <ostream>

#include "report/reporter.h"

namespace shinsa::report {

std::unique_ptr<Reporter> make_terminal(std::ostream& out, const Options& options);
std::unique_ptr<Reporter> make_json(std::ostream& out, const Options& options);
std::unique_ptr<Reporter> make_jsonl(std::ostream& out, const Options& options);
std::unique_ptr<Reporter> make_csv(std::ostream& out, const Options& options);

}  // namespace shinsa::report

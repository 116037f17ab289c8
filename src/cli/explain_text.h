// A text → what every stage sees in it: tokens, clauses, cues, the rules that its words call up and
// how far each came, and the verdict.
#pragma once

#include <string>

#include "pipeline/engine.h"
#include "report/terminal_printer.h"

namespace shinsa::cli {

/// `text` may begin with a frame such as <heading>…</heading>, as examples of rules do.
void explain_text(const pipeline::Engine& engine, const std::string& text,
                  report::TerminalPrinter& printer);

}  // namespace shinsa::cli

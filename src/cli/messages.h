// What the program says on standard error: mistakes as plain lines "shinsa: place: what; mend",
// and, with --verbose, what it is doing (by spdlog). Texts may hold file names, so they are made
// safe first.
#pragma once

#include "shinsa/result.h"

namespace shinsa::cli {

void print_error(const Error& error);
void print_errors(const Errors& errors);

/// 0: only mistakes; 1: what is done; 2 and more: each page too, with the time.
void set_up_logging(int verbosity);

}  // namespace shinsa::cli

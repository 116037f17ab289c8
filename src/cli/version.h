// Versions: of the program, of its rules, and of what it was built with.
#pragma once

#include <string>
#include <string_view>

namespace shinsa::cli {

/// "0.1.0"
std::string_view program_version();

/// "shinsa 0.1.0 (rules 2026.11.0, law as of 2026-11-22)"; says so where no rules are found.
std::string version_line();

/// "GCC 12.2.0, ICU 72.1, MeCab 0.996"
std::string built_with();

}  // namespace shinsa::cli

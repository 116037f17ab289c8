// Errors → lines on standard error; verbosity → spdlog's default logger, also on standard error.
#include "cli/messages.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <iostream>
#include <string_view>

#include "report/safe_text.h"

namespace shinsa::cli {

void print_error(const Error& error) {
  const std::string text = error.text();
  std::string out = "shinsa: ";
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    out += report::visible(std::string_view(text).substr(begin, end - begin)) + "\n";
    begin = end + 1;
  }
  std::cerr << out << std::flush;
}

void print_errors(const Errors& errors) {
  for (const Error& error : errors) print_error(error);
}

void set_up_logging(int verbosity) {
  auto logger = spdlog::stderr_logger_mt("shinsa");
  logger->set_pattern(verbosity > 1 ? "shinsa: [%H:%M:%S.%e] %v" : "shinsa: %v");
  logger->set_level(verbosity <= 0   ? spdlog::level::off
                    : verbosity == 1 ? spdlog::level::info
                                     : spdlog::level::debug);
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace shinsa::cli

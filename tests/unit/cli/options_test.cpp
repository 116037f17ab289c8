// Values of flags: all mistakes are collected, none is thrown.
#include "cli/options.h"

#include <gtest/gtest.h>

namespace shinsa::cli {
namespace {

std::optional<std::size_t> size_of(const std::string& text, Errors& errors) {
  return parse_number("--max-bytes", text, 1, std::size_t{4} << 30U, true, errors);
}

TEST(ParseNumber, ReadsSizes) {
  Errors errors;
  EXPECT_EQ(size_of("12", errors), 12U);
  EXPECT_EQ(size_of("3K", errors), 3072U);
  EXPECT_EQ(size_of("2m", errors), 2097152U);
  EXPECT_EQ(size_of("4G", errors), 4294967296U);
  EXPECT_TRUE(errors.empty());
}

TEST(ParseNumber, RefusesEverythingElse) {
  for (const char* text :
       {"", "K", "0", "-1", "1.5", "12X", "12KB", " 12", "5G", "99999999999999999999"}) {
    Errors errors;
    EXPECT_FALSE(size_of(text, errors)) << text;
    ASSERT_EQ(errors.size(), 1U) << text;
    EXPECT_EQ(errors[0].place, std::string("--max-bytes ") + text);
  }
}

TEST(ParseNumber, TakesLettersOnlyForSizes) {
  Errors errors;
  EXPECT_EQ(parse_number("--jobs", "8", 1, 256, false, errors), 8U);
  EXPECT_FALSE(parse_number("--jobs", "8K", 1, 256, false, errors));
  EXPECT_EQ(errors.size(), 1U);
}

TEST(CheckUnknown, NamesFlagsAndArguments) {
  CLI::App program("", "shinsa");
  CLI::App* command = program.add_subcommand("scan");
  std::string format;
  add_value(*command, "--format", format, "NAME", "");
  command->allow_extras();
  program.parse("scan --fromat=json extra", false);
  Errors errors;
  check_unknown(*command, errors);
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].text(), "--fromat=json: unknown flag; did you mean --format?");
  EXPECT_EQ(errors[1].text(), "extra: unexpected argument; see 'shinsa scan --help'");
}

TEST(AddValues, TakesOneValueEachTime) {
  CLI::App program("", "shinsa");
  std::vector<std::string> globs;
  std::vector<std::string> paths;
  add_values(program, "--include", globs, "GLOB", "");
  program.add_option("PATHS", paths);
  program.parse("--include a b --include c d", false);
  EXPECT_EQ(globs, (std::vector<std::string>{"a", "c"}));
  EXPECT_EQ(paths, (std::vector<std::string>{"b", "d"}));
}

}  // namespace
}  // namespace shinsa::cli

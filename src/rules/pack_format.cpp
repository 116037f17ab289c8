// RuleSet ↔ the compiled pack; see rules.h.
//
// The pack is "SHINSA-PACK\n", the version of the format (4 bytes), the length of the part that a
// scan needs, its check sum and that of the annex (8 bytes each), the part, and the annex. A change
// to any noun below is a change of format: raise kFormat. Each struct is described once, by one
// pass() for both directions (pack_nouns.h); plain arrays are copied as they are, so a pack is made
// on the kind of machine that reads it.
#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

#include "rules/archive.h"
#include "rules/digest.h"
#include "rules/pack_checks.h"
#include "rules/pack_nouns.h"
#include "rules/rules.h"

namespace shinsa::rules {
namespace {

constexpr std::string_view kMagic = "SHINSA-PACK\n";
constexpr std::uint32_t kFormat = 7;
constexpr std::size_t kHeader = 12 + 4 + 3 * 8;
// Indices are the one thing in a pack that could lead outside it.
Error damaged(std::string what) {
  return {"rule pack", std::move(what), "compile it again with this version of shinsa", ""};
}

}  // namespace

std::string serialize(const RuleSet& rules) {
  Writer body;
  pass(body, rules);
  Writer annex;
  pass_annex(annex, rules);
  const std::string judging = std::move(body).take();
  const std::string rest = std::move(annex).take();
  static_assert(kHeader % kAlignment == 0);
  Writer header;
  header.number(kFormat, 4);
  header.number(judging.size(), 8);
  header.number(check_sum(judging), 8);
  header.number(check_sum(rest), 8);
  return std::string(kMagic) + std::move(header).take() + judging + rest;
}

Result<RuleSet> parse(std::string_view pack, PackPart part, std::shared_ptr<const void> owner) {
  if (!pack.starts_with(kMagic) || pack.size() < kHeader) {
    return damaged("this is not a compiled rule pack");
  }
  if (owner == nullptr) {  // the tables need a place of their own
    const auto copy = std::make_shared<std::vector<std::uint64_t>>(pack.size() / kAlignment + 1);
    std::memcpy(copy->data(), pack.data(), pack.size());
    return parse({reinterpret_cast<const char*>(copy->data()), pack.size()}, part, copy);
  }
  Reader header(pack.substr(kMagic.size(), kHeader - kMagic.size()), owner);
  const std::uint64_t format = header.number(4);
  if (format != kFormat) {
    return damaged("the pack has format " + std::to_string(format) + ", not " +
                   std::to_string(kFormat));
  }
  const std::uint64_t size = header.number(8);
  const std::uint64_t judging_sum = header.number(8);
  const std::uint64_t annex_sum = header.number(8);
  const std::string_view bytes = pack.substr(kHeader);
  const std::string_view judging = bytes.substr(0, std::min<std::uint64_t>(size, bytes.size()));
  const std::string_view annex = bytes.substr(judging.size());
  const bool whole = part == PackPart::kWhole;
  if (size > bytes.size() || check_sum(judging) != judging_sum ||
      (whole && check_sum(annex) != annex_sum)) {
    return damaged("the pack is damaged: its check sum does not fit");
  }
  Reader reader(judging, owner);
  Reader annex_reader(annex, owner);
  RuleSet rules;
  pass(reader, rules);
  if (whole) pass_annex(annex_reader, rules);
  const bool is_read =
      reader.ok() && reader.at_end() && (!whole || (annex_reader.ok() && annex_reader.at_end()));
  if (!is_read || !holds_together(rules)) {
    return damaged("the pack is damaged: its contents do not hold together");
  }
  return rules;
}

}  // namespace shinsa::rules

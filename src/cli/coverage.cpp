// Coverage for people and programs; see coverage.h.
#include "cli/coverage.h"

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/messages.h"
#include "input/input.h"
#include "pipeline/coverage.h"

namespace shinsa::cli {
namespace {

template <class Noun>
Coverage::Part part_of(std::string name, const std::vector<Noun>& nouns,
                       const std::vector<int>& counts, const std::vector<std::string>& ids) {
  Coverage::Part part{std::move(name), {}};
  for (std::size_t i = 0; i < nouns.size(); ++i) {
    const bool wanted = ids.empty() || std::find(ids.begin(), ids.end(), nouns[i].id) != ids.end();
    if (wanted) part.rows.push_back({nouns[i].id, counts[i]});
  }
  return part;
}

Error no_page_in(const std::vector<std::string>& paths) {
  std::string places;
  for (const std::string& path : paths) places += (places.empty() ? "" : ", ") + path;
  return {"--coverage " + places, "no page found", "name a folder of pages, or files", ""};
}

}  // namespace

std::optional<Coverage> cover(const Analyzer& analyzer, const std::vector<std::string>& paths,
                              const std::vector<std::string>& ids) {
  const pipeline::Engine& engine = analyzer.data();
  morph::Lattice lattice = engine.tokenizer.make_lattice();
  pipeline::Coverage counts(engine.rules);
  Coverage coverage;
  const auto fail = [&coverage](const Error& error) {
    ++coverage.failed;
    print_error(error);
  };
  input::WalkOptions walk;
  walk.paths = paths;
  input::read_all(walk, [&](const Result<input::RawInput>& read) {
    if (!read) {
      fail(read.error());
      return true;
    }
    PageInput page;
    page.id = read->id;
    page.bytes = read->bytes;
    if (!pipeline::add_page(page, engine, lattice, counts)) {
      fail({page.id, "not judged: unreadable", "", ""});
    }
    return true;
  });
  coverage.pages = counts.pages;
  if (coverage.pages + coverage.failed == 0) {
    print_error(no_page_in(paths));
    return std::nullopt;
  }
  const RuleSet& rules = engine.rules;
  coverage.parts = {part_of("rules", rules.rules, counts.rules, ids),
                    part_of("cues", rules.cues, counts.cues, ids),
                    part_of("disclosures", rules.disclosures, counts.disclosures, ids),
                    part_of("signals", rules.signals, counts.signals, ids)};
  return coverage;
}

void print_coverage(const Coverage& coverage) {
  std::cout << "pages: " << coverage.pages << ", not judged: " << coverage.failed << "\n";
  for (const Coverage::Part& part : coverage.parts) {
    if (part.rows.empty()) continue;
    std::string never;
    int count = 0;
    for (const Coverage::Row& row : part.rows) {
      if (row.count > 0) continue;
      never += "\n  " + row.id;
      ++count;
    }
    std::cout << part.name << " that never fired: " << count << " of " << part.rows.size() << never
              << "\n";
  }
}

nlohmann::ordered_json json_of(const Coverage& coverage) {
  nlohmann::ordered_json made = {{"pages", coverage.pages}, {"not_judged", coverage.failed}};
  for (const Coverage::Part& part : coverage.parts) {
    auto& counts = made[part.name] = nlohmann::ordered_json::object();
    for (const Coverage::Row& row : part.rows) counts[row.id] = row.count;
  }
  auto& never = made["never"] = nlohmann::ordered_json::array();
  for (const Coverage::Part& part : coverage.parts) {
    for (const Coverage::Row& row : part.rows) {
      if (row.count == 0) never.push_back(row.id);
    }
  }
  return made;
}

}  // namespace shinsa::cli

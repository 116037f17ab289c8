// The index of a site's statements, and a page in its summary; see shinsa/site.h. Cannot fail.
#include "shinsa/site.h"

namespace shinsa {
namespace {

constexpr int kNoPage = -1;
constexpr std::string_view kWholeClinic;

}  // namespace

void SiteStatements::add(const PageStatements& page) {
  const int number = static_cast<int>(sources_.size());
  const auto note = [&](const std::string& item, std::string_view topic) {
    auto& pages =
        first_.try_emplace({item, std::string(topic)}, std::array{kNoPage, kNoPage}).first->second;
    if (pages[0] == kNoPage) {
      pages[0] = number;
    } else if (pages[1] == kNoPage && pages[0] != number) {
      pages[1] = number;
    }
  };
  for (const SiteStatement& statement : page.statements) {
    if (statement.topics.empty()) note(statement.item, kWholeClinic);
    for (const std::string& topic : statement.topics) note(statement.item, topic);
  }
  if (!page.statements.empty()) sources_.push_back({page.id, page.title});
}

const SiteStatements::Source* SiteStatements::find(std::string_view item,
                                                   const std::vector<std::string>& topics,
                                                   std::string_view own_id) const {
  for (const std::string& topic : topics) {
    if (const Source* source = first_of({std::string(item), topic}, own_id)) return source;
  }
  return first_of({std::string(item), std::string(kWholeClinic)}, own_id);
}

const SiteStatements::Source* SiteStatements::first_of(const Key& key,
                                                       std::string_view own_id) const {
  const auto found = first_.find(key);
  if (found == first_.end()) return nullptr;
  for (const int number : found->second) {
    if (number == kNoPage) continue;
    const Source& source = sources_[static_cast<std::size_t>(number)];
    if (source.id != own_id) return &source;
  }
  return nullptr;
}

SitePage site_page(const PageReport& report) {
  SitePage page;
  page.id = report.page.id;
  page.title = report.page.title;
  page.status = report.page.status;
  page.advertisement_class = report.advertisement.advertisement_class;
  page.kind = report.advertisement.kind;
  page.score = report.score;
  page.grade = report.grade;
  for (const Disclosure& row : report.disclosures) {
    const bool lacks =
        row.state == DisclosureState::kMissing || row.state == DisclosureState::kPartial;
    if (lacks) page.gaps.push_back({row.id, row.state, row.scope});
  }
  return page;
}

}  // namespace shinsa

// A site in the terminal format: its pages, each with grade, score and what it lacks, and its items
// with the number of pages that lack them. A page that was not judged shows no score. Nothing can
// fail.
#include <algorithm>
#include <array>

#include "report/display_width.h"
#include "report/labels.h"
#include "report/safe_text.h"
#include "report/site_gaps.h"
#include "report/terminal_sections.h"
#include "report/text_layout.h"

namespace shinsa::report {
namespace {

constexpr int kIndent = 2;
constexpr int kGradeWidth = 8;  // "D  100  "

/// What a gap is called: by its state, or that it is filled by another page.
enum class Gap { kMissing, kPartial, kSite };
constexpr std::array<Gap, 3> kGaps = {Gap::kMissing, Gap::kPartial, Gap::kSite};

Gap kind_of(const SiteGap& gap) {
  if (gap.scope == DisclosureScope::kSite) return Gap::kSite;
  return gap.state == DisclosureState::kMissing ? Gap::kMissing : Gap::kPartial;
}

std::string_view label_of_gap(Gap gap) {
  if (gap == Gap::kSite) return label_of(DisclosureScope::kSite);
  return label_of(gap == Gap::kMissing ? DisclosureState::kMissing : DisclosureState::kPartial);
}

Style style_of_gap(Gap gap) { return gap == Gap::kMissing ? Style::kRed : Style::kYellow; }

std::string grade_text(const SitePage& page) {
  if (page.status != PageStatus::kChecked) return "-";
  const std::string score = std::to_string(page.score);
  return std::string(1, page.grade) + repeat(" ", 5 - static_cast<int>(score.size())) + score;
}

void print_gaps(TerminalPrinter& printer, const SitePage& page) {
  for (const Gap gap : kGaps) {
    std::string items;
    for (const SiteGap& one : page.gaps) {
      if (kind_of(one) != gap) continue;
      items += (items.empty() ? "" : "、") + visible(disclosure_label(one.item));
    }
    if (items.empty()) continue;
    const std::string head(label_of_gap(gap));
    printer.paragraph(kIndent + kGradeWidth, head + ": " + items, style_of_gap(gap));
  }
}

void print_page(TerminalPrinter& printer, const SitePage& page) {
  const std::string kind = page.kind.empty() || page.kind == "unknown"
                               ? std::string(label_of(page.advertisement_class))
                               : std::string(advertisement_kind_label(page.kind));
  printer.line(kIndent, pad(grade_text(page), kGradeWidth) + visible(page.id) + "  " +
                            printer.paint(Style::kDim, page.status == PageStatus::kChecked
                                                           ? kind
                                                           : std::string(label_of(page.status))));
  print_gaps(printer, page);
}

void print_items(TerminalPrinter& printer, const SiteReport& report) {
  const std::vector<ItemGaps> items = gaps_by_item(report);
  int width = 0;
  for (const ItemGaps& item : items) {
    width = std::max(width, display_width(disclosure_label(item.item)));
  }
  for (const ItemGaps& item : items) {
    const std::array<std::size_t, 3> counts = {item.missing.size(), item.partial.size(),
                                               item.site.size()};
    std::string line = pad(visible(disclosure_label(item.item)), width) + " ";
    for (const Gap gap : kGaps) {
      const std::size_t count = counts[static_cast<std::size_t>(gap)];
      const std::string text = std::string(label_of_gap(gap)) + ":" + std::to_string(count);
      line += " " + (count == 0 ? text : printer.paint(style_of_gap(gap), text));
    }
    printer.line(kIndent, line);
  }
}

}  // namespace

void print_site(TerminalPrinter& printer, const SiteReport& report) {
  const std::string title =
      "■ サイト " + visible(report.name) + "  " + std::to_string(report.pages.size()) + "ページ";
  printer.line(0, printer.paint(Style::kBold, title));
  for (const SitePage& page : report.pages) print_page(printer, page);
  if (std::all_of(report.pages.begin(), report.pages.end(),
                  [](const SitePage& page) { return page.gaps.empty(); })) {
    return;
  }
  printer.blank();
  print_items(printer, report);
}

}  // namespace shinsa::report

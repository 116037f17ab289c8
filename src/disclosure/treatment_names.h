// Where the page names a treatment as the name of something that follows: a heading, the first cell
// of a row, a term, the first line of a card. And where its text speaks of treatments by name.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/match.h"
#include "core/page.h"
#include "core/rule_set.h"
#include "disclosure/offer.h"

namespace shinsa::disclosure {

/// A block that names a treatment.
struct Label {
  Place place;
  std::string name;  // what makes two labels speak of one treatment
  bool offers_nothing =
      false;  // tells of it only (その副作用), or stands where others are compared
};

/// Headings that tell of treatments and begin no offer (signs of the group `treatment-told`), with
/// their weight: from kComparing on nothing under them is an offer either.
inline constexpr double kComparing = 2;
std::map<BlockIndex, double> telling_headings(const RuleSet& rules, const Matches& matches);

/// The first name in each block that may be a label, by block. The names of products go before
/// others, since two variants of one are the same.
using Labels = std::map<BlockIndex, Label>;

Labels find_labels(const Page& page, const RuleSet& rules, const Matches& matches);

/// Names → treatments. A text is looked through in linear time however many names there are: names
/// that begin with one letter have few lengths.
class NameIndex {
 public:
  /// A name of a letter or two, or one that is known for another treatment, is left out.
  void add(std::string_view name, int treatment);
  /// The treatments named in a folded text, sorted, each once. Of names that begin at one place the
  /// longest counts, and none inside it; Latin words are not cut.
  std::vector<int> named_in(std::string_view text) const;
  /// Those that a sentence speaks of: named at its beginning or as its topic (…は, …では, …の場合),
  /// with those named before (白玉点滴と…は).
  std::vector<int> topics_of(std::string_view sentence) const;

 private:
  struct Hit {
    int treatment;
    std::size_t begin;
    std::size_t end;
  };
  std::vector<Hit> hits_in(std::string_view text) const;

  std::unordered_map<std::string, int> treatments_;
  std::unordered_map<std::string, std::vector<std::size_t>>
      lengths_;  // by the first bytes, falling
};

}  // namespace shinsa::disclosure

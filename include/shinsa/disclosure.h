// Required statements: what a page must say, and whether it does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shinsa/source_span.h"

namespace shinsa {

enum class DisclosureState { kNotRequired, kPresent, kPartial, kMissing };

/// Where the best evidence stands: in the treatment's own block, elsewhere on the page, on another
/// page of the site, or only behind a link.
enum class DisclosureScope { kNone, kBlock, kPage, kSite, kLink };

std::string_view name_of(DisclosureState state);
std::string_view name_of(DisclosureScope scope);

struct Disclosure {
  std::string id;  // treatment, cost, period, risk, contact, unapproved.status …
  DisclosureState state = DisclosureState::kNotRequired;
  DisclosureScope scope = DisclosureScope::kNone;
  std::string reason;  // Japanese, one sentence
  std::vector<SourceSpan> evidence;
};

/// One treatment that the page offers. `product` and `status` are empty where the text names no
/// product.
struct Treatment {
  std::string name;
  std::string product;
  std::string status;  // approval status in Japan, as in products.tsv
  SourceSpan span;
  std::vector<Disclosure> disclosures;
};

}  // namespace shinsa

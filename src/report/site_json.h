// SiteReport → the JSON object "shinsa/site/1". The schema is include/shinsa/site.schema.json;
// every key is always there, in the order of the schema. Nothing can fail.
#pragma once

#include <string>

#include "shinsa/site.h"

namespace shinsa::report {

/// On one line, written as page_json() writes a page.
std::string site_json(const SiteReport& report);

}  // namespace shinsa::report

// PageReport → the JSON object "shinsa/page/1". The schema is include/shinsa/page.schema.json;
// every key is always there, in the order of the schema. Nothing can fail.
#pragma once

#include <string>

#include "shinsa/page_report.h"

namespace shinsa::report {

/// The object on one line, without a final newline: UTF-8, characters beyond ASCII unescaped but
/// for those that control a terminal or break a line. Bytes that are no UTF-8 become U+FFFD.
std::string page_json(const PageReport& report);

}  // namespace shinsa::report

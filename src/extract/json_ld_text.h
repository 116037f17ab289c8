// The content of <script type="application/ld+json"> → the texts in it that are written for people
// and the types of what is described (MedicalClinic, NewsArticle), each mapped to its place in the
// source. JSON that is broken anywhere gives nothing. Linear; nesting is bounded. Source: RFC 8259
#pragma once

#include <string_view>
#include <vector>

#include "extract/html_tokenizer.h"

namespace shinsa::extract {

/// The string values of @type, name, description, headline, text, reviewBody, slogan, articleBody
/// and the like, in source order, as shown text: white space collapsed, tags inside dropped.
std::vector<MappedText> json_ld_texts(std::string_view source, Range<Source> script);

}  // namespace shinsa::extract

// One page through the whole pipe.
#pragma once

#include "core/match.h"
#include "core/page.h"
#include "morph/tokenizer.h"
#include "normalize/hidden_words.h"
#include "pipeline/engine.h"
#include "shinsa/page_report.h"
#include "shinsa/site.h"

namespace shinsa::pipeline {

/// Bytes → report. Total: whatever is wrong with the page stands in its report. `site` may be null:
/// then no other page makes statements for this one.
PageReport analyze_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice,
                        const SiteStatements* site = nullptr);

/// Bytes → what the page states for the other pages of its site; nothing where it cannot be read.
PageStatements survey_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice);

/// The first half: decoded, cut into blocks, folded with hidden words written out, cut into
/// sentences.
Page read_page(const PageInput& input, const normalize::HiddenWords& hidden_words);

}  // namespace shinsa::pipeline

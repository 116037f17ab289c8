// One page through the whole pipe.
#pragma once

#include "core/match.h"
#include "core/page.h"
#include "morph/tokenizer.h"
#include "pipeline/engine.h"
#include "shinsa/page_report.h"

namespace shinsa::pipeline {

/// Bytes → report. Total: whatever is wrong with the page stands in its report.
PageReport analyze_page(const PageInput& input, const Engine& engine, morph::Lattice& lattice);

/// The first half: decoded, cut into blocks, folded, cut into sentences.
Page read_page(const PageInput& input);

}  // namespace shinsa::pipeline

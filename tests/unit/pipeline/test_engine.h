// The engine over the pack that was built beside the tests; opened once a process.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "pipeline/engine.h"
#include "shinsa/analyzer.h"

namespace shinsa::pipeline {

inline const Analyzer& test_analyzer() {
  static const Analyzer analyzer = [] {
    AnalyzerOptions options;
    options.examples = true;
    options.data_dir = SHINSA_BUILD_DIR "/share/shinsa";
    Result<Analyzer, Errors> opened = Analyzer::open(options);
    if (!opened) {
      for (const Error& error : opened.error()) ADD_FAILURE() << error.text();
      std::abort();
    }
    return std::move(opened).value();
  }();
  return analyzer;
}

inline const Engine& test_engine() { return test_analyzer().data(); }

}  // namespace shinsa::pipeline

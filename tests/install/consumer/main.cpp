// A user's program: judges one sentence with the installed library.
#include <shinsa/analyzer.h>

#include <iostream>

int main() {
  const auto analyzer = shinsa::Analyzer::open({.data_dir = DATA_DIR});
  if (!analyzer) {
    for (const shinsa::Error& error : analyzer.error()) std::cerr << error.text() << "\n";
    return 2;
  }
  const auto report = analyzer->analyze({.id = "page.html", .bytes = "<p>必ず治ります。</p>"});
  for (const shinsa::Finding& finding : report.findings) {
    std::cout << "finding: " << finding.rule << " " << finding.text << "\n";
  }
  return report.findings.empty() ? 1 : 0;
}

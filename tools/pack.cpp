// shinsa_pack RULES DICTIONARIES OUTPUT: compiles the YAML and TSV files of the rule pack into the
// one file that shinsa reads when it starts. Prints every mistake as "file:line:column: what; mend"
// and then exits with 1 and writes nothing.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <string>

#include "match/pattern_table.h"
#include "normalize/normalize.h"
#include "rules/rules.h"

namespace {

/// Written under another name first, so that an interrupted build leaves no half of a pack.
bool write_whole(const std::string& path, const std::string& bytes) {
  const std::string partial = path + ".partial";
  std::ofstream out(partial, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out && std::rename(partial.c_str(), path.c_str()) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: shinsa_pack RULES DICTIONARIES OUTPUT\n";
    return 1;
  }
  auto rules = shinsa::rules::load_pack({argv[1], argv[2]}, shinsa::normalize::fold);
  if (!rules) {
    for (const shinsa::Error& error : rules.error()) std::cerr << error.text() << "\n";
    return 1;
  }
  rules->anchors = shinsa::match::compile_anchors(*rules);
  if (!write_whole(argv[3], shinsa::rules::serialize(*rules))) {
    std::cerr << argv[3] << ": cannot be written\n";
    return 1;
  }
  return 0;
}

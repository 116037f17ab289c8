// Opening MeCab; see open_model.h.
#include "morph/open_model.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <utility>
#include <vector>

#include "morph/features.h"

namespace shinsa::morph {
namespace {

namespace fs = std::filesystem;
using Model = std::unique_ptr<MeCab::Model>;

constexpr std::string_view kInstall = "install mecab-ipadic-utf8 or give --mecab-dict";
constexpr std::string_view kRebuild =
    "install shinsa again, or build its target shinsa_user_dictionary";

Error error(const std::string& place, std::string what, std::string_view mend) {
  return {place, std::move(what), std::string(mend), {}};
}

/// True if the file begins as MeCab's dictionaries do, with its own length in disguise. MeCab
/// checks this too, but says so less plainly and leaks.
bool is_compiled_dictionary(const fs::path& path) {
  constexpr std::uint32_t kMagic = 0xEF718F77U;
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(path, failed);
  std::uint32_t first = 0;
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(&first), sizeof first);
  return !failed && file.good() && (first ^ kMagic) == size;
}

/// MeCab splits the list of user dictionaries at commas, but for those in quotes.
std::string quoted(const std::string& path) {
  std::string out = "\"";
  for (char c : path) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

/// "-r /dev/null" keeps MeCab from looking for ~/.mecabrc and $MECABRC.
Model create_model(const std::string& dictionary, const std::string& user_dictionary) {
  std::vector<std::string> arguments = {"shinsa", "-r", "/dev/null", "-d", dictionary};
  if (!user_dictionary.empty()) {
    arguments.insert(arguments.end(), {"-u", quoted(user_dictionary)});
  }
  std::vector<char*> argv;
  argv.reserve(arguments.size());
  for (std::string& argument : arguments) argv.push_back(argument.data());
  return Model(MeCab::createModel(static_cast<int>(argv.size()), argv.data()));
}

bool is_utf8(std::string charset) {
  std::transform(charset.begin(), charset.end(), charset.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return charset == "utf-8" || charset == "utf8" || charset == "utf_8";
}

/// The first charset of the model's dictionaries that is not UTF-8; empty where all are.
std::string wrong_charset(const MeCab::Model& model) {
  for (const auto* info = model.dictionary_info(); info != nullptr; info = info->next) {
    if (!is_utf8(info->charset)) return info->charset;
  }
  return {};
}

/// How many features a common word has: nine in IPADIC, other numbers in UniDic, JUMAN and
/// NAIST-jdic.
std::size_t features_of_a_word(const MeCab::Model& model) {
  const std::unique_ptr<MeCab::Tagger> tagger(model.createTagger());
  const std::unique_ptr<MeCab::Lattice> lattice(model.createLattice());
  lattice->set_sentence("治療");
  if (!tagger->parse(lattice.get())) return 0;
  return count_features(lattice->bos_node()->next->feature);
}

}  // namespace

Result<Model> open_model(const std::string& dictionary, const std::string& user_dictionary) {
  std::error_code ignored;
  if (!fs::is_regular_file(fs::path(dictionary) / "sys.dic", ignored)) {
    return error(dictionary, "no MeCab dictionary here (sys.dic is missing)", kInstall);
  }
  if (!is_compiled_dictionary(fs::path(dictionary) / "sys.dic")) {
    return error(dictionary, "sys.dic is damaged or not MeCab's", kInstall);
  }
  if (!user_dictionary.empty() && !fs::is_regular_file(user_dictionary, ignored)) {
    return error(user_dictionary, "no compiled user dictionary here", kRebuild);
  }
  if (!user_dictionary.empty() && !is_compiled_dictionary(user_dictionary)) {
    return error(user_dictionary, "this user dictionary is damaged or not compiled", kRebuild);
  }
  Model model = create_model(dictionary, {});
  if (!model) return error(dictionary, MeCab::getLastError(), kInstall);
  if (const std::string charset = wrong_charset(*model); !charset.empty()) {
    return error(dictionary, "the dictionary is in " + charset + ", not UTF-8", kInstall);
  }
  if (const std::size_t count = features_of_a_word(*model); count != kFeatureCount) {
    return error(dictionary,
                 "not IPADIC: a word has " + std::to_string(count) + " features instead of 9",
                 kInstall);
  }
  if (user_dictionary.empty()) return model;
  model = create_model(dictionary, user_dictionary);
  if (!model) return error(user_dictionary, MeCab::getLastError(), kRebuild);
  if (const std::string charset = wrong_charset(*model); !charset.empty()) {
    return error(user_dictionary, "the dictionary is in " + charset + ", not UTF-8", kRebuild);
  }
  return model;
}

}  // namespace shinsa::morph

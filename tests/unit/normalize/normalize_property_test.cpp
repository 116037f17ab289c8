// Properties of folding on every code point and on seeded random strings: idempotence, agreement
// with ICU, the map against brute force, and time.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <chrono>
#include <random>
#include <vector>

#include "core/utf8.h"
#include "normalize/normalize.h"
#include "normalize/old_forms.h"

namespace shinsa::normalize {
namespace {

// Everything that reacts with a neighbour, plus plain text. Spacing accents (¨) are left out of the
// map test: their space joins the white space before them.
const std::vector<std::u32string> kAlphabet = {
    U"ab1.ANo",
    U"あかはがア カ パ",
    U"ｱｶﾊﾞﾟﾞ",
    U"治療安全。！？!?",
    U" \t\n\r\u00A0\u3000\u2003\u2028",
    U"-‐―−－ー～~〜˜∼",
    U"…‥⋯№\uFDD0\uFDD1\uFFFD",
    U"“”‘’„\"'",
    U"\u0301\u0316\u0334\u3099\u309A゛゜\u0345",
    U"\u00AD\u200B\u200D\uFEFF\uFE0F\U000E0100\u034F\u202E",
    U"㌔㎝Ⅲ①℡½㍿ﷺİßẞΣςǰÉéŉ",
    U"絕藥⻑❶⓫🅰\u20E3\u0332",
    U"각가\u1100\u1161\u11A8😀\U0002F800髙",
    U"\0\x01\x7F"};

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : random_(seed) {}

  std::string next(std::size_t max_length) {
    std::string text;
    const std::size_t length = pick(max_length + 1);
    while (utf8::count(text) < length) {
      const std::u32string& group = kAlphabet[pick(kAlphabet.size())];
      for (std::size_t n = 1 + pick(3); n > 0 && !group.empty(); --n) {
        utf8::append(text, group[pick(group.size())]);
      }
    }
    return text;
  }

  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

 private:
  std::mt19937 random_;
};

std::string utf8_of(std::initializer_list<char32_t> characters) {
  std::string text;
  for (char32_t c : characters) utf8::append(text, c);
  return text;
}

TEST(FoldProperty, IdempotentForEveryCodePoint) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string once = fold(utf8_of({c}));
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(FoldProperty, IdempotentForEveryCodePointBetweenOthers) {
  for (char32_t c = 0; c < 0x33480; ++c) {  // the planes in use
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string once = fold(utf8_of({U'ア', c, U'ア', 0x301, c, 0x3099, U' ', c, U'A', c}));
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<std::uint32_t>(c);
  }
}

TEST(FoldProperty, IdempotentForRandomText) {
  RandomText random(1);
  for (int i = 0; i < 50000; ++i) {
    const std::string text = random.next(40);
    const std::string once = fold(text);
    ASSERT_TRUE(utf8::is_valid(once)) << text;
    ASSERT_EQ(fold(once), once) << text;
  }
}

TEST(FoldProperty, IdempotentForRunsOfMarks) {
  const std::u32string marks =
      U"\u0301\u0316\u0334\u0344\u3099\u0345\u0F73\u034F\u200B\u00ADﾞ゛\uFE0F";
  const std::u32string bases = U"aかé\u1F82 각";
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int run = 0; run < 3; ++run) {
      utf8::append(text, bases[random() % bases.size()]);
      for (auto n = random() % 60; n > 0; --n) {
        utf8::append(text, marks[random() % (1 + random() % marks.size())]);
      }
    }
    const std::string once = fold(text);
    ASSERT_EQ(fold(once), once) << text;
  }
}

TEST(FoldProperty, AgreesWithIcuOutsideTheTable) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* icu = icu::Normalizer2::getNFKCCasefoldInstance(status);
  ASSERT_TRUE(U_SUCCESS(status));
  for (char32_t c = 0x3040; c <= 0x2FFFF; ++c) {
    if ((c >= 0xD800 && c < 0xE000) || (c >= 0xFDD0 && c <= 0xFDEF)) continue;
    const std::string text = utf8_of({c});
    std::string expected;
    icu->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(expected);
    if (expected.find_first_of(" ~") != std::string::npos || expected == "\u2014" ||
        expected == "\u2013" || c == 0x309B || c == 0x309C) {
      continue;
    }
    std::size_t first = 0;
    const std::string_view today = expected.empty() ? "" : new_form(utf8::next(expected, first));
    if (!today.empty()) expected = today;        // the signs of compatibility have one character
    if (c >= 0x1F150 && c <= 0x1F189) continue;  // 🅐, 🅰
    ASSERT_EQ(fold(text), expected) << std::hex << static_cast<std::uint32_t>(c);
  }
}

/// One stretch of the folded text whose characters share their shown range.
struct Group {
  std::string norm;
  Range<Shown> shown;
};

std::vector<Group> groups_of(const NormText& out) {
  std::vector<Group> groups;
  for (std::size_t at = 0; at < out.text.size();) {
    std::size_t next = at;
    utf8::next(out.text, next);
    const Range<Shown> shown = out.to_shown.to_parent({at, next});
    if (groups.empty() || !(groups.back().shown == shown)) groups.push_back({{}, shown});
    groups.back().norm += out.text.substr(at, next - at);
    at = next;
  }
  return groups;
}

bool is_boundary(const std::string& text, std::size_t at) {
  return at == text.size() || !utf8::is_continuation(text[at]);
}

/// True if the shown text of a group, folded on its own, gives the group: but for the signs whose
/// fold depends on their neighbours.
bool explains(const std::string& shown, const std::string& norm) {
  const std::string alone = fold(shown);
  return alone == norm || (norm == "ー" && alone == "-") || (norm == "no" && alone == "no.");
}

TEST(MapProperty, EveryCharacterComesFromItsShownOnes) {
  RandomText random(2);
  for (int i = 0; i < 50000; ++i) {
    const std::string shown = random.next(30);
    const NormText out = normalize(shown);
    ASSERT_EQ(out.to_shown.child_size(), out.text.size());
    std::size_t done = 0;
    for (const Group& group : groups_of(out)) {
      ASSERT_GE(group.shown.begin, done) << shown;
      ASSERT_LT(group.shown.begin, group.shown.end) << shown;
      ASSERT_TRUE(is_boundary(shown, group.shown.begin) && is_boundary(shown, group.shown.end));
      // Nothing may be lost but what folds to nothing, and line breaks inside a phrase.
      const std::string dropped = fold(shown.substr(done, group.shown.begin - done));
      ASSERT_TRUE(dropped.empty() || dropped == "\n") << "dropped from " << shown;
      ASSERT_TRUE(explains(shown.substr(group.shown.begin, group.shown.size()), group.norm))
          << shown << " -> " << out.text << " at " << group.norm;
      done = group.shown.end;
    }
    ASSERT_EQ(fold(shown.substr(done)), "") << "dropped at the end of " << shown;
  }
}

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += piece;
  return text;
}

TEST(FoldProperty, MegabytesOfMarksTakeLinearTime) {
  for (const char* piece : {"\u0301\u0316", "ﾞ\u0334", "\u0301\u00AD\u0316\u200B", "\u0344\u0316",
                            "\U0001D165\u0301"}) {
    const std::string text = "か" + repeated(piece, 1000000) + "。";
    const auto start = std::chrono::steady_clock::now();
    const std::string once = fold(text);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_LT(seconds.count(), 5.0) << piece;  // a quadratic pass takes minutes
    EXPECT_LT(once.size(), 200U) << piece;
    EXPECT_EQ(fold(once), once) << piece;
  }
}

TEST(FoldProperty, KeepsThirtyMarksAndTheMapBehindThem) {
  const std::string text = "か" + repeated("\u0301\u0316", 400) + "安全";
  const NormText out = normalize(text);
  const std::size_t at = out.text.find("安全");
  EXPECT_EQ(utf8::count(out.text), 33U);
  EXPECT_EQ(out.to_shown.to_parent({at, at + 6}), (Range<Shown>{text.size() - 6, text.size()}));
}

}  // namespace
}  // namespace shinsa::normalize

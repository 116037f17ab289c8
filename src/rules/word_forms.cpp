// Inflection by the last kana; see word_forms.h.
#include "rules/word_forms.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace shinsa::rules {
namespace {

/// What may stand in the place of the end of a lemma; "-" for nothing.
struct Inflection {
  std::string_view end;
  std::string_view forms;
};

// Of words with such an end; a word takes part in all that fit. The longer
// ends are of verbs that change two kana: 達する, 生ずる, やってくる, くれる.
constexpr std::array<Inflection, 16> kEndings = {{
    {"う", "わ お い っ え"},
    {"く", "か こ き い け きゃ っ くる くれ けよ"},
    {"ぐ", "が ご ぎ い げ ぎゃ ぐる ぐれ げよ"},
    {"す", "さ そ し せ しゃ しょ すれ"},
    {"つ", "た と ち っ て ちゃ"},
    {"ぬ", "な の に ん ね にゃ"},
    {"ふ", "は ひ へ ふる ふれ へよ ひよ"},
    {"ぶ", "ば ぼ び ん べ びゃ"},
    {"む", "ま も み ん め みゃ むる むれ めよ"},
    {"る", "- ら ん ろ り っ れ りゃ よ い"},
    {"づ", "で づる づれ でよ ず ぢ ずる ずれ ぢよ"},
    {"い", "- から かろ かっ く くっ ゅう ゅぅ き けれ かれ けりゃ きゃ し う ぅ"},
    {"する", "し しよ しょ せ せよ しろ すよ"},
    {"ずる", "ぜ ぜよ"},
    {"くる", "き こ こい こよ"},
    {"くれる", "くん"},
}};

// Whole words whose forms do not follow from their ends.
constexpr std::array<Inflection, 24> kIrregular = {{
    {"する", "さ し しょ しよ しろ す すっ すら すり すりゃ すれ すろ すん せ せい せよ"},
    {"くる", "き く くっ くら くり くりゃ くれ くろ くん こ こい こよ"},
    {"呉れる", "呉ん"},
    {"だ", "だっ だら だろ で な なら なれ"},
    {"た", "たら たろ"},
    {"ない", "な なぅ なう なかつ ねぇ ねえ のう なし"},
    {"たい", "た たかつ てぇ てえ とう"},
    {"ぬ", "ざり ざる ざれ ず ずん ね"},
    {"つ", "つる つれ て てよ"},
    {"る", "よ りゃ るる るれ れ れよ ろ ん"},
    {"り", "る"},
    {"や", "やっ やろ"},
    {"じゃ", "じゃっ じゃろ"},
    {"いい", "いいいっ いいっ"},
    {"得", "得よ 得る 得れ"},
    {"べし", "べから べき べく べけれ"},
    {"まじ", "まじき まじく まじけれ"},
    {"ごとし", "ごとき ごとく"},
    {"如し", "如き 如く"},
    {"なり", "なら なる なれ"},
    {"たり", "たら たる たれ"},
    {"けり", "ける"},
    {"あり", "あら ある あれ"},
    {"き", "し しか"},
}};

/// Calls visit for each word of a list that blanks divide.
template <class Visit>
void each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

}  // namespace

std::vector<std::string> forms_of(std::string_view lemma) {
  std::vector<std::string> forms = {std::string(lemma)};
  for (const Inflection& word : kIrregular) {
    if (word.end != lemma) continue;
    each_word(word.forms, [&](std::string_view form) { forms.emplace_back(form); });
  }
  for (const Inflection& ending : kEndings) {
    if (!lemma.ends_with(ending.end)) continue;
    const std::string stem(lemma.substr(0, lemma.size() - ending.end.size()));
    each_word(ending.forms, [&](std::string_view form) {
      if (form != "-") forms.push_back(stem + std::string(form));
      if (form == "-" && !stem.empty()) forms.push_back(stem);
    });
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

std::vector<std::string> stems_of(std::string_view lemma) {
  constexpr std::size_t kLongEnough = 9;  // what only lengthens such a stem turns little away
  std::vector<std::string> stems;
  if (lemma.empty()) return stems;
  const std::vector<std::string> forms = forms_of(lemma);
  std::size_t common = forms.front().size();  // bytes with which all begin: the first and the last
  while (!forms.back().starts_with(forms.front().substr(0, common))) --common;
  common = utf8::floor(forms.front(), common);
  if (common >= kLongEnough) return {forms.front().substr(0, common)};
  for (const std::string& form : forms) {  // sorted: a form stands behind what it begins with
    if (stems.empty() || !form.starts_with(stems.back())) stems.push_back(form);
  }
  return stems;
}

}  // namespace shinsa::rules

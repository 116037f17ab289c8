// What folds to what, and which shown characters each folded one came from.
#include "normalize/normalize.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace shinsa::normalize {
namespace {

using Table = std::vector<std::pair<std::string, std::string>>;

void expect_folds(const Table& table) {
  for (const auto& [shown, norm] : table) EXPECT_EQ(fold(shown), norm) << shown;
}

TEST(Fold, LeavesOrdinaryTextAlone) {
  for (const char* text :
       {"", "絶対安全", "治療費は1,000円です。", "満足度98.6%", "a-b", "ダウンタイム・副作用",
        "「必ず治る」と言う", "10〜20", "→★♪○", "髙橋", "😀"}) {
    EXPECT_EQ(fold(text), text);
  }
}

TEST(Fold, Width) {
  expect_folds({{"ＡＢＣ", "abc"},
                {"１００％", "100%"},
                {"￥５，０００", "¥5,000"},
                {"¥5,000", "¥5,000"},
                {"（笑）！？", "(笑)!?"},
                {"ｸﾘﾆｯｸ", "クリニック"},
                {"ﾀﾞｳﾝﾀｲﾑ", "ダウンタイム"},
                {"ﾎﾟﾃﾝﾂｧ", "ポテンツァ"},
                {"ｼﾐｹｱｰ｡", "シミケアー。"},
                {"ﾋﾟ･ｺ", "ピ・コ"}});
}

TEST(Fold, Case) {
  expect_folds(
      {{"HIFU", "hifu"}, {"ＨＩＦＵ", "hifu"}, {"GLP-1", "glp-1"}, {"JUVÉDERM", "juvéderm"}});
}

TEST(Fold, NumberOne) {
  expect_folds({{"No.1", "no.1"},
                {"NO.1", "no.1"},
                {"Ｎｏ．１", "no.1"},
                {"№1", "no.1"},
                {"№１", "no.1"},
                {"№.1", "no.1"},
                {"№．1", "no.1"},
                {"NO1", "no1"},
                {"No①", "no1"},
                {"№ 1", "no. 1"},
                {"第１位", "第1位"}});
}

TEST(Fold, SignsThatLookAlike) {
  expect_folds({{"10～20", "10〜20"},
                {"10~20", "10〜20"},
                {"10∼20", "10〜20"},
                {"10˜20", "10〜20"},
                {"10〰20", "10〜20"},
                {"ｱ−10", "ア-10"},
                {"‐‑‒–—―−－─", "---------"},
                {"“安心”„安全‟", "\"安心\"\"安全\""},
                {"〝安心〟＂", "\"安心\"\""},
                {"‘a’‚b‛＇", "'a''b''"},
                {"安い❗本当❓", "安い!本当?"},
                {"‼⁉", "!!!?"}});
}

TEST(Fold, LongMarks) {
  expect_folds({{"レーザー", "レーザー"},
                {"ﾚｰｻﾞｰ", "レーザー"},
                {"レ－ザー", "レーザー"},
                {"レ—ザ―ピコ", "レーザーピコ"},
                {"レ-ザ−治療", "レーザ-治療"},
                {"ア-イ-ウ", "アーイーウ"},
                {"リフト - アップ", "リフト - アップ"},
                {"リフト――アップ", "リフト--アップ"},
                {"-5歳", "-5歳"},
                {"ボトックス-注射", "ボトックス-注射"}});
}

TEST(Fold, Ellipsis) {
  expect_folds({{"まさか…", "まさか…"}, {"‥", "…"}, {"⋯", "…"}, {"...", "..."}, {"…\uFE0F", "…"}});
}

TEST(Fold, WhiteSpace) {
  expect_folds({{"a  b", "a b"},
                {"a\u3000\u3000b", "a b"},
                {"a\u00A0\t b", "a b"},
                {"a\u2003b\u200Bc", "a bc"},
                {"a \n  b", "a\nb"},
                {"a\r\nb", "a\nb"},
                {"a\u2028b", "a\nb"},
                {"\n\n", "\n"},
                {" a ", " a "},
                {"a \u200B b", "a b"}});
}

TEST(Fold, InvisibleCharacters) {
  expect_folds({{"絶\u00AD対", "絶対"},
                {"絶\u200B対\u200D安\u2060全", "絶対安全"},
                {"\uFEFF安全", "安全"},
                {"安\uFE00全\U000E0100", "安全"},
                {"\u202E安全\u202C\u2066", "安全"},
                {"葛\U000E0101城", "葛城"}});
}

TEST(Fold, DecomposedKana) {
  expect_folds({{"か\u3099ん", "がん"},
                {"ハ\u309Aット", "パット"},
                {"か゛ん", "がん"},
                {"は゜", "ぱ"},
                {"か\u200D\u3099", "が"},
                {"あ\u3099", "あ\u3099"}});
}

TEST(Fold, CompatibilityCharacters) {
  expect_folds({{"㎝", "cm"},
                {"㌔", "キロ"},
                {"㈱", "(株)"},
                {"Ⅲ", "iii"},
                {"①②", "12"},
                {"㊙", "秘"},
                {"℡", "tel"},
                {"½", "1⁄2"},
                {"㍿", "株式会社"},
                {"CO₂", "co2"},
                {"⽣", "生"}});
}

TEST(Fold, OldForms) {
  expect_folds({{"絕對に瘦せる", "絶対に痩せる"},
                {"藥の效果を保證", "薬の効果を保証"},
                {"滿足度", "満足度"},
                {"醫學博士", "医学博士"},
                {"脫毛が卽日", "脱毛が即日"},
                {"頰の充塡", "頬の充填"},
                {"⻑い⻭", "長い歯"},
                {"髙橋と渡邊、齋藤", "髙橋と渡邊、齋藤"},
                {"靱帯", "靱帯"}});
}

TEST(Fold, DigitsAndLettersInSigns) {
  expect_folds({{"No.❶", "no.1"},
                {"❿➀➉➊➓", "10110110"},
                {"⓵⓾⓿", "1100"},
                {"⓫⓴", "1120"},
                {"🅽🅾.1", "no.1"},
                {"🅐🅩🅰🆉", "azaz"},
                {"1\uFE0F\u20E3位", "1位"}});
}

TEST(Fold, LinesAndFramesAroundCharacters) {
  expect_folds({{"絶\u20DD対", "絶対"},
                {"安\u0332全\u0332", "安全"},
                {"必\u0336ず\u0336", "必ず"},
                {"か\u0335\u3099", "が"},
                {"ñ", "ñ"},
                {"n\u0303", "ñ"}});
}

Range<Shown> shown_of(const std::string& shown, std::string_view norm) {
  const NormText out = normalize(shown);
  const std::size_t at = out.text.find(norm);
  EXPECT_NE(at, std::string::npos) << out.text;
  return out.to_shown.to_parent({at, at + norm.size()});
}

std::string quoted(const std::string& shown, std::string_view norm) {
  const Range<Shown> range = shown_of(shown, norm);
  return shown.substr(range.begin, range.size());
}

TEST(Map, QuotesWhatTheVisitorReads) {
  EXPECT_EQ(quoted("当院は№１です", "no.1"), "№１");
  EXPECT_EQ(quoted("当院は№１です", "o"), "№");
  EXPECT_EQ(quoted("当院は№１です", "1です"), "１です");
  EXPECT_EQ(quoted("℡が", "e"), "℡");
  EXPECT_EQ(quoted("完全無料ﾀﾞｳﾝﾀｲﾑ無し", "ダウン"), "ﾀﾞｳﾝ");
  EXPECT_EQ(quoted("絶\u200B対  安全\u00AD。", "対 安"), "対  安");
  EXPECT_EQ(quoted("絶\u200B対  安全\u00AD。", "絶"), "絶");
  EXPECT_EQ(quoted("a \n\u3000b", "\n"), " \n\u3000");
  EXPECT_EQ(quoted("レ－ザーＡ", "ーザ"), "－ザ");
  EXPECT_EQ(quoted("効果…！", "…!"), "…！");
  EXPECT_EQ(quoted("か\u3099ん", "が"), "か\u3099");
  EXPECT_EQ(quoted("㍿の", "式"), "㍿");
  EXPECT_EQ(quoted("この絕對に", "絶対"), "絕對");
  EXPECT_EQ(quoted("人気1\uFE0F\u20E3位", "1位"), "1\uFE0F\u20E3位");
  EXPECT_EQ(quoted("絶\u20DD対\u20DDに", "絶対"), "絶\u20DD対");
  EXPECT_EQ(quoted("か\u0335\u3099ん", "が"), "か\u0335\u3099");
}

TEST(Map, IsLinearWhereNothingChanges) {
  EXPECT_EQ(shown_of("この治療は安全です", "安全"), (Range<Shown>{15, 21}));
}

TEST(Map, EmptyText) {
  const NormText out = normalize("");
  EXPECT_TRUE(out.text.empty());
  EXPECT_EQ(out.to_shown.child_size(), 0U);
}

TEST(Normalize, JoinsLinesThatCutAWordOrAPhrase) {
  EXPECT_EQ(fold("ダウン\nタイムなし"), "ダウンタイムなし");
  EXPECT_EQ(fold("この治療で\n必ず治ります"), "この治療で必ず治ります");
  EXPECT_EQ(fold("赤み、\n腫れ"), "赤み、腫れ");
  EXPECT_EQ(fold("赤み\n腫れ"), "赤み\n腫れ");
  EXPECT_EQ(fold("手術は痛\nくありません"), "手術は痛くありません");
  EXPECT_EQ(fold("絶\n対に治\nります"), "絶対に治ります");
  EXPECT_EQ(fold("日\n本\n一"), "日本一");
  EXPECT_EQ(fold("美容皮膚科\nくすみ"), "美容皮膚科\nくすみ");
  EXPECT_EQ(fold("クリニック\n診療時間"), "クリニック\n診療時間");
  EXPECT_EQ(fold("治ります\n必ず"), "治ります\n必ず");
  const NormText norm = normalize("ダウン\nタイム");
  EXPECT_EQ(norm.to_shown.to_parent({0, norm.text.size()}), (Range<Shown>{0, 19}));
}

}  // namespace
}  // namespace shinsa::normalize

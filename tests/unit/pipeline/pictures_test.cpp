// Pictures from before and after a treatment: which text stands beside them, and what is reported
// where some of the four statements are missing.
#include <string>
#include <string_view>
#include <vector>

#include "unit/pipeline/clinic_page.h"

namespace shinsa::pipeline {
namespace {

constexpr std::string_view kAll =
    "<p>治療内容：まぶたの裏側から糸を通します。費用：両目 121,000円（税込）。"
    "期間・回数：手術1回、1週間後と1か月後に検診。リスク：腫れ、内出血、左右差、感染。</p>";
constexpr std::string_view kPair = "<img src=b.jpg alt='施術前'><img src=a.jpg alt='施術後'>";

/// Messages on pictures that count, in order.
std::vector<std::string> messages(std::string_view body) {
  std::vector<std::string> found;
  for (const Finding& finding : scan_page("二重の手術", body).findings) {
    if (finding.category == Category::kBeforeAfter && finding.counts()) {
      found.push_back(finding.message);
    }
  }
  return found;
}

std::string page(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

constexpr std::string_view kLacksAll =
    "治療前後の写真のそばに、「治療内容」「費用・料金」「期間・回数」「リスク・副作用」の記載があり"
    "ません。";

TEST(Pictures, WithAllFourBesideThemAreFine) {
  for (const std::string& body :
       {page({"<figure>", kPair, "<figcaption>症例1</figcaption></figure>", kAll}),
        page({"<div class=case>", kPair, kAll, "</div>"}), page({"<h2>症例1</h2>", kAll, kPair}),
        page({"<h2>症例写真</h2>", kPair, "<p>ご本人の同意を得ています。</p>", kAll}),
        page({"<section><div class=ph><div>", "<img alt='症例1 術前'>", "</div><div>",
              "<img alt='症例1 術後'>", "</div></div>", kAll, "</section>"}),
        page({kPair,
              "<dl><dt>治療の内容<dd>まぶたの裏側から糸を通します。<dt>費用<dd>121,000円（税込）"
              "<dt>期間<dd>手術1回、検診1か月後<dt>リスク<dd>腫れ、内出血</dl>"})}) {
    EXPECT_EQ(messages(body), std::vector<std::string>{}) << body;
  }
}

TEST(Pictures, WithoutThemAreReportedWithWhatTheyLack) {
  EXPECT_EQ(messages(page({kPair, "<p>ぱっちりとした目もとに。</p>"})),
            std::vector<std::string>{std::string(kLacksAll)});
  EXPECT_EQ(messages(page({"<figure>", kPair,
                           "<figcaption>埋没法 両目 121,000円（税込）</figcaption></figure>"})),
            std::vector<std::string>{
                "治療前後の写真のそばに、「期間・回数」「リスク・副作用」の記載がありません。"});
}

TEST(Pictures, FarTextAndLinksDoNotServe) {
  EXPECT_EQ(messages(page({"<h2>症例</h2>", kPair, "<a href=/case>詳細はこちら</a>",
                           "<h2>治療について</h2>", kAll})),
            std::vector<std::string>{std::string(kLacksAll)});
}

TEST(Pictures, AreJudgedEachByItsOwnText) {
  const std::string card = page({"<div class=case>", kPair, "<p>すっきり</p></div>"});
  const std::string full = page({"<div class=case>", kPair, kAll, "</div>"});
  EXPECT_EQ(messages(page({"<h2>症例</h2>", full, card, full})),
            std::vector<std::string>{std::string(kLacksAll)});
}

TEST(Pictures, ATextForAllOfASectionServesEach) {
  const std::string cards = page({"<div class=case>", kPair, "<p>1か月後</p></div>",
                                  "<div class=case>", kPair, "<p>3か月後</p></div>"});
  EXPECT_EQ(messages(page({"<h2>症例</h2><div>", cards, kAll, "</div>"})),
            std::vector<std::string>{});
  EXPECT_EQ(messages(page({"<h2>症例</h2>", kAll, "<div>", cards, "</div>"})),
            std::vector<std::string>{});
}

TEST(Pictures, APhraseAndAnAbsenceAreOneFinding) {
  EXPECT_EQ(messages("<figure><img src=a.jpg alt='施術前の目元→施術後の目元'></figure>"),
            std::vector<std::string>{std::string(kLacksAll)});
}

TEST(Pictures, OtherPicturesOweNothing) {
  EXPECT_EQ(messages("<img alt='施術前のカウンセリングの様子'><img alt='受付'><img alt='院長'>"),
            std::vector<std::string>{});
}

}  // namespace
}  // namespace shinsa::pipeline

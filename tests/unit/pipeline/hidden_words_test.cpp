// Words hidden from readers of text are judged as a visitor reads them, and reported at the exact
// place in the source.
#include <string>
#include <vector>

#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

/// The source of every finding of one rule that counts.
std::vector<std::string> found(const std::string& rule, const std::string& html) {
  const PageReport report = test_analyzer().analyze({.id = "page.html",
                                                     .url = "",
                                                     .bytes = html,
                                                     .encoding = "UTF-8",
                                                     .charset = "",
                                                     .markup = Markup::kHtml});
  std::vector<std::string> sources;
  for (const Finding& finding : report.findings) {
    if (finding.rule != rule || finding.dismissed) continue;
    const std::size_t begin = finding.span.start.byte;
    sources.push_back(html.substr(begin, finding.span.end.byte - begin));
  }
  return sources;
}

struct Case {
  const char* rule;
  const char* html;
  const char* source;  // of the one finding
};

TEST(HiddenWords, AreFoundAtTheirPlace) {
  for (const auto& [rule, html, source] : std::vector<Case>{
           {"absolute-safety", "<p>絶<b>対</b><i>安</i>全な手術です。</p>",
            "絶<b>対</b><i>安</i>全な手術です"},
           {"absolute-safety", "<p>当院の絶 対 安 全な手術です。</p>", "絶 対 安 全な手術です"},
           {"absolute-safety", "<p>絶&nbsp;対&#x3000;安<wbr> 全な手術です。</p>",
            "絶&nbsp;対&#x3000;安<wbr> 全な手術です"},
           {"absolute-safety", "<p>絶・対・安・全な手術です。</p>", "絶・対・安・全な手術です"},
           {"absolute-safety", "<p>絶○安全な手術です。</p>", "絶○安全な手術です"},
           {"absolute-safety", "<p>絶&#x3007;安全な手術です。</p>", "絶&#x3007;安全な手術です"},
           {"absolute-safety", "<p>絶\u200B対&shy;安\u2060全な手術です。</p>",
            "絶\u200B対&shy;安\u2060全な手術です"},
           {"absolute-safety", "<p>絕對に安全な手術です。</p>", "絕對に安全な手術です"},
           {"certain-success", "<p>絶<span>●</span>に治ります。</p>", "絶<span>●</span>に治ります"},
           {"certain-success", "<p>必×治ります。</p>", "必×治ります"},
           {"certain-success", "<p>か\u3099んか\u3099必す\u3099治ります。</p>",
            "必す\u3099治ります"},
           {"superlative-facility", "<p>地域Ｎ<b>ｏ</b>．❶の実績です。</p>", "地域Ｎ<b>ｏ</b>．❶"},
           {"superlative-facility", "<p>日本①の技術です。</p>", "日本①"},
           {"painless", "<p>ﾀﾞｳﾝﾀｲﾑなしの施術です。</p>", "ﾀﾞｳﾝﾀｲﾑなし"}}) {
    EXPECT_EQ(found(rule, html), std::vector<std::string>{source}) << html;
  }
}

TEST(HiddenWords, InnocentNeighboursAreNotFound) {
  for (const char* html :
       {"<p>○○クリニックは◯月◯日に休診します。</p>",
        "<table><tr><td>初診：○</td><td>再診：×</td></tr></table>",
        "<p>不安 全身麻酔についてご相談ください。</p>", "<p>氏名 医院名 電話番号</p>",
        "<p>妊娠中絶 対応可能な曜日</p>", "<p>絶 対 安 静をお守りください。</p>",
        "<p>絶○安全とは言えません。</p>", "<p>安○性の評価を行います。</p>"}) {
    for (const char* rule : {"absolute-safety", "certain-success", "celebrity-doctor"}) {
      EXPECT_TRUE(found(rule, html).empty()) << html;
    }
  }
}

}  // namespace
}  // namespace shinsa::pipeline

// The 49 kinds of expression that reviewers of medical advertising know: each is judged by a rule,
// or by a required statement where it is something left out, and a page that shows it is flagged.
#include <algorithm>
#include <fstream>
#include <regex>
#include <set>

#include "unit/pipeline/test_engine.h"

namespace shinsa::pipeline {
namespace {

struct Kind {
  const char* id;
  std::vector<std::string> judges;  // rules or disclosures
  const char* page;                 // on which each of them has something to say
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> kKinds = {
      {"absolute-safety", {"absolute-safety"}, "<p>当院の手術は絶対に安全です。</p>"},
      {"certain-success", {"certain-success"}, "<p>どんなに難しい症例でも必ず成功します。</p>"},
      {"finished-in-one-day", {"finished-in-one-day"}, "<p>一日で全ての治療が終了します。</p>"},
      {"unsupported-statistics",
       {"unsupported-statistics"},
       "<p>患者様満足度98.6%を達成しました。</p>"},
      {"altered-before-after",
       {"altered-before-after-photo"},
       "<p>症例写真は、明るさを補正し、肌を整えて掲載しています。</p>"},
      {"fake-gov-endorsement",
       {"fake-gov-endorsement"},
       "<p>厚生労働省の認可した審美専門医が担当します。</p>"},
      {"nonexistent-facility-claim",
       {"nonexistent-facility-claim"},
       "<p>当院は国際美容研究所を併設しています。</p>"},
      {"superlative-facility", {"superlative-facility"}, "<p>当院は日本一の症例数を誇ります。</p>"},
      {"comparison-other-clinics",
       {"comparison-other-clinics"},
       "<p>他院より安く、他院にはない技術で治療します。</p>"},
      {"celebrity-relation", {"celebrity-relation"}, "<p>芸能人も多数ご来院いただいています。</p>"},
      {"state-of-the-art", {"state-of-the-art"}, "<p>最先端の医療を提供します。</p>"},
      {"celebrity-doctor", {"celebrity-doctor"}, "<p>神の手と呼ばれる院長が執刀します。</p>"},
      {"exaggerated-effect", {"exaggerated-effect"}, "<p>照射だけで10歳若返ります。</p>"},
      {"misleading-menu-price", {"misleading-menu-price"}, "<p>全身脱毛 月々1,000円〜</p>"},
      {"discount-campaign", {"discount-campaign"}, "<p>今だけ50%OFFのキャンペーン実施中です。</p>"},
      {"free-gift", {"free-gift"}, "<p>無料相談をされた方全員にギフト券をプレゼントします。</p>"},
      {"refund-guarantee", {"refund-guarantee"}, "<p>効果がなければ全額返金いたします。</p>"},
      {"installment-emphasis", {"installment-emphasis"}, "<p>月々3,000円から始められます。</p>"},
      {"testimonial", {"testimonial"}, "<p>「シミが薄くなって嬉しいです」(40代女性)</p>"},
      {"review-incentive",
       {"review-incentive"},
       "<p>口コミを投稿いただくと500円引きになります。</p>"},
      {"before-after-insufficient",
       {"before-after-claim"},
       "<h2>症例写真</h2><p>ビフォーアフター</p><img alt='施術前と施術後の写真'>"},
      {"panic-inducing",
       {"panic-urgent-visit", "panic-inducing"},
       "<p>こんな症状が出ていれば命に関わりますので今すぐ受診してください。手遅れになる前に、"
       "ご予約を。</p>"},
      {"unscientific-citation",
       {"unscientific-citation"},
       "<p>テレビの健康番組で紹介された治療なので効果は確かです。</p>"},
      {"clinical-trial-endorsement",
       {"clinical-trial-endorsement"},
       "<p>治験で効果が証明された治療です。</p>"},
      {"specialist-title", {"specialist-title"}, "<p>アンチエイジング専門医が担当します。</p>"},
      {"center-name",
       {"center-name"},
       "<title>架空美容再生医療センター</title><p>架空病院 脳疾患センター</p>"},
      {"department-name", {"department-name"}, "<p>診療科目：内科、アンチエイジング科</p>"},
      {"specialty-clinic", {"specialty-clinic"}, "<p>当院はAGA専門クリニックです。</p>"},
      {"rx-brand-name",
       {"rx-brand-name", "rx-price-lure"},
       "<p>マンジャロを即日発送。</p><p>マンジャロが最安値、まとめ買いで割引。</p>"},
      {"unapproved-drug-5items",
       {"unapproved.domestic", "unapproved.overseas", "unapproved.relief",
        "unapproved-drug-5items"},
       "<title>架空美容クリニック</title><h1>架空美容クリニック</h1><h2>リジュラン注射</"
       "h2><p>当院のリジュランは国内未承認の製剤を用います。1回33,000円(税込)。ご予約は "
       "03-0000-0000 へ。</p><p>未承認ですが、効果は抜群です。</p>"},
      {"regen-claims", {"regen-claims"}, "<p>幹細胞培養上清液で肌が生まれ変わります。</p>"},
      {"offlabel-claim", {"offlabel-claim"}, "<p>糖尿病の薬でダイエットができます。</p>"},
      {"painless", {"painless"}, "<p>全く痛くない、ダウンタイムなしの治療です。</p>"},
      {"unproven-therapy", {"unproven-therapy"}, "<p>高濃度ビタミンC点滴でがんが消えます。</p>"},
      {"missing-jiyushinryou-disclosure",
       {"treatment", "period", "risk"},
       "<title>架空美容クリニック</title><h1>架空美容クリニック</h1><h2>ピコレーザー</"
       "h2><p>当院のピコレーザー(自由診療)は1回11,000円(税込)です。ご予約は 03-0000-0000 へ。</p>"},
      {"online-consult-claims",
       {"online-consult-claims"},
       "<p>診察不要で、誰でもお薬を受け取れます。</p>"},
      {"non-doctor-performer",
       {"non-doctor-performer"},
       "<p>カウンセラーが診断し、治療方針を決定します。</p>"},
      {"public-order",
       {"appearance-insult", "complex-shaming"},
       "<p>ブスのままでいいの？ デブは嫌われます。</p>"},
      {"comic-undignified", {"comic-undignified"}, "<p>まじ神！ 爆誕ヤバすぎ二重！</p>"},
      {"sns-signals", {"sns-signals"}, "<p>#二重整形神 DMで特別価格をご案内します。</p>"},
      {"guideline-compliance-claim",
       {"guideline-compliance-claim"},
       "<p>医療広告ガイドライン完全準拠の優良クリニックです。</p>"},
      {"awards-accreditation",
       {"awards-accreditation"},
       "<p>ビューティーアワード2025を受賞しました。</p>"},
      {"urgency-scarcity", {"urgency-scarcity"}, "<p>1日3名様限定、残りわずかです。</p>"},
      {"cosmetic-item-claims",
       {"cosmetic-item-claims"},
       "<p>シミが消える美容液を院内で販売しています。</p>"},
      {"interview-media",
       {"interview-media"},
       "<p>おすすめクリニックランキング1位に掲載されたタイアップ記事です。</p>"},
      {"clinic-name-domain", {"clinic-name-domain"}, "<title>No.1美容クリニック</title>"},
      {"outcome-rate", {"outcome-rate"}, "<p>当院の5年生存率は80%です。</p>"},
      {"insurance-misrepresentation",
       {"insurance-misrepresentation"},
       "<p>痩せる薬がついに保険適用になりました。</p>"},
      {"risk-section-benefit",
       {"risk-section-denial"},
       "<h3>リスク・副作用</h3><p>ダウンタイムはありません。当日からメイクができます。</p>"},
  };
  return kKinds;
}

std::set<std::string> flagged_by(const char* html) {
  const PageReport report = test_analyzer().analyze({.id = "page.html",
                                                     .url = "",
                                                     .bytes = html,
                                                     .encoding = "UTF-8",
                                                     .charset = "",
                                                     .markup = Markup::kHtml});
  std::set<std::string> rules;
  for (const Finding& finding : report.findings) {
    if (finding.counts()) rules.insert(finding.rule);
  }
  return rules;
}

TEST(Taxonomy, EveryKindIsJudged) {
  EXPECT_EQ(kinds().size(), 49U);
  for (const Kind& kind : kinds()) {
    const std::set<std::string> rules = flagged_by(kind.page);
    for (const std::string& judge : kind.judges) {
      EXPECT_TRUE(rules.contains(judge)) << kind.id << " by " << judge << ": " << kind.page;
    }
  }
}

TEST(Taxonomy, NamesTheKindsOfTheDomain) {
  std::ifstream file(SHINSA_SHARED_DIR "/domain/02-taxonomy.md");
  if (!file) GTEST_SKIP() << "no taxonomy beside the project";
  std::vector<std::string> ids;
  const std::regex heading("## ([1-9][0-9]*)\\. ([a-z0-9-]+) .*");
  for (std::string line; std::getline(file, line);) {
    std::smatch match;
    if (std::regex_match(line, match, heading)) ids.push_back(match[2]);
  }
  ASSERT_EQ(ids.size(), kinds().size());
  for (std::size_t i = 0; i < ids.size(); ++i) EXPECT_EQ(kinds()[i].id, ids[i]);
}

}  // namespace
}  // namespace shinsa::pipeline

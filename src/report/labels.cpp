// Tables from names to Japanese; see labels.h. The tables follow the order of the enumerations, and
// a test holds each label against name_of().
#include "report/labels.h"

#include <algorithm>
#include <array>

namespace shinsa::report {
namespace {

constexpr std::array<std::string_view, 3> kSeverities = {"参考", "要確認", "違反の可能性高"};
constexpr std::array<std::string_view, kCategoryCount> kCategories = {
    "虚偽広告",         "比較優良広告", "誇大広告",         "公序良俗に反する内容",
    "広告可能事項以外", "体験談",       "ビフォーアフター", "その他"};
constexpr std::array<std::string_view, 12> kAssertions = {"断定", "否定", "留保", "疑問",
                                                          "引用", "伝聞", "指示", "注意喚起",
                                                          "方針", "条件", "希望", "法令上の名称"};
constexpr std::array<std::string_view, 3> kPageStatuses = {"判定済み", "判定不能 (本文なし)",
                                                           "判定不能 (読み取り不可)"};
constexpr std::array<std::string_view, 4> kAdvertisementClasses = {
    "広告に該当", "広告の可能性あり", "広告に該当しない", "広告かどうか不明"};
constexpr std::array<std::string_view, 4> kDisclosureStates = {"対象外", "記載あり", "不十分",
                                                               "記載なし"};
constexpr std::array<std::string_view, 5> kDisclosureScopes = {"-", "施術の欄", "同じページ",
                                                               "別のページ", "リンク先のみ"};

constexpr std::array<std::string_view, 4> kMedia = {"ウェブサイト", "バナー・検索連動広告", "SNS",
                                                    "メール"};

struct Named {
  std::string_view name;
  std::string_view label;
};

constexpr auto kDisclosures = std::to_array<Named>({
    {"treatment", "治療内容"},
    {"cost", "費用"},
    {"period", "期間・回数"},
    {"risk", "リスク・副作用"},
    {"contact", "問い合わせ先"},
    {"unapproved.status", "未承認である旨"},
    {"unapproved.route", "入手経路"},
    {"unapproved.domestic", "国内の承認医薬品等の有無"},
    {"unapproved.overseas", "諸外国における安全性等"},
    {"unapproved.relief", "救済制度の対象外"},
});

constexpr auto kAdvertisementKinds = std::to_array<Named>({
    {"clinic-site", "医療機関"},
    {"clinic-column", "医療機関のコラム"},
    {"price-list", "料金表"},
    {"case-photos", "症例写真"},
    {"landing-page", "ランディングページ"},
    {"news", "報道"},
    {"academic", "学術"},
    {"recruiting", "求人"},
    {"government", "行政"},
    {"portal", "ポータル"},
    {"shop", "通販"},
    {"patient-blog", "患者のブログ"},
    {"unknown", "不明"},
});

template <std::size_t N, class Enum>
std::string_view at(const std::array<std::string_view, N>& labels, Enum value) {
  return labels[static_cast<std::size_t>(value)];
}

template <std::size_t N>
std::string_view find(const std::array<Named, N>& table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(),
                                  [name](const Named& entry) { return entry.name == name; });
  return found == table.end() ? name : found->label;
}

}  // namespace

std::string_view label_of(Severity value) { return at(kSeverities, value); }
std::string_view label_of(Category value) { return at(kCategories, value); }
std::string_view label_of(AssertionStatus value) { return at(kAssertions, value); }
std::string_view label_of(PageStatus value) { return at(kPageStatuses, value); }
std::string_view label_of(AdvertisementClass value) { return at(kAdvertisementClasses, value); }
std::string_view label_of(DisclosureState value) { return at(kDisclosureStates, value); }
std::string_view label_of(DisclosureScope value) { return at(kDisclosureScopes, value); }
std::string_view label_of(Medium value) { return at(kMedia, value); }

std::string_view disclosure_label(std::string_view id) { return find(kDisclosures, id); }

std::string_view advertisement_kind_label(std::string_view kind) {
  return find(kAdvertisementKinds, kind);
}

std::string citation(const Basis& basis) {
  std::string out = basis.law;
  if (!basis.article.empty()) out += (out.empty() ? "" : " ") + basis.article;
  const std::string edition = basis.edition.empty() ? "" : "(" + basis.edition + ")";
  if (basis.guideline.empty()) return out + edition;
  if (!out.empty()) out += "; ";
  if (basis.guideline.starts_with("第"))
    return out + "医療広告ガイドライン" + edition + basis.guideline;
  return out + basis.guideline + edition;
}

std::string citation(const std::vector<Basis>& basis) {
  std::string out;
  for (const Basis& ground : basis) out += (out.empty() ? "" : "; ") + citation(ground);
  return out;
}

std::string suppression_text(const std::optional<Suppression>& suppressed) {
  if (!suppressed) return "";
  return suppressed->reason.empty() ? suppressed->by : suppressed->by + ": " + suppressed->reason;
}

}  // namespace shinsa::report

// The tables of ipadic_names.h, as they stand in the dictionary's sources.
#include "rules/ipadic_names.h"

#include <algorithm>
#include <array>

namespace shinsa::rules {
namespace {

constexpr std::array<std::string_view, 69> kPosPaths = {{"その他-間投",
                                                         "フィラー",
                                                         "副詞-一般",
                                                         "副詞-助詞類接続",
                                                         "助動詞",
                                                         "助詞-並立助詞",
                                                         "助詞-係助詞",
                                                         "助詞-副助詞",
                                                         "助詞-副助詞／並立助詞／終助詞",
                                                         "助詞-副詞化",
                                                         "助詞-接続助詞",
                                                         "助詞-格助詞-一般",
                                                         "助詞-格助詞-引用",
                                                         "助詞-格助詞-連語",
                                                         "助詞-特殊",
                                                         "助詞-終助詞",
                                                         "助詞-連体化",
                                                         "動詞-接尾",
                                                         "動詞-自立",
                                                         "動詞-非自立",
                                                         "名詞-サ変接続",
                                                         "名詞-ナイ形容詞語幹",
                                                         "名詞-一般",
                                                         "名詞-代名詞-一般",
                                                         "名詞-代名詞-縮約",
                                                         "名詞-副詞可能",
                                                         "名詞-動詞非自立的",
                                                         "名詞-固有名詞-一般",
                                                         "名詞-固有名詞-人名-一般",
                                                         "名詞-固有名詞-人名-名",
                                                         "名詞-固有名詞-人名-姓",
                                                         "名詞-固有名詞-地域-一般",
                                                         "名詞-固有名詞-地域-国",
                                                         "名詞-固有名詞-組織",
                                                         "名詞-引用文字列",
                                                         "名詞-形容動詞語幹",
                                                         "名詞-接尾-サ変接続",
                                                         "名詞-接尾-一般",
                                                         "名詞-接尾-人名",
                                                         "名詞-接尾-副詞可能",
                                                         "名詞-接尾-助動詞語幹",
                                                         "名詞-接尾-助数詞",
                                                         "名詞-接尾-地域",
                                                         "名詞-接尾-形容動詞語幹",
                                                         "名詞-接尾-特殊",
                                                         "名詞-接続詞的",
                                                         "名詞-数",
                                                         "名詞-特殊-助動詞語幹",
                                                         "名詞-非自立-一般",
                                                         "名詞-非自立-副詞可能",
                                                         "名詞-非自立-助動詞語幹",
                                                         "名詞-非自立-形容動詞語幹",
                                                         "形容詞-接尾",
                                                         "形容詞-自立",
                                                         "形容詞-非自立",
                                                         "感動詞",
                                                         "接続詞",
                                                         "接頭詞-動詞接続",
                                                         "接頭詞-名詞接続",
                                                         "接頭詞-形容詞接続",
                                                         "接頭詞-数接続",
                                                         "記号-アルファベット",
                                                         "記号-一般",
                                                         "記号-句点",
                                                         "記号-括弧閉",
                                                         "記号-括弧開",
                                                         "記号-空白",
                                                         "記号-読点",
                                                         "連体詞"}};

constexpr std::array<std::string_view, 27> kForms = {
    {"ガル接続",       "仮定形",     "仮定縮約１",     "仮定縮約２", "体言接続",     "体言接続特殊",
     "体言接続特殊２", "命令ｅ",     "命令ｉ",         "命令ｒｏ",   "命令ｙｏ",     "基本形",
     "基本形-促音便",  "文語基本形", "未然ウ接続",     "未然ヌ接続", "未然レル接続", "未然形",
     "未然特殊",       "現代基本形", "連用ゴザイ接続", "連用タ接続", "連用テ接続",   "連用デ接続",
     "連用ニ接続",     "連用形",     "音便基本形"}};

}  // namespace

std::span<const std::string_view> ipadic_pos_paths() { return kPosPaths; }
std::span<const std::string_view> ipadic_forms() { return kForms; }

bool is_pos_prefix(std::string_view path) {
  return std::any_of(kPosPaths.begin(), kPosPaths.end(), [path](std::string_view known) {
    return known.starts_with(path) && (known.size() == path.size() || known[path.size()] == '-');
  });
}

bool is_form_prefix(std::string_view form) {
  return std::any_of(kForms.begin(), kForms.end(),
                     [form](std::string_view known) { return known.starts_with(form); });
}

}  // namespace shinsa::rules

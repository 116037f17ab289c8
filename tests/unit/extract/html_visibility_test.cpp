// HTML → blocks: what is hidden, collapsed or tiny, by attributes and by style; titles by class.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/extract.h"
#include "unit/extract/block_checks.h"

namespace shinsa::extract {
namespace {

void check(const std::vector<BlockCase>& cases) { check_blocks(html_blocks, cases); }

TEST(HtmlVisibility, TellsVisibility) {
  check({
      {"hidden",
       "<p style='display: none !important'>一</p><div style=visibility:hidden>二</div><p "
       "hidden>三</p>",
       {"paragraph(hidden): 一", "paragraph(hidden): 二", "paragraph(hidden): 三"}},
      {"inherited",
       "<div hidden><p>一<b>二</b></p></div>三",
       {"paragraph(hidden): 一二", "paragraph: 三"}},
      {"visible again",
       "<div style=visibility:hidden>一<p style=visibility:visible>二</p></div>",
       {"paragraph(hidden): 一", "paragraph: 二"}},
      {"aria-hidden is shown", "<p aria-hidden=true>文</p>", {"paragraph: 文"}},
      {"inside a word",
       "<p>絶対<span style=display:none>では</span>安全</p>",
       {"paragraph: 絶対安全", "paragraph(hidden): では"}},
      {"closed details",
       "<details><summary>題</summary><p>中</p></details>後",
       {"paragraph: 題", "paragraph(collapsed): 中", "paragraph: 後"}},
      {"open details",
       "<details open><summary>題</summary>中</details>",
       {"paragraph: 題", "paragraph: 中"}},
      {"details in details",
       "<details><summary>題</summary><details><summary>内</summary>中</details></details>",
       {"paragraph: 題", "paragraph(collapsed): 内", "paragraph(collapsed): 中"}},
      {"dialog",
       "<dialog>一</dialog><dialog open>二</dialog>",
       {"paragraph(collapsed): 一", "paragraph: 二"}},
      {"tiny",
       "<p style=font-size:10px>一</p><p style='font-size:.7em'>二</p><p style=font-size:70%>三</p>"
       "<p style=font-size:xx-small>四</p><p style=font-size:7pt>五</p><font size=1>六</font>",
       {"paragraph(tiny): 一", "paragraph(tiny): 二", "paragraph(tiny): 三", "paragraph(tiny): 四",
        "paragraph(tiny): 五", "paragraph(tiny): 六"}},
      {"not tiny",
       "<p style=font-size:11px>一</p><p style=font-size:80%>二</p><p "
       "style='font-size:calc(1px)'>三</p>",
       {"paragraph: 一", "paragraph: 二", "paragraph: 三"}},
      {"normal again",
       "<div style=font-size:0>一<p style=font-size:16px>二</p><p>三</p></div>",
       {"paragraph(tiny): 一", "paragraph: 二", "paragraph(tiny): 三"}},
      {"white on white",
       "<p style='color:#FFF;background:white'>一</p><p style=color:#fff>二</p>",
       {"paragraph(hidden): 一", "paragraph: 二"}},
      {"the page itself is never hidden",
       "<body style=display:none><p>文</p></body>",
       {"paragraph: 文"}},
      {"a hidden image", "<div hidden><img alt='図'></div>", {"image-alt(hidden): 図"}},
      {"formatting left open",
       "<p><font style=display:none>一<p>二</font>三",
       {"paragraph(hidden): 一", "paragraph(hidden): 二", "paragraph: 三"}},
  });
}

TEST(HtmlVisibility, ReadsSimpleStyleSheets) {
  const std::string text =
      "<p class='x off'>一</p><p id=gone>二</p><p class=note>三</p><em>四</em><p "
      "class=shown>五</p>";
  const Lines all_shown = {"paragraph: 一", "paragraph: 二", "paragraph: 三", "paragraph: 四",
                           "paragraph: 五"};
  check({
      {"class, id and element",
       "<style>/* . */ .off , .other{display:none} #gone{visibility:hidden} "
       ".note{font-size:8px;color:#ccc}\n"
       "em{display:none}</style>" +
           text,
       {"paragraph(hidden): 一", "paragraph(hidden): 二", "paragraph(tiny): 三",
        "paragraph(hidden): 四", "paragraph: 五"}},
      {"other selectors are not applied",
       "<style>.a .off{display:none} p.note,.note:hover,*,.off::before{display:none} "
       "html{font-size:62.5%}"
       "body{display:none}</style>" +
           text,
       all_shown},
      {"the stronger rule wins",
       "<style>#gone{display:block} p{display:none} .off,.note,.shown{display:block} "
       "em{display:none}"
       "em{display:inline}</style>" +
           text,
       all_shown},
      {"shown on some screens",
       "<style>.off{display:none}@media (max-width:9px){.off{display:block}}</style>" + text,
       all_shown},
      {"rules for other screens and for print",
       "<style>@media (max-width:9px){.off{display:none}} @media print{#gone{display:none}}"
       "@font-face{font-family:x;src:y} @import 'a.css';</style><style "
       "media=print>.note{display:none}</style>" +
           text,
       all_shown},
      {"inline style goes before",
       "<style>.off{display:none}</style><p class=off style='display:block'>文</p>",
       {"paragraph: 文"}},
      {"broken",
       "<style>.off{display:none</style>" + text,
       {"paragraph(hidden): 一", "paragraph: 二", "paragraph: 三", "paragraph: 四",
        "paragraph: 五"}},
  });
}

TEST(HtmlVisibility, TakesATitleByClassForAHeading) {
  check({
      {"a short block",
       "<p class='sec-ttl01'>料金</p><div class=cardTitle>治療</div>",
       {"heading6: 料金", "heading6: 治療"}},
      {"a span around all of it", "<div><span class=midashi>料金</span></div>", {"heading6: 料金"}},
      {"a span around a part",
       "<div><span class=midashi>料金</span>は</div>",
       {"paragraph: 料金は"}},
      {"with a link", "<p class=heading><a href=/a>料金</a></p>", {"heading6</a>: 料金"}},
      {"not what is long",
       "<p "
       "class=title>"
       "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一</p>",
       {"paragraph: "
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"}},
      {"not a block inside", "<div class=title-area><p>文</p></div>", {"paragraph: 文"}},
      {"not little bottles",
       "<p class=little>小</p><p class=bottle>瓶</p>",
       {"paragraph: 小", "paragraph: 瓶"}},
      {"not the menu", "<nav><p class=title>文</p></nav>", {"paragraph: 文"}},
      {"not without class", "<p><b>太字</b></p>", {"paragraph: 太字"}},
  });
}

}  // namespace
}  // namespace shinsa::extract

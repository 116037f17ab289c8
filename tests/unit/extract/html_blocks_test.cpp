// HTML → blocks: which elements give which texts, white space, and where each text came from.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "unit/extract/block_checks.h"

namespace shinsa::extract {
namespace {

void check(const std::vector<BlockCase>& cases) { check_blocks(html_blocks, cases); }

TEST(HtmlBlocks, TellsKindsByElement) {
  check({
      {"title", "<title>院 &amp; 名</title>", {"title: 院 & 名"}},
      {"only the first title", "<title>一</title><body><title>二</title>", {"title: 一"}},
      {"headings", "<h1>一</h1><h6>六</h6>", {"heading1: 一", "heading6: 六"}},
      {"paragraphs",
       "<p>段落</p><div>箱</div><address>住所</address><blockquote>引用</blockquote>",
       {"paragraph: 段落", "paragraph: 箱", "paragraph: 住所", "paragraph: 引用"}},
      {"text without an element", "裸の文", {"paragraph: 裸の文"}},
      {"list items", "<ul><li>一<li>二</ul>", {"list-item: 一", "list-item: 二"}},
      {"a paragraph in a list item",
       "<li>前<p>中</p>後</li>",
       {"list-item: 前", "list-item: 中", "list-item: 後"}},
      {"a quotation in a list item", "<li><blockquote>引用</blockquote></li>", {"paragraph: 引用"}},
      {"a heading in a list item", "<li><h3>題</h3>文</li>", {"heading3: 題", "list-item: 文"}},
      {"a block in a heading", "<h2><div>題</div></h2>", {"heading2: 題"}},
      {"cells", "<table><tr><th>項目<td>値</table>", {"table-cell*: 項目", "table-cell: 値"}},
      {"several blocks in a cell",
       "<table><tr><td><p>一</p><ul><li>二</ul></table>",
       {"table-cell: 一", "list-item: 二"}},
      {"terms",
       "<dl><dt>料金<dd>一万円<p>税込</dl>",
       {"definition*: 料金", "definition: 一万円", "definition: 税込"}},
      {"buttons",
       "<button>予約</button><a class='c-Btn' href='/r'>申込</a><a role=button>相談</a>",
       {"button: 予約", "button</r>: 申込", "button: 相談"}},
      {"inputs",
       "<input type=submit value='送信'><input type=text value='欄'><input type=image alt='図'>",
       {"button: 送信", "image-alt: 図"}},
      {"captions",
       "<table><caption>表</caption></table><figure><figcaption>図</figcaption></figure>",
       {"caption: 表", "caption: 図"}},
      {"options",
       "<select><option>午前<option>午後</select>",
       {"list-item: 午前", "list-item: 午後"}},
      {"legend", "<fieldset><legend>題</legend>文</fieldset>", {"paragraph: 題", "paragraph: 文"}},
  });
}

TEST(HtmlBlocks, ReadsDescriptionsOnce) {
  check({
      {"three kinds",
       "<meta name=description content='説明'><meta property=og:title content='題'>"
       "<meta property='og:description' content='別の説明'>",
       {"meta-description: 説明", "meta-description: 題", "meta-description: 別の説明"}},
      {"the site's name", "<meta property=og:site_name content='院'>", {"meta-description: 院"}},
      {"repeats are left out, the title's text too",
       "<meta property=og:title content='題'><title>題</title><meta name=Description "
       "content='説明'>"
       "<meta property=og:description content=' 説明 '>",
       {"title: 題", "meta-description: 説明"}},
      {"others are not text",
       "<meta name=keywords content='美容'><meta name=viewport content=x>",
       {}},
  });
}

TEST(HtmlBlocks, ReadsTheAddressThatThePageGivesItself) {
  const std::string shared = "<meta property=og:url content='https://a.example/x?b=1&amp;c=2'>";
  const std::string canonical = "<link rel=canonical href='https://b.example/'>";
  EXPECT_EQ(html_page(shared).address, "https://a.example/x?b=1&c=2");
  EXPECT_EQ(html_page(shared + canonical).address, "https://b.example/");
  EXPECT_EQ(html_page(canonical + "<link rel=Canonical href=/two>").address, "https://b.example/");
  EXPECT_EQ(html_page("<link rel=stylesheet href=a.css><a rel=canonical href=/>x</a>").address, "");
}

TEST(HtmlBlocks, MakesALinkABlockWhereItStandsAlone) {
  check({
      {"in a list", "<li><a href='/a'>料金</a></li>", {"link</a>: 料金"}},
      {"in a paragraph", "<p> <a href='tel:03'><span>電話</span></a> </p>", {"link<tel:03>: 電話"}},
      {"in a sentence",
       "<p>詳しくは<a href='/a'>料金表</a>へ</p>",
       {"paragraph</a>: 詳しくは料金表へ"}},
      {"an address is worth more than a page",
       "<p><a href='/a'>案内</a>または<a href='mailto:a@b'>メール</a>で</p>",
       {"paragraph<mailto:a@b>: 案内またはメールで"}},
      {"nothing but links",
       "<p><a href=/1>一</a>　<a href=/2>二</a>&nbsp;<a href=/3>三</a></p>",
       {"link</1>: 一", "link</2>: 二", "link</3>: 三"}},
      {"around a block", "<a href=/a><div>説明の文</div></a>", {"paragraph</a>: 説明の文"}},
      {"around several blocks",
       "<a href=/a><h3>題</h3><p>文</p></a>",
       {"heading3</a>: 題", "paragraph: 文"}},
      {"in a cell", "<table><tr><td><a href=/a>値</a></table>", {"table-cell</a>: 値"}},
      {"in a heading", "<h2><a href=/a>題</a></h2>", {"heading2</a>: 題"}},
      {"an anchor is no link", "<p><a name=x>文</a></p>", {"paragraph: 文"}},
      {"entities in the address", "<li><a href='?a=1&amp;b=2'>次</a>", {"link<?a=1&b=2>: 次"}},
      {"an image and its text",
       "<li><a href=/a><img alt='図'>文</a></li>",
       {"image-alt: 図", "link</a>: 文"}},
      {"only an image",
       "<li><a href=tel:03><img alt='電話'></a></li>",
       {"image-alt<tel:03>: 電話"}},
      {"left open", "<p><a href=/a>一<p>二", {"link</a>: 一", "link: 二"}},
  });
}

TEST(HtmlBlocks, ReadsTextFromAttributes) {
  check({
      {"alt",
       "<p>前<img alt='症例 &amp; 写真' src=a>後</p>",
       {"paragraph: 前 後", "image-alt: 症例 & 写真"}},
      {"empty alt", "<img alt=''><img alt=' '><img>", {}},
      {"area", "<map><area alt='新宿院' href=#></map>", {"image-alt: 新宿院"}},
      {"title of an SVG image",
       "<p>前<svg><title>図の名</title><path/></svg>後</p>",
       {"paragraph: 前 後", "image-alt: 図の名"}},
      {"text of an SVG image",
       "<svg><text>百</text><desc>説明</desc><style>a{}</style></svg>",
       {"paragraph: 百"}},
      {"label of a link without text",
       "<li><a href=/a aria-label='次へ'><svg/></a>",
       {"link</a>: 次へ"}},
      {"label of a button", "<button aria-label='閉じる'></button>", {"button: 閉じる"}},
      {"text goes before a label", "<button aria-label='メニュー'>開く</button>", {"button: 開く"}},
      {"so does an image",
       "<a href=/a aria-label='院'><img alt='ロゴ'></a>",
       {"image-alt</a>: ロゴ"}},
      {"an image that stands for a heading", "<h1><img alt='院名'></h1>", {"image-alt1: 院名"}},
      {"an image beside a heading's text",
       "<h1><img alt='ロゴ'>院名</h1>",
       {"image-alt: ロゴ", "heading1: 院名"}},
  });
}

TEST(HtmlBlocks, LeavesOutWhatIsNotText) {
  check({
      {"elements",
       "<!-- 注 --><script>s</script><style>s</style><template>t<p>t</p></template>"
       "<noscript><p>n</p></noscript><iframe>i</iframe><object>o<p>p</p></object><textarea>t</"
       "textarea>"
       "<video>v</video><canvas>c</canvas><noframes>f</noframes><noembed>e</noembed>文",
       {"paragraph: 文"}},
      {"readings of ruby",
       "<p><ruby>痤瘡<rp>(</rp><rt>ざそう</rt><rp>)</rp></ruby>の治療</p>",
       {"paragraph: 痤瘡の治療"}},
      {"a tag cut off by the end", "<p>文<b cla", {"paragraph: 文"}},
      {"text with a less-than sign", "<p>5 < 6 <3</p>", {"paragraph: 5 < 6 <3"}},
      {"shown as it stands", "<xmp><b>例</b></xmp>", {"paragraph: <b>例</b>"}},
      {"CDATA only in SVG",
       "<p>a<![CDATA[x]]>b</p><svg><text><![CDATA[図]]></text></svg>",
       {"paragraph: ab", "paragraph: 図"}},
  });
}

TEST(HtmlBlocks, KeepsWordsWhole) {
  check({
      {"inline elements",
       "<p>絶対<b>安全</b>、副<b>作用</b>：<span>な</span>し</p>",
       {"paragraph: 絶対安全、副作用：なし"}},
      {"invisible characters",
       "<p>絶\u00AD対\u200B安\u200C全\u200Dで\u2060す\uFEFF&shy;&#8203;。あ<wbr>り</p>",
       {"paragraph: 絶対安全です。あり"}},
      {"a line of the source ends in Japanese text",
       "<p>絶対\n    安全\n<b>です</b>\n。</p>",
       {"paragraph: 絶対安全です。"}},
      {"CRLF too", "<p>絶対\r\n    安全</p>", {"paragraph: 絶対安全"}},
      {"beside other text it is a space", "<p>約\n10 分\nA\nB</p>", {"paragraph: 約 10 分 A B"}},
      {"between elements it is a space",
       "<p><span>痛み</span>\n <span>なし</span></p>",
       {"paragraph: 痛み なし"}},
      {"spaces collapse",
       "<p>  a \t b&nbsp;&nbsp;c\u2003d　　e　</p>",
       {"paragraph: a b c d　　e"}},
      {"line breaks", "<p>一 <br> 二<br/><br>三<br></p>", {"paragraph: 一⏎二⏎三"}},
      {"pre", "<pre>\n一\n  二 三\r\n四\n</pre>", {"paragraph: 一⏎二 三⏎四"}},
      {"an image parts words", "<p>絶対<img src=a>安全</p>", {"paragraph: 絶対 安全"}},
      {"only blanks", "<p> \n&nbsp;　\u200B</p><div><br></div>", {}},
  });
}

TEST(HtmlBlocks, SetsSmallPrintApart) {
  check({
      {"a block of its own", "<small>注記の文です</small>", {"small-print: 注記の文です"}},
      {"around a block", "<small><p>注記の文です</p></small>", {"small-print: 注記の文です"}},
      {"all of a paragraph", "<p><small>注記の文です</small></p>", {"small-print: 注記の文です"}},
      {"in a paragraph",
       "<p>一万円<small>（税込）</small>から</p>",
       {"paragraph: 一万円から", "small-print: （税込）"}},
      {"a small particle is typography",
       "<p>あなた<small>の</small>肌<small>へ</small>、絶対</p>",
       {"paragraph: あなたの肌へ、絶対"}},
      {"in a cell",
       "<table><tr><td>値<small>※税別です</small></table>",
       {"table-cell: 値", "small-print: ※税別です"}},
      {"a heading stays one", "<h2><small>小さい見出し</small></h2>", {"heading2: 小さい見出し"}},
  });
}

TEST(HtmlBlocks, LeavesOutEndTags) {
  check({
      {"paragraphs",
       "<p>一<p>二<div>三</div>四",
       {"paragraph: 一", "paragraph: 二", "paragraph: 三", "paragraph: 四"}},
      {"rows and cells",
       "<table><tr><td>一<td>二<tr><th>三</table>四",
       {"table-cell: 一", "table-cell: 二", "table-cell*: 三", "paragraph: 四"}},
      {"a list in a list",
       "<ul><li>一<ul><li>二</ul><li>三</ul>",
       {"list-item: 一", "list-item: 二", "list-item: 三"}},
      {"an end tag of nothing",
       "<p>一</span></div></table>二</p>三",
       {"paragraph: 一二", "paragraph: 三"}},
      {"an end tag does not leave its cell",
       "<div><table><tr><td>一</div>二</table>",
       {"table-cell: 一二"}},
      {"cells outside a table", "<div>一<td>二</td></div>", {"paragraph: 一二"}},
      {"text between cells",
       "<table><tr>一<td>二</td></tr></table>",
       {"paragraph: 一", "table-cell: 二"}},
      {"unknown elements are inline", "<my-card>一</my-card><x>二</x>", {"paragraph: 一二"}},
      {"SVG ends at a paragraph", "<svg><g><p>文</p>", {"paragraph: 文"}},
      {"a second button", "<button>一<button>二", {"button: 一", "button: 二"}},
      {"crossed formatting",
       "<b>一<p>二</b>三</p>四",
       {"paragraph: 一", "paragraph: 二三", "paragraph: 四"}},
      {"display: block",
       "<span style=display:block>一</span><span style=display:block>二</span>",
       {"paragraph: 一", "paragraph: 二"}},
  });
}

TEST(HtmlBlocks, ReadsJsonLd) {
  const auto script = [](const std::string& json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  };
  check({
      {"texts for people and types, not the rest",
       script(
           R"({"@type":"X","name":"院","url":"u","a":[{"text":"答","n":-1.5e3,"b":[true,null]}],"description":["一","二"]})"),
       {"json-ld: X", "json-ld: 院", "json-ld: 答", "json-ld: 一", "json-ld: 二"}},
      {"escapes",
       script(R"({"name":"a\"b\\\u7d76\u5bfe\n\ud83d\ude00 \/"})"),
       {"json-ld: a\"b\\絶対 😀 /"}},
      {"tags are dropped",
       script(R"({"text":"<p>絶対<b>安全<\/b><\/p> 3<5"})"),
       {"json-ld: 絶対安全 3<5"}},
      {"broken",
       script(R"({"name":"院",})") + script("{\"name\":\"院\"") + script(R"({"name":"\x"})") +
           script(R"({"name":"院"} x)") + script("") + script(R"({"name" "院"})") +
           script(R"({"name":"\ud800"})"),
       {}},
      {"other scripts", "<script type=text/json>{\"name\":\"院\"}</script>", {}},
  });
}

TEST(HtmlBlocks, KnowsWhereTextCameFrom) {
  struct {
    std::string html;
    std::string text;
    std::string source;
  } const cases[] = {
      {"<p>絶対<b>安全</b>です</p>", "絶対安全", "絶対<b>安全"},
      {"<p>絶対<b>安全</b>です</p>", "安全", "安全"},
      {"<p>a &amp; b</p>", "&", "&amp;"},
      {"<p>a &amp; bc</p>", "bc", "bc"},
      {"<p>絶\u200B対</p>", "絶対", "絶\u200B対"},
      {"<p>絶対\r\n  安全</p>", "対安", "対\r\n  安"},
      {"<p>一<br class=x>二</p>", "\n", "<br class=x>"},
      {"<p>a &nbsp; b</p>", " ", " &nbsp; "},
      {"<p>&#x7d76;&#23550;</p>", "対", "&#23550;"},
      {"<img alt='前&quot;後' src=x>", "前\"後", "前&quot;後"},
      {"<title>A &lt; B</title>", "< B", "&lt; B"},
      {"<meta content='説&amp;明' name=description>", "説&明", "説&amp;明"},
      {"<input type=submit value=\"送信\">", "信", "信"},
      {"<a href=x aria-label='閉&#x3058;る'></a>", "閉じる", "閉&#x3058;る"},
      {"<script type=application/ld+json>{\"name\":\"\\u7d76\\u5bfe安全\"}</script>", "対安",
       "\\u5bfe安"},
      {"<p>前<small>（税込みの値段）</small>後</p>", "前後", "前<small>（税込みの値段）</small>後"},
      {"<svg><title>図の名</title></svg>", "図の名", "図の名"},
      {"<textarea><p>x</textarea><p>文</p>", "文", "文"},
  };
  for (const auto& one : cases) {
    const Blocks blocks = html_blocks(one.html);
    EXPECT_EQ(source_of(one.html, blocks, one.text), one.source) << one.html;
    expect_sound(one.html, blocks);
  }
}

}  // namespace
}  // namespace shinsa::extract

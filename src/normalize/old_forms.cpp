// The table of old forms; see old_forms.h.
#include "normalize/old_forms.h"

namespace shinsa::normalize {
namespace {

// Old form, new form, a blank; by the bytes of the old form.
constexpr std::string_view kPairs =
    "⺠民 ⻁虎 ⻄西 ⻆角 ⻑長 ⻘青 ⻝食 ⻣骨 ⻤鬼 ⻨麦 ⻩黄 ⻫斉 ⻭歯 ⻯竜 ⻲亀 乘乗 "
    "亞亜 來来 假仮 傳伝 僞偽 價価 兒児 內内 兩両 剝剥 劑剤 勞労 勵励 勸勧 區区 卷巻 "
    "卽即 參参 單単 噓嘘 嚙噛 嚴厳 囊嚢 囑嘱 圈圏 國国 圍囲 圓円 圖図 團団 塡填 增増 "
    "壓圧 壞壊 壽寿 學学 寢寝 實実 寫写 寶宝 專専 對対 屬属 帶帯 廢廃 廳庁 强強 彈弾 "
    "從従 惡悪 惱悩 慘惨 應応 懷懐 戰戦 戶戸 拔抜 搖揺 擇択 擊撃 擔担 據拠 擧挙 擴拡 "
    "攝摂 收収 效効 敎教 數数 斷断 旣既 晚晩 晝昼 會会 條条 榮栄 槪概 樂楽 樞枢 樣様 "
    "橫横 檢検 權権 歐欧 步歩 歲歳 歷歴 歸帰 殘残 殼殻 每毎 氣気 淚涙 淨浄 淸清 淺浅 "
    "溫温 滯滞 滿満 潛潜 濕湿 濟済 燈灯 燒焼 營営 爲為 狀状 狹狭 獎奨 獨独 獻献 產産 "
    "畫画 當当 痲麻 瘦痩 癥症 發発 盡尽 眞真 硏研 碎砕 祕秘 稅税 稱称 穩穏 絕絶 經経 "
    "綠緑 緖緒 縣県 總総 繫繋 繼継 續続 纖繊 缺欠 聲声 聽聴 脫脱 腦脳 膽胆 臟臓 臺台 "
    "與与 舊旧 莖茎 萬万 藝芸 藥薬 處処 虛虚 號号 蟲虫 裝装 覺覚 覽覧 觀観 觸触 說説 "
    "證証 譯訳 讀読 變変 豐豊 豫予 賣売 賴頼 贊賛 踐践 輕軽 轉転 辯弁 遲遅 醉酔 醫医 "
    "銳鋭 錄録 鐵鉄 關関 隨随 險険 雙双 雜雑 靈霊 靑青 靜静 頰頬 顏顔 顯顕 飮飲 餘余 "
    "驅駆 驗験 髓髄 體体 髮髪 黃黄 黑黒 默黙 點点 齒歯 齡齢 ";
constexpr std::size_t kPairSize = 7;  // 3 + 3 + 1
constexpr std::size_t kPairCount = kPairs.size() / kPairSize;
static_assert(kPairs.size() % kPairSize == 0);

constexpr std::string_view old_at(std::size_t pair) { return kPairs.substr(pair * kPairSize, 3); }

constexpr std::size_t byte_of(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

constexpr char32_t code_point(std::string_view text) {
  return static_cast<char32_t>(((byte_of(text, 0) & 0x0FU) << 12U) |
                               ((byte_of(text, 1) & 0x3FU) << 6U) | (byte_of(text, 2) & 0x3FU));
}

constexpr bool is_rising() {
  for (std::size_t i = 1; i < kPairCount; ++i) {
    if (code_point(old_at(i - 1)) >= code_point(old_at(i))) return false;
  }
  return true;
}
static_assert(is_rising());

}  // namespace

constexpr std::array<std::uint64_t, kOldFormRows> kOldFormBits = [] {
  std::array<std::uint64_t, kOldFormRows> bits{};
  for (std::size_t i = 0; i < kPairCount; ++i) {
    const std::string_view old = old_at(i);
    if (byte_of(old, 0) < 0xE3) continue;  // a radical: looked at anyway
    bits[((byte_of(old, 0) - 0xE3) << 6U) | (byte_of(old, 1) & 0x3FU)] |=
        std::uint64_t{1} << (byte_of(old, 2) & 0x3FU);
  }
  return bits;
}();

std::string_view new_form(char32_t c) {
  std::size_t low = 0;
  std::size_t high = kPairCount;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (code_point(old_at(middle)) < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const bool is_old = low < kPairCount && code_point(old_at(low)) == c;
  return is_old ? kPairs.substr(low * kPairSize + 3, 3) : std::string_view();
}

}  // namespace shinsa::normalize

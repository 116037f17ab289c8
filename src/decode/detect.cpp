// Two last looks at the bytes: ICU's statistical detector, and whether they are text at all.
//
// ICU's detector costs milliseconds on a page, so it sees at most 2 KB, without tags. No failure
// leaves here: where ICU fails there is no guess.
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

#include "decode/evidence.h"

namespace shinsa::decode {
namespace {

constexpr std::size_t kSampleBytes = 2048;
constexpr std::size_t kSearchedBytes = 64U << 10U;
constexpr int32_t kLeastConfidence = 30;  // of 100; a guess below is a coin toss

/// Up to 2 KB of what stands outside <…>, from the first byte that is not ASCII.
std::string sample_of_text(std::string_view bytes) {
  bytes = bytes.substr(ascii_prefix(bytes), kSearchedBytes);
  std::string out;
  bool in_tag = false;
  for (const char c : bytes) {
    if (out.size() == kSampleBytes) break;
    if (c == '<') in_tag = true;
    if (!in_tag) out += c;
    if (c == '>') in_tag = false;
  }
  return out;
}

}  // namespace

std::optional<Encoding> icu_guess(std::string_view bytes) {
  const std::string sample = sample_of_text(bytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return std::nullopt;
  const int32_t confidence = ucsdet_getConfidence(match, &status);
  const char* label = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || confidence < kLeastConfidence) return std::nullopt;
  const auto name = whatwg_name(label);
  return name ? encoding_named(*name) : std::nullopt;
}

bool has_binary_signature(std::string_view bytes) {
  constexpr std::string_view kSignatures[] = {"%PDF-",
                                              "\x89PNG",
                                              "\xFF\xD8\xFF",
                                              "PK\x03\x04",
                                              "GIF87a",
                                              "GIF89a",
                                              "\x1F\x8B",
                                              "\x7F"
                                              "ELF",
                                              "\xD0\xCF\x11\xE0"};
  return std::any_of(std::begin(kSignatures), std::end(kSignatures),
                     [&](std::string_view signature) { return bytes.starts_with(signature); });
}

bool has_bulk_controls(std::string_view bytes) {
  bytes = bytes.substr(0, 8192);
  const auto controls =
      static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1B';
      }));
  return controls > 3 && controls * 100 > bytes.size();
}

}  // namespace shinsa::decode

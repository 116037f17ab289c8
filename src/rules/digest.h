// Bytes → 64-bit FNV-1a, the digest of a pack and the check sum of its compiled form. Not
// cryptographic: it tells versions and damage apart, not friend from foe.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace shinsa::rules {

class Digest {
 public:
  void add(std::string_view bytes) {
    for (char byte : bytes) {
      value_ ^= static_cast<unsigned char>(byte);
      value_ *= kPrime;
    }
  }
  std::uint64_t value() const { return value_; }

  /// 16 hexadecimal digits.
  std::string text() const {
    std::string out(16, '0');
    for (std::size_t i = 0; i < out.size(); ++i) {
      out[i] = "0123456789abcdef"[(value_ >> (60 - 4 * i)) & 0xFU];
    }
    return out;
  }

 private:
  static constexpr std::uint64_t kOffset = 0xCBF29CE484222325U;
  static constexpr std::uint64_t kPrime = 0x100000001B3U;
  std::uint64_t value_ = kOffset;

  friend std::uint64_t check_sum(std::string_view bytes);
};

/// FNV-1a over words of eight bytes, which is eight times as fast: it is done at every start.
inline std::uint64_t check_sum(std::string_view bytes) {
  std::uint64_t sum = Digest::kOffset ^ bytes.size();
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = bytes.size() < 8 ? bytes.size() : 8;
    std::memcpy(&word, bytes.data(), size);
    sum = (sum ^ word) * Digest::kPrime;
    sum ^= sum >> 32U;  // lets the high bits of a word reach the low ones of the sum
    bytes.remove_prefix(size);
  }
  return sum;
}

}  // namespace shinsa::rules

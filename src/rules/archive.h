// Values ↔ bytes for the compiled pack: a Writer and a Reader that one description of a struct
// serves.
//
// Whole numbers are little-endian; texts and lists are led by their length, which takes one byte if
// it is less than 255, else five. The Reader never reads past its bytes: at the first mistake it
// fails, and from then on gives only empty values.
#pragma once

#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/table.h"

namespace shinsa::rules {

/// Tables begin at a multiple of this.
inline constexpr std::size_t kAlignment = 8;

/// The first byte of a length that does not fit into one.
inline constexpr std::size_t kLongLength = 255;

class Writer {
 public:
  static constexpr bool kWrites = true;

  void number(std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) out_.push_back(static_cast<char>(value >> (8 * i)));
  }
  void text(const std::string& value) {
    length(value.size());
    out_ += value;
  }
  /// Writes the length of a text or list.
  std::size_t length(std::size_t value) {
    number(value < kLongLength ? value : kLongLength, 1);
    if (value >= kLongLength) number(value, 4);
    return value;
  }
  void align() { out_.resize((out_.size() + kAlignment - 1) / kAlignment * kAlignment); }
  /// Writes plain bytes without a length.
  void raw(const void* bytes, std::size_t size) {
    out_.append(static_cast<const char*>(bytes), size);
  }
  void fail() {}
  bool ok() const { return true; }
  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  static constexpr bool kWrites = false;

  /// `bytes` begin at a multiple of kAlignment and live as long as `owner`.
  Reader(std::string_view bytes, std::shared_ptr<const void> owner)
      : owner_(std::move(owner)), rest_(bytes), read_(bytes.size()) {}

  std::uint64_t number(std::size_t bytes) {
    if (rest_.size() < bytes) {
      fail();
      return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
    }
    rest_.remove_prefix(bytes);
    return value;
  }
  void text(std::string& value) {
    const std::size_t size = length(0);
    value.assign(rest_.substr(0, size));
    rest_.remove_prefix(size);
  }
  /// Reads the length of a text or list. Every item takes a byte at least, so a greater number is a
  /// mistake.
  std::size_t length(std::size_t) {
    std::uint64_t size = number(1);
    if (size == kLongLength) size = number(4);
    if (size <= rest_.size()) return static_cast<std::size_t>(size);
    fail();
    return 0;
  }
  /// The next `size` values, which live as long as the owner of the bytes.
  template <class Value>
  Table<Value> view(std::size_t size) {
    const std::size_t padding = (kAlignment - (read_ - rest_.size()) % kAlignment) % kAlignment;
    if (padding > rest_.size() || size > (rest_.size() - padding) / sizeof(Value)) {
      fail();
      return {};
    }
    rest_.remove_prefix(padding);
    // The bytes are aligned and were written as such values by Writer::raw.
    const auto* values = reinterpret_cast<const Value*>(rest_.data());
    rest_.remove_prefix(size * sizeof(Value));
    return {owner_, std::span<const Value>(values, size)};
  }
  void fail() {
    ok_ = false;
    rest_ = {};
  }
  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::shared_ptr<const void> owner_;
  std::string_view rest_;
  std::size_t read_;  // length of all
  bool ok_ = true;
};

/// T for a Reader, const T for a Writer.
template <class Archive, class T>
using Passed = std::conditional_t<Archive::kWrites, const T, T>;

template <class Archive>
void pass(Archive& archive, Passed<Archive, std::string>& value) {
  archive.text(value);
}

template <class Archive, class Number>
void pass_number(Archive& archive, Number& value, std::size_t bytes) {
  if constexpr (Archive::kWrites) {
    archive.number(static_cast<std::uint64_t>(value), bytes);
  } else {
    value = static_cast<Number>(archive.number(bytes));
  }
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, int>& value) {
  if constexpr (Archive::kWrites) {
    archive.number(static_cast<std::uint32_t>(value), 4);
  } else {
    value = static_cast<int>(static_cast<std::uint32_t>(archive.number(4)));
  }
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, bool>& value) {
  pass_number(archive, value, 1);
}

/// By its bits, so that infinities survive.
template <class Archive>
void pass(Archive& archive, Passed<Archive, double>& value) {
  if constexpr (Archive::kWrites) {
    archive.number(std::bit_cast<std::uint64_t>(value), 8);
  } else {
    value = std::bit_cast<double>(archive.number(8));
  }
}

template <class Archive>
void pass(Archive& archive, Passed<Archive, float>& value) {
  if constexpr (Archive::kWrites) {
    archive.number(std::bit_cast<std::uint32_t>(value), 4);
  } else {
    value = std::bit_cast<float>(static_cast<std::uint32_t>(archive.number(4)));
  }
}

/// A table of plain values. A reader uses them where they stand, so they begin at a multiple of
/// eight bytes.
template <class Archive, class Value>
void pass_table(Archive& archive, Table<Value>& values) requires(!Archive::kWrites) {
  static_assert(std::is_trivially_copyable_v<Value> && alignof(Value) <= kAlignment);
  const auto size = static_cast<std::size_t>(archive.number(4));
  values = archive.template view<Value>(size);
}
template <class Archive, class Value>
void pass_table(Archive& archive, const Table<Value>& values) requires(Archive::kWrites) {
  archive.number(values.size(), 4);
  archive.align();
  archive.raw(values.data(), values.size() * sizeof(Value));
}

/// An enumerator, one of the first `count`.
template <class Archive, class Enum>
void pass_enum(Archive& archive, Enum& value, std::size_t count) {
  pass_number(archive, value, 1);
  if (static_cast<std::size_t>(value) >= count) {
    archive.fail();
    if constexpr (!Archive::kWrites) value = Enum{};
  }
}

template <class Archive, std::size_t N>
void pass_bits(Archive& archive, Passed<Archive, std::bitset<N>>& value) {
  if constexpr (Archive::kWrites) {
    archive.number(value.to_ullong(), 8);
  } else {
    const std::uint64_t bits = archive.number(8);
    if ((bits >> N) != 0) archive.fail();
    value = std::bitset<N>(bits);
  }
}

}  // namespace shinsa::rules

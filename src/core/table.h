// An array that is made once and then only read. Its copies share it, whether it owns its memory or
// lies in a mapped file: large tables of the compiled pack are used where they stand.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace shinsa {

template <class T>
class Table {
 public:
  using value_type = T;

  Table() = default;
  // Implicit by design: a table is what a vector becomes when it is finished.
  // NOLINTNEXTLINE(google-explicit-constructor)
  Table(std::vector<T> values) {
    auto owned = std::make_shared<const std::vector<T>>(std::move(values));
    values_ = *owned;
    owner_ = std::move(owned);
  }
  Table(std::initializer_list<T> values) : Table(std::vector<T>(values)) {}
  /// `values` live as long as `owner`.
  Table(std::shared_ptr<const void> owner, std::span<const T> values)
      : owner_(std::move(owner)), values_(values) {}

  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  const T* data() const { return values_.data(); }
  const T& operator[](std::size_t i) const { return values_[i]; }
  const T& back() const { return values_.back(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  std::shared_ptr<const void> owner_;
  std::span<const T> values_;
};

}  // namespace shinsa

// Result<T>: a value or an Error, a small subset of std::expected (C++23).
//
// An Error says where, what and how to mend it; it prints as "place: what; mend". Library code
// returns errors and never prints them.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace shinsa {

/// One mistake. `place` is a path, `path:line:column` or a flag; `mend` says what the user can do.
/// `excerpt` is empty or the source line and, below it, a caret (two lines without a final
/// newline).
struct Error {
  std::string place;
  std::string what;
  std::string mend;
  std::string excerpt;

  /// "place: what; mend" followed, where there is one, by a newline and the excerpt.
  std::string text() const {
    std::string out = place.empty() ? what : place + ": " + what;
    if (!mend.empty()) out += "; " + mend;
    if (!excerpt.empty()) out += "\n" + excerpt;
    return out;
  }
  friend bool operator==(const Error&, const Error&) = default;
};

/// Set-up collects all mistakes before it gives up.
using Errors = std::vector<Error>;

/// Either a T or an E. Like std::expected, the value may only be read when has_value().
template <class T, class E = Error>
class [[nodiscard]] Result {
 public:
  // Implicit by design: a function returns its value or its error as it is.
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  Result(E error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const E& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, E> state_;
};

}  // namespace shinsa

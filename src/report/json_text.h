// Values → JSON text, written as they come: a page's report is mostly text that has only to be
// copied, and a tree of values between costs many times as much as the copying.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace shinsa::report {

/// One JSON document on one line. The caller pairs brackets and gives each object keys and values
/// in turn; commas come by themselves.
///
/// Characters beyond ASCII stay, but DEL, C1 and reordering characters are \u escapes: the same
/// value to every parser, one line to every reader of lines, and harmless on a terminal. A byte
/// that belongs to no well-formed character becomes U+FFFD.
class JsonText {
 public:
  void open(char bracket);          // { or [
  void close(char bracket);         // } or ]
  void key(std::string_view name);  // of plain letters
  void text(std::string_view value);
  /// A number, true, false or null, as it is to stand there.
  void plain(std::string_view value);
  void number(std::uint64_t value);

  std::string take() && { return std::move(out_); }

 private:
  void begin_value();
  void quote(std::string_view value);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace shinsa::report

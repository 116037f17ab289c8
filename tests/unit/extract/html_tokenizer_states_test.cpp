// The tokenizer's shortcuts against the standard's own states, written out one character at a time:
// comments and script data, on every short sequence of the pieces that matter to them.
// Source: https://html.spec.whatwg.org/multipage/parsing.html#tokenization
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html_tokenizer.h"

namespace shinsa::extract {
namespace {

// Calls `visit` with every sequence of 0 to `length` pieces.
void for_each_sequence(const std::vector<std::string_view>& pieces, int length, std::string& prefix,
                       const std::function<void(const std::string&)>& visit) {
  visit(prefix);
  if (length == 0) return;
  const std::size_t size = prefix.size();
  for (const std::string_view piece : pieces) {
    prefix.append(piece);
    for_each_sequence(pieces, length - 1, prefix, visit);
    prefix.resize(size);
  }
}

// The comment states behind "<!--"; step() takes one character and says whether it has ended.
class CommentStates {
 public:
  bool step(char c) {
    while (true) {
      const Move move = rule(c);
      state_ = move.next;
      if (move.ends) return true;
      if (!move.again) return false;
    }
  }
  const std::string& data() const { return data_; }

 private:
  enum class State {
    kStart,
    kStartDash,
    kComment,
    kLess,
    kBang,
    kBangDash,
    kBangDashDash,
    kEndDash,
    kEnd,
    kEndBang
  };
  struct Move {
    State next;
    bool again = false;  // reconsume the character in the next state
    bool ends = false;
  };

  Move emit(std::string_view text, State next, bool again = false) {
    data_.append(text);
    return {next, again};
  }

  Move rule(char c) {
    const Move ends{State::kComment, false, true};
    const std::string_view here(&c, 1);
    switch (state_) {
      case State::kStart:
        if (c == '>') return ends;
        return c == '-' ? Move{State::kStartDash} : Move{State::kComment, true};
      case State::kStartDash:
        if (c == '>') return ends;
        return c == '-' ? Move{State::kEnd} : emit("-", State::kComment, true);
      case State::kComment:
        if (c == '-') return {State::kEndDash};
        return emit(here, c == '<' ? State::kLess : State::kComment);
      case State::kLess:
        if (c == '!') return emit("!", State::kBang);
        return c == '<' ? emit("<", State::kLess) : Move{State::kComment, true};
      case State::kBang:
        return c == '-' ? Move{State::kBangDash} : Move{State::kComment, true};
      case State::kBangDash:
        return c == '-' ? Move{State::kBangDashDash} : Move{State::kEndDash, true};
      case State::kBangDashDash:
        return {State::kEnd, true};
      case State::kEndDash:
        return c == '-' ? Move{State::kEnd} : emit("-", State::kComment, true);
      case State::kEnd:
        if (c == '>') return ends;
        if (c == '!') return {State::kEndBang};
        return c == '-' ? emit("-", State::kEnd) : emit("--", State::kComment, true);
      case State::kEndBang:
        if (c == '>') return ends;
        return c == '-' ? emit("--!", State::kEndDash) : emit("--!", State::kComment, true);
    }
    return ends;
  }

  State state_ = State::kStart;
  std::string data_;
};

TEST(HtmlTokenizerStates, CommentsEndAsInTheStandard) {
  HtmlToken token;
  std::string prefix = "<!--";
  std::size_t sequences = 0;
  for_each_sequence({"<", "!", "-", ">", "a"}, 8, prefix, [&](const std::string& source) {
    CommentStates states;
    std::size_t at = 4;
    while (at < source.size() && !states.step(source[at++])) continue;
    HtmlTokenizer tokenizer(source);
    ASSERT_TRUE(tokenizer.next(token)) << source;
    ASSERT_EQ(token.kind, HtmlToken::Kind::kComment) << source;
    ASSERT_EQ(token.text.text, states.data()) << source;
    ASSERT_EQ(token.source, (Range<Source>{0, at})) << source;
    ++sequences;
  });
  EXPECT_EQ(sequences, 488281U);
}

// The script data states; run() gives where the end tag of the element begins.
class ScriptStates {
 public:
  std::size_t run(std::string_view source) {
    for (std::size_t at = 0; at < source.size(); ++at) {
      if (source[at] == '<') less_than_ = at;
      Move move;
      do {
        move = rule(source[at]);
        if (move.ends) return less_than_;
        state_ = move.next;
      } while (move.again);
    }
    return source.size();
  }

 private:
  enum class State {
    kData,
    kLess,
    kEndOpen,
    kEndName,
    kEscapeStart,
    kEscapeStartDash,
    kEscaped,
    kEscapedDash,
    kEscapedDashDash,
    kEscapedLess,
    kEscapedEndOpen,
    kEscapedEndName,
    kDoubleStart,
    kDouble,
    kDoubleDash,
    kDoubleDashDash,
    kDoubleLess,
    kDoubleEnd
  };
  struct Move {
    State next = State::kData;
    bool again = false;
    bool ends = false;
  };

  static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  static bool ends_name(char c) { return c == ' ' || c == '/' || c == '>'; }

  Move rule(char c) {
    if (state_ >= State::kDoubleStart) return double_escaped(c);
    return state_ >= State::kEscaped ? escaped(c) : plain(c);
  }

  Move end_open(char c, State name, State otherwise) {
    buffer_.clear();
    return letter(c) ? Move{name, true} : Move{otherwise, true};
  }
  Move end_name(char c, State name, State otherwise) {
    if (ends_name(c) && buffer_ == "script") return {State::kData, false, true};
    return letter(c) ? collect(c, name) : Move{otherwise, true};
  }
  Move collect(char c, State next) {
    buffer_.push_back(c >= 'a' ? c : static_cast<char>(c - 'A' + 'a'));
    return {next};
  }
  Move nested_name(char c, State name, State same, State other) {
    if (ends_name(c)) return {buffer_ == "script" ? other : same};
    return letter(c) ? collect(c, name) : Move{same, true};
  }

  Move plain(char c) {
    switch (state_) {
      case State::kLess:
        if (c == '/') return {State::kEndOpen};
        return c == '!' ? Move{State::kEscapeStart} : Move{State::kData, true};
      case State::kEndOpen:
        return end_open(c, State::kEndName, State::kData);
      case State::kEndName:
        return end_name(c, State::kEndName, State::kData);
      case State::kEscapeStart:
        return c == '-' ? Move{State::kEscapeStartDash} : Move{State::kData, true};
      case State::kEscapeStartDash:
        return c == '-' ? Move{State::kEscapedDashDash} : Move{State::kData, true};
      default:
        return {c == '<' ? State::kLess : State::kData};
    }
  }

  Move escaped(char c) {
    switch (state_) {
      case State::kEscapedLess:
        buffer_.clear();
        if (c == '/') return {State::kEscapedEndOpen};
        return letter(c) ? Move{State::kDoubleStart, true} : Move{State::kEscaped, true};
      case State::kEscapedEndOpen:
        return end_open(c, State::kEscapedEndName, State::kEscaped);
      case State::kEscapedEndName:
        return end_name(c, State::kEscapedEndName, State::kEscaped);
      default:
        break;
    }
    const bool dash = state_ == State::kEscapedDash || state_ == State::kEscapedDashDash;
    if (c == '-') return {dash ? State::kEscapedDashDash : State::kEscapedDash};
    if (c == '<') return {State::kEscapedLess};
    return {c == '>' && state_ == State::kEscapedDashDash ? State::kData : State::kEscaped};
  }

  Move double_escaped(char c) {
    switch (state_) {
      case State::kDoubleStart:
        return nested_name(c, State::kDoubleStart, State::kEscaped, State::kDouble);
      case State::kDoubleEnd:
        return nested_name(c, State::kDoubleEnd, State::kDouble, State::kEscaped);
      case State::kDoubleLess:
        buffer_.clear();
        return c == '/' ? Move{State::kDoubleEnd} : Move{State::kDouble, true};
      default:
        break;
    }
    const bool dash = state_ == State::kDoubleDash || state_ == State::kDoubleDashDash;
    if (c == '-') return {dash ? State::kDoubleDashDash : State::kDoubleDash};
    if (c == '<') return {State::kDoubleLess};
    return {c == '>' && state_ == State::kDoubleDashDash ? State::kData : State::kDouble};
  }

  State state_ = State::kData;
  std::string buffer_;
  std::size_t less_than_ = 0;
};

TEST(HtmlTokenizerStates, ScriptDataEndsAsInTheStandard) {
  const std::vector<std::string_view> pieces = {"<!--", "-",      "--",       ">", "<", "/",
                                                "!",    "script", "</sCript", " ", "x", "<script"};
  HtmlToken token;
  std::string prefix;
  std::size_t sequences = 0;
  std::size_t ended = 0;
  const auto check = [&](const std::string& source) {
    const std::size_t end = ScriptStates().run(source);
    HtmlTokenizer tokenizer(source);
    tokenizer.set_content_model(ContentModel::kScriptData, "script");
    tokenizer.next(token);
    ASSERT_EQ(token.text.text, source.substr(0, end)) << source;
    ++sequences;
    ended += end < source.size() ? 1 : 0;
  };
  for (const std::string_view begin : {"", "<!--<script ", "<!--<script></script "}) {
    prefix = begin;
    for_each_sequence(pieces, 5, prefix, check);
  }
  EXPECT_EQ(sequences, 3U * 271453U);
  EXPECT_GT(ended, 10000U);
}

}  // namespace
}  // namespace shinsa::extract

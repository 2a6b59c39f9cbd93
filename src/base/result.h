// SPDX-License-Identifier: Apache-2.0
// What a user or the environment can cause comes back as Result<T>; bugs are assertions. A Message is an English
// msgid with named arguments: it is translated late, by whoever shows it (text/catalogue.h), and logged in English.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace aiyl {

// One sentence for a person. `msgid` is English with {named} placeholders. Where a count decides the form,
// `plural` holds the English plural and `count` the number (placeholder {n}). `context` is gettext's msgctxt.
struct Message {
  std::string msgid;
  std::vector<std::pair<std::string, std::string>> args;
  std::string plural;
  int64_t count = 0;
  std::string context;

  bool operator==(const Message&) const = default;
};

// The msgid must be a literal: xgettext reads it here (keywords Msg:1 and MsgN:1,2).
inline Message Msg(std::string msgid, std::vector<std::pair<std::string, std::string>> args = {}) {
  return Message{std::move(msgid), std::move(args), {}, 0, {}};
}
inline Message MsgN(std::string one, std::string many, int64_t n,
                    std::vector<std::pair<std::string, std::string>> args = {}) {
  args.emplace_back("n", std::to_string(n));
  return Message{std::move(one), std::move(args), std::move(many), n, {}};
}

// English text of a message: for logs, tests and --lang en. Unknown placeholders stay as they are.
std::string ToEnglish(const Message& message);
// `pattern` with {name} replaced from `args`; "{{" and "}}" give single braces.
std::string FillPlaceholders(std::string_view pattern, const std::vector<std::pair<std::string, std::string>>& args);

// Also the exit status of `aiyl`.
enum class ErrorKind {
  kRefused = 1,      // the data or a rule says no
  kUsage = 2,        // the caller's words are off
  kEnvironment = 3,  // disk, lock, not our file, damaged
};

struct Error {
  ErrorKind kind = ErrorKind::kRefused;
  std::string code;  // stable, for machines and tests: "store.newer-book", "household.no-such-person"
  Message message;
  std::string field = {};   // the input field it concerns, where there is one: forms show it beside that field
  std::string detail = {};  // English, for the log only; never personal data
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> Refuse(std::string code, Message message, std::string field = {}) {
  return tl::make_unexpected(
      Error{ErrorKind::kRefused, std::move(code), std::move(message), std::move(field), {}});
}
inline tl::unexpected<Error> UsageError(std::string code, Message message) {
  return tl::make_unexpected(Error{ErrorKind::kUsage, std::move(code), std::move(message), {}, {}});
}
inline tl::unexpected<Error> EnvironmentError(std::string code, Message message, std::string detail = {}) {
  return tl::make_unexpected(
      Error{ErrorKind::kEnvironment, std::move(code), std::move(message), {}, std::move(detail)});
}

// AIYL_TRY(expr): leave the function with the error. AIYL_ASSIGN(auto x, expr): take the value or leave.
#define AIYL_CONCAT2(a, b) a##b
#define AIYL_CONCAT(a, b) AIYL_CONCAT2(a, b)
// Both may stand in a lambda that is itself an argument of one: hence names that are counted, not by line.
#define AIYL_TRY_IMPL(tmp, expr)                                          \
  do {                                                                    \
    if (auto tmp = (expr); !tmp)                                          \
      return ::tl::make_unexpected(std::move(tmp.error()));               \
  } while (false)
#define AIYL_TRY(expr) AIYL_TRY_IMPL(AIYL_CONCAT(aiyl_status_, __COUNTER__), expr)
#define AIYL_ASSIGN_IMPL(tmp, lhs, expr)                                       \
  auto tmp = (expr);                                                           \
  if (!tmp) return ::tl::make_unexpected(std::move(tmp.error()));              \
  lhs = std::move(*tmp)
#define AIYL_ASSIGN(lhs, expr) AIYL_ASSIGN_IMPL(AIYL_CONCAT(aiyl_result_, __COUNTER__), lhs, expr)

}  // namespace aiyl

// SPDX-License-Identifier: Apache-2.0
// One call of `aiyl`: the language, who acts, how results are printed, and the book it opens. Verbs get one and know
// neither streams nor the environment. It must not know any verb.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/cli.h"
#include "office/act_spec.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "store/book.h"
#include "store/progress.h"
#include "text/plural_rule.h"

namespace aiyl::cli {

using office::Json;

class Invocation {
 public:
  Invocation(const CliEnvironment& environment, std::ostream& out, std::ostream& err, text::Language language);
  ~Invocation();
  Invocation(const Invocation&) = delete;
  Invocation& operator=(const Invocation&) = delete;

  // Bound by the command line.
  bool json = false;
  std::string as;  // --as NAME

  text::Language Language() const { return m_language; }
  // For data that stand in two languages; there is no English one: such readers get the Kyrgyz.
  office::Language DataLanguage() const;
  std::string Tr(const Message& message) const;
  const Clock& GetClock() const { return *m_clock; }
  IdSource& Ids() { return *m_ids; }
  Date Today() const { return m_clock->Today(); }

  // What a book is opened with.
  store::Environment StoreEnvironment();
  Result<std::unique_ptr<store::Book>> Open(const std::string& file, store::OpenMode mode = store::OpenMode::kShared);
  // Who acts: --as NAME, else the one member of staff in office. Errors: "cli.no-such-staff" and "cli.name-yourself"
  // (kRefused), which say who there is.
  Result<store::Actor> Who(store::Book& book);
  // Who acts, and that this act is theirs to do.
  Result<store::Actor> WhoFor(store::Book& book, std::string_view act_kind);
  static office::Scope ScopeOf(const store::Book& book);
  std::string Desk() const;  // the name that acts record for this computer

  // The outcome: `object` with --json, else `text` (lines, without the last line's end; nothing where empty).
  void Give(const Json& object, const std::string& text);
  // The same with an object that is text already.
  void GiveWritten(const std::string& object, const std::string& text);
  // A sentence for a person, beside the result.
  void Say(const Message& message);
  void SayLine(const std::string& line);
  // How far long work of the store is, in one line of a terminal that is written over; empty where there is none.
  store::Progress ShowProgress();
  // The same for work that counts, such as rows.
  std::function<bool(int64_t done, int64_t total)> ShowCount(const Message& step);
  // Prints the error; gives the exit status.
  int Fail(const Error& error);

 private:
  void ClearProgress();

  std::string m_progress;  // stands in the terminal's line
  std::ostream& m_out;
  std::ostream& m_err;
  text::Language m_language;
  const CliEnvironment& m_environment;
  std::unique_ptr<Clock> m_own_clock;
  std::unique_ptr<IdSource> m_own_ids;
  const Clock* m_clock;
  IdSource* m_ids;
};

// "--data" and the like: the text itself, or the contents of the file after "@". At most 64 MB.
Result<std::string> TextOrFile(const std::string& argument);
// UUID text, or a usage error that names the argument.
Result<Uuid> ParseUuid(const std::string& text, const std::string& argument);
// The sentence on a day that is none.
Message NoDay(const std::string& text, const std::string& argument);
Result<Date> ParseDate(const std::string& text, const std::string& argument);

}  // namespace aiyl::cli

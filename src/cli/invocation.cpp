// SPDX-License-Identifier: Apache-2.0
#include "cli/invocation.h"

#include <ostream>

#include "base/atomic_file.h"
#include "desk/registry.h"
#include "office/office_record.h"
#include "text/catalogue.h"

namespace aiyl::cli {

namespace {

constexpr uint64_t kMaxArgumentFile = 64ULL << 20;

}  // namespace

Invocation::Invocation(const CliEnvironment& environment, std::ostream& out, std::ostream& err, text::Language language)
    : m_out(out), m_err(err), m_language(language), m_environment(environment) {
  if (!environment.clock) m_own_clock = std::make_unique<SystemClock>();
  m_clock = environment.clock ? environment.clock : m_own_clock.get();
  if (!environment.ids) m_own_ids = NewSystemIdSource(*m_clock);
  m_ids = environment.ids ? environment.ids : m_own_ids.get();
}

Invocation::~Invocation() = default;

office::Language Invocation::DataLanguage() const {
  return m_language;
}

std::string Invocation::Tr(const Message& message) const {
  return text::Tr(message, m_language);
}

store::Environment Invocation::StoreEnvironment() {
  store::Environment environment;
  environment.clock = m_clock;
  environment.ids = m_ids;
  environment.registry = &desk::MakeRegistry();
  return environment;
}

Result<std::unique_ptr<store::Book>> Invocation::Open(const std::string& file, store::OpenMode mode) {
  return store::Book::Open(file, mode, StoreEnvironment());
}

office::Scope Invocation::ScopeOf(const store::Book& book) {
  const auto& identity = book.Identity();
  return identity.kind == store::BookKind::kDistrict ? office::Scope::AllOffices() : office::Scope::Of(identity.office);
}

std::string Invocation::Desk() const {
  const auto found = m_environment.variables.find("AIYL_DESK");
  return found == m_environment.variables.end() ? "aiyl" : found->second;
}

Result<store::Actor> Invocation::Who(store::Book& book) {
  // The book's own office, also in a district's book: nobody acts for another office.
  const office::Scope scope = office::Scope::Of(book.Identity().office);
  AIYL_ASSIGN(auto staff, book.Read<std::vector<office::Staff>>(
                              [&](store::Database& db) { return office::ListStaff(db, scope, Today()); }));
  store::Actor actor{book.Identity().office, {}, Desk()};
  std::string names;
  for (const auto& one : staff) {
    const bool is_meant = as.empty() ? staff.size() == 1 : one.name.ky == as || one.name.ru == as;
    if (is_meant) {
      actor.staff = one.id.value;
      return actor;
    }
    names += (names.empty() ? "" : ", ") + one.name.In(DataLanguage());
  }
  if (!as.empty())
    return Refuse("cli.no-such-staff",
                  Msg("Nobody on the staff is called {name}. There are: {names}.", {{"name", as}, {"names", names}}));
  return Refuse("cli.name-yourself", Msg("Say who is acting: --as NAME. There are: {names}.", {{"names", names}}));
}

Result<store::Actor> Invocation::WhoFor(store::Book& book, std::string_view act_kind) {
  AIYL_ASSIGN(auto actor, Who(book));
  Status may;
  AIYL_TRY(book.ReadAny([&](store::Database& db) { may = office::CheckRight(db, actor, act_kind); }));
  AIYL_TRY(std::move(may));
  return actor;
}

store::Progress Invocation::ShowProgress() {
  if (m_environment.errors != CliEnvironment::Errors::kTerminal) return {};
  return [this](int percent, const Message& step) {
    std::string line = Tr(Msg("{step}: {percent} %", {{"step", Tr(step)}, {"percent", std::to_string(percent)}}));
    if (line == m_progress) return true;
    m_err << '\r' << line << "\x1b[K" << std::flush;
    m_progress = std::move(line);
    return true;
  };
}

std::function<bool(int64_t, int64_t)> Invocation::ShowCount(const Message& step) {
  const auto show = ShowProgress();
  if (!show) return {};
  return [show, step](int64_t done, int64_t total) {
    return show(total <= 0 ? 0 : static_cast<int>(done * 100 / total), step);
  };
}

void Invocation::ClearProgress() {
  if (!m_progress.empty()) m_err << "\r\x1b[K" << std::flush;
  m_progress.clear();
}

void Invocation::Give(const Json& object, const std::string& text) {
  ClearProgress();
  if (json)
    m_out << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  else if (!text.empty())
    m_out << text << '\n';
}

void Invocation::GiveWritten(const std::string& object, const std::string& text) {
  ClearProgress();
  const std::string& written = json ? object : text;
  m_out << written << (written.ends_with('\n') ? "" : "\n");
}

void Invocation::Say(const Message& message) {
  SayLine(Tr(message));
}

void Invocation::SayLine(const std::string& line) {
  ClearProgress();
  m_err << line << '\n';
}

int Invocation::Fail(const Error& error) {
  ClearProgress();
  const std::string sentence = Tr(error.message);
  m_err << "aiyl: " << (error.field.empty() ? "" : error.field + ": ") << sentence << '\n';
  if (json) {
    Json object{{"error", {{"code", error.code}, {"message", sentence}}}};
    if (!error.field.empty()) object["error"]["field"] = error.field;
    m_out << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  }
  return static_cast<int>(error.kind);
}

Result<std::string> TextOrFile(const std::string& argument) {
  if (argument.empty() || argument.front() != '@') return argument;
  AIYL_ASSIGN(auto bytes, ReadWholeFile(argument.substr(1), kMaxArgumentFile));
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  return bytes;
}

Result<Uuid> ParseUuid(const std::string& text, const std::string& argument) {
  if (const auto uuid = Uuid::FromText(text)) return *uuid;
  return UsageError("cli.id",
                    Msg("{argument} must be an id such as 018f2d3c-1b7a-7c4e-9d55-0a1b2c3d4e5f, not “{text}”.",
                        {{"argument", argument}, {"text", text}}));
}

Message NoDay(const std::string& text, const std::string& argument) {
  return Msg("{argument} must be a day such as 2025-01-31, not “{text}”.", {{"argument", argument}, {"text", text}});
}

Result<Date> ParseDate(const std::string& text, const std::string& argument) {
  if (const auto day = Date::FromIso(text)) return *day;
  return UsageError("cli.date", NoDay(text, argument));
}

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
#include "cli/service_work.h"

#include "cli/receipt_text.h"
#include "cli/run_act.h"
#include "store/journal.h"

namespace aiyl::cli {

Result<Json> ServiceActs::Do(store::Book& book, const std::string& kind, Json data) {
  const auto done = DoAct(m_in, book, kind, std::move(data));
  if (!done) {
    TakeBack(book);
    return tl::make_unexpected(done.error());
  }
  const auto& outcome = *done;
  if (!outcome.receipt.IsEmpty()) m_done.push_back(outcome.receipt.act);
  Json one = ReceiptJson(outcome.receipt);
  one["kind"] = kind;
  Json made = outcome.made;
  for (auto& warning : PutWarnings(m_in, made)) m_sentences.push_back(std::move(warning));
  one["made"] = std::move(made);
  m_text += (m_text.empty() ? "" : "\n") + ActTitle(m_in, kind) + "  " +
            (outcome.made.contains("id") ? outcome.made["id"].get<std::string>() : outcome.receipt.act.ToText());
  m_acts.push_back(std::move(one));
  return outcome.made;
}

void ServiceActs::TakeBack(store::Book& book) {
  const auto actor = m_in.Who(book);
  for (auto act = m_done.rbegin(); actor && act != m_done.rend(); ++act)
    if (!store::Undo(book, *actor, *act)) break;
  m_done.clear();
}

int ServiceActs::Give(Json more, const std::string& text) {
  more["acts"] = m_acts;
  m_in.Give(more, m_text + (m_text.empty() || text.empty() ? "" : "\n") + text);
  for (const auto& sentence : m_sentences) m_in.SayLine(sentence);
  return 0;
}

Json OnDay(const WorkOptions& options) {
  Json data = Json::object();
  PutText(data, "happened_on", options.day);
  return data;
}

ServiceVerb::ServiceVerb(VerbSet& verbs, CLI::App& group, const char* name, const Message& what,
                         const std::string& example, Body body)
    : m_verbs(verbs), m_options(std::make_shared<WorkOptions>()), m_app(verbs.Add(name, what, example, &group)) {
  verbs.Runs(m_app, [options = m_options, run = std::move(body)](Invocation& in) { return run(in, *options); });
  Words("BOOK", &WorkOptions::book, Msg("The book."), true);
  Day("--day", &WorkOptions::day, Msg("The day it happened on; else today."));
}

ServiceVerb& ServiceVerb::Words(const char* name, std::string WorkOptions::*to, const Message& what, bool needed) {
  auto* option = m_app.add_option(name, (*m_options).*to, m_verbs.T(what));
  if (needed) option->required();
  return *this;
}

ServiceVerb& ServiceVerb::Day(const char* name, std::string WorkOptions::*to, const Message& what) {
  m_app.add_option(name, (*m_options).*to, m_verbs.T(what))->option_text("YYYY-MM-DD");
  return *this;
}

ServiceVerb& ServiceVerb::Many(const char* name, std::vector<std::string> WorkOptions::*to, const Message& what) {
  m_app.add_option(name, (*m_options).*to, m_verbs.T(what))->option_text("CODE=TEXT")->expected(1)->take_all();
  return *this;
}

ServiceVerb& ServiceVerb::Flag(const char* name, bool WorkOptions::*to, const Message& what) {
  m_app.add_flag(name, (*m_options).*to, m_verbs.T(what));
  return *this;
}

}  // namespace aiyl::cli

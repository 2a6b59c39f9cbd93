// SPDX-License-Identifier: Apache-2.0
// What the verbs that act on the registry share: their options, the acts of one verb told together, and how one of them
// is declared. Seen by them alone.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/verb.h"

namespace aiyl::cli {

struct WorkOptions {
  std::string book, service, change, kind = "include", name, initiator, by, reason, document, list, matter, payment,
                                     provider, standard_body, number, evidence_kind, evidence, day, file, copy_from,
                                     model, decision, body, rows, fee, ground, registration, to, item, from, channel;
  std::vector<std::string> met, unmet, expertise, against;
  bool approve = false, whole = false, sample = false, dry_run = false;
};

// The acts of one verb, told together. Where one is refused, those before it are taken back: all or nothing.
class ServiceActs {
 public:
  explicit ServiceActs(Invocation& in) : m_in(in) {}
  // Gives what the act made.
  Result<Json> Do(store::Book& book, const std::string& kind, Json data);
  // "acts" beside `more`; a line for each act, then `text`; warnings as messages. The exit status 0.
  int Give(Json more = Json::object(), const std::string& text = {});

 private:
  void TakeBack(store::Book& book);

  Invocation& m_in;
  std::vector<Uuid> m_done;
  Json m_acts = Json::array();
  std::string m_text;
  std::vector<std::string> m_sentences;
};

// The data of an act, with the day where one was given.
Json OnDay(const WorkOptions& options);

// One verb of the family, with BOOK and --day.
class ServiceVerb {
 public:
  using Body = std::function<Result<int>(Invocation&, const WorkOptions&)>;
  ServiceVerb(VerbSet& verbs, CLI::App& group, const char* name, const Message& what, const std::string& example,
              Body body);
  ServiceVerb& Words(const char* name, std::string WorkOptions::*to, const Message& what, bool needed = false);
  ServiceVerb& Day(const char* name, std::string WorkOptions::*to, const Message& what);
  ServiceVerb& Many(const char* name, std::vector<std::string> WorkOptions::*to, const Message& what);
  ServiceVerb& Flag(const char* name, bool WorkOptions::*to, const Message& what);

 private:
  VerbSet& m_verbs;
  std::shared_ptr<WorkOptions> m_options;
  CLI::App& m_app;
};

// A verb `propose` beside those of the evidence: `act` is one of service.by-… (quality/proposal.h).
void AddProposeVerb(VerbSet& verbs, CLI::App& group, const std::string& act, const Message& what,
                    const std::string& example, const char* record, const Message& which);

void AddServiceStandardVerbs(VerbSet& verbs, CLI::App& group);  // standard, price

}  // namespace aiyl::cli

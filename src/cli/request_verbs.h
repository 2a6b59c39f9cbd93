// SPDX-License-Identifier: Apache-2.0
// What the verbs of the family `request` share: their options and how one of them is declared. Seen by them alone.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/verb.h"
#include "services/services.h"

namespace aiyl::cli {

struct RequestOptions {
  std::string book, number, person, organisation, name, service, paper_kind, representative, channel, language, subject,
      phone, address, day, list = "open", from, to, words, ground, reason, receipt, relief, handed_to, on;
  std::vector<std::string> brought, missing;
  int64_t ticket = 0, stage = 0, limit = 200, amount = -1;
  bool mobile = false, ready = false, withdrawn = false;
};

// By id, number of the list, list and number («base 1») or name, among the services in force on that day. Errors:
// "service.not-in-force", "cli.several".
Result<services::ServiceId> FindService(store::Database& db, const office::Scope& scope, const std::string& words,
                                        Date day);

// One verb of the family, with BOOK, and NUMBER where it is about one request.
class RequestFamily {
 public:
  RequestFamily(VerbSet& verbs, CLI::App& parent) : m_verbs(verbs), m_parent(parent) {}
  using Body = Result<int> (*)(Invocation&, const RequestOptions&);
  CLI::App& Add(const char* name, const Message& what, const std::string& example, bool numbered, Body body) {
    options = std::make_shared<RequestOptions>();
    m_verb = &m_verbs.Add(name, what, example, &m_parent);
    m_verb->add_option("BOOK", options->book, T(Msg("The book.")))->required();
    if (numbered) {
      m_verb->add_option("NUMBER", options->number, T(Msg("The number in the journal, or the id.")))->required();
      Text("--day", options->day, Msg("The day on which it happened, else today."), "YYYY-MM-DD");
    }
    m_verbs.Runs(*m_verb, [body, kept = options](Invocation& in) { return body(in, *kept); });
    return *m_verb;
  }
  CLI::Option* Text(const char* name, std::string& value, const Message& what, const char* form) {
    return m_verb->add_option(name, value, T(what))->option_text(form);
  }
  void Slip() {
    m_verb->add_option("--ticket", options->ticket, T(Msg("The number of his slip: the wait is measured from it.")))
        ->option_text("N");
  }
  std::string T(const Message& message) const { return m_verbs.T(message); }
  std::shared_ptr<RequestOptions> options;  // of the verb added last

 private:
  VerbSet& m_verbs;
  CLI::App& m_parent;
  CLI::App* m_verb = nullptr;
};

void AddRequestReadings(RequestFamily& family);  // list, figures

}  // namespace aiyl::cli

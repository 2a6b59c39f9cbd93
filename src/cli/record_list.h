// SPDX-License-Identifier: Apache-2.0
// The verbs `list` of records with a day: what --from and --to leave, as lines and as JSON. Knows no record.
#pragma once

#include "cli/invocation.h"

namespace aiyl::cli {

// `list(db, scope, from, to)` gives the records, `json(one)` and `line(in, db, one)` show one. Options: book, from,
// until.
template <class Options, class List, class ToJson, class Line>
Result<int> GiveRecords(Invocation& in, const Options& options, const char* name, const List& list, const ToJson& json,
                        const Line& line) {
  std::optional<Date> from, to;
  if (!options.from.empty()) {
    AIYL_ASSIGN(from, ParseDate(options.from, "--from"));
  }
  if (!options.until.empty()) {
    AIYL_ASSIGN(to, ParseDate(options.until, "--to"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->template Read<int>([&](store::Database& db) -> Result<int> {
    Json rows = Json::array();
    std::string text;
    for (const auto& one : list(db, Invocation::ScopeOf(*book), from, to)) {
      rows.push_back(json(one));
      text += (text.empty() ? "" : "\n") + line(in, db, one);
    }
    if (rows.empty()) in.Say(Msg("There is nothing to list."));
    in.Give({{name, rows}}, text);
    return 0;
  });
}

}  // namespace aiyl::cli

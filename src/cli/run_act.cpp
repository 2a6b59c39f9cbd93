// SPDX-License-Identifier: Apache-2.0
#include "cli/run_act.h"

#include "cli/plain_names.h"
#include "cli/receipt_text.h"
#include "desk/registry.h"
#include "household/acts.h"

namespace aiyl::cli {

Result<office::ActOutcome> DoAct(Invocation& in, store::Book& book, const std::string& kind, Json data) {
  const auto* spec = desk::FindAct(kind);
  if (!spec)
    return UsageError("cli.no-such-act", Msg("There is no act “{kind}”. All of them: {command}",
                                             {{"kind", kind}, {"command", "aiyl act --list"}}));
  AIYL_ASSIGN(const auto actor, in.WhoFor(book, kind));
  Status named;
  AIYL_TRY(book.ReadAny(
      [&](store::Database& db) { named = PutIds(db, office::Scope::Of(actor.office), spec->fields, data); }));
  AIYL_TRY(std::move(named));
  return office::RunAct(book, actor, *spec, data);
}

Result<int> RunActVerb(Invocation& in, store::Book& book, const std::string& kind, Json data) {
  AIYL_ASSIGN(const auto outcome, DoAct(in, book, kind, std::move(data)));
  Json answer = ReceiptJson(outcome.receipt), made = outcome.made;
  const auto warnings = PutWarnings(in, made);
  answer["made"] = made;
  std::string text = outcome.receipt.IsEmpty() ? in.Tr(Msg("Nothing changed: the book already says so."))
                                               : ActTitle(in, kind) + "  " + outcome.receipt.act.ToText();
  for (const auto& [name, value] : outcome.made.items())
    if (!value.is_structured())
      text += "\n" + name + "  " + (value.is_string() ? value.get<std::string>() : value.dump());
  in.Give(answer, text);
  for (const auto& warning : warnings) in.SayLine(warning);
  return 0;
}

std::vector<std::string> PutWarnings(const Invocation& in, Json& made) {
  std::vector<std::string> lines;
  for (const auto& warning : household::WarningsOf(made)) {
    const std::string words = in.Tr(warning.message);
    made["warnings"][lines.size()]["text"] = words;
    lines.push_back((warning.field.empty() ? "" : warning.field + ": ") + words);
  }
  return lines;
}

void PutText(Json& data, const char* field, const std::string& text) {
  if (!text.empty()) data[field] = text;
}

void PutBoth(Json& data, const std::string& field, const std::string& text) {
  if (text.empty()) return;
  const auto slash = text.find(" / ");
  data[field + "_ky"] = text.substr(0, slash);
  data[field + "_ru"] = slash == std::string::npos ? text : text.substr(slash + 3);
}

Result<Json> JsonObject(const std::string& text_or_file, const std::string& argument) {
  AIYL_ASSIGN(const std::string text, TextOrFile(text_or_file));
  Json data = Json::parse(text, nullptr, false);
  if (!data.is_object())
    return UsageError(
        "cli.json", Msg("{argument} must be one JSON object, such as {{\"note\": \"…\"}}.", {{"argument", argument}}));
  return data;
}

}  // namespace aiyl::cli

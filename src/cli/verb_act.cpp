// SPDX-License-Identifier: Apache-2.0
// act: every act that the desktop offers, with the same fields and the same refusals, as one JSON object.
#include <CLI/CLI.hpp>
#include <functional>
#include <memory>

#include "cli/plain_names.h"
#include "cli/receipt_text.h"
#include "cli/run_act.h"
#include "cli/verb.h"
#include "desk/registry.h"

namespace aiyl::cli {

namespace {

struct ActOptions {
  std::string book, kind, data;
  bool list = false, help = false, rehearse = false;
};

Json FieldJson(const Invocation& in, const office::FieldSpec& field) {
  Json json{{"name", field.name},
            {"type", std::string(office::FieldTypeName(field.type))},
            {"required", field.required},
            {"label", in.Tr(field.label)}};
  if (!field.list.empty()) json["list"] = field.list;
  if (!field.help.msgid.empty()) json["help"] = in.Tr(field.help);
  if (!field.rows.empty()) {
    json["rows"] = Json::array();
    for (const auto& inner : field.rows) json["rows"].push_back(FieldJson(in, inner));
  }
  return json;
}

// What a code field takes; empty where no book was named.
using Codes = std::function<std::string(const office::FieldSpec&)>;

void FieldLines(const Invocation& in, const std::vector<office::FieldSpec>& fields, const std::string& indent,
                const Codes& codes, std::string& text) {
  for (const auto& field : fields) {
    text += "\n" + indent + field.name + "  " + std::string(office::FieldTypeName(field.type));
    if (!field.list.empty()) text += " (" + field.list + ")";
    if (field.required) text += " " + in.Tr(Msg("(needed)"));
    text += "  " + in.Tr(field.label);
    if (!field.help.msgid.empty()) text += ". " + in.Tr(field.help);
    if (const std::string known = codes(field); !known.empty()) text += "\n" + indent + "    " + known;
    FieldLines(in, field.rows, indent + "    ", codes, text);
  }
}

Result<const office::ActSpec*> NeedAct(const std::string& kind) {
  if (const auto* spec = desk::FindAct(kind)) return spec;
  // Acts with a page or a sheet of their own have a verb of their own.
  if (kind == "paper.issue")
    return UsageError("cli.no-such-act", Msg("A paper is issued together with its page: {command}",
                                             {{"command", "aiyl certificate --help"}}));
  return UsageError("cli.no-such-act", Msg("There is no act “{kind}”. All of them: {command}",
                                           {{"kind", kind}, {"command", "aiyl act --list"}}));
}

int List(Invocation& in) {
  Json all = Json::array();
  std::string text;
  for (const auto* spec : desk::AllActs()) {
    all.push_back({{"kind", spec->kind}, {"title", in.Tr(spec->title)}});
    text += (text.empty() ? "" : "\n") + spec->kind + "  " + in.Tr(spec->title);
  }
  in.Give(all, text);
  return 0;
}

// With every field that is needed; an id may be an account, a ПИН or a name as well.
std::string ExampleData(const std::vector<office::FieldSpec>& fields) {
  using office::FieldType;
  std::string text;
  for (const auto& field : fields) {
    if (!field.required) continue;
    std::string value;
    switch (field.type) {
      case FieldType::kInteger:
      case FieldType::kMoney:
      case FieldType::kArea:
        value = "1";
        break;
      case FieldType::kYesNo:
        value = "true";
        break;
      case FieldType::kRows:
        value = "[" + ExampleData(field.rows) + "]";
        break;
      case FieldType::kDate:
      case FieldType::kPartialDate:
        value = "\"2025-01-31\"";
        break;
      default:
        value = "\"…\"";
        break;
    }
    text += (text.empty() ? "" : ", ") + ("\"" + field.name + "\": ") + value;
  }
  return "{" + text + "}";
}

Result<int> Help(Invocation& in, const office::ActSpec& spec, const std::string& book_file) {
  Codes codes = [](const office::FieldSpec&) { return std::string(); };
  std::unique_ptr<store::Book> book;
  if (!book_file.empty()) {
    AIYL_ASSIGN(book, in.Open(book_file));
    codes = [&](const office::FieldSpec& field) {
      std::string known;
      (void)book->ReadAny([&](store::Database& db) { known = CodesOf(db, Invocation::ScopeOf(*book), field); });
      return known;
    };
  }
  Json fields = Json::array();
  for (const auto& field : spec.fields) fields.push_back(FieldJson(in, field));
  std::string text = spec.kind + ": " + in.Tr(spec.title);
  FieldLines(in, spec.fields, "  ", codes, text);
  text +=
      "\n" + in.Tr(Msg("An id may also be a ПИН, an account, a number or a name, a code also its words in the list.")) +
      "\n" + in.Tr(Msg("Every act also takes happened_on (a day, else today), note and batch (an id).")) + "\n" +
      in.Tr(Msg("Example:")) + "\n  aiyl act village.aiyl " + spec.kind + " --data '" + ExampleData(spec.fields) + "'";
  in.Give({{"kind", spec.kind}, {"title", in.Tr(spec.title)}, {"fields", fields}}, text);
  return 0;
}

// What the list of a refused code has.
void SayCodes(Invocation& in, store::Book& book, const std::vector<office::FieldSpec>& fields,
              const std::string& name) {
  for (const auto& field : fields) {
    if (field.name == name) {
      std::string known;
      (void)book.ReadAny([&](store::Database& db) { known = CodesOf(db, Invocation::ScopeOf(book), field); });
      if (!known.empty()) return in.Say(Msg("The list has: {codes}.", {{"codes", known}}));
    }
    SayCodes(in, book, field.rows, name);
  }
}

std::string Plain(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const auto& one : value) text += (text.empty() ? "" : ", ") + Plain(one);
  return text;
}

Result<int> Act(Invocation& in, const ActOptions& options) {
  if (options.list) return List(in);
  if (options.help) {
    // `act KIND --help` has one word, `act BOOK KIND --help` two; the kind is the last.
    AIYL_ASSIGN(const auto* spec, NeedAct(options.kind.empty() ? options.book : options.kind));
    return Help(in, *spec, options.kind.empty() ? "" : options.book);
  }
  if (options.book.empty() || options.kind.empty())
    return UsageError("cli.usage",
                      Msg("{argument} is missing.", {{"argument", options.book.empty() ? "BOOK" : "KIND"}}));
  AIYL_ASSIGN(const auto* spec, NeedAct(options.kind));
  if (options.data.empty()) return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "--data"}}));
  AIYL_ASSIGN(Json data, JsonObject(options.data, "--data"));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(auto actor, in.WhoFor(*book, spec->kind));
  Status named;
  AIYL_TRY(book->ReadAny(
      [&](store::Database& db) { named = PutIds(db, office::Scope::Of(actor.office), spec->fields, data); }));
  AIYL_TRY(std::move(named));
  auto done = office::RunAct(*book, actor, *spec, data,
                             options.rehearse ? office::ActMode::kRehearse : office::ActMode::kWrite);
  if (!done) {
    if (done.error().code == "code.unknown") SayCodes(in, *book, spec->fields, done.error().field);
    return tl::make_unexpected(done.error());
  }
  auto& outcome = *done;
  Json answer = ReceiptJson(outcome.receipt);
  const auto warnings = PutWarnings(in, outcome.made);
  answer["made"] = outcome.made;
  std::string line = outcome.receipt.IsEmpty() ? in.Tr(Msg("Nothing changed: the book already says so."))
                     : options.rehearse        ? in.Tr(Msg("This could be done; nothing was written."))
                                               : ActTitle(in, spec->kind) + "  " + outcome.receipt.act.ToText();
  for (const auto& [name, value] : outcome.made.items()) {
    if (name == "warnings") continue;
    line += "\n" + name + "  " + Plain(value);
  }
  in.Give(answer, line);
  for (const auto& warning : warnings) in.SayLine(warning);
  return 0;
}

}  // namespace

void AddActVerbs(VerbSet& verbs) {
  auto options = std::make_shared<ActOptions>();
  CLI::App& verb =
      verbs.Add("act", Msg("Do one act, as the forms of the desktop do."),
                "aiyl act village.aiyl person.correct --data '{\"person\": \"…\", \"given_ky\": \"Айгүл\"}'");
  verb.set_help_flag();
  verb.add_flag("-h,--help", options->help, verbs.T(Msg("The fields of an act: aiyl act KIND --help.")));
  verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")));
  verb.add_option("KIND", options->kind, verbs.T(Msg("Which act; see --list.")));
  verb.add_option("--data", options->data, verbs.T(Msg("The fields as a JSON object, or @FILE.")))
      ->option_text("JSON|@FILE");
  verb.add_flag("--list", options->list, verbs.T(Msg("List every act.")));
  verb.add_flag("--rehearse", options->rehearse, verbs.T(Msg("Say what would happen, and write nothing.")));
  verbs.Runs(verb, [options, &verb, &verbs](Invocation& in) -> Result<int> {
    if (options->help && options->book.empty()) {
      in.Give(Json::object(), verb.help("aiyl"));
      return 0;
    }
    return Act(in, *options);
  });
}

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
// act: every act that the desktop offers, with the same fields and the same refusals, as one JSON object.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/receipt_text.h"
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

void FieldLines(const Invocation& in, const std::vector<office::FieldSpec>& fields, const std::string& indent,
                std::string& text) {
  for (const auto& field : fields) {
    text += "\n" + indent + field.name + "  " + std::string(office::FieldTypeName(field.type));
    if (!field.list.empty()) text += " (" + field.list + ")";
    if (field.required) text += " " + in.Tr(Msg("(needed)"));
    text += "  " + in.Tr(field.label);
    if (!field.help.msgid.empty()) text += ". " + in.Tr(field.help);
    FieldLines(in, field.rows, indent + "    ", text);
  }
}

Result<const office::ActSpec*> NeedAct(const std::string& kind) {
  if (const auto* spec = desk::FindAct(kind)) return spec;
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

int Help(Invocation& in, const office::ActSpec& spec) {
  Json fields = Json::array();
  for (const auto& field : spec.fields) fields.push_back(FieldJson(in, field));
  std::string text = spec.kind + ": " + in.Tr(spec.title);
  FieldLines(in, spec.fields, "  ", text);
  text += "\n" + in.Tr(Msg("Every act also takes happened_on (a day, else today), note and batch (an id).")) + "\n" +
          in.Tr(Msg("Example:")) + "\n  aiyl act village.aiyl " + spec.kind + " --data @act.json";
  in.Give({{"kind", spec.kind}, {"title", in.Tr(spec.title)}, {"fields", fields}}, text);
  return 0;
}

Result<int> Act(Invocation& in, const ActOptions& options) {
  if (options.list) return List(in);
  if (options.help) {
    // `act KIND --help` has one word, `act BOOK KIND --help` two; the kind is the last.
    AIYL_ASSIGN(const auto* spec, NeedAct(options.kind.empty() ? options.book : options.kind));
    return Help(in, *spec);
  }
  if (options.book.empty() || options.kind.empty())
    return UsageError("cli.usage",
                      Msg("{argument} is missing.", {{"argument", options.book.empty() ? "BOOK" : "KIND"}}));
  AIYL_ASSIGN(const auto* spec, NeedAct(options.kind));
  if (options.data.empty()) return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "--data"}}));
  AIYL_ASSIGN(const std::string text, TextOrFile(options.data));
  const Json data = Json::parse(text, nullptr, false);
  if (!data.is_object())
    return UsageError(
        "cli.json", Msg("{argument} must be one JSON object, such as {{\"note\": \"…\"}}.", {{"argument", "--data"}}));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(auto actor, in.WhoFor(*book, spec->kind));
  AIYL_ASSIGN(auto outcome, office::RunAct(*book, actor, *spec, data,
                                           options.rehearse ? office::ActMode::kRehearse : office::ActMode::kWrite));
  Json answer = ReceiptJson(outcome.receipt);
  answer["made"] = outcome.made;
  std::string line = outcome.receipt.IsEmpty() ? in.Tr(Msg("Nothing changed: the book already says so."))
                     : options.rehearse        ? in.Tr(Msg("This could be done; nothing was written."))
                                               : ActTitle(in, spec->kind) + "  " + outcome.receipt.act.ToText();
  for (const auto& [name, value] : outcome.made.items())
    line += "\n" + name + "  " + (value.is_string() ? value.get<std::string>() : value.dump());
  in.Give(answer, line);
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

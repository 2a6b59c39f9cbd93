// SPDX-License-Identifier: Apache-2.0
// Composes the verbs, reads the command line, and turns every way in which it can be wrong into a sentence.
#include "cli/cli.h"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <ostream>

#include "cli/invocation.h"
#include "cli/tariff_verbs.h"
#include "cli/ledger_verbs.h"
#include "cli/verb.h"
#include "text/catalogue.h"

namespace aiyl::cli {

namespace {

std::string Variable(const CliEnvironment& environment, const std::string& name) {
  const auto found = environment.variables.find(name);
  return found == environment.variables.end() ? "" : found->second;
}

// --lang is looked for before the command line is read, because help and errors are already in that language.
text::Language ChooseLanguage(const std::vector<std::string>& args, const CliEnvironment& environment) {
  for (size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--") break;
    std::string code;
    if (args[i] == "--lang" && i + 1 < args.size()) code = args[i + 1];
    if (args[i].starts_with("--lang=")) code = args[i].substr(7);
    if (const auto language = text::LanguageFromCode(code)) return *language;
  }
  if (const auto language = text::LanguageFromCode(Variable(environment, "AIYL_LANG"))) return *language;
  for (const auto* name : {"LC_ALL", "LANG"}) {
    const std::string value = Variable(environment, name);
    if (const auto language = text::LanguageFromCode(value.substr(0, 2)))
      if (value.size() == 2 || value[2] == '_' || value[2] == '.') return *language;
    if (!value.empty() && value != "C" && !value.starts_with("C.") && value != "POSIX") break;
  }
  return text::Language::kKy;
}

// What an option that takes a day says of a text that is none; ParseProblem makes a sentence of it.
constexpr std::string_view kNoDay = ": no day: ";

// Looked at here for every option of that form: a day that is none is wrong usage, whatever the verb does with it.
void CheckDays(CLI::App& app) {
  for (auto* option : app.get_options())
    if (option->get_option_text() == "YYYY-MM-DD")
      option->check([](const std::string& text) {
        return text.empty() || Date::FromIso(text) ? std::string() : std::string(kNoDay.substr(2)) + text;
      });
  for (auto* verb : app.get_subcommands([](const CLI::App*) { return true; })) CheckDays(*verb);
}

Message ParseProblem(const CLI::ParseError& error, const CLI::App& app, const std::vector<std::string>& args) {
  const std::string what = error.what();
  if (app.get_subcommands().empty()) {
    // No verb was understood: name the word that stands in its place, if there is one.
    for (size_t i = 0; i < args.size(); ++i) {
      if (args[i] == "--lang" || args[i] == "--as")
        ++i;
      else if (args[i].empty() || args[i][0] != '-')
        return Msg("There is no verb “{word}”.", {{"word", args[i]}});
    }
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error)) {
    const auto end = what.find(" is required");
    if (what.starts_with("A subcommand") || end == std::string::npos) return Msg("Say what to do: a verb is missing.");
    return Msg("{argument} is missing.", {{"argument", what.substr(0, end)}});
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
    return Msg("{argument} wants a value.", {{"argument", what.substr(0, what.find_first_of(": "))}});
  if (dynamic_cast<const CLI::ExtrasError*>(&error)) {
    std::string rest;
    for (const auto& word : app.remaining(true)) rest += (rest.empty() ? "" : " ") + word;
    return Msg("This was not expected: {words}.", {{"words", rest.empty() ? what : rest}});
  }
  // "Could not convert: --sheet = x": what stands behind the first colon is the user's own.
  const auto own = what.find(": ");
  if (dynamic_cast<const CLI::ConversionError*>(&error))
    return Msg("This value is not of the right kind: {what}.",
               {{"what", own == std::string::npos ? what : what.substr(own + 2)}});
  if (const auto at = what.find(kNoDay); at != std::string::npos)
    return NoDay(what.substr(at + kNoDay.size()), what.substr(0, at));
  if (dynamic_cast<const CLI::ValidationError*>(&error))
    return Msg("This value is not possible: {what}.", {{"what", what}});
  return Msg("The command line is not understood: {what}.", {{"what", what}});
}

std::string VerbName(const CLI::App& verb, const CLI::App& app) {
  std::string name;
  for (const CLI::App* at = &verb; at && at != &app; at = at->get_parent())
    name = at->get_name() + (name.empty() ? "" : " ") + name;
  return name;
}

const CLI::App* ParsedVerb(const CLI::App& app) {
  const CLI::App* at = &app;
  for (bool deeper = true; deeper;) {
    deeper = false;
    for (const CLI::App* sub : at->get_subcommands()) {
      at = sub;
      deeper = true;
      break;
    }
  }
  return at;
}

void PutWords(CLI::App& app, const VerbSet& verbs) {
  auto formatter = app.get_formatter();
  formatter->label("Usage", verbs.T(Msg("Usage")));
  formatter->label("OPTIONS", verbs.T(Msg("[options]")).substr(1, verbs.T(Msg("[options]")).size() - 2));
  formatter->label("SUBCOMMAND", verbs.T(Msg("VERB")));
  formatter->label("SUBCOMMANDS", verbs.T(Msg("VERB")));
  formatter->label("Positionals", verbs.T(Msg("Arguments")));
  formatter->label("REQUIRED", verbs.T(Msg("(needed)")));
  formatter->label("TEXT", "");
  formatter->label("INT", "N");
  formatter->label("UINT", "N");
  formatter->column_width(26);
}

}  // namespace

CLI::App& VerbSet::Add(const std::string& name, const Message& what, const std::string& example, CLI::App* parent) {
  CLI::App& verb = *(parent ? parent : &m_app)->add_subcommand(name, T(what));
  verb.fallthrough();
  verb.group(T(Msg("Verbs")));
  verb.set_help_flag("-h,--help", T(Msg("Show this help.")));
  verb.option_defaults()->group(T(Msg("Options")));
  if (auto* help = verb.get_help_ptr()) help->group(T(Msg("Options")));
  if (!example.empty()) verb.footer(T(Msg("Example:")) + "\n  " + example);
  return verb;
}

CLI::App& VerbSet::Group(const std::string& name, const Message& what) {
  for (CLI::App* known : m_app.get_subcommands([&](const CLI::App* one) { return one->get_name() == name; }))
    return *known;
  CLI::App& group = Add(name, what, "");
  group.require_subcommand(1);
  return group;
}

void VerbSet::Runs(CLI::App& verb, VerbBody body) {
  m_bodies[&verb] = std::move(body);
}

std::string VerbSet::T(const Message& message) const {
  return text::Tr(message, m_language);
}

int RunCli(const std::vector<std::string>& args, std::ostream& out, std::ostream& err,
           const CliEnvironment& environment) {
  const text::Language language = ChooseLanguage(args, environment);
  Invocation invocation(environment, out, err, language);
  CLI::App app;
  app.name("aiyl");
  VerbSet verbs(app, language);
  PutWords(app, verbs);
  app.description(verbs.T(Msg("Aiyl Kitebi: the household book of a village office, from the command line.")));
  app.set_help_flag("-h,--help", verbs.T(Msg("Show this help.")));
  app.option_defaults()->group(verbs.T(Msg("Options")));
  app.get_help_ptr()->group(verbs.T(Msg("Options")));
  app.add_flag("--json", invocation.json, verbs.T(Msg("Give the result as JSON.")));
  std::string chosen_language;
  app.add_option("--lang", chosen_language, verbs.T(Msg("Language of messages: ky, ru or en.")))
      ->option_text("ky|ru|en");
  app.add_option("--as", invocation.as, verbs.T(Msg("Who is acting: the name of a member of staff.")))
      ->option_text("NAME");
  app.require_subcommand(1);
  app.footer(verbs.T(Msg("Exit status: 0 done, 1 refused, 2 wrong usage, 3 trouble with a file or the disk.")));

  AddNewVerbs(verbs);
  AddDemoVerb(verbs);
  AddFindVerbs(verbs);
  AddActVerbs(verbs);
  AddJournalVerbs(verbs);
  AddImportVerb(verbs);
  AddExportSheetVerb(verbs);
  AddCertificateVerb(verbs);
  AddPaperVerbs(verbs);
  AddRegisterVerbs(verbs);
  AddTemplateVerbs(verbs);
  AddListVerb(verbs);
  AddReportVerbs(verbs);
  AddCouncilVerbs(verbs);
  AddPrintVerbs(verbs);
  AddServiceVerbs(verbs);
  AddPrintServicesVerbs(verbs);
  AddRequestVerbs(verbs);
  AddLetterVerbs(verbs);
  AddPrintWindowVerbs(verbs);
  AddSurveyVerbs(verbs);
  AddComplaintVerbs(verbs);
  AddHearingVerbs(verbs);
  AddAssessmentVerbs(verbs);
  AddRulesVerbs(verbs);
  AddObjectsVerbs(verbs);
  AddAssessVerbs(verbs);
  AddPrintFinanceVerbs(verbs);
  AddLedgerVerbs(verbs);
  AddPrintLedgerVerbs(verbs);
  AddTariffVerbs(verbs);
  AddPrintTicketVerb(verbs);
  AddYearlyVerb(verbs);
  AddOfficeVerbs(verbs);
  AddExchangeVerbs(verbs);
  AddCareVerbs(verbs);

  CheckDays(app);

  std::vector<std::string> reversed(args.rbegin(), args.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    const CLI::App* verb = ParsedVerb(app);
    const CLI::App* above = verb == &app ? nullptr : verb->get_parent();
    out << verb->help(above ? "aiyl" + (above == &app ? "" : " " + VerbName(*above, app)) : "");
    return 0;
  } catch (const CLI::ParseError& error) {
    invocation.json = invocation.json || std::find(args.begin(), args.end(), "--json") != args.end();
    const int status = invocation.Fail(Error{ErrorKind::kUsage, "cli.usage", ParseProblem(error, app, args)});
    const std::string verb = VerbName(*ParsedVerb(app), app);
    invocation.Say(Msg("Help: {command}", {{"command", "aiyl " + verb + (verb.empty() ? "" : " ") + "--help"}}));
    return status;
  }
  if (!chosen_language.empty() && !text::LanguageFromCode(chosen_language))
    return invocation.Fail(Error{ErrorKind::kUsage, "cli.language",
                                 Msg("The language is ky, ru or en, not “{text}”.", {{"text", chosen_language}})});
  const auto body = verbs.Bodies().find(ParsedVerb(app));
  if (body == verbs.Bodies().end())
    return invocation.Fail(Error{ErrorKind::kUsage, "cli.usage", Msg("Say what to do: a verb is missing.")});
  try {
    const Result<int> status = body->second(invocation);
    return status ? *status : invocation.Fail(status.error());
  } catch (const std::exception& problem) {
    // A module let an exception out: a bug, but the user gets a sentence and the right exit status.
    return invocation.Fail(Error{ErrorKind::kEnvironment, "cli.unexpected",
                                 Msg("Something unexpected happened: {what}.", {{"what", problem.what()}})});
  }
}

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
// template: the texts that papers are printed from: which there are, what they say and said, what is wrong with a
// changed one, its page, and taking it into the book.
#include <algorithm>
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "certificates/template_preview.h"
#include "cli/people_words.h"
#include "cli/receipt_text.h"
#include "cli/verb.h"
#include "cli/write_paper.h"
#include "desk/registry.h"
#include "text/catalogue.h"

namespace aiyl::cli {

namespace {

constexpr uint64_t kMaxTemplate = 1 << 20;

struct TemplateOptions {
  std::string book, kind, file, out, person, paper = "both", note;
  std::optional<int64_t> version;
  bool shipped = false;
};

Status CheckKind(const std::string& kind) {
  const auto kinds = desk::AllTemplates().Kinds();
  if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return {};
  std::string known;
  for (const auto& one : kinds) known += (known.empty() ? "" : ", ") + one;
  return UsageError("cli.template",
                    Msg("There is no template “{kind}”. There are: {kinds}.", {{"kind", kind}, {"kinds", known}}));
}

std::string VersionText(const Invocation& in, const papers::TemplateText& text) {
  if (text.version == 0) return in.Tr(Msg("shipped with the program"));
  return in.Tr(
      Msg("version {n} of {day}", {{"n", std::to_string(text.version)}, {"day", text.day ? text.day->Iso() : "–"}}));
}

Json TextJson(const std::string& kind, const papers::TemplateText& text) {
  return {{"kind", kind},
          {"version", text.version},
          {"shipped", text.version == 0},
          {"day", text.day ? Json(text.day->Iso()) : Json()}};
}

// The office's own versions, latest first, and the shipped text. An empty one is the way back to the shipped text.
std::vector<papers::TemplateText> Versions(store::Database& db, const Uuid& office, const std::string& kind) {
  auto all = papers::TemplateVersions(db, office, kind);
  std::erase_if(all, [](const papers::TemplateText& one) { return one.body.empty(); });
  all.push_back({desk::AllTemplates().Shipped(kind).value_or(std::string()), 0, std::nullopt});
  return all;
}

Result<int> List(Invocation& in, const TemplateOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json all = Json::array();
    std::string text;
    for (const auto& kind : desk::AllTemplates().Kinds()) {
      const Uuid office = book->Identity().office;
      const auto used = desk::AllTemplates().TextOf(db, office, kind).value_or(papers::TemplateText{});
      Json one = TextJson(kind, used);
      one["versions"] = Json::array();
      for (const auto& version : Versions(db, office, kind)) one["versions"].push_back(version.version);
      all.push_back(std::move(one));
      text += (text.empty() ? "" : "\n") + kind + "  " + VersionText(in, used);
    }
    in.Give(all, text);
    return 0;
  });
}

Result<papers::TemplateText> TextOf(store::Database& db, const Uuid& office, const TemplateOptions& options) {
  if (!options.version && !options.shipped)
    return desk::AllTemplates().TextOf(db, office, options.kind).value_or(papers::TemplateText{});
  const int64_t wanted = options.shipped ? 0 : *options.version;
  for (auto& one : Versions(db, office, options.kind))
    if (one.version == wanted) return one;
  return Refuse("template.version", Msg("The template {kind} has no version {n}.",
                                        {{"kind", options.kind}, {"n", std::to_string(wanted)}}));
}

Result<int> Show(Invocation& in, const TemplateOptions& options) {
  AIYL_TRY(CheckKind(options.kind));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(auto text, book->Read<papers::TemplateText>(
                             [&](store::Database& db) { return TextOf(db, book->Identity().office, options); }));
  Json answer = TextJson(options.kind, text);
  if (!options.out.empty()) {
    AIYL_TRY(WriteFileAtomically(options.out, text.body));
    answer["file"] = options.out;
    in.Give(answer, options.out + "  " + VersionText(in, text));
    return 0;
  }
  answer["body"] = text.body;
  std::string lines = text.body;
  while (!lines.empty() && lines.back() == '\n') lines.pop_back();
  in.Give(answer, lines);
  return 0;
}

Result<int> Fields(Invocation& in, const TemplateOptions& options) {
  AIYL_TRY(CheckKind(options.kind));
  static constexpr const char* kKinds[] = {"text", "text ky/ru", "number", "money", "date", "yes/no", "list"};
  Json all = Json::array();
  std::string text;
  for (const auto& field : desk::AllTemplates().Catalogue(options.kind)) {
    const std::string label = text::Tr(field.label, in.Language()), kind = kKinds[static_cast<size_t>(field.kind)];
    all.push_back({{"field", field.path}, {"kind", kind}, {"label", label}});
    text += (text.empty() ? "" : "\n") + field.path + "  " + kind + "  " + label;
  }
  in.Give(all, text);
  return 0;
}

// The file's text, without the mark that some editors write before it.
Result<std::string> ReadTemplate(const std::string& file) {
  AIYL_ASSIGN(auto body, ReadWholeFile(file, kMaxTemplate));
  if (body.starts_with("\xEF\xBB\xBF")) body.erase(0, 3);
  return body;
}

Result<std::vector<papers::TemplateProblem>> Problems(store::Book& book, const std::string& kind,
                                                      const std::string& body) {
  return book.Read<std::vector<papers::TemplateProblem>>(
      [&](store::Database& db) -> Result<std::vector<papers::TemplateProblem>> {
        return desk::AllTemplates().Check(db, book.Identity().office, kind, body);
      });
}

// Status 1 where something is wrong.
int GiveProblems(Invocation& in, const std::vector<papers::TemplateProblem>& problems) {
  Json all = Json::array();
  std::string text;
  for (const auto& problem : problems) {
    const std::string sentence = in.Tr(problem.message);
    all.push_back({{"line", problem.line},
                   {"column", problem.column},
                   {"part", problem.part},
                   {"field", problem.field},
                   {"code", problem.code},
                   {"message", sentence}});
    text += (text.empty() ? "" : "\n") + (problem.part.empty() ? "" : problem.part + ": ") + sentence;
  }
  in.Give({{"ok", problems.empty()}, {"problems", all}},
          problems.empty() ? in.Tr(Msg("The template can be used.")) : text);
  return problems.empty() ? 0 : 1;
}

Result<int> Check(Invocation& in, const TemplateOptions& options) {
  AIYL_TRY(CheckKind(options.kind));
  AIYL_ASSIGN(const auto body, ReadTemplate(options.file));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto problems, Problems(*book, options.kind, body));
  return GiveProblems(in, problems);
}

Result<int> Preview(Invocation& in, const TemplateOptions& options) {
  AIYL_TRY(CheckKind(options.kind));
  AIYL_ASSIGN(const auto language, PaperLanguageFrom(options.paper));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  certificates::TemplateDraft draft{options.kind, {}};
  if (options.file.empty()) {
    AIYL_ASSIGN(auto text, book->Read<papers::TemplateText>(
                               [&](store::Database& db) { return TextOf(db, actor.office, options); }));
    draft.body = std::move(text.body);
  } else {
    AIYL_ASSIGN(draft.body, ReadTemplate(options.file));
    AIYL_ASSIGN(const auto problems, Problems(*book, options.kind, draft.body));
    if (!problems.empty()) return GiveProblems(in, problems);
  }
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    std::optional<household::PersonId> person;
    if (!options.person.empty()) {
      AIYL_ASSIGN(person, PersonFrom(db, Invocation::ScopeOf(*book), options.person));
    }
    return certificates::PreviewTemplate(db, actor, desk::AllTemplates(), draft, language, person, in.Today());
  }));
  AIYL_TRY(WritePaper(*book, document, options.out));
  in.Give({{"file", options.out}, {"pages", document.pages.size()}},
          in.Tr(Msg("The preview is in {file}; nothing was issued.", {{"file", options.out}})));
  return 0;
}

Result<int> Put(Invocation& in, const TemplateOptions& options) {
  AIYL_TRY(CheckKind(options.kind));
  if (options.file.empty() != options.shipped) return UsageError("cli.usage", Msg("Give either a file or --shipped."));
  std::string body;
  if (!options.shipped) {
    AIYL_ASSIGN(body, ReadTemplate(options.file));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.WhoFor(*book, "template.set"));
  if (!options.shipped) {
    AIYL_ASSIGN(const auto problems, Problems(*book, options.kind, body));
    if (!problems.empty()) return GiveProblems(in, problems);
  }
  AIYL_ASSIGN(const auto outcome,
              office::RunAct(*book, actor, *desk::FindAct("template.set"),
                             {{"kind", options.kind}, {"body", body}, {"note_on_version", options.note}}));
  Json answer = ReceiptJson(outcome.receipt);
  answer["made"] = outcome.made;
  in.Give(answer, outcome.receipt.IsEmpty() ? in.Tr(Msg("Nothing changed: the book already says so."))
                                            : ActTitle(in, "template.set") + "  " + outcome.receipt.act.ToText());
  return 0;
}

using Body = Result<int> (*)(Invocation&, const TemplateOptions&);

}  // namespace

void AddTemplateVerbs(VerbSet& verbs) {
  CLI::App& group = verbs.Add("template", Msg("The texts that papers are printed from."), "");
  group.require_subcommand(1);
  struct Made {
    CLI::App& verb;
    std::shared_ptr<TemplateOptions> options;
  };
  const auto add = [&](const char* name, const Message& what, const std::string& example, Body body) {
    Made made{verbs.Add(name, what, example, &group), std::make_shared<TemplateOptions>()};
    made.verb.add_option("BOOK", made.options->book, verbs.T(Msg("The book.")))->required();
    verbs.Runs(made.verb, [options = made.options, body](Invocation& in) { return body(in, *options); });
    return made;
  };
  const auto kind = [&](Made& made) {
    made.verb.add_option("KIND", made.options->kind, verbs.T(Msg("Which template; see template list.")))->required();
  };
  const auto version = [&](Made& made) {
    made.verb.add_option("--version", made.options->version, verbs.T(Msg("An earlier version of the office's own.")))
        ->option_text("N");
    made.verb.add_flag("--shipped", made.options->shipped, verbs.T(Msg("The text shipped with the program.")));
  };

  add("list", Msg("List the templates and the versions of each."), "aiyl template list village.aiyl", List);

  auto show =
      add("show", Msg("Show the text of a template."), "aiyl template show village.aiyl family --out family.txt", Show);
  kind(show);
  version(show);
  show.verb.add_option("--out", show.options->out, verbs.T(Msg("The file to write.")))->option_text("FILE");

  auto fields = add("fields", Msg("List the fields that a template may print."),
                    "aiyl template fields village.aiyl family", Fields);
  kind(fields);

  auto check = add("check", Msg("Say what is wrong with a text, by line and column."),
                   "aiyl template check village.aiyl family family.txt", Check);
  kind(check);
  check.verb.add_option("FILE", check.options->file, verbs.T(Msg("The text of the template.")))->required();

  auto preview = add("preview", Msg("Write the page that a template gives, of a person or of made-up people."),
                     "aiyl template preview village.aiyl family --out page.pdf", Preview);
  kind(preview);
  preview.verb.add_option("FILE", preview.options->file,
                          verbs.T(Msg("The text of the template; without it the one in the book.")));
  version(preview);
  preview.verb.add_option("--person", preview.options->person, verbs.T(Msg("The applicant: id or ПИН.")))
      ->option_text("ID|ПИН");
  preview.verb.add_option("--paper", preview.options->paper, verbs.T(Msg("Languages of the paper.")))
      ->option_text("ky|both|ru");
  preview.verb.add_option("--out", preview.options->out, verbs.T(Msg("The file to write.")))
      ->required()
      ->option_text("FILE.pdf");

  auto put = add("set", Msg("Take a text into the book as the office's new version."),
                 "aiyl template set village.aiyl family family.txt --note 'Телефон өзгөрдү'", Put);
  kind(put);
  put.verb.add_option("FILE", put.options->file, verbs.T(Msg("The text of the template.")));
  put.verb.add_flag("--shipped", put.options->shipped, verbs.T(Msg("Go back to the text shipped with the program.")));
  put.verb.add_option("--note", put.options->note, verbs.T(Msg("What was changed.")))->option_text("TEXT");
}

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
// papers, reserved-sheet, void-list: the register of papers with the tray for signature, the sheet for letters by hand,
// and the signed list of papers that are void. What is done with a paper is an act.
#include <algorithm>
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/open_keys.h"
#include "cli/people_words.h"
#include "cli/verb.h"
#include "office/code_list.h"
#include "office/sign_in.h"
#include "page/render.h"
#include "papers/paper_acts.h"
#include "papers/signed_paper.h"

namespace aiyl::cli {

namespace {

struct RegisterOptions {
  std::string book, state, kind, from, to, words, person, out, as_of, passphrase_file;
  std::vector<std::string> numbers;
  int64_t limit = 200, offset = 0;
};

std::string AllStates() {
  using papers::PaperState;
  std::string all;
  for (const auto state : {PaperState::kReserved, PaperState::kPrinted, PaperState::kForSignature,
                           PaperState::kHandedOver, PaperState::kSpoiled, PaperState::kAnnulled})
    all += (all.empty() ? "" : "|") + std::string(papers::StateText(state));
  return all;
}

Result<papers::PaperFilter> FilterFrom(store::Database& db, const office::Scope& scope,
                                       const RegisterOptions& options) {
  papers::PaperFilter filter;
  filter.scope = scope;
  if (options.limit < 1 || options.offset < 0)
    return UsageError("cli.limit", Msg("--limit and --offset are whole numbers from 0 on."));
  filter.limit = options.limit;
  filter.offset = options.offset;
  filter.words = options.words;
  if (!options.state.empty()) {
    filter.state = papers::StateFrom(options.state);
    if (!filter.state)
      return UsageError("cli.state", Msg("--state is one of {states}, not “{text}”.",
                                         {{"states", AllStates()}, {"text", options.state}}));
  }
  if (!options.kind.empty()) {
    AIYL_TRY(office::CheckCode(db, "paper-kind", options.kind, "--kind"));
    filter.kind = options.kind;
  }
  if (!options.from.empty()) {
    AIYL_ASSIGN(filter.from, ParseDate(options.from, "--from"));
  }
  if (!options.to.empty()) {
    AIYL_ASSIGN(filter.to, ParseDate(options.to, "--to"));
  }
  if (!options.person.empty()) {
    AIYL_ASSIGN(const auto person, PersonFrom(db, scope, options.person));
    filter.person = person.value;
  }
  return filter;
}

Json Day(const std::optional<Date>& day) {
  return day ? Json(day->Iso()) : Json();
}

Json PaperJson(const papers::Paper& paper) {
  return {{"id", paper.id.ToText()},
          {"number", paper.number_text},
          {"state", std::string(papers::StateText(paper.state))},
          {"day", paper.day.Iso()},
          {"kind", paper.kind},
          {"person", paper.person ? Json(paper.person->ToText()) : Json()},
          {"household", paper.household ? Json(paper.household->ToText()) : Json()},
          {"name_ky", paper.name.ky},
          {"name_ru", paper.name.ru},
          {"account", paper.account},
          {"language", paper.language ? Json(std::string(papers::LanguageText(*paper.language))) : Json()},
          {"wish", paper.wish},
          {"purpose_ky", paper.purpose.ky},
          {"purpose_ru", paper.purpose.ru},
          {"recipient_ky", paper.recipient.ky},
          {"recipient_ru", paper.recipient.ru},
          {"as_of", Day(paper.as_of)},
          {"pages", paper.pages},
          {"code", paper.code},
          {"copies", paper.copies},
          {"handed_day", Day(paper.handed_day)},
          {"handed_to", paper.handed_to},
          {"ended_day", Day(paper.ended_day)},
          {"reason", paper.reason},
          {"note", paper.note}};
}

Result<int> Register(Invocation& in, const RegisterOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const auto filter, FilterFrom(db, Invocation::ScopeOf(*book), options));
    const int64_t total = papers::CountPapers(db, filter);
    Json rows = Json::array();
    std::string text;
    for (const auto& paper : papers::ListPapers(db, filter)) {
      rows.push_back(PaperJson(paper));
      const std::string name = paper.name.In(in.DataLanguage());
      text += "№ " + paper.number_text + "  " + paper.day.Iso() + "  " +
              office::CodeName(db, "paper-kind", paper.kind, in.DataLanguage()) + "  " + (name.empty() ? "–" : name) +
              "  (" + office::CodeName(db, "paper-state", papers::StateText(paper.state), in.DataLanguage()) + ")";
      if (!paper.reason.empty()) text += "  " + paper.reason;
      text += "\n";
    }
    in.Give({{"total", total}, {"rows", rows}}, text + in.Tr(MsgN("{n} paper.", "{n} papers.", total)));
    return 0;
  });
}

// The numbers named, else every reserved number that was not entered yet, the lowest first.
Result<std::vector<papers::PaperId>> ReservedOnes(store::Database& db, const office::Scope& scope,
                                                  const std::vector<std::string>& numbers) {
  std::vector<papers::PaperId> ids;
  if (numbers.empty()) {
    papers::PaperFilter filter;
    filter.scope = scope;
    filter.state = papers::PaperState::kReserved;
    filter.limit = papers::CountPapers(db, filter);
    auto all = papers::ListPapers(db, filter);
    std::sort(all.begin(), all.end(), [](const papers::Paper& a, const papers::Paper& b) {
      return std::tie(a.series, a.period, a.number) < std::tie(b.series, b.period, b.number);
    });
    for (const auto& paper : all) ids.push_back(paper.id);
    if (ids.empty())
      return Refuse("paper.none-reserved", Msg("No number is reserved. Reserve some with: {command}",
                                               {{"command", "aiyl act BOOK paper.reserve"}}));
    return ids;
  }
  for (const auto& number : numbers) {
    const auto paper = papers::FindPaperByNumber(db, scope, number);
    if (!paper || paper->state != papers::PaperState::kReserved)
      return Refuse("paper.not-reserved", Msg("The number {number} is not reserved.", {{"number", number}}));
    ids.push_back(paper->id);
  }
  return ids;
}

Result<int> ReservedSheet(Invocation& in, const RegisterOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  size_t count = 0;
  AIYL_ASSIGN(const auto document, book->Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    AIYL_ASSIGN(const auto ids, ReservedOnes(db, Invocation::ScopeOf(*book), options.numbers));
    count = ids.size();
    AIYL_ASSIGN(const auto flow, papers::ReservedSheet(db, ids, in.DataLanguage()));
    return page::LayOut(flow);
  }));
  AIYL_TRY(page::WritePdf(document, options.out));
  AIYL_TRY(office::RecordDeskEvent(*book, actor.staff, "print", "reserved"));
  in.Give({{"file", options.out}, {"numbers", count}},
          in.Tr(MsgN("{file}: {n} reserved number.", "{file}: {n} reserved numbers.", static_cast<int64_t>(count),
                     {{"file", options.out}})));
  return 0;
}

Result<int> VoidList(Invocation& in, const RegisterOptions& options) {
  Date day = in.Today();
  if (!options.as_of.empty()) {
    AIYL_ASSIGN(day, ParseDate(options.as_of, "--as-of"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto keys, OpenKeys(*book, options.passphrase_file));
  AIYL_ASSIGN(const auto list, book->Read<papers::RevocationList>([&](store::Database& db) {
    return Result<papers::RevocationList>(papers::Revocations(db, keys.office.value, day));
  }));
  AIYL_TRY(WriteFileAtomically(options.out, papers::FormatRevocations(list, keys.signing)));
  const auto count = static_cast<int64_t>(list.papers.size());
  in.Give({{"file", options.out}, {"as_of", day.Iso()}, {"papers", count}},
          in.Tr(MsgN("{file}: {n} void paper.", "{file}: {n} void papers.", count, {{"file", options.out}})));
  return 0;
}

}  // namespace

void AddRegisterVerbs(VerbSet& verbs) {
  auto shown = std::make_shared<RegisterOptions>();
  CLI::App& papers = verbs.Add("papers", Msg("Show the register of papers, such as the tray for signature."),
                               "aiyl papers village.aiyl --state for-signature");
  const auto text = [&](CLI::App& verb, const char* name, std::string& value, const Message& what, const char* form) {
    return verb.add_option(name, value, verbs.T(what))->option_text(form);
  };
  static const std::string states = AllStates();
  papers.add_option("BOOK", shown->book, verbs.T(Msg("The book.")))->required();
  text(papers, "--state", shown->state, Msg("Only papers in this state."), states.c_str());
  text(papers, "--kind", shown->kind, Msg("Only this kind of paper."), "family|residence|livestock|land|letter|other");
  text(papers, "--from", shown->from, Msg("From this day on."), "YYYY-MM-DD");
  text(papers, "--to", shown->to, Msg("Up to this day."), "YYYY-MM-DD");
  text(papers, "--words", shown->words, Msg("Words of name, account or number."), "TEXT");
  text(papers, "--person", shown->person, Msg("Only papers of this person: id or ПИН."), "ID|ПИН");
  papers.add_option("--limit", shown->limit, verbs.T(Msg("At most so many.")))->option_text("N");
  papers.add_option("--offset", shown->offset, verbs.T(Msg("Without so many at the start.")))->option_text("N");
  verbs.Runs(papers, [shown](Invocation& in) { return Register(in, *shown); });

  auto sheet = std::make_shared<RegisterOptions>();
  CLI::App& reserved = verbs.Add("reserved-sheet", Msg("Write the sheet of reserved numbers, for letters by hand."),
                                 "aiyl reserved-sheet village.aiyl --out reserved.pdf");
  reserved.add_option("BOOK", sheet->book, verbs.T(Msg("The book.")))->required();
  reserved.add_option("NUMBER", sheet->numbers, verbs.T(Msg("Reserved numbers, else all of them.")));
  text(reserved, "--out", sheet->out, Msg("The file to write."), "FILE.pdf")->required();
  verbs.Runs(reserved, [sheet](Invocation& in) { return ReservedSheet(in, *sheet); });

  auto list = std::make_shared<RegisterOptions>();
  CLI::App& void_list = verbs.Add("void-list", Msg("Write the signed list of papers that are void, for verify-paper."),
                                  "aiyl void-list village.aiyl --out village.void --passphrase-file pass.txt");
  void_list.add_option("BOOK", list->book, verbs.T(Msg("The book.")))->required();
  text(void_list, "--out", list->out, Msg("The file to write."), "FILE")->required();
  text(void_list, "--as-of", list->as_of, Msg("As the book knows it for this day."), "YYYY-MM-DD");
  text(void_list, "--passphrase-file", list->passphrase_file, Msg("A file whose first line guards the office's keys."),
       "FILE");
  verbs.Runs(void_list, [list](Invocation& in) { return VoidList(in, *list); });
}

}  // namespace aiyl::cli

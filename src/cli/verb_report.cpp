// SPDX-License-Identifier: Apache-2.0
// report: the population and the households of any day, by village and sex.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verb.h"
#include "household/figures.h"
#include "office/office_record.h"
#include "office/sign_in.h"
#include "page/render.h"
#include "reports/population_paper.h"

namespace aiyl::cli {

namespace {

struct ReportOptions {
  std::string book, what, as_of, out;
};

// One row of an answer for each village and sex; the rows sum to the total.
class Rows {
 public:
  explicit Rows(const Invocation& in) : m_in(in) {}
  void Add(const Uuid& village, const std::string& ky, const std::string& ru, const char* sex, int64_t count) {
    m_json.push_back(
        {{"village", village.ToText()}, {"village_ky", ky}, {"village_ru", ru}, {"sex", sex}, {"count", count}});
    const std::string name = office::Bilingual{ky, ru}.In(m_in.DataLanguage());
    m_text += name + "  " + sex + "  " + std::to_string(count) + "\n";
  }
  Json m_json = Json::array();
  std::string m_text;

 private:
  const Invocation& m_in;
};

Result<int> Population(Invocation& in, store::Database& db, const office::Scope& scope, Date day) {
  const auto report = household::Population(db, scope, day);
  Rows rows(in);
  for (const auto& row : report.rows) {
    rows.Add(row.village.value, row.village_ky, row.village_ru, "f", row.female);
    rows.Add(row.village.value, row.village_ky, row.village_ru, "m", row.male);
    if (row.unknown > 0) rows.Add(row.village.value, row.village_ky, row.village_ru, "u", row.unknown);
  }
  const auto& total = report.total;
  in.Give({{"report", "population"},
           {"as_of", day.Iso()},
           {"total", total.total},
           {"female", total.female},
           {"male", total.male},
           {"unknown", total.unknown},
           {"absent", total.absent},
           {"rows", rows.m_json}},
          rows.m_text + in.Tr(MsgN("{n} person, {absent} of them temporarily absent.",
                                   "{n} persons, {absent} of them temporarily absent.", total.total,
                                   {{"absent", std::to_string(total.absent)}})));
  return 0;
}

Result<int> Households(Invocation& in, store::Database& db, const office::Scope& scope, Date day) {
  const auto report = household::Households(db, scope, day);
  Rows rows(in);
  for (const auto& row : report.rows) {
    rows.Add(row.village.value, row.village_ky, row.village_ru, "f", row.female_head);
    rows.Add(row.village.value, row.village_ky, row.village_ru, "m", row.male_head);
    // No first-recorded person, and accounts in which nobody lives.
    if (const int64_t rest = row.households - row.female_head - row.male_head; rest > 0)
      rows.Add(row.village.value, row.village_ky, row.village_ru, "u", rest);
  }
  in.Give({{"report", "households"},
           {"as_of", day.Iso()},
           {"total", report.total.households},
           {"with_members", report.total.with_members},
           {"rows", rows.m_json}},
          rows.m_text + in.Tr(MsgN("{n} household.", "{n} households.", report.total.households)));
  return 0;
}

// Both reports of the day on one paper, as the desktop prints them.
Result<int> OnPaper(Invocation& in, store::Book& book, const ReportOptions& options, Date day) {
  AIYL_ASSIGN(const auto actor, in.Who(book));
  const office::Scope scope = Invocation::ScopeOf(book);
  AIYL_ASSIGN(const auto document, book.Read<page::Document>([&](store::Database& db) -> Result<page::Document> {
    const auto office = office::FindOffice(db, office::OfficeId(book.Identity().office));
    return reports::PopulationPaper(household::Population(db, scope, day), household::Households(db, scope, day),
                                    office ? office->name.In(in.DataLanguage()) : std::string(), in.DataLanguage());
  }));
  AIYL_TRY(page::WritePdf(document, options.out));
  AIYL_TRY(office::RecordDeskEvent(book, actor.staff, "print", "report"));
  in.Give({{"file", options.out}, {"as_of", day.Iso()}, {"pages", document.pages.size()}},
          in.Tr(Msg("Written to {file}.", {{"file", options.out}})));
  return 0;
}

Result<int> Report(Invocation& in, const ReportOptions& options) {
  if (options.what != "population" && options.what != "households")
    return UsageError("cli.report",
                      Msg("The report is population or households, not “{text}”.", {{"text", options.what}}));
  AIYL_ASSIGN(const Date day, ParseDate(options.as_of, "--as-of"));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  if (!options.out.empty()) return OnPaper(in, *book, options, day);
  const office::Scope scope = Invocation::ScopeOf(*book);
  return book->Read<int>([&](store::Database& db) {
    return options.what == "population" ? Population(in, db, scope, day) : Households(in, db, scope, day);
  });
}

}  // namespace

void AddReportVerbs(VerbSet& verbs) {
  auto options = std::make_shared<ReportOptions>();
  CLI::App& verb = verbs.Add("report", Msg("Figures of any day by village and sex."),
                             "aiyl report village.aiyl population --as-of 2025-01-01");
  verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  verb.add_option("WHAT", options->what, verbs.T(Msg("population or households")))->required();
  verb.add_option("--as-of", options->as_of, verbs.T(Msg("The day.")))->required()->option_text("YYYY-MM-DD");
  verb.add_option("--out", options->out, verbs.T(Msg("Population and households as a paper, to this file.")))
      ->option_text("FILE.pdf");
  verbs.Runs(verb, [options](Invocation& in) { return Report(in, *options); });
}

}  // namespace aiyl::cli

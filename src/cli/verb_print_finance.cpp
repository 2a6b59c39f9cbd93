// SPDX-License-Identifier: Apache-2.0
// print notice, print register, print collection, print tax-report: what the finance block gives out.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/plain_names.h"
#include "cli/verb.h"
#include "cli/write_paper.h"
#include "ledger/payers.h"
#include "office/office_record.h"
#include "reports/finance_lists.h"
#include "tax/notice.h"

namespace aiyl::cli {

namespace {

struct FinanceOptions {
  std::string book, kind, village, street, payer, paper, out, reader = "council", day;
  int year = 0;
  bool with_zero = false;
  bool of_persons = false;  // it says what persons owe
};

struct Opened {
  std::unique_ptr<store::Book> book;
  office::Language language = office::Language::kKy;
  Date day;
  tax::RegisterFilter filter;
};

Result<Opened> OpenFor(Invocation& in, const FinanceOptions& options) {
  Opened opened;
  AIYL_ASSIGN(opened.language, PaperTongue(in, options.paper));
  opened.day = in.Today();
  if (!options.day.empty()) {
    AIYL_ASSIGN(opened.day, ParseDate(options.day, "--day"));
  }
  AIYL_ASSIGN(opened.book, in.Open(options.book, store::OpenMode::kReadOnly));
  if (options.of_persons) AIYL_TRY(in.WhoFor(*opened.book, office::kReadTaxes));
  opened.filter.year = options.year > 0 ? options.year : opened.day.Year();
  if (!options.kind.empty()) opened.filter.rule_kind = options.kind;
  const auto scope = Invocation::ScopeOf(*opened.book);
  Status found;
  AIYL_TRY(opened.book->ReadAny([&](store::Database& db) {
    found = [&]() -> Status {
      if (!options.village.empty()) {
        AIYL_ASSIGN(const Uuid id, RecordOf(db, scope, "territory", options.village));
        opened.filter.village = office::TerritoryId(id);
      }
      if (!options.street.empty()) {
        AIYL_ASSIGN(const Uuid id, RecordOf(db, scope, "street", options.street));
        opened.filter.street = office::StreetId(id);
      }
      if (!options.payer.empty()) {
        if (ledger::PayersByWords(db, scope, options.payer).size() != 1)
          return Refuse("payer.which", Msg("“{words}” is no payer, or more than one.", {{"words", options.payer}}),
                        "--payer");
        opened.filter.payers = ledger::PayersWithMembers(db, scope, options.payer);
      }
      return {};
    }();
  }));
  AIYL_TRY(found);
  return opened;
}

Result<int> Notice(Invocation& in, const FinanceOptions& options) {
  AIYL_ASSIGN(auto opened, OpenFor(in, options));
  AIYL_ASSIGN(const auto made, opened.book->Read<tax::NoticesMade>([&](store::Database& db) {
    return tax::Notices(db, opened.book->Identity().office,
                        {.filter = opened.filter,
                         .day = opened.day,
                         .with_zero = options.with_zero || !opened.filter.payers.empty(),
                         .language = opened.language});
  }));
  AIYL_TRY(WritePaper(*opened.book, made.document, options.out));
  in.Give({{"file", options.out},
           {"pages", made.document.pages.size()},
           {"notices", made.notices},
           {"sum_tyiyn", made.sum.Value()}},
          options.out + "\n" + in.Tr(MsgN("{n} notice.", "{n} notices.", made.notices)));
  return 0;
}

template <class Make>
Result<int> Report(Invocation& in, const FinanceOptions& options, const Make& make) {
  AIYL_ASSIGN(auto opened, OpenFor(in, options));
  const reports::FinanceOrder order{.scope = Invocation::ScopeOf(*opened.book),
                                    .year = opened.filter.year,
                                    .day = opened.day,
                                    .language = opened.language};
  AIYL_ASSIGN(auto list, opened.book->Read<papers::ListPaper>([&](store::Database& db) {
    return Result<papers::ListPaper>(make(db, order, opened.filter));
  }));
  return WriteList(in, *opened.book, std::move(list), options.out);
}

}  // namespace

void AddPrintFinanceVerbs(VerbSet& verbs) {
  CLI::App& parent = verbs.Group("print", Msg("Print a paper that is not numbered: passports, lists, sheets."));
  const auto add = [&](const char* name, const Message& what, const char* example) {
    auto options = std::make_shared<FinanceOptions>();
    CLI::App& verb = verbs.Add(name, what, example, &parent);
    verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
    verb.add_option("--year", options->year, verbs.T(Msg("The year, else this one.")))->option_text("YYYY");
    verb.add_option("--day", options->day, verbs.T(Msg("The day, else today.")))->option_text("YYYY-MM-DD");
    verb.add_option("--paper", options->paper, verbs.T(Msg("Language of the paper.")))->option_text("ky|ru");
    verb.add_option("--out", options->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE");
    return std::pair<CLI::App&, std::shared_ptr<FinanceOptions>>(verb, options);
  };
  // Of the two that go person by person.
  const auto where = [&](CLI::App& verb, FinanceOptions& options) {
    options.of_persons = true;
    verb.add_option("--kind", options.kind, verbs.T(Msg("Only this kind.")))->option_text("KIND");
    verb.add_option("--village", options.village, verbs.T(Msg("Only this village.")))->option_text("NAME");
    verb.add_option("--street", options.street, verbs.T(Msg("Only this street.")))->option_text("NAME");
    verb.add_option("--payer", options.payer, verbs.T(Msg("Only this payer: account, ПИН, name.")))
        ->option_text("PAYER");
  };
  {
    auto [verb, options] =
        add("notice",
            Msg("Notices of taxes in walking order, or information calculations where the office has "
                "no agreement with the tax service."),
            "aiyl print notice village.aiyl --year 2024 --village Кызыл-Туу --out notices.pdf");
    where(verb, *options);
    verb.add_flag("--with-zero", options->with_zero,
                  verbs.T(Msg("Those who owe nothing get one too, with the reason.")));
    verbs.Runs(verb, [options = options](Invocation& in) { return Notice(in, *options); });
  }
  {
    auto [verb, options] = add("register", Msg("The register of taxes, object by object: .pdf, .xlsx or .csv."),
                               "aiyl print register village.aiyl --year 2024 --kind household-plot --out plots.xlsx");
    where(verb, *options);
    verbs.Runs(verb, [options = options](Invocation& in) {
      return Report(in, *options,
                    [](store::Database& db, const reports::FinanceOrder& order, const tax::RegisterFilter& filter) {
                      return reports::TaxRegister(db, order, filter);
                    });
    });
  }
  {
    auto [verb, options] = add("collection", Msg("What was due and what came in, month by month: .pdf, .xlsx or .csv."),
                               "aiyl print collection village.aiyl --year 2024 --out collection.pdf");
    verbs.Runs(verb, [options = options](Invocation& in) {
      return Report(in, *options,
                    [](store::Database& db, const reports::FinanceOrder& order, const tax::RegisterFilter&) {
                      return reports::Collection(db, order);
                    });
    });
  }
  {
    auto [verb, options] = add("tax-report", Msg("The year's report to the council or to the tax service."),
                               "aiyl print tax-report village.aiyl --year 2024 --for council --out report.pdf");
    verb.add_option("--for", options->reader, verbs.T(Msg("Who reads it.")))
        ->option_text("council|tax-service")
        ->check(CLI::IsMember({"council", "tax-service"}));
    verbs.Runs(verb, [options = options](Invocation& in) {
      return Report(
          in, *options, [&](store::Database& db, const reports::FinanceOrder& order, const tax::RegisterFilter&) {
            return reports::TaxReport(
                db, order,
                options->reader == "council" ? reports::ReportFor::kCouncil : reports::ReportFor::kTaxService);
          });
    });
  }
}

}  // namespace aiyl::cli

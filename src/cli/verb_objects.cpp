// SPDX-License-Identifier: Apache-2.0
// objects: what is taxed in a year, who owns it, and what is missing; leases and patents with what ends soon.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "base/in_each.h"
#include "cli/plain_names.h"
#include "cli/verb.h"
#include "office/code_list.h"
#include "office/sign_in.h"
#include "tax/leases.h"
#include "tax/objects.h"
#include "tax/patents.h"
#include "text/date_words.h"
#include "text/wording.h"

namespace aiyl::cli {
namespace {

struct ObjectsOptions {
  std::string book, kind, village, out, on;
  int year = 0, days = 0;
  int64_t limit = 0;
  bool gaps = false;
};

Json BothJson(const office::Bilingual& words) {
  return {{"ky", words.ky}, {"ru", words.ru}};
}
Json BothJson(const std::string& words) {
  return BothJson(office::Bilingual{std::string(ArgumentIn(words, ArgumentLanguage::kKy)),
                                    std::string(ArgumentIn(words, ArgumentLanguage::kRu))});
}

Json InputsJson(const std::vector<tax::InputFrom>& inputs) {
  Json json = Json::object();
  for (const auto& input : inputs) {
    std::string value;
    if (const auto* number = std::get_if<rules::Rational>(&input.value))
      value = number->Text();
    else if (const auto* day = std::get_if<Date>(&input.value))
      value = day->Iso();
    else
      value = std::get<std::string>(input.value);
    json[std::string(input.name)] = value;
  }
  return json;
}

Json LineJson(const Invocation& in, const tax::ObjectLine& line) {
  const auto& t = line.taxable;
  Json owners = Json::array(), gaps = Json::array();
  for (size_t i = 0; i < line.owners.size(); ++i)
    owners.push_back({{"payer", line.owners[i].payer ? Json(line.owners[i].payer->ToText()) : Json()},
                      {"name", BothJson(line.owners[i].name)},
                      {"inputs", InputsJson(t.owners[i].inputs)}});
  for (const auto& gap : t.gaps) gaps.push_back({{"code", gap.code}, {"words", in.Tr(gap.words)}});
  return {{"object", t.object.ToText()},
          {"kind", t.rule_kind},
          {"household", t.household ? Json(t.household->ToText()) : Json()},
          {"account", line.account},
          {"address", BothJson(line.address)},
          {"name", line.name},
          {"inputs", InputsJson(t.inputs)},
          {"owners", owners},
          {"gaps", gaps}};
}

std::string LineText(const Invocation& in, const tax::ObjectLine& line) {
  const auto language = in.DataLanguage();
  std::string text = tax::TaxName(line.taxable.rule_kind).In(language);
  const auto add = [&](const std::string& more) {
    if (!more.empty()) text += "  " + more;
  };
  if (!line.account.empty()) add(in.Tr(Msg("account {account}", {{"account", line.account}})));
  add(line.address.In(language));
  add(line.name);
  if (line.area_m2) add(line.area_m2->Text() + " м²");
  add(tax::OwnersText(line, language));
  if (const auto gaps = tax::GapsText(line, in.Language()); !gaps.empty()) text += "\n    " + gaps;
  return text;
}

Result<tax::ObjectFilter> FilterFrom(store::Database& db, const Invocation& in, const office::Scope& scope,
                                     const ObjectsOptions& options) {
  tax::ObjectFilter filter;
  filter.year = options.year ? options.year : in.Today().Year();
  if (filter.year < 2000 || filter.year > 2200)
    return UsageError("cli.year", Msg("{year} cannot be the year.", {{"year", std::to_string(filter.year)}}));
  if (!options.kind.empty()) {
    AIYL_TRY(office::CheckCode(db, "tax-kind", options.kind, "--kind"));
    filter.rule_kind = options.kind;
  }
  if (!options.village.empty()) {
    AIYL_ASSIGN(const auto village, RecordOf(db, scope, "territory", options.village));
    filter.village = office::TerritoryId(village);
  }
  if (options.gaps) filter.which = tax::WhichObjects::kWithGaps;
  return filter;
}

Result<int> Objects(Invocation& in, const ObjectsOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  const auto scope = Invocation::ScopeOf(*book);
  if (!options.out.empty()) {
    AIYL_ASSIGN(const auto actor, in.Who(*book));
    AIYL_TRY(CheckCanWrite(options.out));
    AIYL_ASSIGN(const int64_t rows, book->Read<int64_t>([&](store::Database& db) -> Result<int64_t> {
      AIYL_ASSIGN(const auto filter, FilterFrom(db, in, scope, options));
      return tax::WriteObjects(db, scope, filter, in.Language(), options.out);
    }));
    AIYL_TRY(office::RecordDeskEvent(*book, actor.staff, "export", "objects"));
    in.Give({{"file", options.out}, {"rows", rows}},
            in.Tr(MsgN("{file}: {n} row.", "{file}: {n} rows.", rows, {{"file", options.out}})));
    return 0;
  }
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    AIYL_ASSIGN(const auto filter, FilterFrom(db, in, scope, options));
    const tax::ObjectList list(db, scope, filter);
    Json rows = Json::array();
    std::string text;
    const int64_t most = options.limit > 0 ? std::min(options.limit, list.Size()) : list.Size();
    for (const auto& line : list.Block(db, 0, most)) {
      if (in.json)
        rows.push_back(LineJson(in, line));
      else
        text += LineText(in, line) + "\n";
    }
    text += in.Tr(MsgN("{n} object.", "{n} objects.", list.Size())) + " " +
            in.Tr(MsgN("{n} cannot be computed.", "{n} cannot be computed.", list.WithGaps()));
    in.Give({{"year", filter.year}, {"total", list.Size()}, {"with_gaps", list.WithGaps()}, {"objects", rows}}, text);
    return 0;
  });
}

Result<Date> DayFrom(const Invocation& in, const std::string& on) {
  if (on.empty()) return in.Today();
  return ParseDate(on, "--on");
}

Result<int> Leases(Invocation& in, const ObjectsOptions& options) {
  AIYL_ASSIGN(const Date on, DayFrom(in, options.on));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json rows = Json::array();
    std::string text;
    const auto language = in.DataLanguage();
    for (const auto& one : tax::ListLeases(db, Invocation::ScopeOf(*book), on)) {
      const Tyiyn rent = one.YearlyRent().value_or(one.rent);
      rows.push_back({{"id", one.id.ToText()},
                      {"kind", one.kind},
                      {"payer", one.payer.ToText()},
                      {"name", BothJson(one.payer_name)},
                      {"subject", one.subject},
                      {"contract", one.contract},
                      {"contract_day", one.contract_day.Iso()},
                      {"from", one.from.Iso()},
                      {"to", one.to.Iso()},
                      {"rent", one.rent.Value()},
                      {"zone", one.zone},
                      {"purpose", one.purpose},
                      {"yearly_rent", rent.Value()},
                      {"tax", one.tax.Value()}});
      text += (text.empty() ? "" : "\n") + office::CodeName(db, "lease-kind", one.kind, language) + "  " + one.subject +
              "  " +
              std::string(ArgumentIn(one.payer_name,
                                     language == text::Language::kRu ? ArgumentLanguage::kRu : ArgumentLanguage::kKy)) +
              "  № " + one.contract + "  " + text::DateNumeric(one.from) + " – " + text::DateNumeric(one.to) + "  " +
              in.Tr(Msg("rent {rent}, tax {tax} a year", {{"rent", text::MoneyText(rent, in.Language())},
                                                          {"tax", text::MoneyText(one.tax, in.Language())}}));
    }
    if (rows.empty()) in.Say(Msg("There is nothing to list."));
    in.Give({{"leases", rows}}, text);
    return 0;
  });
}

Result<int> EndsSoon(Invocation& in, const ObjectsOptions& options) {
  AIYL_ASSIGN(const Date on, DayFrom(in, options.on));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json rows = Json::array();
    std::string text;
    for (const auto& one : tax::ListEndsSoon(db, Invocation::ScopeOf(*book), on, options.days)) {
      rows.push_back({{"what", one.what},
                      {"id", one.id.ToText()},
                      {"payer", one.payer.ToText()},
                      {"name", BothJson(one.payer_name)},
                      {"subject", one.subject},
                      {"last", one.last.Iso()}});
      text += (text.empty() ? "" : "\n") + text::DateNumeric(one.last) + "  " +
              in.Tr(one.what == "lease" ? Msg("Lease") : Msg("Patent")) + "  " + one.subject + "  " +
              std::string(ArgumentIn(one.payer_name, in.DataLanguage() == text::Language::kRu ? ArgumentLanguage::kRu
                                                                                              : ArgumentLanguage::kKy));
    }
    if (rows.empty()) in.Say(Msg("There is nothing to list."));
    in.Give({{"ends_soon", rows}}, text);
    return 0;
  });
}

}  // namespace

void AddObjectsVerbs(VerbSet& verbs) {
  auto options = std::make_shared<ObjectsOptions>();
  options->days = 30;
  CLI::App& objects = verbs.Add(
      "objects", Msg("Objects of taxes of a year with their owners, and what is missing to compute their tax."),
      "aiyl objects village.aiyl --kind dwelling --gaps --out gaps.xlsx");
  objects.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  objects.add_option("--kind", options->kind, verbs.T(Msg("Only objects of this tax.")))->option_text("KIND");
  objects.add_option("--year", options->year, verbs.T(Msg("The year, else this one.")))->option_text("YEAR");
  objects.add_option("--village", options->village, verbs.T(Msg("Only this village: name, code or id.")))
      ->option_text("VILLAGE");
  objects.add_flag("--gaps", options->gaps, verbs.T(Msg("Only those that cannot be computed.")));
  objects.add_option("--limit", options->limit, verbs.T(Msg("At most so many.")))->option_text("N");
  objects.add_option("--out", options->out, verbs.T(Msg("The file to write: .xlsx or .csv.")))->option_text("FILE");
  verbs.Runs(objects, [options](Invocation& in) { return Objects(in, *options); });

  CLI::App& leases = verbs.Add("leases", Msg("What the office lets, with the rent and, apart, the tax of each."),
                               "aiyl leases village.aiyl");
  leases.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  leases.add_option("--on", options->on, verbs.T(Msg("The day, else today.")))->option_text("YYYY-MM-DD");
  verbs.Runs(leases, [options](Invocation& in) { return Leases(in, *options); });

  CLI::App& soon =
      verbs.Add("ends-soon", Msg("Leases and patents that end soon."), "aiyl ends-soon village.aiyl --days 60");
  soon.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  soon.add_option("--days", options->days, verbs.T(Msg("Within so many days, else 30.")))->option_text("N");
  soon.add_option("--on", options->on, verbs.T(Msg("The day, else today.")))->option_text("YYYY-MM-DD");
  verbs.Runs(soon, [options](Invocation& in) { return EndsSoon(in, *options); });
}

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
// list: persons or households of the book, filtered as on the desktop, on the screen, as a paper or as a spreadsheet.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <map>
#include <memory>

#include "base/atomic_file.h"
#include "cli/book_json.h"
#include "cli/people_words.h"
#include "cli/plain_names.h"
#include "cli/verb.h"
#include "household/lists.h"
#include "office/code_list.h"
#include "office/sign_in.h"
#include "page/render.h"
#include "reports/people_list.h"

namespace aiyl::cli {

namespace {

struct ListOptions {
  std::string book, what, village, street, sex, age_on, presence, status, country, ready, kind,
      state = "open", order = "account", out, title;
  std::optional<int> age_from, age_to;
  int64_t limit = 0, offset = 0;
};

struct Places {
  std::vector<household::VillageId> villages;
  std::optional<household::StreetId> street;
};

// Village and street by name, code or id.
Result<Places> PlacesFrom(store::Database& db, const office::Scope& scope, const ListOptions& options) {
  Places places;
  using office::FieldSpec;
  using office::FieldType;
  Json data = Json::object();
  const std::vector<FieldSpec> fields = {
      {.name = "village", .type = FieldType::kId, .label = Msg("Village"), .list = "territory"},
      {.name = "street", .type = FieldType::kId, .label = Msg("Street"), .list = "street"}};
  if (!options.village.empty()) data["village"] = options.village;
  if (!options.street.empty()) data["street"] = options.street;
  AIYL_TRY(PutIds(db, scope, fields, data));
  if (!options.village.empty()) {
    const auto id = office::FindId<office::TerritoryTag>(data, "village");
    if (!id)
      return Refuse("cli.village", Msg("There is no village “{name}” in the book.", {{"name", options.village}}));
    places.villages.push_back(*id);
  }
  if (!options.street.empty()) {
    places.street = office::FindId<office::StreetTag>(data, "street");
    if (!places.street)
      return Refuse("cli.street", Msg("There is no street “{name}” in the book.", {{"name", options.street}}));
  }
  return places;
}

// The lists that offices are asked for every year, as the desktop has them ready.
Status PutReady(const ListOptions& options, Date today, household::PersonFilter& filter) {
  if (options.ready.empty()) return {};
  if (options.ready == "school") {
    filter.age_from = 6;
    filter.age_to = 7;
    filter.age_on = Date::FromYmd(today.Year(), 9, 1);
  } else if (options.ready == "conscription") {
    filter.sex = household::Sex::kMale;
    filter.age_from = 18;
    filter.age_to = 27;
    filter.age_on = Date::FromYmd(today.Year() + 1, 1, 1);
  } else if (options.ready == "pensioners") {
    filter.status_list = "pension";
  } else {
    return UsageError("cli.list",
                      Msg("--for is school, conscription or pensioners, not “{text}”.", {{"text", options.ready}}));
  }
  return {};
}

Status PutCodes(store::Database& db, const ListOptions& options, household::PersonFilter& filter) {
  if (!options.sex.empty()) {
    filter.sex = household::SexFromCode(options.sex);
    if (!filter.sex) return UsageError("cli.sex", Msg("--sex is f, m or u, not “{text}”.", {{"text", options.sex}}));
  }
  if (!options.presence.empty()) {
    const auto presence = household::PresenceFromCode(options.presence);
    if (!presence)
      return UsageError("cli.presence", Msg("--presence is present, absent, gone, dead or none, not “{text}”.",
                                            {{"text", options.presence}}));
    filter.presence = {*presence};
  }
  if (!options.status.empty()) {
    const auto colon = options.status.find(':');
    filter.status_list = options.status.substr(0, colon);
    filter.status_code = colon == std::string::npos ? "" : options.status.substr(colon + 1);
    if (!filter.status_code.empty()) {
      AIYL_TRY(office::CheckCode(db, filter.status_list, filter.status_code, "--status"));
    } else if (office::ListCodes(db, office::Scope::AllOffices(), filter.status_list).empty()) {
      return UsageError("cli.status", Msg("--status is a list and a code such as pension:age, not “{text}”.",
                                          {{"text", options.status}}));
    }
  }
  if (!options.country.empty()) {
    AIYL_TRY(office::CheckCode(db, "country", options.country, "--country"));
    filter.absence_country = options.country;
  }
  return {};
}

Result<household::PersonFilter> FilterFrom(store::Database& db, const office::Scope& scope, const ListOptions& options,
                                           Date today) {
  household::PersonFilter filter;
  AIYL_TRY(PutReady(options, today, filter));
  AIYL_ASSIGN(auto places, PlacesFrom(db, scope, options));
  filter.villages = std::move(places.villages);
  filter.street = places.street;
  AIYL_TRY(PutCodes(db, options, filter));
  if (options.age_from) filter.age_from = options.age_from;
  if (options.age_to) filter.age_to = options.age_to;
  if (!options.age_on.empty()) {
    AIYL_ASSIGN(filter.age_on, ParseDate(options.age_on, "--age-on"));
  }
  if ((filter.age_from || filter.age_to) && !filter.age_on) filter.age_on = today;
  return filter;
}

bool IsPdf(const std::string& file) {
  return std::filesystem::path(file).extension() == ".pdf";
}

// The list as a file: .pdf is the paper, .xlsx and .csv the spreadsheet. Recorded, as the desktop does.
Result<int> WriteList(Invocation& in, store::Book& book, const ListOptions& options) {
  AIYL_ASSIGN(const auto actor, in.Who(book));
  AIYL_TRY(CheckCanWrite(options.out));
  const office::Scope scope = Invocation::ScopeOf(book);
  AIYL_ASSIGN(const int64_t rows, book.Read<int64_t>([&](store::Database& db) -> Result<int64_t> {
    reports::PeopleListOrder order;
    order.scope = scope;
    AIYL_ASSIGN(order.filter, FilterFrom(db, scope, options, in.Today()));
    order.title = options.title;
    order.language = in.Language();
    order.filter_words = reports::FilterWords(db, order.filter, order.language);
    order.day = in.Today();
    if (!IsPdf(options.out)) return reports::ExportPeopleList(db, order, options.out);
    AIYL_ASSIGN(const auto document, reports::PeopleListPaper(db, order));
    AIYL_TRY(page::WritePdf(document, options.out));
    return household::CountPersons(db, scope, order.filter);
  }));
  AIYL_TRY(office::RecordDeskEvent(book, actor.staff, IsPdf(options.out) ? "print" : "export", "list"));
  in.Give({{"file", options.out}, {"rows", rows}},
          in.Tr(MsgN("{file}: {n} row.", "{file}: {n} rows.", rows, {{"file", options.out}})));
  return 0;
}

int Limit(const ListOptions& options, int64_t total) {
  return static_cast<int>(options.limit > 0 ? std::min(options.limit, total) : total);
}

Result<int> Persons(Invocation& in, store::Book& book, const ListOptions& options) {
  if (!options.out.empty()) return WriteList(in, book, options);
  return book.Read<int>([&](store::Database& db) -> Result<int> {
    const office::Scope scope = Invocation::ScopeOf(book);
    AIYL_ASSIGN(const auto filter, FilterFrom(db, scope, options, in.Today()));
    const int64_t total = household::CountPersons(db, scope, filter);
    Json rows = Json::array();
    std::string text;
    for (const auto& row : household::ListPersons(db, scope, filter, options.offset, Limit(options, total))) {
      rows.push_back(PersonRowJson(row));
      text += PersonLine(in, row) + "\n";
    }
    in.Give({{"total", total}, {"filter", reports::FilterWords(db, filter, in.DataLanguage())}, {"rows", rows}},
            text + in.Tr(MsgN("{n} person in all", "{n} persons in all", total)));
    return 0;
  });
}

Result<household::HouseholdFilter> HouseholdFilterFrom(store::Database& db, const office::Scope& scope,
                                                       const ListOptions& options) {
  household::HouseholdFilter filter;
  AIYL_ASSIGN(auto places, PlacesFrom(db, scope, options));
  filter.villages = std::move(places.villages);
  filter.street = places.street;
  if (!options.kind.empty()) {
    AIYL_TRY(office::CheckCode(db, "object-kind", options.kind, "--kind"));
    filter.kind = options.kind;
  }
  using State = household::HouseholdState;
  using Order = household::HouseholdOrder;
  const std::map<std::string, State> states = {
      {"open", State::kOpen}, {"closed", State::kClosed}, {"any", State::kAny}};
  const std::map<std::string, Order> orders = {
      {"account", Order::kAccount}, {"address", Order::kAddress}, {"head", Order::kHead}};
  const auto state = states.find(options.state);
  if (state == states.end())
    return UsageError("cli.state", Msg("--state is open, closed or any, not “{text}”.", {{"text", options.state}}));
  const auto order = orders.find(options.order);
  if (order == orders.end())
    return UsageError("cli.order",
                      Msg("--order is account, address or head, not “{text}”.", {{"text", options.order}}));
  filter.state = state->second;
  filter.order = order->second;
  return filter;
}

Result<int> Households(Invocation& in, store::Book& book, const ListOptions& options) {
  if (!options.out.empty())
    return UsageError("cli.list", Msg("Households are written to a file with: {command}",
                                      {{"command", "aiyl export-sheet BOOK households FILE.xlsx"}}));
  return book.Read<int>([&](store::Database& db) -> Result<int> {
    const office::Scope scope = Invocation::ScopeOf(book);
    AIYL_ASSIGN(const auto filter, HouseholdFilterFrom(db, scope, options));
    const int64_t total = household::CountHouseholds(db, scope, filter);
    Json rows = Json::array();
    std::string text;
    for (const auto& row : household::ListHouseholds(db, scope, filter, options.offset, Limit(options, total))) {
      rows.push_back({{"id", row.household.ToText()},
                      {"account", row.account},
                      {"kind", row.kind},
                      {"address", AddressJson(row.address)},
                      {"head", row.head ? Json(row.head->ToText()) : Json()},
                      {"head_names", NamesJson(row.head_names)},
                      {"members", row.members},
                      {"absent", row.absent},
                      {"open", row.open}});
      text += in.Tr(Msg("account {account}", {{"account", row.account}})) + "  " +
              AddressText(row.address, in.DataLanguage()) + "  " + (row.head ? NamesText(row.head_names) : "–") + "  " +
              std::to_string(row.members) + "  " + row.household.ToText() + "\n";
    }
    in.Give({{"total", total}, {"rows", rows}}, text + in.Tr(MsgN("{n} household.", "{n} households.", total)));
    return 0;
  });
}

Result<int> List(Invocation& in, const ListOptions& options) {
  if (options.what != "persons" && options.what != "households")
    return UsageError("cli.list", Msg("The list is of persons or households, not “{text}”.", {{"text", options.what}}));
  if (options.limit < 0 || options.offset < 0)
    return UsageError("cli.limit", Msg("--limit and --offset are whole numbers from 0 on."));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return options.what == "persons" ? Persons(in, *book, options) : Households(in, *book, options);
}

}  // namespace

void AddListVerb(VerbSet& verbs) {
  auto options = std::make_shared<ListOptions>();
  CLI::App& verb = verbs.Add("list", Msg("List persons or households, filtered; also as a paper or a spreadsheet."),
                             "aiyl list village.aiyl persons --for school --out school.pdf");
  const auto text = [&](const char* name, std::string& value, const Message& what, const char* form) {
    verb.add_option(name, value, verbs.T(what))->option_text(form);
  };
  verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  verb.add_option("WHAT", options->what, verbs.T(Msg("persons or households")))->required();
  text("--for", options->ready, Msg("A ready choice: first school year, conscription age, pensioners."),
       "school|conscription|pensioners");
  text("--village", options->village, Msg("Only this village: name, code or id."), "VILLAGE");
  text("--street", options->street, Msg("Only this street: name or id."), "STREET");
  text("--sex", options->sex, Msg("Only women or men."), "f|m");
  verb.add_option("--age-from", options->age_from, verbs.T(Msg("At least so many completed years.")))->option_text("N");
  verb.add_option("--age-to", options->age_to, verbs.T(Msg("At most so many completed years.")))->option_text("N");
  text("--age-on", options->age_on, Msg("The day on which the age is counted, else today."), "YYYY-MM-DD");
  text("--presence", options->presence, Msg("Only present, absent, departed or dead persons; else all members."),
       "present|absent|gone|dead|none");
  text("--status", options->status, Msg("Only persons with this status: list and code."), "pension:age");
  text("--country", options->country, Msg("Only persons absent in this country."), "CODE");
  text("--kind", options->kind, Msg("Households: only this kind of object."), "CODE");
  text("--state", options->state, Msg("Households: open, closed or any accounts."), "open|closed|any");
  text("--order", options->order, Msg("Households: in this order."), "account|address|head");
  verb.add_option("--limit", options->limit, verbs.T(Msg("At most so many.")))->option_text("N");
  verb.add_option("--offset", options->offset, verbs.T(Msg("Without so many at the start.")))->option_text("N");
  text("--out", options->out, Msg("Persons: the file to write, .pdf, .xlsx or .csv."), "FILE");
  text("--title", options->title, Msg("The title of the list, else a usual one."), "TEXT");
  verbs.Runs(verb, [options](Invocation& in) { return List(in, *options); });
}

}  // namespace aiyl::cli

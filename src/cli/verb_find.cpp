// SPDX-License-Identifier: Apache-2.0
// find, show: a person in any spelling, a household or a person whole.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/book_json.h"
#include "cli/people_words.h"
#include "cli/verb.h"
#include "household/pin.h"
#include "office/code_list.h"

namespace aiyl::cli {

namespace {

struct FindOptions {
  std::string book, text;
  int limit = 20;
};
struct ShowOptions {
  std::string book, what, which, as_of;
};

Message MatchWord(household::MatchKind match) {
  switch (match) {
    case household::MatchKind::kExact:
      return Msg("as written");
    case household::MatchKind::kFolded:
      return Msg("other letters");
    case household::MatchKind::kLoose:
      return Msg("similar");
    case household::MatchKind::kPin:
      return Msg("by ПИН");
    case household::MatchKind::kAccount:
      return Msg("by account");
    case household::MatchKind::kPhone:
      return Msg("by telephone");
    case household::MatchKind::kAddress:
      break;
  }
  return Msg("by address");
}

Result<int> Find(Invocation& in, const FindOptions& options) {
  if (options.limit < 1 || options.limit > 1000) return UsageError("cli.limit", Msg("--limit is 1 to 1000."));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json all = Json::array();
    std::string text;
    for (const auto& hit : household::FindPersons(db, options.text, options.limit, Invocation::ScopeOf(*book))) {
      Json json = PersonRowJson(hit.row);
      json["match"] = std::string(household::MatchName(hit.match));
      all.push_back(json);
      text += (text.empty() ? "" : "\n") + PersonLine(in, hit.row) + "  (" + in.Tr(MatchWord(hit.match)) + ")";
    }
    if (all.empty()) in.Say(Msg("Nobody was found."));
    in.Give(all, text);
    return 0;
  });
}

// Code words of one household, in the reader's language.
class Words {
 public:
  Words(const Invocation& in, store::Database& db) : m_in(in), m_db(db) {}
  std::string operator()(const char* list, const std::string& code) const {
    return code.empty() ? "–" : office::CodeName(m_db, list, code, m_in.DataLanguage());
  }

 private:
  const Invocation& m_in;
  store::Database& m_db;
};

std::string MemberLine(const household::CardMember& member, const Words& word) {
  std::string line = "  " + NamesText(member.names) + "  " + (member.birth ? member.birth->Iso() : "–") + "  " +
                     (member.pin.empty() ? "–" : member.pin) + "  " + word("relation", member.relation);
  if (member.presence == household::Presence::kAbsent) {
    line += "  (" + word("presence", "absent");
    if (member.absence && !member.absence->country.empty()) line += ": " + word("country", member.absence->country);
    if (member.absence && !member.absence->place.empty()) line += " " + member.absence->place;
    line += ")";
  }
  if (!member.end_kind.empty() && member.membership.to)
    line += "  (" + word("end-kind", member.end_kind) + " " + member.membership.to->Iso() + ")";
  return line + "  " + member.person.ToText();
}

std::string CardText(Invocation& in, store::Database& db, const household::HouseholdCard& card) {
  const Words word(in, db);
  std::string text = in.Tr(
      Msg("Household {account}, book {book}: {address}", {{"account", card.record.account},
                                                          {"book", card.book_number},
                                                          {"address", AddressText(card.address, in.DataLanguage())}}));
  if (card.record.closed) text += "\n" + in.Tr(Msg("Closed on {day}.", {{"day", card.record.closed->Iso()}}));
  for (const auto& member : card.members) text += "\n" + MemberLine(member, word);
  if (!card.former.empty()) text += "\n" + in.Tr(Msg("No longer here:"));
  for (const auto& member : card.former) text += "\n" + MemberLine(member, word);
  for (const auto& dwelling : card.dwellings) {
    const auto& record = dwelling.record;
    text +=
        "\n" + in.Tr(Msg("Dwelling:")) + " " + word("dwelling-kind", record.kind) + ", " + word("wall", record.wall);
    if (record.year_built) text += ", " + std::to_string(*record.year_built);
    if (record.total_area_dm2) text += ", " + household::Dm2Text(*record.total_area_dm2) + " m²";
  }
  for (const auto& parcel : card.parcels)
    text += "\n" + in.Tr(Msg("Land:")) + " " + word("parcel-kind", parcel.record.kind) + ", " +
            word("land-type", parcel.record.land_type) + ", " +
            (parcel.record.area_m2 ? std::to_string(*parcel.record.area_m2) + " m²" : "–") + ", " +
            (parcel.record.document_number.empty() ? "–" : parcel.record.document_number);
  if (card.livestock) {
    text += "\n" + in.Tr(Msg("Livestock on {day}:", {{"day", card.livestock->as_of.Iso()}}));
    for (const auto& count : card.livestock->counts)
      text += " " + word("livestock", count.animal) + " " + std::to_string(count.heads) + ";";
  }
  return text;
}

// An account that is closed now is shown as well: by the day asked for somebody may have lived there.
std::vector<household::HouseholdId> Accounts(store::Database& db, const office::Scope& scope,
                                             const std::string& account) {
  auto found = household::HouseholdsByAccount(db, account, scope);
  if (!found.empty()) return found;
  const household::HouseholdFilter closed{.state = household::HouseholdState::kClosed};
  constexpr int kBlock = 1000;
  for (int64_t offset = 0;; offset += kBlock) {
    const auto rows = household::ListHouseholds(db, scope, closed, offset, kBlock);
    for (const auto& row : rows)
      if (row.account == account) found.push_back(row.household);
    if (rows.size() < static_cast<size_t>(kBlock)) return found;
  }
}

Result<int> ShowHousehold(Invocation& in, store::Book& book, store::Database& db, const ShowOptions& options,
                          Date day) {
  std::vector<household::HouseholdId> found;
  if (const auto id = household::HouseholdId::FromText(options.which))
    found.push_back(*id);
  else
    found = Accounts(db, Invocation::ScopeOf(book), options.which);
  if (found.empty())
    return Refuse("household.none", Msg("There is no household with account {account}.", {{"account", options.which}}));
  if (found.size() > 1) {
    std::string ids;
    for (const auto& id : found) ids += (ids.empty() ? "" : ", ") + id.ToText();
    return Refuse("cli.several", Msg("Several households have account {account}; say which by its id: {ids}.",
                                     {{"account", options.which}, {"ids", ids}}));
  }
  AIYL_ASSIGN(const auto card, household::CardOf(db, found.front(), day));
  in.Give(CardJson(card), CardText(in, db, card));
  return 0;
}

Result<int> ShowPerson(Invocation& in, store::Book& book, store::Database& db, const ShowOptions& options, Date day) {
  AIYL_ASSIGN(const auto id, PersonFrom(db, Invocation::ScopeOf(book), options.which));
  AIYL_ASSIGN(const auto view, household::ViewOf(db, id));
  const Json json = PersonJson(view, day);
  const Words word(in, db);
  std::string text = NamesText(view.record.names) + "\n  " + (view.record.birth ? view.record.birth->Iso() : "–") +
                     "  " + word("sex", std::string(household::SexCode(view.record.sex))) + "  " +
                     (view.record.pin.empty() ? "–" : view.record.pin) + "\n  " +
                     word("presence", json["standing"]["presence"].get<std::string>()) + "  " +
                     in.Tr(Msg("account {account}", {{"account", view.row.account}})) + "  " +
                     AddressText(view.row.address, in.DataLanguage());
  for (const auto& one : view.memberships)
    text += "\n  " + in.Tr(Msg("account {account}", {{"account", one.account}})) + ": " +
            word("start-kind", one.start_kind) + (one.period.from ? " " + one.period.from->Iso() : "") +
            (one.end_kind.empty() ? "" : ", " + word("end-kind", one.end_kind)) +
            (one.period.to ? " " + one.period.to->Iso() : "");
  in.Give(json, text);
  return 0;
}

Result<int> Show(Invocation& in, const ShowOptions& options) {
  if (options.what != "household" && options.what != "person")
    return UsageError("cli.show", Msg("Show either a household or a person, not “{text}”.", {{"text", options.what}}));
  Date day = in.Today();
  if (!options.as_of.empty()) {
    AIYL_ASSIGN(day, ParseDate(options.as_of, "--as-of"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) {
    return options.what == "household" ? ShowHousehold(in, *book, db, options, day)
                                       : ShowPerson(in, *book, db, options, day);
  });
}

}  // namespace

void AddFindVerbs(VerbSet& verbs) {
  auto find = std::make_shared<FindOptions>();
  CLI::App& found = verbs.Add("find", Msg("Find persons by name in any spelling, ПИН, account, address or telephone."),
                              "aiyl find village.aiyl 'асанова айгул' --limit 5");
  found.add_option("BOOK", find->book, verbs.T(Msg("The book.")))->required();
  found.add_option("TEXT", find->text, verbs.T(Msg("What to look for.")))->required();
  found.add_option("--limit", find->limit, verbs.T(Msg("At most so many.")))->option_text("N");
  verbs.Runs(found, [find](Invocation& in) { return Find(in, *find); });

  auto show = std::make_shared<ShowOptions>();
  CLI::App& shown = verbs.Add("show", Msg("Show a household or a person whole."),
                              "aiyl show village.aiyl household 17 --as-of 2025-01-01");
  shown.add_option("BOOK", show->book, verbs.T(Msg("The book.")))->required();
  shown.add_option("WHAT", show->what, verbs.T(Msg("household or person")))->required();
  shown.add_option("WHICH", show->which, verbs.T(Msg("Account number; a person's id or ПИН.")))->required();
  shown.add_option("--as-of", show->as_of, verbs.T(Msg("As the book knows it for this day.")))
      ->option_text("YYYY-MM-DD");
  verbs.Runs(shown, [show](Invocation& in) { return Show(in, *show); });
}

}  // namespace aiyl::cli

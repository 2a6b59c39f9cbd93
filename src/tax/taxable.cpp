// SPDX-License-Identifier: Apache-2.0
#include "tax/taxable.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/in_each.h"
#include "base/shown_date.h"
#include "office/code_list.h"
#include "office/territory.h"
#include "rules/shipped_rules.h"
#include "tax/gaps.h"
#include "tax/taxable_owners.h"
#include "tax/taxable_rows.h"
#include "tax/taxable_rules.h"
#include "tax/taxable_words.h"
#include "tax/values.h"

namespace aiyl::tax {
namespace {

using rules::Rational;
using InputValue = std::variant<Rational, std::string, Date>;

// Relief and the exempt area are for one of them, named by the owner (Tax Code 2022, art. 392, 409).
bool IsForOne(const std::string& rule_kind) {
  return rule_kind == "dwelling" || rule_kind == "vehicle";
}

Period Both(const Period& a, const Period& b) {
  Period both = a;
  if (b.from && (!both.from || *both.from < *b.from)) both.from = b.from;
  if (b.to && (!both.to || *b.to < *both.to)) both.to = b.to;
  return both;
}

// The book's word for a code, for a sentence.
std::string WordOf(store::Database& db, const std::string& list, const std::string& code) {
  if (code.empty()) return {};
  return InEach(office::CodeName(db, list, code, text::Language::kKy),
                office::CodeName(db, list, code, text::Language::kRu));
}

class Builder {
 public:
  Builder(store::Database& db, const office::Scope& scope, const TaxableFilter& filter, const rules::RuleFile& file)
      : m_db(db),
        m_filter(filter),
        m_file(file),
        m_first(RuleDay(filter.year)),
        m_next(RuleDay(filter.year + 1)),
        m_asked(file, filter.year),
        m_words(db, scope),
        m_values(db, scope, filter.rule_kind, filter.year),
        m_owners(db, scope, filter.rule_kind, filter.year) {}

  void Add(const ObjectRow& row) {
    Taxable taxable;
    taxable.object = row.object;
    taxable.rule_kind = m_filter.rule_kind;
    if (row.household) taxable.household = household::HouseholdId(*row.household);
    taxable.village = row.village;
    if (!AddObject(row, taxable)) return;
    AddOwners(row, taxable);
    m_all.push_back(std::move(taxable));
  }

  // What was added since the last time.
  void Give(const std::function<void(Taxable&)>& take) {
    for (auto& taxable : m_all) {
      if (m_filter.village && taxable.village != m_filter.village) continue;
      if (m_filter.object && taxable.object != *m_filter.object) continue;
      for (auto& owner : taxable.owners) AddRights(taxable, owner);
      take(taxable);
    }
    m_all.clear();
  }

 private:
  // What is given where the formula asks for it; a gap where it needs it and there is none.
  void Put(Taxable& taxable, std::string_view name, const std::optional<InputValue>& value, Source source,
           const std::optional<Uuid>& row, const std::string& word, const std::string& place) const {
    const std::string key(name);
    if (!m_asked.Asks(key)) return;
    if (value)
      taxable.inputs.push_back({name, *value, source, row});
    else if (m_asked.Needs(key) || !word.empty())
      taxable.gaps.push_back(MissingInput(taxable.rule_kind, name, word, place));
  }
  void PutNumber(Taxable& taxable, std::string_view name, const std::optional<int64_t>& number, int64_t parts) const {
    std::optional<InputValue> value;
    if (const auto rational = number ? Rational::Of(*number, parts) : std::nullopt) value = *rational;
    Put(taxable, name, value, Source::kObject, {}, {}, {});
  }
  // A code: of tax_object as it is, of the book through tax_word. False: no object of this tax. `word` gets the code.
  bool PutCode(Taxable& taxable, std::string_view name, const std::string& list, const std::string& code, bool of_book,
               std::string& word) const {
    std::optional<std::string> found;
    if (!code.empty()) found = of_book ? m_words.Find(list, code) : std::optional(code);
    if (found && found->empty()) return false;
    std::optional<InputValue> value;
    if (found) value = *found;
    word = found.value_or("");
    Put(taxable, name, value, Source::kObject, {}, found || !of_book ? std::string() : WordOf(m_db, list, code), {});
    return true;
  }

  bool AddObject(const ObjectRow& row, Taxable& taxable) {
    const std::string& kind = m_filter.rule_kind;
    std::string code, wall;
    if (kind == "dwelling") {
      if (!PutCode(taxable, "dwelling_type", "dwelling-kind", row.kind, row.of_book, code)) return false;
    } else if (kind == "household-plot" || kind == "agricultural-land") {
      if (!IsThisLand(row, taxable)) return false;
      if (kind == "agricultural-land" &&
          !PutCode(taxable, "land_kind", "land-type", row.of_book ? row.word : row.kind, row.of_book, code))
        return false;
    } else if (kind == "vehicle") {
      if (!PutCode(taxable, "kind", "vehicle", row.kind, row.of_book, code)) return false;
    } else {
      PutCode(taxable, "function", "", row.kind, row.of_book, code);
    }
    if (kind == "dwelling" || kind == "non-residential") PutCode(taxable, "wall", "wall", row.word, row.of_book, wall);
    PutNumber(taxable, "area", row.area_dm2, 100);
    PutNumber(taxable, "built", row.year, 1);
    PutNumber(taxable, "engine", row.engine, 1);
    if (const auto day = AcceptedIn(row); day && m_asked.Asks("accepted"))
      taxable.inputs.push_back({"accepted", *day, Source::kObject, {}});
    for (const auto& value : OfPlace(row, code)) {
      if (value.value)
        taxable.inputs.push_back({value.name, *value.value, value.source, value.row});
      else
        taxable.gaps.push_back(MissingInput(kind, value.name, {}, row.village_name));
    }
    return true;
  }

  // Parcels of the book are of several taxes; a kind that nobody has sorted is asked about among farm land.
  bool IsThisLand(const ObjectRow& row, Taxable& taxable) const {
    if (!row.of_book) return true;
    const auto kind = m_words.Find("parcel-kind", row.kind);
    if (kind) return *kind == m_filter.rule_kind;
    if (m_filter.rule_kind != "agricultural-land") return false;
    taxable.gaps.push_back(MissingInput(taxable.rule_kind, "kind", WordOf(m_db, "parcel-kind", row.kind), {}));
    return true;
  }

  // The day of a new building, where it lies in the year.
  std::optional<Date> AcceptedIn(const ObjectRow& row) const {
    if (row.accepted) return m_first <= *row.accepted && *row.accepted < m_next ? row.accepted : std::nullopt;
    const auto& from = row.period.from;
    if (!row.of_book || !from || *from < m_first) return std::nullopt;
    // An old house that became a dwelling was acquired, not built.
    if (row.year && *row.year < from->Year() - 1) return std::nullopt;
    return from;
  }

  struct PlaceInput {
    std::string_view name;
    std::optional<InputValue> value;  // empty: a gap
    Source source = Source::kValue;
    std::optional<Uuid> row;
  };

  // What the place gives: figures of the council, and the district and oblast of the village's own address.
  const std::vector<PlaceInput>& OfPlace(const ObjectRow& row, const std::string& code) {
    const auto key = std::pair(row.village.value_or(office::TerritoryId()), code);
    const auto known = m_places.find(key);
    if (known != m_places.end()) return known->second;
    std::vector<PlaceInput> inputs;
    for (const std::string_view name : {"population", "place", "region", "settlement", "kz", "ki", "council_rate"}) {
      if (!m_asked.Asks(std::string(name))) continue;
      PlaceInput input{name, {}, Source::kValue, {}};
      if (const auto* value = m_values.Find(name, row.village, code)) {
        input.value = Read(std::string(name), value->value);
        input.row = value->id;
      } else if (row.village && (name == "place" || name == "region")) {
        input.value = FromAddress(*row.village, std::string(name));
        input.source = Source::kObject;
      }
      // A town pays by its size; which it is no formula may take for granted.
      const bool asks = m_asked.Needs(std::string(name)) || (name == "settlement" && IsTown(row.village));
      if (input.value || asks) inputs.push_back(std::move(input));
    }
    return m_places.emplace(key, std::move(inputs)).first->second;
  }

  bool IsTown(const std::optional<office::TerritoryId>& village) const {
    const auto place = village ? office::FindTerritory(m_db, *village) : std::nullopt;
    return place && place->kind == office::TerritoryKind::kCity;
  }

  std::optional<InputValue> Read(const std::string& name, const std::string& text) const {
    const auto* input = m_file.FindInput(name);
    if (!input) return std::nullopt;
    if (input->type == rules::Input::Type::kCode) return text;
    const auto number = Rational::FromText(text);
    if (!number) return std::nullopt;
    return *number;
  }

  std::optional<InputValue> FromAddress(const office::TerritoryId& village, const std::string& name) const {
    const auto list = m_file.lists.find(name);
    if (list == m_file.lists.end()) return std::nullopt;
    for (const auto& place : office::TerritoryPath(m_db, village)) {
      const auto word = name == "region" ? m_words.Find("oblast", place.code) : place.code;
      for (const auto& code : list->second)
        if (word && code.code == *word) return code.code;
    }
    return std::nullopt;
  }

  void AddOwners(const ObjectRow& row, Taxable& taxable) {
    const Period year{m_first, m_next};
    auto parts = row.parts;
    std::sort(parts.begin(), parts.end(), [](const PartRow& a, const PartRow& b) {
      return std::pair(a.period.from.value_or(Date::FromDays(-1'000'000)), a.id) <
             std::pair(b.period.from.value_or(Date::FromDays(-1'000'000)), b.id);
    });
    // Days of the year that no part covers.
    const Period stood = Both(row.period, year);
    Date covered = *stood.from;
    std::optional<PartRow> before;
    std::optional<Date> ended = row.parts.empty() ? row.parts_ended : std::nullopt;  // and nobody followed
    for (const auto& part : parts) {
      if (part.period.from && covered < *part.period.from && covered < *stood.to) {
        if (covered == *stood.from && !row.parts_ended)
          before = Nobodys(row, {row.period.from, *part.period.from});
        else
          ended = std::max(covered, row.parts_ended.value_or(covered));
      }
      covered = std::max(covered, part.period.to.value_or(*stood.to));
    }
    const bool holds_no_day = !(*stood.from < *stood.to);
    if (parts.empty() && !row.parts_ended)
      before = Nobodys(row, row.period);
    else if (!parts.empty() && !holds_no_day && covered < *stood.to)
      ended = covered;
    if (before && parts.size() == 1 && before->person && parts.front().person == before->person)
      parts.front().period.from = before->period.from;  // his before it was written down, and his after
    else if (before)
      parts.insert(parts.begin(), *before);
    for (const auto& part : parts) AddOwner(row, part, taxable);
    if (ended)
      taxable.gaps.push_back(
          {"owner", Msg("The owners' parts ended on {day} and no new ones are recorded.", {{"day", Shown(*ended)}})});
  }

  // The whole of it, of whom the book says no part: the first-recorded person's.
  PartRow Nobodys(const ObjectRow& row, const Period& period) const {
    PartRow part;
    part.period = period;
    const Date day = period.from ? std::max(*period.from, m_first) : m_first;
    if (row.household) part.person = m_owners.HeadOf(*row.household, day);
    return part;
  }

  void AddOwner(const ObjectRow& row, const PartRow& part, Taxable& taxable) {
    Owner owner;
    owner.part = part.id;
    const Period owned = Both(part.period, row.period);
    if (part.person) {
      owner.person = household::PersonId(*part.person);
      if (auto gap = m_owners.WhyNot(*part.person, owned.to, part.has_document)) taxable.gaps.push_back(*gap);
    } else if (part.payer) {
      owner.payer = ledger::PayerId(*part.payer);
    } else if (const auto payer = m_owners.OutsideOwner(row.object.value, part.name)) {
      owner.payer = ledger::PayerId(*payer);
    } else {
      owner.name = part.name;
      taxable.gaps.push_back({"owner", part.name.empty() ? Msg("Nobody is recorded as the owner.")
                                                         : Msg("The owner {name} is not in the book: say who pays.",
                                                               {{"name", part.name}})});
    }
    if (part.id && m_asked.Asks("share"))
      if (const auto share = Rational::Of(part.num, part.den))
        owner.inputs.push_back({"share", *share, Source::kShare, part.id});
    const auto source = part.id ? Source::kShare : Source::kObject;
    const auto accepted = AcceptedIn(row);
    const bool since_new = accepted && m_asked.Asks("accepted") && owned.from && *owned.from <= *accepted;
    if (owned.from && m_first <= *owned.from && !since_new && m_asked.Asks("bought"))
      owner.inputs.push_back({"bought", *owned.from, source, part.id});
    if (owned.to && *owned.to < m_next && m_asked.Asks("sold"))
      owner.inputs.push_back({"sold", *owned.to, source, part.id});
    if (const auto payer = PayerOf(owner); payer && IsForOne(m_filter.rule_kind))
      m_owned[*payer].push_back({row.object, owned});
    taxable.owners.push_back(std::move(owner));
  }

  static std::optional<Uuid> PayerOf(const Owner& owner) {
    if (owner.person) return owner.person->value;
    if (owner.payer) return owner.payer->value;
    return std::nullopt;
  }

  struct Owned {
    ObjectId object;
    Period period;
  };

  bool OwnsSeveral(const Uuid& payer, const ObjectId& object) const {
    const auto& all = m_owned.at(payer);
    return std::any_of(all.begin(), all.end(), [&](const Owned& mine) {
      return mine.object == object && std::any_of(all.begin(), all.end(), [&](const Owned& other) {
               return other.object != object && mine.period.Overlaps(other.period);
             });
    });
  }

  void AddRights(Taxable& taxable, Owner& owner) {
    const auto payer = PayerOf(owner);
    if (!payer) return;
    const bool several = IsForOne(taxable.rule_kind) && OwnsSeveral(*payer, taxable.object);
    if (m_asked.Asks("exempt_here")) AddExempt(taxable, owner, *payer, several);
    const auto* relief = m_asked.Asks("relief") ? m_owners.ReliefOf(*payer, taxable.object.value) : nullptr;
    if (!relief) return;
    if (!relief->object && several) {
      taxable.gaps.push_back({"relief", Msg("{name} has relief for one of several: name the object in it.",
                                            {{"name", NameOfOwner(m_db, *payer)}})});
      return;
    }
    owner.inputs.push_back({"relief", relief->category, Source::kRelief, relief->id});
    if (m_asked.Asks("relief_since"))
      owner.inputs.push_back({"relief_since", relief->since, Source::kRelief, relief->id});
  }

  void AddExempt(Taxable& taxable, Owner& owner, const Uuid& payer, bool several) {
    const auto* choice = m_owners.ChoiceOf(payer);
    const auto& all = m_owned.at(payer);
    // A dwelling that he no longer has was a choice of another year.
    if (choice &&
        std::none_of(all.begin(), all.end(), [&](const Owned& mine) { return mine.object.value == choice->object; }))
      choice = nullptr;
    if (choice) {
      owner.inputs.push_back(
          {"exempt_here", Rational(choice->object == taxable.object.value ? 1 : 0), Source::kChoice, choice->id});
    } else if (!several) {
      owner.inputs.push_back({"exempt_here", Rational(1), Source::kChoice, {}});
    } else {
      taxable.gaps.push_back(
          {"exempt_here", Msg("{name} owns several dwellings and has not said for which the exempt area counts.",
                              {{"name", NameOfOwner(m_db, payer)}})});
    }
  }

  store::Database& m_db;
  const TaxableFilter& m_filter;
  const rules::RuleFile& m_file;
  Date m_first, m_next;
  AskedInputs m_asked;
  TaxWords m_words;
  Values m_values;
  OwnersOfYear m_owners;
  std::map<std::pair<office::TerritoryId, std::string>, std::vector<PlaceInput>> m_places;
  std::unordered_map<Uuid, std::vector<Owned>> m_owned;
  std::vector<Taxable> m_all;
};

}  // namespace

void ForEachTaxable(store::Database& db, const office::Scope& scope, const TaxableFilter& filter,
                    const std::function<void(Taxable&)>& take) {
  const auto* file = filter.rules ? filter.rules : rules::FindShippedRules(filter.rule_kind);
  if (!file) return;
  Builder builder(db, scope, filter, *file);
  // Whether somebody has several is a question to all villages, answered before the first is given.
  TaxableFilter read = filter;
  const bool for_one = IsForOne(filter.rule_kind);
  if (for_one) {
    read.village.reset();
    read.object.reset();
  }
  ForEachObjectRow(db, scope, read, [&](ObjectRow& row) {
    builder.Add(row);
    if (!for_one) builder.Give(take);
  });
  builder.Give(take);
}

}  // namespace aiyl::tax

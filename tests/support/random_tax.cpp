// SPDX-License-Identifier: Apache-2.0
// What random acts of taxes need so that some of them can be done: words of the rule files, who owns what.
#include <set>

#include "rules/shipped_rules.h"
#include "support/random_acts.h"

namespace aiyl::test {

using office::Json;

namespace {

const std::set<std::string> kTaxFamilies = {"tax-value", "tax-word", "object", "owner", "relief",
                                            "exempt",    "lease",    "patent", "rules"};

}  // namespace

void RandomActs::FitTax(const office::ActSpec& act, Json& data) {
  if (!kTaxFamilies.contains(act.kind.substr(0, act.kind.find('.'))) || Chance(5)) return;
  const auto erase = [&](std::initializer_list<const char*> fields) {
    for (const char* field : fields) data.erase(field);
  };
  const auto put = [&](const Json& fields) { data.update(fields); };
  erase({"happened_on", "payer", "until", "from"});
  for (const auto& field : act.fields)
    if (field.name == "person" && field.list == "person") data["person"] = AnyId("person");
  if (act.kind == "tax-value.set") {
    erase({"rule_kind", "code", "to", "decision"});
    put({{"input", "population"}, {"value", std::to_string(500 + Upto(4000))}, {"ground", "сөз"}, {"from", Day()}});
  } else if (act.kind == "tax-word.set") {
    erase({"not_taxed"});
    put({{"list", "wall"},
         {"code", Chance(50) ? "block" : "frame-reed"},
         {"word", Chance(50) ? "cinder" : "concrete"}});
  } else if (act.kind.starts_with("object.")) {
    erase({"wall", "use", "stands_on", "street", "year_built"});
    if (act.kind == "object.add") put({{"rule_kind", "vehicle"}, {"use", "car_van_pickup"}, {"engine", 1600}});
    if (act.kind == "object.change") put({{"engine", 1000 + Upto(3000)}});
    if (data.contains("shares"))
      for (auto& row : data["shares"]) row = {{"person", AnyId("person")}, {"share", "1/2"}};
  } else if (act.kind == "owner.name") {
    const auto parts = Ids("SELECT id FROM parcel_share WHERE owner IS NULL ORDER BY id");
    if (parts.empty()) return;
    const Status status = m_book.ReadAny([&](store::Database& db) {
      auto query = db.Prepare("SELECT parcel, owner_name FROM parcel_share WHERE id = ?");
      query.Bind(Any(parts));
      if (query.Next()) put({{"object", query.GetUuid(0).ToText()}, {"name", query.String(1)}});
    });
    if (!status) throw std::runtime_error("owner.name: " + status.error().detail);
  } else if (act.kind == "relief.grant") {
    erase({"object"});
    put({{"rule_kind", "household-plot"}, {"category", "pension-age"}});
  } else if (act.kind == "exempt.choose") {
    const auto parts = Ids("SELECT id FROM dwelling_share WHERE owner IS NOT NULL AND to_day IS NULL ORDER BY id");
    if (parts.empty()) return;
    const Status status = m_book.ReadAny([&](store::Database& db) {
      auto query = db.Prepare("SELECT dwelling, owner FROM dwelling_share WHERE id = ?");
      query.Bind(Any(parts));
      if (query.Next()) put({{"object", query.GetUuid(0).ToText()}, {"person", query.GetUuid(1).ToText()}});
    });
    if (!status) throw std::runtime_error("exempt.choose: " + status.error().detail);
    put({{"from_year", 2026}});
  } else if (act.kind == "lease.add") {
    erase({"contract_day", "decision"});
    put({{"tender", "№ 1"}, {"zone", "1.2"}, {"purpose", "0.9"}, {"to", "2035-01-01"}});
  } else if (act.kind == "rules.import") {
    // The program's own file with a blank line more each time: another file that says the same.
    const auto& shipped = rules::ShippedRuleTexts();
    put({{"text", Any(shipped).second + std::string(static_cast<size_t>(1 + Upto(50)), '\n')}});
  } else if (act.kind == "rules.withdraw") {
    erase({"happened_on"});
    const Status status = m_book.ReadAny([&](store::Database& db) {
      auto query = db.Prepare("SELECT kind FROM rule_file WHERE withdrawn_day IS NULL ORDER BY id LIMIT 1");
      if (query.Next()) put({{"kind", query.String(0)}});
    });
    if (!status) throw std::runtime_error("rules.withdraw: " + status.error().detail);
  } else if (act.kind == "patent.add") {
    put({{"to", "2035-01-01"}});
  }
}

}  // namespace aiyl::test

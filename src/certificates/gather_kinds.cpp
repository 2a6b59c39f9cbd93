// SPDX-License-Identifier: Apache-2.0
// What each kind adds: members, where somebody lives and since when, animals, parcels.
#include <algorithm>
#include <array>
#include <map>

#include "certificates/gather.h"
#include "household/animal_heads.h"
#include "office/code_list.h"
#include "office/office_record.h"
#include "text/canonical.h"

namespace aiyl::certificates {
namespace {

using household::Presence;

// As the benefit test counts them: cows; other cattle; horses; sheep and goats. What else there is follows by species.
enum class AnimalGroup { kCow, kOtherCattle, kHorse, kSheepGoat, kOther };

AnimalGroup GroupOf(const std::string& animal) {
  const std::string species = animal.substr(0, animal.find('.'));
  if (animal == "cattle.cow") return AnimalGroup::kCow;
  if (species == "cattle") return AnimalGroup::kOtherCattle;
  if (species == "horse") return AnimalGroup::kHorse;
  if (species == "sheep" || species == "goat") return AnimalGroup::kSheepGoat;
  return AnimalGroup::kOther;
}

}  // namespace

void AddFamily(store::Database& db, const Order& order, Gathered& into) {
  into.fields.DeclareList("members");
  for (const auto& member : into.card.members) {
    auto& row = into.fields.AddRow("members");
    row.Set("name", ToValue(FullName(member.names)));
    row.Set("birth", member.birth ? papers::Value(*member.birth) : papers::Value());
    row.Set("relation", ToValue(Label(db, "relation", member.relation)));
    row.Set("absent", member.presence == Presence::kAbsent);
    row.Set("pin", order.member_pins == MemberPins::kShown ? member.pin : std::string());
  }
}

void AddResidence(store::Database& db, Gathered& into) {
  const auto& applicant = into.applicant;
  auto& fields = into.fields;
  fields.Set("residence.since",
             applicant.membership.from ? papers::Value(PartialDate(*applicant.membership.from)) : papers::Value());
  fields.Set("residence.registration", ToValue(Label(db, "registration-kind", applicant.registration)));
  const bool absent = applicant.presence == Presence::kAbsent;
  fields.Set("residence.absent", absent);
  const auto& absence = applicant.absence;
  fields.Set("residence.absent_reason",
             absent && absence ? ToValue(Label(db, "absence-reason", absence->reason)) : papers::Value());
  fields.Set("residence.absent_place", absent && absence ? absence->place : std::string());
  fields.Set("residence.absent_since", absent && absence && absence->period.from
                                           ? papers::Value(PartialDate(*absence->period.from))
                                           : papers::Value());
}

Status AddLivestock(store::Database& db, Gathered& into) {
  if (!into.card.livestock)
    return Refuse("certificate.no-livestock", Msg("The book has no count of livestock for this household yet."),
                  "kind");
  const auto heads = household::HeadsWithoutDoubles(into.card.livestock->counts);
  into.fields.Set("livestock.day", into.card.livestock->as_of);
  into.fields.DeclareList("animals");
  struct Line {
    AnimalGroup group;
    Bilingual name;
  };
  static const std::array<Line, 4> kLines = {
      {{AnimalGroup::kCow, {"Уй", "Корова"}},
       {AnimalGroup::kOtherCattle, {"Кунажын, бука, өгүз, торпок", "Тёлка, бык, вол, молодняк"}},
       {AnimalGroup::kHorse, {"Жылкы", "Лошадь"}},
       {AnimalGroup::kSheepGoat, {"Кой-эчки", "Овцы и козы"}}}};
  bool any = false;
  const auto add = [&](const Bilingual& name, int64_t n) {
    auto& row = into.fields.AddRow("animals");
    row.Set("name", ToValue(name));
    row.Set("heads", papers::Value(n));
    any = any || n > 0;
  };
  for (const auto& line : kLines) {
    int64_t n = 0;
    for (const auto& [animal, count] : heads)
      if (GroupOf(animal) == line.group) n += count;
    add(line.name, n);
  }
  std::map<std::string, int64_t> others;
  for (const auto& [animal, count] : heads)
    if (GroupOf(animal) == AnimalGroup::kOther) others[animal.substr(0, animal.find('.'))] += count;
  for (const auto& value : office::ListCodes(db, office::Scope::AllOffices(), "livestock"))
    if (const auto found = others.find(value.code); found != others.end() && found->second > 0)
      add({text::UpperFirst(value.name.ky), text::UpperFirst(value.name.ru)}, found->second);
  into.fields.Set("livestock.any", any);
  return {};
}

Status AddLand(store::Database& db, Gathered& into) {
  into.fields.DeclareList("parcels");
  // A homestead plot is told in square metres, fields also in hectares.
  constexpr int64_t kLargePlot = 2500;
  for (const auto& parcel : into.card.parcels) {
    const auto& record = parcel.record;
    auto& row = into.fields.AddRow("parcels");
    row.Set("kind", ToValue(Label(db, "parcel-kind", record.kind)));
    row.Set("type", ToValue(Label(db, "land-type", record.land_type)));
    row.Set("area", record.area_m2 ? papers::Value(*record.area_m2) : papers::Value());
    row.Set("large", record.area_m2.value_or(0) >= kLargePlot);
    row.Set("contour", record.contour);
    row.Set("right", ToValue(Label(db, "land-right", record.land_right)));
    Bilingual document = Label(db, "land-document", record.document_kind);
    if (!record.document_number.empty()) {
      document.ky += " № " + record.document_number;
      document.ru += " № " + record.document_number;
    }
    row.Set("document", ToValue(document));
    Bilingual owners;
    for (const auto& share : parcel.owners) {
      const Bilingual name =
          share.share.owner ? FullName(share.owner_names) : Bilingual{share.share.owner_name, share.share.owner_name};
      const std::string part = share.share.share == Share::Whole() ? "" : " (" + share.share.share.Text() + ")";
      owners.ky += (owners.ky.empty() ? "" : "; ") + name.In(office::Language::kKy) + part;
      owners.ru += (owners.ru.empty() ? "" : "; ") + name.In(office::Language::kRu) + part;
    }
    row.Set("owners", ToValue(owners));
  }
  if (into.card.parcels.empty())
    return Refuse("certificate.no-land", Msg("The book has no land for this household on that day."), "kind");
  return {};
}

}  // namespace aiyl::certificates

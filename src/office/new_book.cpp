// SPDX-License-Identifier: Apache-2.0
// Act 1 of a new book.
#include "office/new_book.h"

#include "text/canonical.h"

namespace aiyl::office {
namespace {

// 417 + oblast (2) + rayon (3): the first eight digits name the rayon in regular codes.
std::optional<TerritoryId> RayonOf(store::Database& db, const std::vector<NewVillage>& villages) {
  for (const auto& village : villages) {
    const auto code = ParseTerritoryCode(village.code);
    if (!code || !code->regular) continue;
    if (const auto rayon = FindTerritoryByCode(db, code->digits.substr(0, 8) + "000000")) return rayon->id;
  }
  return std::nullopt;
}

Bilingual Clean(const Bilingual& name) {
  return {text::Canonical(name.ky), text::Canonical(name.ru)};
}
Bilingual Or(const Bilingual& name, const Bilingual& otherwise) {
  return {name.ky.empty() ? otherwise.ky : name.ky, name.ru.empty() ? otherwise.ru : name.ru};
}

Status WriteOffice(store::UnitOfWork& work, const NewBookPlan& plan, OfficeId id) {
  auto& db = work.Db();
  const bool district = plan.kind == store::BookKind::kDistrict;
  std::optional<TerritoryId> place = plan.rayon;
  if (!place) place = RayonOf(db, plan.villages);
  std::optional<TerritoryId> aimak;
  if (!plan.aimak.IsEmpty()) {
    AIYL_ASSIGN(aimak, AddTerritory(work, {.kind = TerritoryKind::kAimak, .parent = place, .name = Clean(plan.aimak)}));
  }
  for (const auto& village : plan.villages)
    AIYL_TRY(AddTerritory(work, {.code = village.code,
                                 .kind = TerritoryKind::kVillage,
                                 .parent = aimak ? aimak : place,
                                 .name = Clean(village.name)}));
  const Bilingual name = Clean(plan.name), brief = Or(Clean(plan.short_name), name), address = Clean(plan.address);
  auto insert = db.Prepare(R"sql(
    INSERT INTO office(id, kind, territory, name_ky, name_ru, short_ky, short_ru, address_ky, address_ru, phone,
      paper_index, demo) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, district ? "district" : "aiyl", aimak ? aimak : place, name.ky, name.ru, brief.ky, brief.ru,
              address.ky, address.ru, text::Canonical(plan.phone), text::Canonical(plan.paper_index),
              plan.keys == KeyPurpose::kDemo);
  insert.Run();
  return {};
}

Result<StaffId> WriteStaff(store::UnitOfWork& work, const NewBookPlan& plan, OfficeId office) {
  auto& db = work.Db();
  const Bilingual name = Or(Clean(plan.staff_name), {"admin", "admin"}), post = Clean(plan.staff_post);
  const auto id = work.Ids().NextId<StaffTag>();
  auto insert = db.Prepare(
      "INSERT INTO staff(id, office, name_ky, name_ru, post_ky, post_ru, role) VALUES(?, ?, ?, ?, ?, ?, 'head')");
  insert.Bind(id, office, name.ky, name.ru, post.ky, post.ru);
  insert.Run();
  if (plan.signatory_name.IsEmpty()) return id;
  const Bilingual signs = Clean(plan.signatory_name);
  const Bilingual signs_as = Or(Clean(plan.signatory_post), {"Айыл өкмөтүнүн башчысы", "Глава айыл окмоту"});
  auto signatory =
      db.Prepare("INSERT INTO signatory(id, office, name_ky, name_ru, post_ky, post_ru) VALUES(?, ?, ?, ?, ?, ?)");
  signatory.Bind(work.Ids().Next(), office, signs.In(Language::kKy), signs.In(Language::kRu), signs_as.ky, signs_as.ru);
  signatory.Run();
  return id;
}

}  // namespace

Result<NewVillage> ParseVillage(const std::string& text) {
  const auto first = text.find(':');
  const auto second = first == std::string::npos ? first : text.find(':', first + 1);
  const auto wrong = [&] {
    return UsageError("new.village", Msg("A village is given as CODE:KYRGYZ:RUSSIAN, not “{text}”.", {{"text", text}}));
  };
  if (first == std::string::npos) return wrong();
  NewVillage village;
  village.code = text.substr(0, first);
  village.name.ky = text::Canonical(text.substr(first + 1, second == std::string::npos ? second : second - first - 1));
  if (second != std::string::npos) village.name.ru = text::Canonical(text.substr(second + 1));
  if (village.name.ru.empty()) village.name.ru = village.name.ky;
  if (village.name.IsEmpty() || (!village.code.empty() && !ParseTerritoryCode(village.code))) return wrong();
  return village;
}

Result<NewBook> CreateBook(const std::filesystem::path& file, const NewBookPlan& plan,
                           const store::Environment& environment,
                           const std::vector<std::function<Status(store::UnitOfWork&)>>& also) {
  if (text::Canonical(plan.name.ky).empty())
    return Refuse("new.name", Msg("The office needs a name in Kyrgyz."), "name_ky");
  if (text::Canonical(plan.name.ru).empty())
    return Refuse("new.name", Msg("The office needs a name in Russian."), "name_ru");
  const OfficeId office(plan.office_id.IsNil() ? environment.ids->Next() : plan.office_id);
  const store::Actor actor{.office = office.value, .staff = {}, .desk = plan.desk};
  const store::NewBookOptions options{
      .kind = plan.kind, .office = office.value, .demo = plan.keys == KeyPurpose::kDemo};
  NewBook made;
  made.office = office;
  AIYL_ASSIGN(made.book, store::Book::Create(file, options, actor, environment, [&](store::UnitOfWork& work) -> Status {
                AIYL_TRY(WriteOffice(work, plan, office));
                AIYL_ASSIGN(made.staff, WriteStaff(work, plan, office));
                AIYL_TRY(MakeKeys(work, office, plan.keys, plan.passphrase));
                for (const auto& more : also) AIYL_TRY(more(work));
                return {};
              }));
  return made;
}

}  // namespace aiyl::office

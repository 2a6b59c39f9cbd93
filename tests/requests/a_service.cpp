// SPDX-License-Identifier: Apache-2.0
#include "a_service.h"

namespace aiyl::test {

Result<services::ServiceId> AddService(store::UnitOfWork& work, const AService& service) {
  auto& db = work.Db();
  const Uuid office = work.By().office, standard = work.Ids().Next();
  const auto id = work.Ids().NextId<services::ServiceTag>();
  const auto run = [&](std::string_view sql, const auto&... values) {
    auto insert = db.Prepare(sql);
    insert.Bind(values...);
    insert.Run();
  };
  auto edition = db.Prepare("SELECT id FROM service_edition WHERE code = 'draft-2012'");
  if (!edition.Next()) return Refuse("test.edition", Msg("…"));
  const Uuid edition_id = edition.GetUuid(0);
  run("INSERT INTO service(id, office, list) VALUES(?, ?, 'additional')", id, office);
  run(R"sql(INSERT INTO service_standard(id, office, service, version, edition, state, day, approved_day, term_days,
        wait_apply_minutes, wait_receive_minutes) VALUES(?, ?, ?, 1, ?, 'approved', ?, ?, ?, ?, ?))sql",
      standard, office, id, edition_id, service.from, service.from, service.term, service.wait_apply,
      service.wait_receive);
  const auto item = [&](const char* section, int64_t sort, const std::string& stage, const std::string& text) {
    const Uuid row = work.Ids().Next();
    run("INSERT INTO service_standard_item(id, office, standard, section, sort, stage) VALUES(?, ?, ?, ?, ?, ?)", row,
        office, standard, section, sort, stage);
    for (const char* language : {"ky", "ru"})
      run("INSERT INTO service_item_text(id, office, item, language, body) VALUES(?, ?, ?, ?, ?)", work.Ids().Next(),
          office, row, language, text);
  };
  int64_t sort = 0;
  for (const auto& text : service.documents) item("5", ++sort, "", text);
  for (const auto& [stage, text] : service.grounds) item("12", ++sort, stage, text);
  sort = 0;
  for (const auto& [text, days] : service.stages) {
    const Uuid row = work.Ids().Next();
    run("INSERT INTO service_stage(id, office, standard, sort, days) VALUES(?, ?, ?, ?, ?)", row, office, standard,
        ++sort, days);
    for (const char* language : {"ky", "ru"})
      run("INSERT INTO service_stage_text(id, office, stage, language, body) VALUES(?, ?, ?, ?, ?)", work.Ids().Next(),
          office, row, language, text);
  }
  run(R"sql(INSERT INTO service_version(id, office, service, number, matter, name_ky, name_ru, payment, fee, standard,
        from_day, to_day) VALUES(?, ?, ?, ?, 'own', ?, ?, ?, ?, ?, ?, ?))sql",
      work.Ids().Next(), office, id, service.number, service.name, service.name, service.fee ? "paid" : "free",
      service.fee, standard, service.from,
      service.to.empty() ? std::optional<std::string>() : std::optional<std::string>(service.to));
  if (!service.paper_kind.empty())
    run("INSERT INTO service_paper(id, office, service, paper_kind, from_day) VALUES(?, ?, ?, ?, ?)", work.Ids().Next(),
        office, id, service.paper_kind, service.from);
  return id;
}

}  // namespace aiyl::test

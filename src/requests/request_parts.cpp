// SPDX-License-Identifier: Apache-2.0
// Documents, stages and the contact of one request.
#include <algorithm>

#include "requests/requests.h"

namespace aiyl::requests {

std::vector<RequestDocument> DocumentsOf(store::Database& db, const Request& request) {
  std::vector<RequestDocument> documents;
  if (request.standard)
    if (const auto standard = services::FindStandardFacts(db, *request.standard))
      for (const auto& item : standard->documents)
        documents.push_back({.item = item.id, .name = item.text, .required = item.required, .brought = {}, .day = {}});
  auto query =
      db.Prepare("SELECT item, name, brought, day FROM request_document WHERE request = ? ORDER BY day, name, id");
  query.Bind(request.id);
  while (query.Next()) {
    const auto item = query.OptionalId<services::StandardItemTag>(0);
    const auto known = std::find_if(documents.begin(), documents.end(),
                                    [&](const RequestDocument& one) { return item && one.item == item; });
    RequestDocument document{
        .item = item, .name = {query.String(1), query.String(1)}, .required = false, .brought = {}, .day = {}};
    auto& row = known == documents.end() ? documents.emplace_back(std::move(document)) : *known;
    row.brought = query.Bool(2);
    row.day = query.GetDate(3);
  }
  return documents;
}

std::vector<RequestStage> StagesOf(store::Database& db, RequestId request) {
  auto query = db.Prepare(R"sql(
    SELECT sort, name_ky, name_ru, day, due, staff, note FROM request_stage
    WHERE request = ? ORDER BY day, sort, id)sql");
  query.Bind(request);
  std::vector<RequestStage> stages;
  while (query.Next())
    stages.push_back({.sort = query.Int(0),
                      .name = {query.String(1), query.String(2)},
                      .day = query.GetDate(3),
                      .due = query.OptionalDate(4),
                      .staff = query.OptionalId<office::StaffTag>(5),
                      .note = query.String(6)});
  return stages;
}

Contact ContactOf(store::Database& db, RequestId request) {
  auto query = db.Prepare("SELECT phone, document, address FROM request_contact WHERE id = ?");
  query.Bind(request);
  if (!query.Next()) return {};
  return {query.String(0), query.String(1), query.String(2)};
}

}  // namespace aiyl::requests

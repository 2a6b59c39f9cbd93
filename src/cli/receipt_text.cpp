// SPDX-License-Identifier: Apache-2.0
#include "cli/receipt_text.h"

#include "codec/hex.h"
#include "desk/registry.h"

namespace aiyl::cli {

Json ReceiptJson(const store::ActReceipt& receipt) {
  if (receipt.IsEmpty()) return {{"act", nullptr}, {"changed", 0}};
  size_t rows = 0;
  for (const auto& [table, pks] : receipt.changed.rows) rows += pks.size();
  return {{"act", receipt.act.ToText()}, {"stream", receipt.stream.ToText()}, {"seq", receipt.seq}, {"changed", rows}};
}

Json CellJson(const store::Cell& cell) {
  switch (cell.kind) {
    case store::Cell::Kind::kNull:
    case store::Cell::Kind::kUnchanged:
      return nullptr;
    case store::Cell::Kind::kInt:
      return cell.number;
    case store::Cell::Kind::kText:
      return cell.bytes;
    case store::Cell::Kind::kBlob:
      break;
  }
  if (const auto uuid = Uuid::FromBytes(cell.bytes)) return uuid->ToText();
  return codec::ToHex(cell.bytes);
}

std::string CellText(const store::Cell& cell) {
  const Json json = CellJson(cell);
  if (json.is_null()) return "–";
  return json.is_string() ? "«" + json.get<std::string>() + "»" : json.dump();
}

Json ActJson(const store::ActInfo& act) {
  Json json{{"id", act.id.ToText()},
            {"stream", act.stream.ToText()},
            {"seq", act.seq},
            {"office", act.office.ToText()},
            {"staff", act.staff.ToText()},
            {"desk", act.desk},
            {"kind", act.kind},
            {"happened_on", act.happened_on.Iso()},
            {"recorded_at", LocalDateTime(act.recorded_at)},
            {"note", act.note},
            {"rows", act.row_count}};
  if (act.batch) json["batch"] = act.batch->ToText();
  if (act.undoes) json["undoes"] = act.undoes->ToText();
  if (act.undone_by) json["undone_by"] = act.undone_by->ToText();
  return json;
}

std::string ActTitle(const Invocation& in, const std::string& kind) {
  const auto* known = desk::MakeRegistry().FindKind(kind);
  return known ? in.Tr(known->title) : kind;
}

}  // namespace aiyl::cli

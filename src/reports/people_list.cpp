// SPDX-License-Identifier: Apache-2.0
#include "reports/people_list.h"

#include <functional>
#include <vector>

#include "office/code_list.h"
#include "office/territory.h"
#include "papers/list_paper.h"
#include "sheet/sheet_writer.h"
#include "text/catalogue.h"
#include "text/date_words.h"

namespace aiyl::reports {
namespace {

using household::PersonRow;
using text::Language;
using text::Tr;

constexpr int kBlock = 1000;

std::string Pick(const std::string& ky, const std::string& ru, Language language) {
  const std::string& first = language == Language::kRu ? ru : ky;
  return first.empty() ? (language == Language::kRu ? ky : ru) : first;
}

struct Columns {
  std::vector<Message> heads = {Msg("№"),   Msg("Name"),    Msg("Born"),    Msg("PIN"),
                                Msg("Sex"), Msg("Account"), Msg("Address"), Msg("Presence")};
  std::vector<page::Hmm> widths = {1100, 0, 2200, 3200, 1500, 1700, 0, 2800};
};

std::vector<std::string> Cells(store::Database& db, const PersonRow& row, int64_t number, Language language,
                               bool for_people) {
  const auto& names = language == Language::kRu && !row.names.ru.IsEmpty() ? row.names.ru : row.names.ky;
  std::string address = Pick(row.address.village_ky, row.address.village_ru, language);
  const std::string street = Pick(row.address.street_ky, row.address.street_ru, language);
  if (!street.empty()) address += ", " + street;
  if (const auto house = row.address.HouseText(); !house.empty()) address += " " + house;
  std::string born = row.birth ? row.birth->Iso() : std::string();
  if (for_people && row.birth && row.birth->IsExact()) born = text::DateNumeric(*row.birth);
  return {std::to_string(number),
          (names.IsEmpty() ? row.names.ru : names).Full(),
          born,
          row.pin,
          office::CodeName(db, "sex", household::SexCode(row.sex), language),
          row.account,
          address,
          office::CodeName(db, "presence", household::PresenceCode(row.presence), language)};
}

Status ForEach(store::Database& db, const PeopleListOrder& order, const std::function<Status(const PersonRow&)>& each) {
  for (int64_t offset = 0;; offset += kBlock) {
    const auto rows = household::ListPersons(db, order.scope, order.filter, offset, kBlock);
    for (const auto& row : rows) AIYL_TRY(each(row));
    if (rows.size() < static_cast<size_t>(kBlock)) return {};
  }
}

std::string Title(const PeopleListOrder& order) {
  return order.title.empty() ? Tr(Msg("List of people"), order.language) : order.title;
}

}  // namespace

std::string FilterWords(store::Database& db, const household::PersonFilter& filter, Language language) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  };
  for (const auto& id : filter.villages)
    if (const auto village = office::FindTerritory(db, id)) add(village->name.In(language));
  if (filter.street)
    if (const auto street = office::FindStreet(db, *filter.street)) add(office::StreetLabel(db, *street, language));
  if (filter.sex) add(office::CodeName(db, "sex", household::SexCode(*filter.sex), language));
  if (filter.age_from) add(Tr(Msg("from {age} years", {{"age", std::to_string(*filter.age_from)}}), language));
  if (filter.age_to) add(Tr(Msg("up to {age} years", {{"age", std::to_string(*filter.age_to)}}), language));
  if ((filter.age_from || filter.age_to) && filter.age_on)
    text += " (" + text::DateNumeric(*filter.age_on) + ")";  // the day on which the age is counted
  for (const auto presence : filter.presence)
    add(office::CodeName(db, "presence", household::PresenceCode(presence), language));
  if (!filter.status_code.empty())
    add(office::CodeName(db, filter.status_list, filter.status_code, language));
  else if (filter.status_list == "pension")
    add(Tr(Msg("pensioners"), language));
  if (!filter.absence_country.empty()) add(office::CodeName(db, "country", filter.absence_country, language));
  return text;
}

Result<page::Document> PeopleListPaper(store::Database& db, const PeopleListOrder& order) {
  const Columns columns;
  papers::ListPaper list(order.language, papers::ListPaper::Form::kAcross);
  list.Title(Title(order))
      .Line(order.filter_words)
      .Footer(
          Tr(Msg("Made from the household book on {day}", {{"day", text::DateNumeric(order.day)}}), order.language));
  std::vector<papers::ListColumn> heads;
  for (size_t i = 0; i < columns.heads.size(); ++i)
    heads.push_back({.heading = Tr(columns.heads[i], order.language), .width = columns.widths[i]});
  list.Table(std::move(heads));
  AIYL_TRY(ForEach(db, order, [&](const PersonRow& row) -> Status {
    list.Row(Cells(db, row, list.Rows() + 1, order.language, true));
    return {};
  }));
  const int64_t number = list.Rows();
  list.Line(Tr(MsgN("{n} person in all", "{n} persons in all", number), order.language), page::Align::kLeft, true);
  return list.ToDocument();
}

Result<int64_t> ExportPeopleList(store::Database& db, const PeopleListOrder& order, const std::filesystem::path& file) {
  AIYL_ASSIGN(const auto format, sheet::FormatOf(file));
  sheet::OutSheet out;
  out.name = Title(order);
  out.title = order.filter_words;
  for (const auto& head : Columns().heads) {
    sheet::OutColumn column;
    column.heading = Tr(head, order.language);
    out.columns.push_back(std::move(column));
  }
  out.columns[0].type = sheet::ColumnType::kNumber;
  out.columns[1].width = 36;
  out.columns[2].type = sheet::ColumnType::kDate;
  out.columns[3].width = 18;
  out.columns[6].width = 36;
  AIYL_ASSIGN(auto writer, sheet::CreateSheet(file, format, out));
  int64_t number = 0;
  AIYL_TRY(ForEach(db, order, [&](const PersonRow& row) -> Status {
    return writer->AddRow(Cells(db, row, ++number, order.language, false));
  }));
  AIYL_TRY(writer->Finish());
  return number;
}

}  // namespace aiyl::reports

// SPDX-License-Identifier: Apache-2.0
#include "services/base_list.h"

#include <map>
#include <utility>

#include "base/atomic_file.h"
#include "sheet/table_guess.h"
#include "sheet/workbook.h"
#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::services {
namespace {

using office::Json;

// Headings as they stand in lists seen, and the fields' own names.
const std::map<std::string, std::string>& Columns() {
  static const std::map<std::string, std::string> columns = [] {
    const std::vector<std::pair<const char*, std::vector<const char*>>> known = {
        {"number", {"number", "№", "№ к/б", "№ п/п", "к/б", "п/п", "номер", "номери"}},
        {"name_ky",
         {"name_ky", "кызмат көрсөтүүнүн аталышы", "кызматтын аталышы", "аталышы", "мамлекеттик тейлөөнүн аталышы"}},
        {"name_ru", {"name_ru", "наименование услуги", "наименование", "название услуги"}},
        {"standard_body_ky", {"standard_body_ky", "стандарт үчүн жооптуу орган", "стандартташтырууга жооптуу орган"}},
        {"standard_body_ru",
         {"standard_body_ru", "орган, ответственный за стандарт", "орган, ответственный за стандартизацию"}},
        {"provider_ky", {"provider_ky", "кызмат көрсөтүүчү орган"}},
        {"provider_ru", {"provider_ru", "орган, предоставляющий услугу"}},
        {"payment", {"payment", "төлөм шарты", "акылуу же акысыз", "условия оплаты", "платность"}},
        {"fee", {"fee", "акысы", "акы", "сом", "плата", "стоимость"}},
        {"matter", {"matter", "ыйгарым укук", "полномочие"}},
        {"registration_no", {"registration_no", "каттоо номери", "регистрационный номер"}},
        {"papers", {"papers", "кагаздардын түрлөрү", "виды документов"}}};
    std::map<std::string, std::string> folded;
    for (const auto& [field, headings] : known)
      for (const char* heading : headings) {
        folded[text::FoldedKey(heading)] = field;
        folded[text::ToLower(text::Canonical(heading))] = field;
      }
    return folded;
  }();
  return columns;
}

std::string FieldOf(const std::string& heading) {
  const auto by_words = Columns().find(text::ToLower(text::Canonical(heading)));
  if (by_words != Columns().end()) return by_words->second;
  const std::string key = text::FoldedKey(heading);
  const auto found = key.empty() ? Columns().end() : Columns().find(key);
  return found == Columns().end() ? std::string() : found->second;
}

// The code of a word in a cell; the cell itself where the word is not known: the act says so.
std::string CodeOf(const std::string& cell) {
  static const std::map<std::string, std::string> words = [] {
    std::map<std::string, std::string> folded;
    for (const auto& [word, code] :
         std::initializer_list<std::pair<const char*, const char*>>{{"акысыз", "free"},
                                                                    {"бесплатно", "free"},
                                                                    {"бесплатная", "free"},
                                                                    {"бесплатный", "free"},
                                                                    {"free", "free"},
                                                                    {"акы төлөнүүчү", "paid"},
                                                                    {"акылуу", "paid"},
                                                                    {"платно", "paid"},
                                                                    {"платная", "paid"},
                                                                    {"платный", "paid"},
                                                                    {"paid", "paid"},
                                                                    {"жарым-жартылай акы төлөнүүчү", "partly"},
                                                                    {"жарым-жартылай", "partly"},
                                                                    {"частично платная", "partly"},
                                                                    {"частично", "partly"},
                                                                    {"partly", "partly"},
                                                                    {"өткөрүп берилген", "delegated"},
                                                                    {"делегированное", "delegated"},
                                                                    {"delegated", "delegated"},
                                                                    {"өз", "own"},
                                                                    {"жергиликтүү", "own"},
                                                                    {"собственное", "own"},
                                                                    {"местного значения", "own"},
                                                                    {"own", "own"}})
      folded[text::FoldedKey(word)] = code;
    return folded;
  }();
  const auto found = words.find(text::FoldedKey(cell));
  return found == words.end() ? cell : found->second;
}

// «150», «150,50», «1 234.5» сом as тыйын; empty where it is no sum.
std::optional<int64_t> TyiynOf(const std::string& cell) {
  std::string digits;
  int decimals = -1;
  for (const char c : cell) {
    if (c >= '0' && c <= '9') {
      digits += c;
      if (decimals >= 0 && ++decimals > 2) return std::nullopt;
    } else if ((c == ',' || c == '.') && decimals < 0) {
      decimals = 0;
    } else if (c != ' ') {
      return std::nullopt;
    }
  }
  if (digits.empty() || digits.size() > 15) return std::nullopt;
  for (int i = decimals < 0 ? 0 : decimals; i < 2; ++i) digits += '0';
  return std::stoll(digits);
}

}  // namespace

Result<BaseListFile> ReadBaseList(const std::filesystem::path& path) {
  std::vector<sheet::Row> rows;
  AIYL_TRY(sheet::ReadSheet(path, {}, [&](const sheet::Row& row) {
    rows.push_back(row);
    return sheet::Reading::kContinue;
  }));
  const auto guess = sheet::GuessTable(rows, [](const std::string& text) { return !FieldOf(text).empty(); });
  std::map<std::string, size_t> at;
  for (size_t i = 0; i < guess.headings.size(); ++i)
    if (const auto field = FieldOf(guess.headings[i]); !field.empty()) at.emplace(field, i);
  if (!guess.found || !at.contains("name_ky") || !at.contains("name_ru"))
    return Refuse("services.no-table",
                  Msg("The file has no columns name_ky and name_ru (or their headings in Kyrgyz and Russian)."));
  BaseListFile file;
  for (const auto& row : rows) {
    if (row.number < guess.first_data_row || row.IsEmpty()) continue;
    Json one = Json::object();
    for (const auto& [field, column] : at) {
      std::string cell = text::Canonical(row.At(column).text);
      if (cell.empty()) continue;
      if (field == "fee") {
        if (const auto fee = TyiynOf(cell))
          one["fee"] = *fee;
        else
          file.problems.push_back(
              Msg("Row {row}: “{text}” is no sum of money.", {{"row", std::to_string(row.number)}, {"text", cell}}));
        continue;
      }
      one[field] = field == "payment" || field == "matter" ? CodeOf(cell) : cell;
    }
    if (!one.contains("name_ky") || !one.contains("name_ru")) {
      file.problems.push_back(
          Msg("Row {row} is left out: it has no name in both languages.", {{"row", std::to_string(row.number)}}));
      continue;
    }
    file.rows.push_back(std::move(one));
  }
  return file;
}

Result<Json> ReadServicesFile(const std::filesystem::path& path, const std::string& format) {
  AIYL_ASSIGN(const auto text, ReadWholeFile(path, 16 << 20));
  Json data = Json::parse(text, nullptr, false);
  if (data.is_discarded() || !data.is_object())
    return Refuse("services.not-json", Msg("The file is not the JSON that was expected."));
  if (const auto said = data.find("format"); said == data.end() || *said != format)
    return Refuse("services.not-ours", Msg("The file does not say that its format is {format}.", {{"format", format}}));
  data.erase("format");
  return data;
}

}  // namespace aiyl::services

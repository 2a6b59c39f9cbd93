// SPDX-License-Identifier: Apache-2.0
#include "exchange/report.h"

#include <future>
#include <nlohmann/json.hpp>

#include "base/atomic_file.h"
#include "text/catalogue.h"

namespace aiyl::exchange {
namespace {

using text::Language;
using text::Tr;

std::string Sentence(const RowProblem& problem, Language language) {
  const std::string sentence = Tr(problem.message, language);
  return problem.column.empty() ? sentence : problem.column + ": " + sentence;
}

std::string OutcomeText(RowOutcome outcome, Language language) {
  switch (outcome) {
    case RowOutcome::kCreated:
      return Tr(Msg("new"), language);
    case RowOutcome::kChanged:
      return Tr(Msg("changed"), language);
    case RowOutcome::kUnchanged:
      return Tr(Msg("unchanged"), language);
    case RowOutcome::kRefused:
      break;
  }
  return Tr(Msg("refused"), language);
}

std::string CsvField(const std::string& value) {
  if (value.find_first_of(";,\"\r\n\t") == std::string::npos) return value;
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

std::string Joined(const std::vector<RowProblem>& problems, Language language) {
  std::string all;
  for (const auto& problem : problems) all += (all.empty() ? "" : " ") + Sentence(problem, language);
  return all;
}

nlohmann::ordered_json ProblemsJson(const std::vector<RowProblem>& problems, Language language) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& problem : problems) {
    nlohmann::ordered_json entry{{"code", problem.code},
                                 {"text", Tr(problem.message, language)},
                                 {"ky", Tr(problem.message, Language::kKy)},
                                 {"ru", Tr(problem.message, Language::kRu)}};
    if (!problem.column.empty()) entry["column"] = problem.column;
    list.push_back(std::move(entry));
  }
  return list;
}

nlohmann::ordered_json RowJson(const RowReport& row, Language language) {
  nlohmann::ordered_json entry;
  entry["row"] = row.number;
  if (row.line > 0) entry["line"] = row.line;
  entry["outcome"] = OutcomeCode(row.outcome);
  entry["account"] = row.account;
  entry["name"] = row.name;
  if (row.person) entry["person"] = row.person->ToText();
  if (row.household) entry["household"] = row.household->ToText();
  entry["reasons"] = ProblemsJson(row.refusals, language);
  entry["warnings"] = ProblemsJson(row.warnings, language);
  return entry;
}

// Of a row without warnings, generously: a text of a whole village that grows by doubling is three times in memory.
constexpr size_t kBytesOfARow = 320;

// As a value within a list of the report: rows one by one, not all of a village as a tree beside its text.
void AppendIndented(const nlohmann::ordered_json& value, std::string& out) {
  const std::string text = value.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  out += "  ";
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "  ";
  }
}

std::string_view FontCode(text::OldFont font) {
  return font == text::OldFont::kOsh ? "osh" : font == text::OldFont::kNews ? "news" : "none";
}

Message Totals(const ImportReport& report) {
  const std::vector<std::pair<std::string, std::string>> numbers = {{"created", std::to_string(report.created)},
                                                                    {"changed", std::to_string(report.changed)},
                                                                    {"unchanged", std::to_string(report.unchanged)},
                                                                    {"refused", std::to_string(report.refused)}};
  if (report.dry_run)
    return Msg(
        "Nothing was recorded: this was a rehearsal. New: {created}, changed: {changed}, unchanged: {unchanged}, "
        "refused: {refused}.",
        numbers);
  return Msg("New: {created}, changed: {changed}, unchanged: {unchanged}, refused: {refused}.", numbers);
}

}  // namespace

std::string_view OutcomeCode(RowOutcome outcome) {
  switch (outcome) {
    case RowOutcome::kCreated:
      return "created";
    case RowOutcome::kChanged:
      return "changed";
    case RowOutcome::kUnchanged:
      return "unchanged";
    case RowOutcome::kRefused:
      break;
  }
  return "refused";
}

std::string ReportText(const ImportReport& report, Language language) {
  std::string out = report.file + (report.sheet.empty() ? "" : " / " + report.sheet) + "\n";
  out += Tr(Totals(report), language) + "\n";
  if (!report.other_sheets.empty()) {
    std::string names;
    for (const auto& name : report.other_sheets) names += (names.empty() ? "" : ", ") + name;
    out += Tr(Msg("Only the sheet “{sheet}” was read. Other sheets of the file: {sheets}.",
                  {{"sheet", report.sheet}, {"sheets", names}}),
              language) +
           "\n";
  }
  if (report.cancelled) out += Tr(Msg("The import was stopped. Run it again to continue."), language) + "\n";
  if (report.households_created > 0)
    out += Tr(MsgN("{n} household was opened.", "{n} households were opened.", report.households_created), language) +
           "\n";
  for (const auto& font : report.fonts) {
    out += Tr(Msg("The column “{column}” was typed with an old font and is converted.", {{"column", font.heading}}),
              language) +
           "\n";
    for (const auto& [before, after] : font.examples) out += "  " + before + " → " + after + "\n";
  }
  for (const auto& column : report.unknown_columns)
    out += Tr(Msg("Column {letter} “{heading}” is not imported.",
                  {{"letter", ColumnLetter(column.column)}, {"heading", column.heading}}),
              language) +
           "\n";
  for (const auto& row : report.rows) {
    if (row.refusals.empty() && row.warnings.empty()) continue;
    out += Tr(Msg("Row {row}", {{"row", std::to_string(row.number)}}), language) + " [" +
           OutcomeText(row.outcome, language) + "] " + row.account + " " + row.name + "\n";
    for (const auto* problems : {&row.refusals, &row.warnings})
      for (const auto& problem : *problems) out += "  " + Sentence(problem, language) + "\n";
  }
  if (!report.batch.empty() && !report.dry_run && report.created + report.changed > 0)
    out +=
        Tr(Msg("To take the whole import back, undo the batch {batch}.", {{"batch", report.batch}}), language) + "\n";
  return out;
}

std::string ReportCsv(const ImportReport& report, Language language) {
  std::string out = "\xEF\xBB\xBF";
  for (const Message& heading :
       {Msg("Row"), Msg("Outcome"), Msg("Account number"), Msg("Full name"), Msg("Reason"), Msg("Worth a second look")})
    out += (out.size() > 3 ? ";" : "") + CsvField(Tr(heading, language));
  out += "\r\n";
  for (const auto& row : report.rows) {
    out += std::to_string(row.number) + ";" + CsvField(OutcomeText(row.outcome, language)) + ";" +
           CsvField(row.account) + ";" + CsvField(row.name) + ";" + CsvField(Joined(row.refusals, language)) + ";" +
           CsvField(Joined(row.warnings, language)) + "\r\n";
  }
  return out;
}

std::string ReportJson(const ImportReport& report, Language language) {
  nlohmann::ordered_json json;
  json["file"] = report.file;
  json["sheet"] = report.sheet;
  json["other_sheets"] = report.other_sheets;
  json["batch"] = report.batch;
  json["dry_run"] = report.dry_run;
  json["cancelled"] = report.cancelled;
  json["created"] = report.created;
  json["changed"] = report.changed;
  json["unchanged"] = report.unchanged;
  json["refused"] = report.refused;
  json["households_created"] = report.households_created;
  json["villages_created"] = report.villages_created;
  json["streets_created"] = report.streets_created;
  json["acts"] = report.acts;
  json["columns"] = nlohmann::ordered_json::array();
  for (const auto& column : report.columns)
    json["columns"].push_back(
        {{"column", ColumnLetter(column.column)}, {"heading", column.heading}, {"field", column.target.Key()}});
  json["unknown_columns"] = nlohmann::ordered_json::array();
  for (const auto& column : report.unknown_columns)
    json["unknown_columns"].push_back({{"column", ColumnLetter(column.column)}, {"heading", column.heading}});
  json["fonts"] = nlohmann::ordered_json::array();
  for (const auto& font : report.fonts)
    json["fonts"].push_back(
        {{"heading", font.heading}, {"font", FontCode(font.font)}, {"confidence", font.confidence}});
  std::string out = json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  out.resize(out.rfind('\n'));  // without the closing brace
  out += ",\n \"rows\": [";
  const auto append = [&](size_t begin, size_t end, std::string& into) {
    into.reserve(into.size() + (end - begin) * kBytesOfARow);
    for (size_t i = begin; i < end; ++i) {
      into += i == 0 ? "\n" : ",\n";
      AppendIndented(RowJson(report.rows[i], language), into);
    }
  };
  // A village's rows are written by both cores.
  const size_t half = report.rows.size() / 2;
  std::string rest;
  auto other = std::async(std::launch::async, [&] { append(half, report.rows.size(), rest); });
  append(0, half, out);
  other.get();
  out += rest;
  out += report.rows.empty() ? "]\n}\n" : "\n ]\n}\n";
  return out;
}

Status WriteReport(const ImportReport& report, const std::filesystem::path& path, Language language) {
  const auto extension = path.extension();
  if (extension == ".csv") return WriteFileAtomically(path, ReportCsv(report, language));
  if (extension == ".json") return WriteFileAtomically(path, ReportJson(report, language));
  return WriteFileAtomically(path, ReportText(report, language));
}

}  // namespace aiyl::exchange

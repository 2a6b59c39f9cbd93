// SPDX-License-Identifier: Apache-2.0
#include "reports/yearly.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "office/code_list.h"
#include "office/settings.h"
#include "services/costing.h"

namespace aiyl::reports {
namespace {

using services::ServiceId;
using services::ServiceRow;

// The row of each service that was in force last within the period. Day by day, because a service may have been in
// force for a week only: some hundred short reads.
std::vector<ServiceRow> RowsOfYear(store::Database& db, const office::Scope& scope, Date from, Date to) {
  std::vector<ServiceRow> rows;
  for (Date day = from; day <= to; day = day.PlusDays(1))
    for (auto& row : services::ListServices(db, scope, day)) {
      const auto known =
          std::find_if(rows.begin(), rows.end(), [&](const ServiceRow& one) { return one.service == row.service; });
      if (known == rows.end())
        rows.push_back(std::move(row));
      else if (known->version != row.version)
        *known = std::move(row);
    }
  return rows;
}

void Add(requests::ServiceFigures& sum, const requests::ServiceFigures& part) {
  sum.asked += part.asked;
  sum.handed_over += part.handed_over;
  sum.refused += part.refused;
  sum.withdrawn += part.withdrawn;
  sum.open += part.open;
  sum.with_due += part.with_due;
  sum.in_time += part.in_time;
  sum.late += part.late;
  sum.waits_measured += part.waits_measured;
  sum.waits_over += part.waits_over;
  sum.fees_tyiyn += part.fees_tyiyn;
}

void Add(quality::SatisfactionCount& sum, const quality::SatisfactionCount& part) {
  sum.answered += part.answered;
  sum.satisfied += part.satisfied;
  sum.dissatisfied += part.dissatisfied;
  sum.undecided += part.undecided;
}

int64_t Number(store::Database& db, const office::Scope& scope, const char* key, Date day, int64_t otherwise) {
  const std::string words = office::SettingOr(db, scope, key, day, "");
  int64_t number = otherwise;
  std::from_chars(words.data(), words.data() + words.size(), number);
  return number;
}

// The name of a service that is not in the year's registry: as it was called last.
Bilingual NameOf(store::Database& db, const std::vector<YearlyLine>& lines, const std::optional<ServiceId>& service) {
  if (!service) return {};
  for (const auto& line : lines)
    if (line.service == service) return line.name;
  const auto versions = services::VersionsOf(db, *service);
  return versions.empty() ? Bilingual{} : versions.back().name;
}

void ReadServices(store::Database& db, const office::Scope& scope, YearlyReport& report) {
  for (auto& row : RowsOfYear(db, scope, report.from, report.to)) {
    YearlyLine line;
    line.service = row.service;
    line.name = row.name;
    line.list = row.list;
    line.payment = row.payment;
    line.fee = row.fee;
    if (row.costing)
      if (const auto costing = services::FindCosting(db, *row.costing)) line.cost = costing->Sum();
    report.services.push_back(std::move(line));
  }
  const size_t in_force = report.services.size();
  for (const auto& figures : requests::Figures(db, scope, report.from, report.to, report.as_of)) {
    auto line = std::find_if(report.services.begin(), report.services.end(),
                             [&](const YearlyLine& one) { return one.service == figures.service; });
    if (line == report.services.end()) {
      YearlyLine more;
      more.service = figures.service;
      more.name = NameOf(db, report.services, figures.service);
      line = report.services.insert(report.services.end(), std::move(more));
    }
    line->figures = figures;
    Add(report.total.figures, figures);
  }
  for (size_t i = 0; i < in_force; ++i)
    if (report.services[i].figures.asked == 0) report.never_asked.push_back(report.services[i].name);
}

void ReadQuality(store::Database& db, const office::Scope& scope, const store::Actor& reader, YearlyReport& report) {
  report.complaints = quality::CountComplaints(db, scope, report.from, report.to, report.as_of);
  report.satisfaction = quality::SatisfactionByService(db, scope, reader, report.from, report.to, report.as_of);
  report.trust = quality::TrustByObject(db, scope, reader, report.from, report.to, report.as_of);
  for (auto& line : report.services) {
    if (!line.service) continue;
    line.complaints =
        quality::CountComplaints(db, scope, report.from, report.to, report.as_of, line.service).registered;
    for (const auto& row : report.satisfaction.rows)
      if (row.service == line.service) Add(line.satisfaction, row.count);
  }
  report.total.complaints = report.complaints.registered;
  for (const auto& row : report.satisfaction.rows) Add(report.total.satisfaction, row.count);
  for (const auto& wave : quality::ListWaves(db, scope, report.from, report.to))
    report.waves.emplace_back(wave.name, quality::WhoAsked(db, wave));
  std::reverse(report.waves.begin(), report.waves.end());
  report.waves_least = Number(db, scope, "survey.waves-least", report.to, 2);
  report.waves_most = Number(db, scope, "survey.waves-most", report.to, 4);
  for (auto& hearing : quality::ListHearings(db, scope, report.from, report.to))
    if (hearing.held) report.hearings.push_back(std::move(hearing));
  report.assessments = quality::ListAssessments(db, scope, report.from, report.to);
  for (const auto& one : report.assessments) report.assessed.push_back(NameOf(db, report.services, one.service));
}

}  // namespace

Result<YearlyReport> Yearly(store::Database& db, const office::Scope& scope, const store::Actor& reader, int year,
                            Date today) {
  if (year < 2000 || today.Year() < year)
    return Refuse("report.year", Msg("There is no report of the year {year}.", {{"year", std::to_string(year)}}),
                  "year");
  YearlyReport report;
  report.year = year;
  report.from = *Date::FromYmd(year, 1, 1);
  report.to = *Date::FromYmd(year, 12, 31);
  report.as_of = std::min(today, report.to);
  if (scope.office)
    if (const auto office = office::FindOffice(db, *scope.office)) {
      report.office = office->name;
      report.demo = office->demo;
    }
  report.applies_from = services::AppliesFrom(db, scope, report.to);
  ReadServices(db, scope, report);
  for (int month = 1; month <= 12; ++month) {
    const Date first = *Date::FromYmd(year, month, 1), last = first.PlusMonths(1).PlusDays(-1);
    for (const auto& figures : requests::Figures(db, scope, first, last, report.as_of))
      report.by_month[static_cast<size_t>(month - 1)] += figures.asked;
  }
  for (const auto& refusal : requests::Refusals(db, scope, report.from, report.to))
    report.refusals.push_back({NameOf(db, report.services, refusal.service), refusal.ground, refusal.count});
  for (const auto& income : quality::IncomeOutsideRegistry(db, scope, report.from, report.to)) {
    if (income.IsError())
      report.outside_total = report.outside_total.Plus(income.amount).value_or(report.outside_total);
    report.outside.push_back({NameOf(db, report.services, income.service), income});
  }
  ReadQuality(db, scope, reader, report);
  return report;
}

namespace {

using office::Json;

Json Both(const Bilingual& words) {
  return {{"ky", words.ky}, {"ru", words.ru}};
}
Json Money(const std::optional<Tyiyn>& amount) {
  return amount ? Json(amount->Value()) : Json(nullptr);
}
Json Satisfied(const quality::SatisfactionCount& count) {
  return {{"answered", count.answered},
          {"satisfied", count.satisfied},
          {"dissatisfied", count.dissatisfied},
          {"undecided", count.undecided}};
}

Json LineJson(const YearlyLine& line) {
  const auto& figures = line.figures;
  return {{"service", line.service ? Json(line.service->ToText()) : Json(nullptr)},
          {"name", Both(line.name)},
          {"list", line.list},
          {"payment", line.payment},
          {"asked", figures.asked},
          {"handed_over", figures.handed_over},
          {"refused", figures.refused},
          {"withdrawn", figures.withdrawn},
          {"open", figures.open},
          {"with_due", figures.with_due},
          {"in_time", figures.in_time},
          {"late", figures.late},
          {"waits_measured", figures.waits_measured},
          {"waits_over", figures.waits_over},
          {"fees_tyiyn", figures.fees_tyiyn},
          {"fee_tyiyn", Money(line.fee)},
          {"cost_tyiyn", Money(line.cost)},
          {"fee_above_cost", line.FeeAboveCost()},
          {"complaints", line.complaints},
          {"satisfaction", Satisfied(line.satisfaction)}};
}

Json TrustJson(const quality::TrustRow& row) {
  const auto& count = row.count;
  return {{"wave", row.wave.ToText()},
          {"wave_name", Both(row.wave_name)},
          {"who_asked", Both(row.who_asked)},
          {"object", Both(row.object)},
          {"answered", count.answered},
          {"gave", count.gave},
          {"raw", {{"trust", count.trust}, {"distrust", count.distrust}, {"undecided", count.undecided}}},
          {"by_method",
           {{"trust", count.by_method_trust},
            {"distrust", count.by_method_distrust},
            {"undecided", count.by_method_undecided}}}};
}

}  // namespace

office::Json YearlyJson(const YearlyReport& report) {
  Json json = {{"report", "yearly"},
               {"year", report.year},
               {"as_of", report.as_of.Iso()},
               {"office", Both(report.office)},
               {"applies_from", report.applies_from ? Json(report.applies_from->Iso()) : Json(nullptr)},
               {"services", Json::array()},
               {"total", LineJson(report.total)},
               {"by_month", report.by_month},
               {"refusals", Json::array()},
               {"never_asked", Json::array()},
               {"income_outside_registry", Json::array()},
               {"income_outside_registry_tyiyn", report.outside_total.Value()},
               {"satisfaction", Json::array()},
               {"trust", Json::array()},
               {"waves", Json::array()},
               {"waves_hidden", report.satisfaction.hidden_waves},
               {"hearings", Json::array()},
               {"assessments", Json::array()}};
  for (const auto& line : report.services) json["services"].push_back(LineJson(line));
  for (const auto& one : report.refusals)
    json["refusals"].push_back({{"service", Both(one.service)}, {"ground", Both(one.ground)}, {"count", one.count}});
  for (const auto& name : report.never_asked) json["never_asked"].push_back(Both(name));
  for (const auto& one : report.outside)
    json["income_outside_registry"].push_back({{"service", Both(one.service)},
                                               {"reason", quality::ReasonText(one.income.reason)},
                                               {"error", one.income.IsError()},
                                               {"requests", one.income.requests},
                                               {"tyiyn", one.income.amount.Value()}});
  for (const auto& row : report.satisfaction.rows) {
    Json one = {{"wave", row.wave.ToText()},
                {"wave_name", Both(row.wave_name)},
                {"from", row.from.Iso()},
                {"name", Both(row.name)}};
    one["service"] = row.service ? Json(row.service->ToText()) : Json(nullptr);
    one.update(Satisfied(row.count));
    json["satisfaction"].push_back(std::move(one));
  }
  for (const auto& row : report.trust) json["trust"].push_back(TrustJson(row));
  for (const auto& [name, who] : report.waves)
    json["waves"].push_back({{"name", Both(name)}, {"who_asked", Both(who)}});
  const auto& complaints = report.complaints;
  json["complaints"] = {
      {"registered", complaints.registered}, {"upheld", complaints.upheld},       {"partly", complaints.partly},
      {"rejected", complaints.rejected},     {"withdrawn", complaints.withdrawn}, {"open", complaints.open},
      {"in_time", complaints.in_time},       {"late", complaints.late},           {"appealed", complaints.appealed}};
  for (const auto& hearing : report.hearings)
    json["hearings"].push_back({{"kind", hearing.kind},
                                {"day", hearing.day.Iso()},
                                {"subject", Both(hearing.subject)},
                                {"summary", {{"ky", quality::In(hearing.summary, "ky")}, {"ru", quality::In(hearing.summary, "ru")}}}});
  for (size_t i = 0; i < report.assessments.size(); ++i) {
    const auto& one = report.assessments[i];
    const auto met = std::count_if(one.items.begin(), one.items.end(), [](const auto& item) { return item.met; });
    json["assessments"].push_back({{"service", Both(report.assessed[i])},
                                   {"assessor", one.assessor},
                                   {"assessor_name", one.assessor_name},
                                   {"day", one.day.Iso()},
                                   {"parameters", one.items.size()},
                                   {"met", met}});
  }
  return json;
}

}  // namespace aiyl::reports

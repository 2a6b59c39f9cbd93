// SPDX-License-Identifier: Apache-2.0
// The yearly report: every sum recomputed from the plan of the requests by a plain second way.
#include "reports/yearly.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "quality/quality_book.h"
#include "reports/yearly_paper.h"

using namespace aiyl;
using namespace aiyl::test;
using namespace aiyl::reports;
using office::Json;

namespace {

const Date kToday = *Date::FromIso("2025-05-14");

std::vector<RequestPlan> RandomRequests(const std::vector<services::ServiceId>& services, int count, unsigned seed) {
  std::mt19937 random(seed);
  const auto upto = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  std::vector<RequestPlan> plans;
  for (int i = 0; i < count; ++i) {
    RequestPlan plan;
    const Date day = Date::FromIso("2024-01-01")->PlusDays(upto(366));
    plan.day = day.Iso();
    if (upto(20) > 0) plan.service = services[static_cast<size_t>(upto(static_cast<int>(services.size())))];
    if (upto(10) > 0) plan.due = day.PlusDays(7).Iso();
    const int fate = upto(10);
    plan.state = fate < 6 ? "handed-over" : fate == 6 ? "refused" : fate == 7 ? "withdrawn" : "open";
    if (plan.state != "open") plan.closed = day.PlusDays(upto(14)).Iso();
    // Under no service a refusal is said in words alone.
    if (plan.state == "refused" && plan.service) plan.refusal = "негиз " + std::to_string(upto(3));
    if (upto(2) == 0) plan.wait_apply = upto(30);
    if (upto(3) == 0) plan.wait_receive = upto(30);
    if (upto(4) == 0) plan.paid = 100 * (1 + upto(80));
    plans.push_back(std::move(plan));
  }
  return plans;
}

Result<YearlyReport> ReportOf(QualityBook& book, int year, Date today = kToday) {
  return book.Read<Result<YearlyReport>>(
      [&](store::Database& db) { return Yearly(db, book.Scope(), book.Actor(), year, today); });
}

bool Late(const RequestPlan& plan, const std::string& today) {
  return (plan.closed.empty() ? today : plan.closed) > plan.due;
}

}  // namespace

TEST_CASE("every sum of the yearly report is that of a plain count of the requests") {
  QualityBook book(3);
  std::vector<services::ServiceId> services;
  services.push_back(book.Service({.name = "А"}));
  services.push_back(book.Service({.name = "Б", .payment = "paid", .fee = 4000}));
  services.push_back(book.Service({.name = "В", .payment = "partly", .fee = 2000, .standard = false}));
  const auto never = book.Service({.name = "Г"});
  const auto later = book.Service({.name = "Д", .from = "2025-01-01"});
  const auto plans = RandomRequests(services, 800, 11);
  book.Requests(plans);
  book.Requests(
      {{.service = services[0], .day = "2023-12-31"}, {.service = later, .day = "2025-01-01"}});  // other years
  book.Do("setting.set", {{"key", "services.applies-from"}, {"value", "2024-03-01"}, {"source", "сынак"}});
  const auto report = ReportOf(book, 2024);
  REQUIRE(report);
  CHECK(report->as_of.Iso() == "2024-12-31");

  const std::string as_of = "2024-12-31";
  std::map<std::string, requests::ServiceFigures> plain;
  requests::ServiceFigures all;
  std::array<int64_t, 12> months = {};
  std::map<std::pair<std::string, std::string>, int64_t> refusals;
  std::map<std::pair<std::string, std::string>, int64_t> outside;
  const std::map<std::string, std::optional<int64_t>> fees = {
      {services[0].ToText(), std::nullopt}, {services[1].ToText(), 4000}, {services[2].ToText(), 2000}};
  for (const auto& plan : plans) {
    const std::string id = plan.service ? plan.service->ToText() : "";
    for (auto* sum : {&plain[id], &all}) {
      ++sum->asked;
      sum->handed_over += plan.state == "handed-over" ? 1 : 0;
      sum->refused += plan.state == "refused" ? 1 : 0;
      sum->withdrawn += plan.state == "withdrawn" ? 1 : 0;
      sum->open += plan.closed.empty() ? 1 : 0;
      if (!plan.due.empty() && plan.state != "withdrawn" && (!plan.closed.empty() || plan.due < as_of)) {
        ++sum->with_due;
        ++(Late(plan, as_of) ? sum->late : sum->in_time);
      }
      for (const auto& wait : {plan.wait_apply, plan.wait_receive}) {
        sum->waits_measured += wait ? 1 : 0;
        sum->waits_over += wait && *wait > 15 ? 1 : 0;
      }
      sum->fees_tyiyn += plan.paid.value_or(0);
    }
    ++months[static_cast<size_t>(std::stoi(plan.day.substr(5, 2)) - 1)];
    if (plan.state == "refused") ++refusals[{id, plan.refusal}];
    if (!plan.paid) continue;
    if (id.empty())
      outside[{id, plan.day < "2024-03-01" ? "before-registry" : "no-service"}] += *plan.paid;
    else if (!fees.at(id))
      outside[{id, "free"}] += *plan.paid;
    else if (*plan.paid > *fees.at(id))
      outside[{id, "above-fee"}] += *plan.paid - *fees.at(id);
  }
  const auto same = [](const requests::ServiceFigures& left, const requests::ServiceFigures& right) {
    CHECK(left.asked == right.asked);
    CHECK(left.handed_over == right.handed_over);
    CHECK(left.refused == right.refused);
    CHECK(left.withdrawn == right.withdrawn);
    CHECK(left.open == right.open);
    CHECK(left.with_due == right.with_due);
    CHECK(left.in_time == right.in_time);
    CHECK(left.late == right.late);
    CHECK(left.waits_measured == right.waits_measured);
    CHECK(left.waits_over == right.waits_over);
    CHECK(left.fees_tyiyn == right.fees_tyiyn);
  };
  same(report->total.figures, all);
  CHECK(all.asked == 800);
  CHECK(all.handed_over + all.refused + all.withdrawn + all.open == 800);
  REQUIRE(report->services.size() == 5);  // А Б В Г, and those without a service
  for (const auto& line : report->services) {
    INFO(line.name.ky);
    same(line.figures, plain[line.service ? line.service->ToText() : ""]);
  }
  CHECK(report->by_month == months);
  std::map<std::pair<std::string, std::string>, int64_t> told;
  for (const auto& one : report->refusals) {
    std::string id;
    for (const auto& line : report->services)
      if (line.name.ky == one.service.ky && line.service) id = line.service->ToText();
    told[{id, one.ground.ky}] += one.count;
  }
  CHECK(told == refusals);
  REQUIRE(report->never_asked.size() == 1);
  CHECK(report->never_asked[0].ky == "Г кызматы");
  (void)never;

  // Income outside the registry (art. 23): before the registry applied it is told, but no error.
  std::map<std::pair<std::string, std::string>, int64_t> found;
  int64_t errors = 0;
  for (const auto& one : report->outside)
    found[{one.income.service ? one.income.service->ToText() : "",
           std::string(quality::ReasonText(one.income.reason))}] += one.income.amount.Value();
  for (const auto& [key, sum] : outside)
    if (key.second != "before-registry") errors += sum;
  CHECK(found == outside);
  CHECK(report->outside_total.Value() == errors);
  CHECK(errors > 0);

  // As JSON the lines sum to the total; on paper the error is named in both languages.
  const Json json = YearlyJson(*report);
  for (const char* key : {"asked", "handed_over", "refused", "withdrawn", "open", "with_due", "in_time", "late",
                          "waits_measured", "waits_over", "fees_tyiyn", "complaints"}) {
    INFO(key);
    int64_t sum = 0;
    for (const auto& line : json.at("services")) sum += line.at(key).get<int64_t>();
    CHECK(sum == json.at("total").at(key).get<int64_t>());
  }
  const auto paper = book.Read<Result<page::Document>>(
      [&](store::Database& db) { return YearlyPaper(db, *report, papers::PaperLanguage::kBoth); });
  REQUIRE(paper);
  const std::string words = page::PlainText(*paper);
  CHECK(words.find("КАТА:") != std::string::npos);
  CHECK(words.find("ОШИБКА:") != std::string::npos);
  CHECK(words.find("Г кызматы") != std::string::npos);
  CHECK(words.find("услуга Г") != std::string::npos);
  CHECK(words.find("стандарт не применялся") != std::string::npos);
  CHECK(words.find("сверялся") != std::string::npos);  // unverified law says so on paper
}

TEST_CASE("the yearly report counts surveys, complaints, hearings and assessments of its year") {
  QualityBook book;
  const auto a = book.Service({.name = "А"});
  const auto wave = book.Wave(book.Head(), "satisfaction", {a.ToText()}, "2025-02-01");
  for (const char* option : {"very", "not", "hard", "rather"})
    book.Do("survey.answer", {{"wave", wave},
                              {"channel", "sheet"},
                              {"happened_on", "2025-02-03"},
                              {"answers", {{{"question", "overall"}, {"object", 1}, {"option", option}}}}});
  const auto watch = book.Wave(book.Watch(), "trust", {"office", "council"}, "2025-03-01");
  for (int i = 0; i < 5; ++i)
    book.DoAs(book.Watch(), "survey.answer",
              {{"wave", watch},
               {"channel", "sheet"},
               {"happened_on", "2025-03-03"},
               {"answers",
                {{{"question", "trust"}, {"object", 1}, {"option", "full"}},
                 {{"question", "gift"}, {"object", 1}, {"option", i == 0 ? "money" : "no"}},
                 {{"question", "trust"}, {"object", 2}, {"option", "not"}},
                 {{"question", "gift"}, {"object", 2}, {"option", "no"}}}}});
  // While the watch council's survey runs, the office's report says only that there is one.
  CHECK(ReportOf(book, 2025)->trust.empty());
  book.DoAs(book.Watch(), "survey.close", {{"wave", watch}, {"happened_on", "2025-03-10"}});
  book.Do("complaint.register", {{"channel", "person"},
                                 {"applicant", "Асан"},
                                 {"body", "x"},
                                 {"service", a.ToText()},
                                 {"reviewer", book.Clerk().ToText()},
                                 {"happened_on", "2025-04-01"}});
  book.Do("hearing.record", {{"kind", "hearing"},
                             {"subject_ky", "Тарифтер"},
                             {"subject_ru", "Тарифы"},
                             {"participants", 31},
                             {"summary_ky", "Колдоого алынды"},
                             {"summary_ru", "Поддержано"},
                             {"happened_on", "2025-04-02"}});
  book.Do("assessment.record",
          {{"assessor", "body"},
           {"service", a.ToText()},
           {"items", {{{"parameter", "term-days"}, {"observed", 4}}, {{"parameter", "wait-apply"}, {"observed", 40}}}},
           {"happened_on", "2025-04-03"}});
  const auto report = ReportOf(book, 2025);
  REQUIRE(report);
  REQUIRE(report->satisfaction.rows.size() == 1);
  CHECK(report->total.satisfaction ==
        quality::SatisfactionCount{.answered = 4, .satisfied = 2, .dissatisfied = 1, .undecided = 1});
  REQUIRE(report->trust.size() == 2);
  CHECK(report->trust[0].count.trust == 5);
  CHECK(report->trust[0].count.by_method_trust == 4);
  CHECK(report->trust[0].count.by_method_distrust == 1);
  CHECK(report->trust[1].count.by_method_distrust == 5);
  CHECK(report->waves.size() == 2);
  CHECK(report->complaints.registered == 1);
  CHECK(report->services.at(0).complaints == 1);
  CHECK(report->hearings.size() == 1);
  CHECK(report->assessments.size() == 1);
  const auto paper = book.Read<Result<page::Document>>(
      [&](store::Database& db) { return YearlyPaper(db, *report, papers::PaperLanguage::kKyrgyz); });
  REQUIRE(paper);
  const std::string words = page::PlainText(*paper);
  CHECK(words.find("Кеңешова") != std::string::npos);  // who asked
  CHECK(words.find("индекс") != std::string::npos);
  CHECK(words.find("1/2") != std::string::npos);  // parameters kept
  // Nothing of it in the year before.
  const auto before = ReportOf(book, 2024);
  REQUIRE(before);
  CHECK(before->trust.empty());
  CHECK(before->complaints.registered == 0);
  CHECK(before->hearings.empty());
  CHECK(ReportOf(book, 2026).error().code == "report.year");
  CHECK(ReportOf(book, 1999).error().code == "report.year");
}

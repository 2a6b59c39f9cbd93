// SPDX-License-Identifier: Apache-2.0
// Five years of taxes worked out from the demo book by the program, kind by kind; the last year against the same rows
// in the same acts written plainly into the same tables with the same earlier rows; and what a payer asks for at the
// counter.
#include <cstdlib>
#include <set>
#include <stdexcept>

#include "base/clock.h"
#include "bench.h"
#include "desk/registry.h"
#include "plain_book.h"
#include "store/book.h"

namespace aiyl::bench {

namespace {

constexpr const char* kKinds[] = {"dwelling", "household-plot",  "agricultural-land",
                                  "vehicle",  "non-residential", "settlement-land"};

void Run(const std::string& command) {
  if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command);
}

std::string Quoted(const std::filesystem::path& path) {
  return "'" + path.string() + "'";
}

// The inserts of the assessment acts recorded after the first `skip` of them.
std::vector<store::Delta> AssessActs(const std::filesystem::path& file, size_t skip) {
  SystemClock clock;
  const auto ids = NewSystemIdSource(clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &desk::MakeRegistry();
  auto book = store::Book::Open(file, store::OpenMode::kReadOnly, environment);
  if (!book) throw std::runtime_error(ToEnglish(book.error().message));
  std::vector<store::Delta> acts;
  const auto read = (*book)->ReadAny([&](store::Database& db) {
    std::vector<Uuid> in_order;
    store::ForEachAct(db, (*book)->Identity().stream, 1, 1'000'000, [&](const store::StoredAct& act) {
      if (act.info.kind == "tax.assess") in_order.push_back(act.info.id);
      return true;
    });
    for (size_t i = skip; i < in_order.size(); ++i) acts.push_back(*store::DeltaAt(db, in_order[i]));
  });
  if (!read) throw std::runtime_error(ToEnglish(read.error().message));
  return acts;
}

}  // namespace

void MeasureAssess(Stage& stage, Report& report) {
  const auto book = stage.folder / "taxes.aiyl", plain_file = stage.folder / "taxes-plain.db";
  std::filesystem::copy_file(stage.book, book);
  const auto aiyl = Quoted(stage.programs / "aiyl");
  const auto year = [&](int number) {
    for (const char* kind : kKinds)
      Run(aiyl + " assess " + Quoted(book) + " --year " + std::to_string(number) + " --kind " + kind +
          " --json > /dev/null");
  };
  const int last = 2024;  // the last year whose rules are verified
  for (int number = last - 4; number < last; ++number) year(number);
  const size_t before = AssessActs(book, 0).size();
  const auto started = stage.folder / "taxes-before.aiyl";
  std::filesystem::copy_file(book, started);
  const double run_ms = Milliseconds([&] { year(last); });
  const auto acts = AssessActs(book, before);
  // Both write into tables that hold the same rows already: a book with four years in it.
  Plain plain(plain_file);
  FillPlainly(plain, started);
  int64_t rows = 0, assessments = 0;
  const double plain_ms = Milliseconds([&] {
    for (const auto& delta : acts) rows += WritePlainly(plain, delta);
  });
  // For comparison: into tables where nothing stands yet.
  Plain empty(stage.folder / "taxes-empty.db");
  for (const auto& sql : TruthSchema(book)) empty.Execute(sql);
  const double empty_ms = Milliseconds([&] {
    for (const auto& delta : acts) WritePlainly(empty, delta);
  });
  for (const auto& delta : acts)
    for (const auto& table : delta)
      if (table.table == "tax_assessment") assessments += static_cast<int64_t>(table.rows.size());
  report.Add("taxes", "assessments of a year", static_cast<double>(assessments), "");
  report.Add("taxes", "truth rows, in acts: " + std::to_string(acts.size()), static_cast<double>(rows), "");
  report.Add("taxes", "a year worked out and recorded, six kinds", run_ms / 1000, "s", 15);
  report.Add("taxes", "plain SQLite, same rows, same transactions", plain_ms / 1000, "s");
  report.Add("taxes", "a year / plain", run_ms / plain_ms, "times", 6);
  report.Add("taxes", "a year / plain, into empty tables", run_ms / empty_ms, "times");
  // A second run finds nothing to write.
  report.Add("taxes", "the same year again", Milliseconds([&] { year(last); }) / 1000, "s");
}

}  // namespace aiyl::bench

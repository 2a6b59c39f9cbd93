// SPDX-License-Identifier: Apache-2.0
#include "support/every_fault.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>

#include "crypto/crypto.h"
#include "store/check.h"
#include "support/replay_oracle.h"

namespace aiyl::test {
namespace {

namespace fs = std::filesystem;

std::string Describe(const Error& error) {
  return error.code + " " + error.detail;
}

// Every cell of every truth and derived table, hashed; but for full-text indexes, which have no rows of their own.
std::string DigestOfRows(store::Database& db, const store::Registry& registry) {
  crypto::Blake2b hash;
  for (const auto& [table, kind] : registry.Tables()) {
    if (kind == store::TableClass::kLocal) continue;
    std::string columns, order;
    auto info = db.Prepare(R"sql(
      SELECT name, pk FROM pragma_table_info(?1)
      WHERE (SELECT sql FROM sqlite_schema WHERE name = ?1) NOT LIKE '%fts5%' ORDER BY cid)sql");
    info.Bind(table);
    while (info.Next()) {
      columns += (columns.empty() ? "quote(" : " || ',' || quote(") + info.String(0) + ")";
      if (info.Int(1) > 0) order += (order.empty() ? "" : ", ") + info.String(0);
    }
    if (columns.empty()) continue;
    hash.Update(table);
    auto rows = db.Prepare("SELECT " + columns + " FROM " + table + " ORDER BY " + (order.empty() ? "1" : order));
    while (rows.Next()) hash.Update(rows.Text(0));
  }
  return std::string(hash.Finish().View());
}

// File, foreign keys, chain and leaves: a check without what DigestOfRows sees already.
std::string CheckQuickly(store::Book& book) {
  store::Findings findings;
  Status inner;
  const Status read = book.ReadAny([&](store::Database& db) {
    store::CheckFile(db, {}, findings);
    inner = store::CheckJournal(db, {}, findings);
    store::CheckPages(db, findings);
  });
  if (!read) return Describe(read.error());
  if (!inner) return Describe(inner.error());
  std::string lines;
  for (const store::Finding& finding : findings) lines += finding.code + ": " + ToEnglish(finding.message) + "\n";
  return lines;
}

std::atomic<int64_t> runs_with_a_fault{0};

class FaultRun {
 public:
  FaultRun(const fs::path& before, const store::Environment& environment, const FaultScenario& scenario)
      : m_scenario(scenario),
        m_origin(before),
        m_file(before.parent_path() / "fault.aiyl"),
        m_environment(environment) {
    m_environment.vfs = m_vfs.Name();
    m_environment.busy_timeout_ms = 100;
  }

  std::string CountCleanRun(int64_t* operations) {
    std::string problem = Run(nullptr);
    if (!problem.empty()) return "without a fault: " + problem;
    *operations = m_operations;
    m_clean_acts = m_acts;
    m_clean_rows = m_rows;
    return ReadBefore();
  }

  // Runs in which the fault was one that what was done could not get over.
  int64_t Noticed() const { return m_noticed; }

  std::string Fail(int64_t at, FaultKind kind, bool sticky) {
    const Fault fault{at, kind, sticky};
    const std::string problem = Run(&fault);
    if (problem.empty()) return "";
    const char* name = kind == FaultKind::kIoError    ? "I/O error"
                       : kind == FaultKind::kDiskFull ? "disk full"
                                                      : "torn write";
    return std::string(name) + (sticky ? " from" : " at") + " operation " + std::to_string(at) + ": " + problem + "\n";
  }

 private:
  struct Fault {
    int64_t at;
    FaultKind kind;
    bool sticky;
  };

  // What the book is before anything is done.
  std::string ReadBefore() {
    if (!m_scenario.one_act) return "";
    Remove();
    fs::copy_file(m_origin, m_file);
    auto book = store::Book::Open(m_file, store::OpenMode::kShared, m_environment);
    if (!book) return "does not open: " + Describe(book.error());
    const std::string problem = Count(**book);
    m_before_acts = m_acts;
    m_before_rows = m_rows;
    return problem;
  }

  std::string Count(store::Book& book) {
    const Status counted = book.ReadAny([&](store::Database& db) {
      store::Query query = db.Prepare("SELECT COUNT(*) FROM act");
      if (query.Next()) m_acts = query.Int(0);
      if (m_scenario.one_act) m_rows = DigestOfRows(db, *m_environment.registry);
    });
    return counted ? "" : Describe(counted.error());
  }

  void Remove() {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(m_file.parent_path(), ignored))
      if (entry.path().filename().string().rfind("fault.aiyl", 0) == 0) fs::remove(entry.path(), ignored);
  }

  // Does what is to be done, with the fault where there is one. Gives whether it said that it was done.
  std::string DoIt(const Fault* fault, bool* done) {
    m_vfs.Heal();
    if (m_scenario.one_act) {
      m_ids = NewSeededIdSource(991, *m_environment.clock);
      m_environment.ids = m_ids.get();
    }
    const auto arm = [&] {
      if (fault != nullptr)
        m_vfs.FailAt(fault->at, fault->kind, fault->sticky);
      else
        m_vfs.Heal();
    };
    if (m_scenario.open_on_failing_disk) arm();
    auto book = store::Book::Open(m_file, store::OpenMode::kShared, m_environment);
    if (!book && (fault == nullptr || !m_scenario.open_on_failing_disk))
      return "does not open: " + Describe(book.error());
    if (!m_scenario.open_on_failing_disk) arm();
    Status status;
    if (book)
      status = m_scenario.act(**book);
    else
      status = tl::make_unexpected(book.error());
    *done = status.has_value();
    if (!status && fault == nullptr) return "refused: " + Describe(status.error());
    if (!status && status.error().kind != ErrorKind::kEnvironment)
      return "a fault of the disk is told as " + Describe(status.error());
    // Closing folds the log into the book, on the failing disk as well.
    if (book) book->reset();
    m_operations = m_vfs.Operations();
    if (fault != nullptr && !m_vfs.HasFailed()) return "the fault did not happen";
    m_noticed += status ? 0 : 1;
    return "";
  }

  std::string Run(const Fault* fault) {
    Remove();
    fs::copy_file(m_origin, m_file);
    bool done = false;
    std::string problem = DoIt(fault, &done);
    m_vfs.Heal();
    if (!problem.empty()) return problem;
    auto book = store::Book::Open(m_file, store::OpenMode::kShared, m_environment);
    if (!book) return "does not open afterwards: " + Describe(book.error());
    runs_with_a_fault += fault != nullptr ? 1 : 0;
    const bool replay = ++m_runs % m_scenario.replay_every == 0;
    problem = replay ? CheckReplayOracle(**book) : CheckQuickly(**book);
    if (!problem.empty()) return "check afterwards: " + problem;
    problem = Count(**book);
    if (!problem.empty()) return problem;
    if (fault != nullptr && m_scenario.one_act) {
      const bool whole = m_rows == m_clean_rows && m_acts == m_clean_acts;
      const bool absent = m_rows == m_before_rows && m_acts == m_before_acts;
      if (!whole && !absent) return "half an act is there";
      if (done && !whole) return "an act that was acknowledged is not there";
    }
    if (fault != nullptr && done && m_acts != m_clean_acts) return "acts that were acknowledged are not there";
    if (fault != nullptr && m_acts > m_clean_acts) return "acts that nobody did are there";
    return m_scenario.after ? m_scenario.after(**book, done) : "";
  }

  const FaultScenario& m_scenario;
  FailingVfs m_vfs;
  fs::path m_origin, m_file;
  store::Environment m_environment;
  std::unique_ptr<IdSource> m_ids;
  std::string m_rows, m_clean_rows, m_before_rows;
  int64_t m_operations = 0, m_acts = 0, m_clean_acts = 0, m_before_acts = 0, m_noticed = 0, m_runs = 0;
};

}  // namespace

std::string ForEveryFault(const fs::path& before, const store::Environment& environment,
                          const FaultScenario& scenario) {
  FaultRun run(before, environment, scenario);
  int64_t operations = 0;
  std::string problems = run.CountCleanRun(&operations);
  if (!problems.empty()) return problems;
  if (operations == 0) return "nothing was written";
  const bool every = std::getenv("AIYL_EVERY_FAULT") != nullptr;
  const int64_t step = every ? 1 : std::max<int64_t>(1, operations / std::max(1, scenario.samples));
  if (!every && scenario.samples == 0) {
    const uint64_t draw = scenario.draw * 2654435761U;
    return run.Fail(1 + static_cast<int64_t>(draw % static_cast<uint64_t>(operations)),
                    scenario.kinds[scenario.draw % scenario.kinds.size()], scenario.draw / 2 % 2 == 0);
  }
  // The last operations are those of the commit and of closing: always tried, but in the quickest of samples.
  const int64_t last = scenario.samples < 6 ? operations : operations - 4;
  for (int64_t at = 1; at <= operations; at += at >= last ? 1 : step)
    for (const FaultKind kind : scenario.kinds)
      for (const bool sticky : {false, true}) {
        if (!every && kind == FaultKind::kTorn && sticky) continue;
        problems += run.Fail(at, kind, sticky);
        if (problems.size() > 2000) return problems;
      }
  return problems.empty() && run.Noticed() == 0 ? "no fault was noticed" : problems;
}

std::string ForEveryFault(TemporaryBook& before, const FaultScenario& scenario) {
  before.Close();
  return ForEveryFault(before.File(), before.Env(), scenario);
}

int64_t FaultRuns() {
  return runs_with_a_fault;
}

}  // namespace aiyl::test

// SPDX-License-Identifier: Apache-2.0
#include "support/every_fault.h"

#include <algorithm>
#include <cstdlib>

#include "support/replay_oracle.h"

namespace aiyl::test {
namespace {

namespace fs = std::filesystem;

std::string Describe(const Error& error) {
  return error.code + " " + error.detail;
}

class FaultRun {
 public:
  FaultRun(TemporaryBook& before, const FaultScenario& scenario)
      : m_scenario(scenario), m_origin(before.File()), m_file(before.Folder() / "fault.aiyl") {
    before.Close();
    m_environment = before.Env();
    m_environment.vfs = m_vfs.Name();
    m_environment.busy_timeout_ms = 100;
  }

  std::string CountCleanRun(int64_t* operations) {
    std::string problem = Run(nullptr);
    if (!problem.empty()) return "without a fault: " + problem;
    *operations = m_operations;
    m_clean_acts = m_acts;
    return "";
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

  void Remove() {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(m_file.parent_path(), ignored))
      if (entry.path().filename().string().rfind("fault.aiyl", 0) == 0) fs::remove(entry.path(), ignored);
  }

  // Does what is to be done, with the fault where there is one. Gives whether it said that it was done.
  std::string DoIt(const Fault* fault, bool* done) {
    m_vfs.Heal();
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
    m_operations = m_vfs.Operations();
    if (fault != nullptr && !m_vfs.HasFailed()) return "the fault did not happen";
    m_noticed += status ? 0 : 1;
    return "";  // closing happens on the failing disk as well
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
    problem = CheckReplayOracle(**book);
    if (!problem.empty()) return "check afterwards: " + problem;
    const Status counted = (*book)->ReadAny([&](store::Database& db) {
      store::Query query = db.Prepare("SELECT COUNT(*) FROM act");
      if (query.Next()) m_acts = query.Int(0);
    });
    if (!counted) return Describe(counted.error());
    if (fault != nullptr && done && m_acts != m_clean_acts) return "acts that were acknowledged are not there";
    if (fault != nullptr && m_acts > m_clean_acts) return "acts that nobody did are there";
    return m_scenario.after ? m_scenario.after(**book, done) : "";
  }

  const FaultScenario& m_scenario;
  FailingVfs m_vfs;
  fs::path m_origin, m_file;
  store::Environment m_environment;
  int64_t m_operations = 0, m_acts = 0, m_clean_acts = 0, m_noticed = 0;
};

}  // namespace

std::string ForEveryFault(TemporaryBook& before, const FaultScenario& scenario) {
  FaultRun run(before, scenario);
  int64_t operations = 0;
  std::string problems = run.CountCleanRun(&operations);
  if (!problems.empty()) return problems;
  if (operations == 0) return "nothing was written";
  const bool every = std::getenv("AIYL_EVERY_FAULT") != nullptr;
  const int64_t step = every ? 1 : std::max<int64_t>(1, operations / std::max(1, scenario.samples));
  // The last operations are those of the commit: always tried.
  for (int64_t at = 1; at <= operations; at += at + 4 >= operations ? 1 : step)
    for (const FaultKind kind : {FaultKind::kIoError, FaultKind::kDiskFull, FaultKind::kTorn})
      for (const bool sticky : {false, true}) {
        if (!every && kind == FaultKind::kTorn && sticky) continue;
        problems += run.Fail(at, kind, sticky);
        if (problems.size() > 2000) return problems;
      }
  return problems.empty() && run.Noticed() == 0 ? "no fault was noticed" : problems;
}

}  // namespace aiyl::test

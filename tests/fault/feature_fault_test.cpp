// SPDX-License-Identifier: Apache-2.0
// What is more than one row of the table of acts, on a disk that fails: certificates, an import's batch, drafts, the
// backup of a village, a new book, a restored one.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/atomic_file.h"
#include "certificates/certificate.h"
#include "support/demo_copy.h"
#include "desk/registry.h"
#include "exchange/sheet_import.h"
#include "household/lists.h"
#include "office/drafts.h"
#include "office/new_book.h"
#include "store/journal.h"
#include "store/maintenance.h"
#include "support/every_fault.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

int64_t Count(store::Book& book, const std::string& sql) {
  int64_t number = -1;
  (void)book.ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    if (query.Next()) number = query.Int(0);
  });
  return number;
}

household::PersonId AnyHead(store::Book& book) {
  const auto rows = book.Read<std::vector<household::HouseholdRow>>([&](store::Database& db) {
    return Result<std::vector<household::HouseholdRow>>(household::ListHouseholds(db, {}, {}, 0, 5));
  });
  REQUIRE(rows);
  for (const auto& row : *rows)
    if (row.head) return *row.head;
  FAIL("nobody is the head of a household");
  return {};
}

std::string Sheet(int households) {
  std::string text = "Жеке эсеп;Фамилиясы;Аты;Туулган күнү;Жынысы;Туугандык катышы;Айыл;Көчө;Үй\n";
  for (int i = 1; i <= households; ++i) {
    const std::string account = std::to_string(500 + i);
    text += account + ";Асанов;Бакыт;12.03.19" + std::to_string(50 + i) + ";эркек;башчы;Сыноо;Манас;" + account + "\n";
    text += account + ";Асанова;Айгүл;04.07.19" + std::to_string(50 + i) + ";аял;аялы;Сыноо;Манас;" + account + "\n";
  }
  return text;
}

// Tries `make` on a disk that fails at one operation after the other (`most` of them, spread evenly), and looks whether
// `file` is there whole or not at all.
std::string ForEveryNewFile(const std::filesystem::path& file, const store::Environment& healthy, int64_t most,
                            const std::function<Status(const store::Environment&)>& make) {
  FailingVfs vfs;
  store::Environment failing = healthy;
  failing.vfs = vfs.Name();
  const auto remove = [&] {
    for (const auto& entry : std::filesystem::directory_iterator(file.parent_path()))
      if (entry.path().filename().string().rfind(file.filename().string(), 0) == 0)
        std::filesystem::remove(entry.path());
  };
  remove();
  vfs.Heal();
  if (const Status status = make(failing); !status) return "without a fault: " + status.error().code;
  const int64_t operations = vfs.Operations();
  const bool every = std::getenv("AIYL_EVERY_FAULT") != nullptr;
  for (int64_t at = 1; at <= operations; at += std::max<int64_t>(1, operations / (every ? most : 12)))
    for (const FaultKind kind : {FaultKind::kIoError, FaultKind::kDiskFull})
      for (const bool sticky : {false, true}) {
        remove();
        vfs.FailAt(at, kind, sticky);
        const Status status = make(failing);
        vfs.Heal();
        const std::string where = "operation " + std::to_string(at) + ": ";
        if (status.has_value() != std::filesystem::exists(file))
          return where + (status ? "the file is not there" : "a file is there: " + status.error().code);
        if (!status && status.error().kind != ErrorKind::kEnvironment) return where + status.error().code;
        for (const auto& entry : std::filesystem::directory_iterator(file.parent_path()))
          if (!status && entry.path().filename().string().rfind(file.filename().string(), 0) == 0)
            return where + "left behind: " + entry.path().filename().string();
        if (!status) continue;
        auto book = store::Book::Open(file, store::OpenMode::kShared, healthy);
        if (!book) return where + "does not open: " + book.error().code;
        if (const auto problem = CheckReplayOracle(**book); !problem.empty()) return where + problem;
      }
  remove();
  return operations > 0 ? "" : "nothing was written";
}

}  // namespace

TEST_CASE("a certificate is issued whole or not at all: number, page and act together") {
  DemoCopy copy;
  household::PersonId head;
  {
    const auto book = copy.Open();
    head = AnyHead(*book);
  }
  FaultScenario scenario;
  scenario.one_act = true;
  scenario.replay_every = 8;
  scenario.samples = 6;
  scenario.act = [&](store::Book& book) -> Status {
    certificates::Order order;
    order.kind = "family";
    order.person = head;
    order.purpose = {"мектепке көрсөтүү үчүн", "для предъявления в школу"};
    AIYL_TRY(certificates::IssueCertificate(book, copy.Actor(), order, copy.Keys()));
    return {};
  };
  scenario.after = [&](store::Book& book, bool) -> std::string {
    if (Count(book,
              "SELECT count(*) FROM paper p WHERE page_hash IS NOT NULL AND NOT EXISTS "
              "(SELECT 1 FROM page_blob b WHERE b.hash = p.page_hash)") != 0)
      return "a paper without its page";
    return Count(book, "SELECT count(*) - count(DISTINCT number) FROM paper") == 0 ? "" : "a number given twice";
  };
  CHECK(ForEveryFault(copy.File(), copy.Env(), scenario) == "");
}

TEST_CASE("an import that the disk stops is recorded up to an act, and running it again completes it") {
  DemoCopy copy;
  const auto sheet = copy.Folder() / "sheet.csv";
  REQUIRE(WriteFileAtomically(sheet, Sheet(3)));
  int64_t before = 0;
  {
    const auto book = copy.Open();
    before = Count(*book, "SELECT count(*) FROM person");
  }
  FaultScenario scenario;
  scenario.samples = 4;
  scenario.replay_every = 8;
  scenario.kinds = {FaultKind::kIoError, FaultKind::kDiskFull};
  scenario.act = [&](store::Book& book) -> Status {
    AIYL_TRY(exchange::ImportSheet(book, copy.Actor(), sheet, {}));
    return {};
  };
  scenario.after = [&](store::Book& book, bool done) -> std::string {
    const int64_t people = Count(book, "SELECT count(*) FROM person") - before;
    if (done && people != 6) return "rows of the sheet are missing";
    const auto again = exchange::ImportSheet(book, copy.Actor(), sheet, {});
    if (!again) return "does not go on: " + again.error().code;
    if (Count(book, "SELECT count(*) FROM person") - before != 6) return "not completed";
    if (Count(book, "SELECT count(DISTINCT batch) FROM act WHERE kind = 'account.import'") != 1) return "two batches";
    return "";
  };
  CHECK(ForEveryFault(copy.File(), copy.Env(), scenario) == "");
}

TEST_CASE("a draft is kept whole or not at all, and is no act") {
  DemoCopy copy;
  FaultScenario scenario;
  scenario.one_act = true;
  scenario.replay_every = 8;
  scenario.samples = 3;
  scenario.act = [&](store::Book& book) -> Status {
    return office::SaveDraft(book, copy.Actor().staff, "person.register", "", std::string(9000, 'x'));
  };
  scenario.after = [&](store::Book& book, bool done) -> std::string {
    const int64_t drafts = Count(book, "SELECT count(*) FROM draft WHERE length(data) = 9000");
    return !done || drafts == 1 ? "" : "the draft is lost";
  };
  CHECK(ForEveryFault(copy.File(), copy.Env(), scenario) == "");
}

TEST_CASE("the backup of a village on a failing disk is whole or not there") {
  DemoCopy copy;
  const auto target = copy.Folder() / "backup.aiyl";
  CHECK(ForEveryNewFile(target, copy.Env(), 1'000'000, [&](const store::Environment& environment) -> Status {
          auto opened = store::Book::Open(copy.File(), store::OpenMode::kShared, environment);
          if (!opened) return tl::make_unexpected(opened.error());
          return store::Backup(**opened, target);
        }) == "");
}

TEST_CASE("a restored book on a failing disk is whole or not there") {
  DemoCopy copy;
  const auto target = copy.Folder() / "restored.aiyl";
  CHECK(ForEveryNewFile(target, copy.Env(), 150, [&](const store::Environment& environment) -> Status {
          AIYL_TRY(store::Restore(copy.File(), target, copy.Actor(), environment));
          return {};
        }) == "");
}

TEST_CASE("a new book on a failing disk is whole or not there") {
  DemoCopy copy;
  const auto target = copy.Folder() / "new.aiyl";
  office::NewBookPlan plan;
  plan.keys = office::KeyPurpose::kDemo;
  plan.name = {"Сыноо айыл өкмөтү", "Айыл окмоту Сыноо"};
  plan.villages = {{"41708206900010", {"Сыноо", "Сыноо"}}};
  plan.staff_name = {"Катчы", "Секретарь"};
  plan.desk = "test";
  CHECK(ForEveryNewFile(target, copy.Env(), 150, [&](const store::Environment& environment) -> Status {
          AIYL_TRY(office::CreateBook(target, plan, environment, desk::FirstActParts()));
          return {};
        }) == "");
}

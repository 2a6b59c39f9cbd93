// SPDX-License-Identifier: Apache-2.0
#include "desk/demo.h"

#include <algorithm>
#include <system_error>

#include "base/atomic_file.h"
#include "certificates/certificate.h"
#include "desk/demo_acts.h"
#include "desk/demo_council.h"
#include "desk/demo_plan.h"
#include "desk/demo_quality.h"
#include "desk/demo_services.h"
#include "desk/demo_tariffs.h"
#include "desk/demo_tax.h"
#include "desk/demo_window.h"
#include "desk/demo_write.h"
#include "desk/registry.h"
#include "household/lists.h"
#include "office/keys.h"
#include "office/new_book.h"
#include "store/maintenance.h"

namespace aiyl::desk {

namespace {

constexpr int kHouseholdsInAct = 40;  // about 2,000 rows
constexpr int kMostPapers = 24;

office::NewBookPlan BookPlan(const DemoPlace& place) {
  office::NewBookPlan plan;
  plan.keys = office::KeyPurpose::kDemo;
  plan.name = {place.office.ky + " айыл өкмөтү", "Айыл окмоту " + place.office.ru};
  plan.short_name = {place.office.ky, place.office.ru};
  plan.aimak = {place.office.ky, place.office.ru};
  plan.paper_index = "01";
  for (const auto& village : place.villages)
    plan.villages.push_back({village.code, {village.name.ky, village.name.ru}});
  plan.staff_name = {"Катчы", "Секретарь"};
  plan.staff_post = {"Жооптуу катчы", "Ответственный секретарь"};
  plan.signatory_name = {place.head.ky, place.head.ru};
  plan.desk = "demo";
  return plan;
}

// The book under its temporary name, gone again unless it was finished.
class Unfinished {
 public:
  explicit Unfinished(std::filesystem::path file) : m_file(std::move(file)) {}
  ~Unfinished() {
    std::error_code ignored;
    for (const auto* ending : {"", "-wal", "-shm", "-lock"}) std::filesystem::remove(m_file.string() + ending, ignored);
  }
  const std::filesystem::path& Path() const { return m_file; }

 private:
  std::filesystem::path m_file;
};

Result<DemoOutcome> Fill(store::Book& book, const store::Actor& actor, FixedClock& clock, IdSource& ids,
                         const DemoPlace& place, const DemoOptions& options) {
  DemoOutcome outcome;
  const Uuid batch = ids.Next();
  const auto act = [&](const std::function<Status(store::UnitOfWork&)>& work) -> Status {
    clock.AdvanceMicros(7'000'000);
    const store::ActHeader header{.kind = kDemoFill, .happened_on = DemoToday(), .batch = batch, .note = {}};
    AIYL_ASSIGN(const auto receipt, book.Write(actor, header, work));
    ++outcome.acts;
    for (const auto& [table, pks] : receipt.changed.rows) outcome.rows += static_cast<int64_t>(pks.size());
    return {};
  };
  DemoRows rows;
  AIYL_TRY(act([&](store::UnitOfWork& work) -> Status {
    AIYL_ASSIGN(rows, WriteDemoPlaces(work, place));
    return {};
  }));
  store::Book::Bulk bulk(book);
  for (int from = 0; from < options.households; from += kHouseholdsInAct) {
    const int to = std::min(options.households, from + kHouseholdsInAct);
    if (options.progress && !options.progress(static_cast<int>(int64_t{100} * from / options.households)))
      return Refuse("demo.cancelled", Msg("The demo village was not made: it was cancelled."));
    int persons = 0;
    AIYL_TRY(act([&](store::UnitOfWork& work) -> Status {
      persons = 0;
      for (int number = from; number < to; ++number) {
        AIYL_ASSIGN(const int members, WriteDemoHousehold(work, rows, PlanDemoHousehold(options.seed, place, number),
                                                          std::to_string(number + 1)));
        persons += members;
      }
      return {};
    }));
    outcome.persons += persons;
    outcome.households += to - from;
  }
  AIYL_TRY(bulk.End());
  return outcome;
}

// One paper of some kind for the first-recorded person of every few households, so that the register, the tray and the
// reprint have something to show.
Status IssuePapers(store::Book& book, const store::Actor& actor, FixedClock& clock, const DemoOptions& options,
                   DemoOutcome& outcome) {
  const auto scope = office::Scope::Of(actor.office);
  const int wanted = std::min(kMostPapers, options.households / 5);
  AIYL_ASSIGN(const auto rows, book.Read<std::vector<household::HouseholdRow>>([&](store::Database& db) {
    return Result<std::vector<household::HouseholdRow>>(household::ListHouseholds(db, scope, {}, 0, 5 * wanted));
  }));
  AIYL_ASSIGN(const auto keys, book.Read<office::OfficeKeys>([&](store::Database& db) {
    return office::UnlockKeys(db, office::OfficeId(actor.office), "");
  }));
  static constexpr const char* kPurposes[] = {"anywhere", "school", "bank"};
  for (size_t i = 0; i < rows.size(); i += 5) {
    if (!rows[i].head) continue;
    clock.AdvanceMicros(240'000'000);
    certificates::Order order;
    order.kind = certificates::Kinds()[i / 5 % certificates::Kinds().size()];
    order.person = *rows[i].head;
    AIYL_ASSIGN(order.purpose, book.Read<office::Bilingual>([&](store::Database& db) {
      return certificates::PurposeFrom(db, kPurposes[i / 5 % std::size(kPurposes)]);
    }));
    // Somebody who died or has no animals gets no such paper: the next one does.
    if (certificates::IssueCertificate(book, actor, order, keys)) ++outcome.papers;
  }
  return {};
}

}  // namespace

void RegisterDemo(store::Registry& registry) {
  registry.Add(store::ActKind{.kind = kDemoFill, .title = Msg("Demo village: households entered")});
}

Result<DemoOutcome> MakeDemoBook(const std::filesystem::path& file, const DemoOptions& options) {
  if (options.households < 1 || options.households > 100'000)
    return UsageError("demo.households", Msg("A demo village has 1 to 100,000 households."));
  if (std::error_code error; std::filesystem::exists(file, error))
    return EnvironmentError("store.exists", Msg("There is a file {file} already. A new book never replaces a file.",
                                                {{"file", file.string()}}));
  FixedClock clock = FixedClock(FixedClock::Noon(DemoToday()));
  const auto ids = NewSeededIdSource(options.seed, clock);
  store::Environment environment;
  environment.clock = &clock;
  environment.ids = ids.get();
  environment.registry = &MakeRegistry();
  const DemoPlace place = PlanDemoPlace(options.seed, options.households);
  const Unfinished unfinished(TemporaryBeside(file));
  DemoOutcome outcome;
  {
    AIYL_ASSIGN(auto made, office::CreateBook(unfinished.Path(), BookPlan(place), environment, FirstActParts()));
    const store::Actor actor{.office = made.office.value, .staff = made.staff.value, .desk = "demo"};
    AIYL_ASSIGN(outcome, Fill(*made.book, actor, clock, *ids, place, options));
    AIYL_TRY(IssuePapers(*made.book, actor, clock, options, outcome));
    AIYL_ASSIGN(const int64_t council_acts, WriteDemoCouncil(*made.book, actor, clock));
    outcome.acts += council_acts;
    AIYL_TRY(FillDemoServices(*made.book, actor, clock));
    AIYL_TRY(FillDemoWindow(*made.book, actor, clock));
    AIYL_TRY(FillDemoQuality(*made.book, actor, clock, options.seed));
    AIYL_TRY(FillDemoTax(*made.book, actor, clock, options.seed));
    AIYL_TRY(FillDemoTariffs(*made.book, actor, clock));
  }
  AIYL_TRY(store::PublishBook(unfinished.Path(), file));
  if (options.progress) options.progress(100);
  return outcome;
}

}  // namespace aiyl::desk

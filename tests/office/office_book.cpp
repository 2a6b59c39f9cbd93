// SPDX-License-Identifier: Apache-2.0
#include "office_book.h"

#include "office/office_acts.h"

namespace aiyl::test {

const store::Registry& OfficeBook::TheRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    return made;
  }();
  return registry;
}

office::NewBookPlan OfficeBook::Plan() {
  office::NewBookPlan plan;
  plan.keys = office::KeyPurpose::kDemo;
  plan.name = {"Достук айыл өкмөтү", "Достукский айыл окмоту"};
  plan.aimak = {"Достук", "Достукский"};
  plan.villages = {{"41704220812010", {"Достук", "Достук"}}, {"", {"Ак-Жар", "Ак-Джар"}}};
  plan.paper_index = "24";
  plan.staff_name = {"Асанова Гүлнара", "Асанова Гульнара"};
  plan.signatory_name = {"Б. Эсенов", "Б. Эсенов"};
  plan.desk = "test";
  return plan;
}

OfficeBook::OfficeBook(uint64_t seed, OfficeBookSetup setup)
    : m_setup(std::move(setup)),
      m_clock(FixedClock::Noon(*Date::FromYmd(2025, 5, 14))),
      m_ids(NewSeededIdSource(seed, m_clock)) {
  m_environment.clock = &m_clock;
  m_environment.ids = m_ids.get();
  m_environment.registry = m_setup.registry ? m_setup.registry : &TheRegistry();
  auto made = office::CreateBook(m_folder / "book.aiyl", Plan(), m_environment, m_setup.first_act);
  if (!made) throw std::runtime_error(made.error().code + ": " + made.error().detail);
  m_made = std::move(*made);
}

Result<office::ActOutcome> OfficeBook::Run(const std::string& kind, const office::Json& data) {
  return RunAs(m_made.staff, kind, data);
}

Result<office::ActOutcome> OfficeBook::RunAs(office::StaffId staff, const std::string& kind, const office::Json& data) {
  m_clock.AdvanceMicros(1'000'000);
  auto tables = m_setup.acts;
  tables.push_back(&office::OfficeActs());
  for (const auto* acts : tables)
    for (const auto& spec : *acts)
      if (spec.kind == kind)
        return office::RunAct(*m_made.book, {m_made.office.value, staff.value, "test"}, spec, data);
  throw std::runtime_error("no act " + kind);
}

office::Json OfficeBook::Do(const std::string& kind, const office::Json& data) {
  auto outcome = Run(kind, data);
  if (!outcome) throw std::runtime_error(kind + ": " + outcome.error().code + " " + outcome.error().field);
  return outcome->made;
}

void OfficeBook::Reopen() {
  const auto file = m_made.book->File();
  m_made.book.reset();
  auto opened = store::Book::Open(file, store::OpenMode::kShared, m_environment);
  if (!opened) throw std::runtime_error(opened.error().code);
  m_made.book = std::move(*opened);
}

}  // namespace aiyl::test

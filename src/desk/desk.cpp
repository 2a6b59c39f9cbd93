// SPDX-License-Identifier: Apache-2.0
#include "desk/desk.h"

#include <optional>
#include <utility>

#include "desk/registry.h"
#include "quality/watch_rules.h"

namespace aiyl::desk {

Result<std::unique_ptr<Desk>> Desk::Open(const std::filesystem::path& file, Dispatcher dispatcher) {
  std::unique_ptr<Desk> desk(new Desk);
  desk->m_clock = std::make_unique<SystemClock>();
  desk->m_ids = NewSystemIdSource(*desk->m_clock);
  store::Environment environment;
  environment.clock = desk->m_clock.get();
  environment.ids = desk->m_ids.get();
  environment.registry = &MakeRegistry();
  AIYL_ASSIGN(desk->m_book, store::Book::Open(file, store::OpenMode::kDesktop, environment));
  desk->m_actor.office = desk->m_book->Identity().office;
  desk->m_actor.desk = "desktop";
  desk->m_worker = std::make_unique<Worker>(std::move(dispatcher));
  return desk;
}

Desk::~Desk() {
  m_worker.reset();
  m_book.reset();
}

void Desk::SignIn(const Uuid& staff) {
  if (m_actor.staff == staff) return;  // the screen was unlocked
  m_actor.staff = staff;
  Tell({});  // who may see what
}

const office::OfficeKeys* Desk::Keys() {
  if (m_keys && m_keys_day != m_clock->Today()) m_keys.reset();
  if (!m_keys && m_book->Identity().demo) (void)UnlockKeys({});  // what went wrong is told when they are needed
  return m_keys ? &*m_keys : nullptr;
}

Status Desk::UnlockKeys(std::string_view passphrase) {
  AIYL_ASSIGN(m_keys, m_book->Read<office::OfficeKeys>([&](store::Database& db) {
    return office::UnlockKeys(db, office::OfficeId(m_actor.office), passphrase);
  }));
  m_keys_day = m_clock->Today();
  return {};
}

template <class T>
void Desk::Submit(std::function<T()> work, std::function<void(const T&)> done) {
  auto answer = std::make_shared<std::optional<T>>();
  m_worker->Submit([answer, work = std::move(work)] { answer->emplace(work()); },
                   [answer, done = std::move(done), alive = std::weak_ptr<bool>(m_alive)] {
                     if (alive.lock()) done(**answer);
                   });
}

void Desk::Write(store::ActHeader header, std::function<Status(store::UnitOfWork&)> work, Done done) {
  using Answer = Result<store::ActReceipt>;
  Submit<Answer>([this, actor = m_actor, header = std::move(header),
                  work = std::move(work)] { return m_book->Write(actor, header, work); },
                 [this, done = std::move(done)](const Answer& answer) {
                   if (answer) Tell(answer->changed);
                   if (done) done(answer);
                 });
}

void Desk::RunAct(office::ActSpec spec, office::Json data,
                  std::function<void(const Result<office::ActOutcome>&)> done) {
  using Answer = Result<office::ActOutcome>;
  Submit<Answer>([this, actor = m_actor, spec = std::move(spec),
                  data = std::move(data)] { return office::RunAct(*m_book, actor, spec, data); },
                 [this, done = std::move(done)](const Answer& answer) {
                   if (answer) Tell(answer->receipt.changed);
                   if (done) done(answer);
                 });
}

void Desk::Undo(const Uuid& act, std::string note, Done done) {
  using Answer = Result<store::ActReceipt>;
  Submit<Answer>(
      [this, actor = m_actor, act, note = std::move(note)]() -> Answer {
        Status may;
        AIYL_TRY(m_book->ReadAny([&](store::Database& db) { may = quality::CheckMayUndo(db, actor, act); }));
        AIYL_TRY(std::move(may));
        return store::Undo(*m_book, actor, act, note);
      },
      [this, done = std::move(done)](const Answer& answer) {
        if (answer) Tell(answer->changed);
        if (done) done(answer);
      });
}

void Desk::RunLong(std::function<void(store::Book&)> work, std::function<void()> done) {
  Submit<bool>(
      [this, work = std::move(work)] {
        work(*m_book);
        return true;
      },
      [this, done = std::move(done)](const bool&) {
        Tell({});
        if (done) done();
      });
}

int Desk::AddListener(Listener listener) {
  m_listeners.emplace(m_next_listener, std::move(listener));
  return m_next_listener++;
}

void Desk::RemoveListener(int listener) {
  m_listeners.erase(listener);
}

void Desk::Tell(const store::Changed& changed) {
  const auto listeners = m_listeners;  // one may remove itself
  for (const auto& [number, listener] : listeners) listener(changed);
}

}  // namespace aiyl::desk

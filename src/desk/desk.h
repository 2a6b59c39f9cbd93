// SPDX-License-Identifier: Apache-2.0
// The open book as a desktop holds it: who is signed in, in which language, the writer queue, and who wants to know
// what changed. The screen's thread owns a Desk; only the worker writes. Knows no window.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "desk/worker.h"
#include "office/act_spec.h"
#include "office/keys.h"
#include "store/book.h"
#include "store/journal.h"
#include "text/catalogue.h"

namespace aiyl::desk {

class Desk {
 public:
  // Opens FILE as the only desktop on it. Errors as store::Book::Open.
  static Result<std::unique_ptr<Desk>> Open(const std::filesystem::path& file, Dispatcher dispatcher);
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  store::Book& Book() { return *m_book; }
  const Clock& GetClock() const { return *m_clock; }

  // Whoever is signed in. Forms stay open when the user is switched.
  const store::Actor& Who() const { return m_actor; }
  void SignIn(const Uuid& staff);
  bool IsSignedIn() const { return !m_actor.staff.IsNil(); }

  // The office's open keys: asked for once a day. Null where they are still wrapped; a demo book's open by themselves.
  const office::OfficeKeys* Keys();
  // Errors as office::UnlockKeys.
  Status UnlockKeys(std::string_view passphrase);

  // What an act came to; runs on the screen's thread.
  using Done = std::function<void(const Result<store::ActReceipt>&)>;
  // One act on the worker. Listeners hear of it before `done` does.
  void Write(store::ActHeader header, std::function<Status(store::UnitOfWork&)> work, Done done);
  // One act by its description and JSON, on the worker; refusals as office::RunAct.
  void RunAct(office::ActSpec spec, office::Json data,
              std::function<void(const Result<office::ActOutcome>&)> done);
  // Undo of one act.
  void Undo(const Uuid& act, std::string note, Done done);
  // Long work with the book (imports, backups): `work` may write many acts; listeners are told that everything may
  // have changed. `done` runs on the screen's thread.
  void RunLong(std::function<void(store::Book&)> work, std::function<void()> done);

  // Called with what changed; an empty `rows` means "anything". Remove with the number given.
  using Listener = std::function<void(const store::Changed&)>;
  int AddListener(Listener listener);
  void RemoveListener(int listener);

  Worker& Queue() { return *m_worker; }

 private:
  Desk() = default;
  void Tell(const store::Changed& changed);
  // Work on the worker whose answer comes back here, unless the desk is gone by then.
  template <class T>
  void Submit(std::function<T()> work, std::function<void(const T&)> done);

  std::unique_ptr<Clock> m_clock;
  std::unique_ptr<IdSource> m_ids;
  std::unique_ptr<store::Book> m_book;
  std::unique_ptr<Worker> m_worker;  // ends before the book closes
  store::Actor m_actor;
  std::optional<office::OfficeKeys> m_keys;
  Date m_keys_day;
  std::map<int, Listener> m_listeners;
  int m_next_listener = 1;
  // Answers still under way when the desk is closed find it empty.
  std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace aiyl::desk

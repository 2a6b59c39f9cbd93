// SPDX-License-Identifier: Apache-2.0
// PINs as Argon2id strings, and the growing wait after wrong ones.
#include "office/sign_in.h"

#include <algorithm>

#include "base/shown_date.h"
#include "crypto/password.h"
#include "office/office_record.h"

namespace aiyl::office {
namespace {

constexpr int kFreeTries = 3;
constexpr int64_t kFirstWaitSeconds = 30, kLongestWaitSeconds = 3600, kMicros = 1'000'000;

struct Secret {
  std::string hash;
  int64_t failures = 0, locked_until = 0;
};

std::optional<Secret> FindSecret(store::Database& db, StaffId staff) {
  auto query = db.Prepare("SELECT hash, failures, locked_until FROM staff_secret WHERE staff = ?");
  query.Bind(staff);
  if (!query.Next()) return std::nullopt;
  return Secret{query.String(0), query.Int(1), query.Int(2)};
}

void InsertEvent(store::Database& db, Instant at, const Uuid& staff, std::string_view kind, std::string_view subject) {
  auto insert = db.Prepare("INSERT INTO desk_event(at, staff, kind, subject) VALUES(?, ?, ?, ?)");
  insert.Bind(at.micros, staff, kind, subject);
  insert.Run();
}

int64_t WaitSeconds(int64_t failures) {
  if (failures < kFreeTries) return 0;
  int64_t wait = kFirstWaitSeconds;
  for (int64_t i = kFreeTries; i < failures && wait < kLongestWaitSeconds; ++i) wait *= 2;
  return std::min(wait, kLongestWaitSeconds);
}

struct Found {
  std::optional<Staff> staff;
  std::optional<Secret> secret;
};

}  // namespace

Status SetPin(store::Book& book, StaffId staff, std::string_view pin) {
  if (pin.size() < 4 || pin.size() > 12 || pin.find_first_not_of("0123456789") != std::string_view::npos)
    return Refuse("sign-in.pin-form", Msg("A PIN has 4 to 12 digits."), "pin");
  AIYL_ASSIGN(const std::string hash, crypto::HashPassword(pin));
  return book.WriteLocal([&](store::Database& db) -> Status {
    auto insert = db.Prepare(R"sql(
      INSERT INTO staff_secret(staff, hash, failures, locked_until) VALUES(?, ?, 0, 0)
      ON CONFLICT(staff) DO UPDATE SET hash = excluded.hash, failures = 0, locked_until = 0)sql");
    insert.Bind(staff, hash);
    insert.Run();
    return {};
  });
}

bool HasPin(store::Database& db, StaffId staff) {
  return FindSecret(db, staff).has_value();
}

Status SignIn(store::Book& book, StaffId staff, std::string_view pin) {
  AIYL_ASSIGN(const Found found, book.Read<Found>([&](store::Database& db) -> Result<Found> {
    return Found{FindStaff(db, staff), FindSecret(db, staff)};
  }));
  const Instant now = book.Env().clock->Now();
  if (!found.staff || !found.staff->term.Contains(LocalDate(now)))
    return Refuse("sign-in.not-in-office", Msg("This member of staff is not in office today."));
  if (!found.secret) return Refuse("sign-in.no-pin", Msg("No PIN has been set on this computer yet."), "pin");
  if (now.micros < found.secret->locked_until)
    return Refuse("sign-in.locked",
                  Msg("After several wrong PINs this name is locked until {time}.",
                      {{"time", Shown(Instant{found.secret->locked_until})}}),
                  "pin");
  const bool right = crypto::VerifyPassword(found.secret->hash, pin);
  // A new hash where costs have risen since; the old one still serves if there is no memory for it.
  std::string hash = found.secret->hash;
  if (right && crypto::NeedsRehash(hash))
    if (auto fresh = crypto::HashPassword(pin)) hash = std::move(*fresh);
  int64_t failures = 0, wait = 0;
  AIYL_TRY(book.WriteLocal([&](store::Database& db) -> Status {
    // Read anew: another process may have counted meanwhile.
    const auto secret = FindSecret(db, staff);
    failures = right || !secret ? 0 : secret->failures + 1;
    wait = WaitSeconds(failures);
    auto update = db.Prepare("UPDATE staff_secret SET hash = ?, failures = ?, locked_until = ? WHERE staff = ?");
    update.Bind(hash, failures, wait == 0 ? int64_t{0} : now.micros + wait * kMicros, staff);
    update.Run();
    InsertEvent(db, now, staff.value, right ? "sign-in" : "sign-in-failed", "");
    return {};
  }));
  if (right) return {};
  if (wait == 0) return Refuse("sign-in.wrong", Msg("The PIN is wrong."), "pin");
  return Refuse("sign-in.wrong",
                MsgN("The PIN is wrong. Try again in {n} second.", "The PIN is wrong. Try again in {n} seconds.", wait),
                "pin");
}

Status RecordDeskEvent(store::Book& book, const Uuid& staff, std::string_view kind, std::string_view subject) {
  const Instant now = book.Env().clock->Now();
  return book.WriteLocal([&](store::Database& db) -> Status {
    InsertEvent(db, now, staff, kind, subject);
    return {};
  });
}

}  // namespace aiyl::office

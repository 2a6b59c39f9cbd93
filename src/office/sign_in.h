// SPDX-License-Identifier: Apache-2.0
// Sign-in by name and PIN on this computer. PINs are kept as Argon2id strings in a local table: they are never
// captured, sent or replayed. Wrong PINs are answered more and more slowly, so that four digits cannot be tried out.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::office {

// 4 … 12 digits. Errors: "sign-in.pin-form".
Status SetPin(store::Book& book, StaffId staff, std::string_view pin);
bool HasPin(store::Database& db, StaffId staff);

// Errors: "sign-in.wrong" (says how long to wait after the third), "sign-in.locked" (says until when),
// "sign-in.no-pin", "sign-in.not-in-office" (term over). Wrong PINs wait 30 s after the third, twice as long after each
// further one, one hour at most. Both outcomes are recorded as desk events.
Status SignIn(store::Book& book, StaffId staff, std::string_view pin);

// "lock", "print", "export" … `subject` is an id or a number, never a name.
Status RecordDeskEvent(store::Book& book, const Uuid& staff, std::string_view kind, std::string_view subject);

}  // namespace aiyl::office

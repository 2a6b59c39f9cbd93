// SPDX-License-Identifier: Apache-2.0
// A new book: act 1 holds the office, its villages, the first member of staff, the signatory and the office's keys,
// and whatever the modules above add (number series). Replay starts from nothing and comes to the same rows.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "office/keys.h"
#include "office/office_record.h"
#include "office/territory.h"
#include "store/book.h"

namespace aiyl::office {

struct NewVillage {
  std::string code;  // may be empty
  Bilingual name;
};
// "CODE:KY:RU"; the Russian name may be left out. Errors (kUsage): "new.village".
Result<NewVillage> ParseVillage(const std::string& text);

struct NewBookPlan {
  store::BookKind kind = store::BookKind::kOffice;
  KeyPurpose keys = KeyPurpose::kReal;  // kDemo makes a demo book
  Uuid office_id;                       // nil: a new one
  Bilingual name, short_name, address;  // short_name: the name where empty
  std::string phone, paper_index;
  std::optional<TerritoryId> rayon;  // else found by the villages' codes
  Bilingual aimak;                   // айыл аймагы; where empty, villages hang on the rayon
  std::vector<NewVillage> villages;
  Bilingual staff_name, staff_post;  // the first one, with the rights of the head; "admin" where empty
  Bilingual signatory_name, signatory_post;
  std::string passphrase;
  std::string desk;
};

struct NewBook {
  std::unique_ptr<store::Book> book;
  OfficeId office;
  StaffId staff;
};
// `also` runs within act 1, after this module's rows. Errors: those of store::Book::Create, "new.name" (both languages
// are needed), "key.passphrase-short", "territory.*".
Result<NewBook> CreateBook(const std::filesystem::path& file, const NewBookPlan& plan,
                           const store::Environment& environment,
                           const std::vector<std::function<Status(store::UnitOfWork&)>>& also = {});

}  // namespace aiyl::office

// SPDX-License-Identifier: Apache-2.0
// A new book is one act; its keys, and the keys of others.
#include "office/new_book.h"

#include <catch2/catch.hpp>

#include "office_book.h"

using namespace aiyl;
using namespace aiyl::office;
using aiyl::test::OfficeBook;

TEST_CASE("a village is given as CODE:KY:RU") {
  const auto full = ParseVillage("41704220812010:Ак-Жар:Ак-Джар");
  REQUIRE(full);
  CHECK(full->code == "41704220812010");
  CHECK(full->name == Bilingual{"Ак-Жар", "Ак-Джар"});
  CHECK(ParseVillage(":Достук")->name == Bilingual{"Достук", "Достук"});
  for (const auto* wrong : {"Достук", "", "12x:Достук", "12:", "::"}) CHECK_FALSE(ParseVillage(wrong));
}

TEST_CASE("act 1 holds the office, its villages under the rayon of their code, staff, signatory and key") {
  OfficeBook book;
  book.Read<int>([&](store::Database& db) {
    auto acts = db.Prepare("SELECT count(*) FROM act");
    acts.Next();
    CHECK(acts.Int(0) == 1);
    const auto office = FindOffice(db, book.Made().office);
    REQUIRE(office);
    CHECK(office->demo);
    CHECK(office->kind == "aiyl");
    CHECK(office->short_name.ky == "Достук айыл өкмөтү");
    CHECK(office->paper_index == "24");
    REQUIRE(office->territory);
    const auto path = TerritoryPath(db, *office->territory);
    REQUIRE(path.size() == 3);
    CHECK(path[1].code == "41704220000000");
    CHECK(ListVillages(db, book.Scope()).size() == 2);
    CHECK(ListStaff(db, book.Scope()).at(0).role == Role::kHead);
    CHECK(ListSignatories(db, book.Scope()).size() == 1);
    return 0;
  });
  CHECK(book->Identity().demo);
}

TEST_CASE("a book needs both names and a passphrase, and is not made over another file") {
  OfficeBook book;
  auto plan = OfficeBook::Plan();
  plan.name.ru.clear();
  CHECK(CreateBook(book.Folder() / "a.aiyl", plan, book.Env()).error().code == "new.name");
  plan = OfficeBook::Plan();
  plan.keys = KeyPurpose::kReal;
  plan.passphrase = "кыска";
  CHECK(CreateBook(book.Folder() / "a.aiyl", plan, book.Env()).error().code == "key.passphrase-short");
  CHECK_FALSE(std::filesystem::exists(book.Folder() / "a.aiyl"));
  CHECK(CreateBook(book->File(), OfficeBook::Plan(), book.Env()).error().code == "store.exists");
}

TEST_CASE("a real book's keys open with the passphrase alone, and after a change with the new one") {
  OfficeBook demo;
  auto plan = OfficeBook::Plan();
  plan.keys = KeyPurpose::kReal;
  plan.passphrase = "ала-тоо 2025";
  auto made = CreateBook(demo.Folder() / "real.aiyl", plan, demo.Env());
  REQUIRE(made);
  const auto unlock = [&](const std::string& passphrase) {
    return made->book->Read<std::string>([&](store::Database& db) -> Result<std::string> {
      CHECK(KeysNeedPassphrase(db, made->office));
      AIYL_ASSIGN(const auto keys, UnlockKeys(db, made->office, passphrase));
      CHECK_FALSE(keys.demo);
      CHECK(FindKeyById(db, keys.signing.Public().KeyId())->own);
      return keys.signing.Public().ToHex();
    });
  };
  const auto first = unlock("ала-тоо 2025");
  REQUIRE(first);
  CHECK(unlock("ала-тоо 2024").error().code == "crypto.wrong-passphrase");
  CHECK(ChangePassphrase(*made->book, made->office, "wrong words", "жаңы сырсөз").error().code ==
        "crypto.wrong-passphrase");
  REQUIRE(ChangePassphrase(*made->book, made->office, "ала-тоо 2025", "жаңы сырсөз"));
  CHECK(unlock("жаңы сырсөз") == *first);
  CHECK_FALSE(unlock("ала-тоо 2025"));
}

TEST_CASE("a demo book's keys open without a passphrase and are the same for the same seed") {
  const auto key = [](uint64_t seed) {
    OfficeBook book(seed);
    return book.Read<std::string>([&](store::Database& db) {
      CHECK_FALSE(KeysNeedPassphrase(db, book.Made().office));
      const auto keys = UnlockKeys(db, book.Made().office, "");
      CHECK(keys->demo);
      return keys->signing.Public().ToHex();
    });
  };
  CHECK(key(7) == key(7));
  CHECK(key(7) != key(8));
}

TEST_CASE("offices enrol each other by their key files; a revoked key is not used") {
  OfficeBook village(1), district(2);
  const auto text = village.Read<std::string>([&](store::Database& db) {
    const auto keys = UnlockKeys(db, village.Made().office, "");
    return *PublicKeyText(db, *keys);
  });
  CHECK(Enrol(*village, text).error().code == "enrol.own");
  CHECK_FALSE(Enrol(*district, text.substr(0, text.size() / 2)));
  const auto enrolled = Enrol(*district, text);
  REQUIRE(enrolled);
  CHECK(enrolled->office == village.Made().office);
  CHECK(enrolled->kind == "demo");
  REQUIRE(Enrol(*district, text));  // twice is once
  district.Read<int>([&](store::Database& db) {
    CHECK(ListEnrolled(db).size() == 1);
    CHECK(FindEnrolled(db, village.Made().office)->seal == enrolled->seal);
    CHECK(FindKeyById(db, enrolled->verify.KeyId())->name.ky == "Достук айыл өкмөтү");
    return 0;
  });
  REQUIRE(Revoke(*district, village.Made().office, enrolled->verify));
  district.Read<int>([&](store::Database& db) {
    CHECK_FALSE(FindEnrolled(db, village.Made().office));
    CHECK(FindKeyById(db, enrolled->verify.KeyId())->revoked);
    return 0;
  });
}

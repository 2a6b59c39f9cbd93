// SPDX-License-Identifier: Apache-2.0
// The code on the paper, checked with nothing but the office's public key.
#include "papers/signed_paper.h"

#include <catch2/catch.hpp>

#include "page/page_blob.h"
#include "page/qr.h"
#include "paper_book.h"
#include "text/catalogue.h"

using namespace aiyl;
using namespace aiyl::papers;
using aiyl::test::PaperBook;

namespace {

TrustedKey KeyOf(PaperBook& book) {
  return book.Read<TrustedKey>(
      [&](store::Database& db) { return *TrustKeyFile(*office::PublicKeyText(db, book.Keys())); });
}

}  // namespace

TEST_CASE("a printed code is genuine for the office's key alone and says what the paper shows") {
  PaperBook book(1), other(2);
  const auto issued = book.Issue();
  const auto paper = book.Find(issued.number);
  const auto check = CheckPaper(paper.code, {KeyOf(other), KeyOf(book)});
  REQUIRE(check);
  CHECK(check->claims.number == "24-1/2025");
  CHECK(check->claims.day == Date::FromYmd(2025, 5, 14));
  CHECK(check->claims.kind == "family");
  CHECK(check->claims.name == "Асанов Өмүрбек");
  CHECK(check->claims.pin_tail == "4321");
  CHECK(check->claims.demo);
  CHECK(check->claims.office == book.Made().office.value);
  CHECK(check->claims.text_hash == page::TextHash(issued.document).View().substr(0, 16));
  CHECK(check->signer.name.ky == "Достук айыл өкмөтү");
  CHECK(paper.key_id == book.Keys().signing.Public().KeyId());
  CHECK(CheckPaper(paper.code, {KeyOf(other)}).error().code == "code.unknown-key");
}

TEST_CASE("the checker says that genuine is not signed, in both languages") {
  PaperBook book;
  const auto check = CheckPaper(book.Find(book.Issue().number).code, {KeyOf(book)});
  REQUIRE(check);
  const auto sentences = check->Sentences();
  REQUIRE(sentences.size() == 3);
  CHECK(text::Tr(sentences[1], text::Language::kKy) == "Текст чын; кол жана мөөрсүз жараксыз.");
  CHECK(text::Tr(sentences[1], text::Language::kRu) == "Текст подлинный; без подписи и печати недействителен.");
}

TEST_CASE("no altered character passes") {
  PaperBook book;
  const auto code = book.Find(book.Issue().number).code;
  const auto key = KeyOf(book);
  int refused = 0;
  for (size_t i = 0; i < code.size(); i += 3) {
    std::string altered = code;
    altered[i] = altered[i] == '0' ? '1' : '0';
    if (altered == code) continue;
    CHECK_FALSE(CheckPaper(altered, {key}));
    ++refused;
  }
  CHECK(refused > 50);
  CHECK_FALSE(CheckPaper(code.substr(0, code.size() - 3), {key}));
  CHECK_FALSE(CheckPaper("", {key}));
}

TEST_CASE("a code signed with one office's key in the name of another is refused") {
  PaperBook book(1), other(2);
  PaperClaims claims;
  claims.office = other.Made().office.value;
  claims.number = "1";
  claims.day = *Date::FromYmd(2025, 1, 1);
  claims.kind = "family";
  claims.text_hash = std::string(16, 'x');
  CHECK(CheckPaper(SignPaper(claims, book.Keys().signing), {KeyOf(book), KeyOf(other)}).error().code ==
        "paper.code-office");
}

TEST_CASE("the code of a usual paper is short enough for 65 modules") {
  PaperBook book;
  auto request = book.Request();
  request.name = {"Абдыкадырова Гүлжамийла Токтомаматовна", "Абдыкадырова Гульжамийла Токтомаматовна"};
  const auto code = book.Find(book.Issue(request)->number).code;
  CHECK(code.size() <= 420);
  const auto qr = page::MakeQr(code);
  REQUIRE(qr);
  CHECK(qr->modules <= 77);
}

TEST_CASE("annulled papers stand in the office's signed list, and the checker knows them") {
  PaperBook book(1), other(2);
  const auto good = book.Issue().number, bad = book.Issue().number;
  book.Do("paper.annul", {{"number", bad}, {"reason", "ката"}});
  const auto text = book.Read<std::string>([&](store::Database& db) {
    return FormatRevocations(Revocations(db, book.Made().office.value, book.Clock().Today()), book.Keys().signing);
  });
  const std::vector<TrustedKey> keys = {KeyOf(book)};
  const auto list = ParseRevocations(text, keys);
  REQUIRE(list);
  REQUIRE(list->papers.size() == 1);
  CHECK(CheckPaper(book.Find(bad).code, keys, {*list})->revoked->number == bad);
  CHECK(CheckPaper(book.Find(bad).code, keys, {*list})->Sentences().size() == 4);
  CHECK_FALSE(CheckPaper(book.Find(good).code, keys, {*list})->revoked);
  std::string altered = text;
  altered.replace(altered.find("24-2"), 4, "24-1");
  CHECK(ParseRevocations(altered, keys).error().code == "revocations.signature");
  CHECK(ParseRevocations(text, {KeyOf(other)}).error().code == "revocations.signature");
  CHECK(ParseRevocations("aiyl-revoked-2\n", keys).error().code == "revocations.form");
}

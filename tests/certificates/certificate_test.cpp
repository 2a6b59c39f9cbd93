// SPDX-License-Identifier: Apache-2.0
// What an order takes from the book, what it refuses, and what is recorded.
#include "certificates/certificate.h"

#include <catch2/catch.hpp>

#include "certificate_book.h"
#include "household/steps.h"
#include "papers/signed_paper.h"
#include "store/journal.h"
#include "support/replay_oracle.h"
#include "text/canonical.h"

using namespace aiyl;
using namespace aiyl::certificates;
using aiyl::test::CertificateBook;
using papers::PaperLanguage;

namespace {

std::string CodeOf(const Result<Preview>& preview) {
  return preview ? "done" : preview.error().code;
}
bool HasRemark(const Preview& preview, const std::string& code) {
  for (const auto& remark : preview.remarks)
    if (remark.code == code) return true;
  return false;
}
bool Says(const page::Document& document, const std::string& words) {
  // No-break blanks and line ends are blanks to a reader.
  return text::Canonical(page::PlainText(document)).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a family certificate names the household's members in both languages") {
  CertificateBook book;
  const auto issued = book.Issue(book.Order("family"));
  REQUIRE(issued);
  CHECK(issued->number == "24-1/2025");
  REQUIRE(issued->document.pages.size() == 1);
  for (const auto* words : {"КЫРГЫЗ РЕСПУБЛИКАСЫ",
                            "КЫРГЫЗСКАЯ РЕСПУБЛИКА",
                            "НАРЫН ОБЛУСУ",
                            "АТ-БАШЫНСКИЙ РАЙОН",
                            "ДОСТУК АЙЫЛ ӨКМӨТҮ",
                            "24-1/2025",
                            "2025-жылдын 14-майы",
                            "14 мая 2025 года",
                            "Үй-бүлө курамы жөнүндө маалымкат",
                            "Справка о составе семьи",
                            "Асанов Өмүрбек Эсеновичке",
                            "12.03.1975",
                            "аялы / жена",
                            "мектепке көрсөтүү үчүн",
                            "для предъявления в школу",
                            "№ 1 чарба китеби, № 12 жеке эсеп",
                            "лицевой счёт № 12",
                            "Б. Эсенов",
                            "М. О. / М. П.",
                            "Асанова Гүлнара"})
    if (!Says(issued->document, words)) FAIL_CHECK("missing: " << words << "\n" << page::PlainText(issued->document));
  CHECK_FALSE(Says(issued->document, "21203197500123"));
  const auto paper = book.Find(issued->paper);
  CHECK(paper.kind == "family");
  CHECK(paper.household == book.Household().value);
  CHECK(paper.purpose.ru == "для предъявления в школу");
  CHECK(paper.ground.ky == "№ 1 чарба китеби, № 12 жеке эсеп, 2025-жылдын 14-майына карата");
  CHECK(paper.executor == book.Made().staff);
  CHECK(paper.as_of == Date::FromYmd(2025, 5, 14));
  CHECK(issued->overlays.size() == 1);
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("a paper in one language has no word of the other") {
  CertificateBook book;
  for (const auto& kind : Kinds()) {
    INFO(kind);
    const auto ky = book.Issue(book.Order(kind, PaperLanguage::kKyrgyz));
    const auto ru = book.Issue(book.Order(kind, PaperLanguage::kRussian));
    REQUIRE(ky);
    REQUIRE(ru);
    CHECK_FALSE(Says(ky->document, "Справка"));
    CHECK_FALSE(Says(ky->document, "РЕСПУБЛИКА "));
    CHECK_FALSE(Says(ru->document, "аалымкат"));
    CHECK_FALSE(Says(ru->document, "РЕСПУБЛИКАСЫ"));
    CHECK_FALSE(Says(ru->document, "ө"));
    // The Kyrgyz original of a paper in Russian alone is kept.
    CHECK(book.Find(ky->paper).original_hash.empty());
    const auto paper = book.Find(ru->paper);
    CHECK(paper.original_hash.size() == 32);
    CHECK(paper.wish == "орусча берүүнү суранды");
    auto original = paper;
    original.page_hash = paper.original_hash;
    const auto page = book->Read<page::Document>([&](store::Database& db) { return papers::PageOf(db, original); });
    REQUIRE(page);
    CHECK(Says(*page, "аалымкат"));
    CHECK(Says(*page, ru->number));
  }
  auto without = book.Order("family", PaperLanguage::kRussian);
  without.wish.clear();
  CHECK(CodeOf(book.Preview(without)) == "certificate.wish");
}

TEST_CASE("the preview is the page itself, but for number and code") {
  CertificateBook book;
  const auto preview = book.Preview(book.Order("land"));
  REQUIRE(preview);
  CHECK(preview->expected_number == "24-1/2025");
  CHECK(Says(preview->document, "1 240 м²"));
  CHECK(Says(preview->document, "2,35 га"));
  const auto issued = book.Issue(book.Order("land"));
  REQUIRE(issued);
  std::string before = page::PlainText(preview->document), after = page::PlainText(issued->document);
  const auto number = [](std::string text, const std::string& what) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what)) text.replace(at, what.size(), "#");
    return text;
  };
  CHECK(number(before, "…") == number(after, "24-1/2025"));
}

TEST_CASE("livestock is grouped as the benefit test does") {
  CertificateBook book;
  const auto issued = book.Issue(book.Order("livestock", PaperLanguage::kKyrgyz));
  REQUIRE(issued);
  for (const auto* line :
       {"1 Уй 2", "2 Кунажын, бука, өгүз, торпок 2", "3 Жылкы 3", "4 Кой-эчки 24", "5 Канаттуулар 12"})
    if (!Says(issued->document, line)) FAIL_CHECK(line << " is not on\n" << page::PlainText(issued->document));
  CHECK(Says(issued->document, "2025-жылдын 1-январына карата"));
  // A species counted as one figure beside its parts is not counted twice.
  book.Write([&](store::UnitOfWork& work) -> Status {
    AIYL_TRY(household::SetLivestock(work, book.Household(), *Date::FromYmd(2025, 5, 1),
                                     {{"cattle", 7}, {"cattle.cow", 3}}, ""));
    return {};
  });
  const auto again = book.Issue(book.Order("livestock", PaperLanguage::kKyrgyz));
  REQUIRE(again);
  CHECK(Says(again->document, "1 Уй 3"));
  CHECK(Says(again->document, "2 Кунажын, бука, өгүз, торпок 4"));
}

TEST_CASE("an own spelling of a case ending goes on the paper and into the register") {
  CertificateBook book;
  auto order = book.Order("residence", PaperLanguage::kKyrgyz);
  const auto preview = book.Preview(order);
  REQUIRE(preview);
  REQUIRE(preview->cases.size() == 1);
  CHECK(preview->cases[0].suggested == "Асанов Өмүрбек Эсеновичке");
  order.cases[preview->cases[0].key] = "Асанов Өмүрбек Эсеновичке өзүнө";
  const auto issued = book.Issue(order);
  REQUIRE(issued);
  CHECK(Says(issued->document, "Асанов Өмүрбек Эсеновичке өзүнө"));
  CHECK(book.Find(issued->paper).case_forms.find("өзүнө") != std::string::npos);
}

TEST_CASE("only the endings that a paper prints are kept with it, those of a Russian paper's original too") {
  CertificateBook book;
  auto order = book.Order("residence", PaperLanguage::kRussian);
  order.wish = "өзү суранды";
  order.cases["members.1.name.ky|ACC"] = "башка кагаздын сөзү";
  order.cases["person.name.ky|DAT"] = "";
  const auto preview = book.Preview(order);
  REQUIRE(preview);
  REQUIRE(preview->cases.size() == 1);
  CHECK(preview->cases[0].printed == preview->cases[0].suggested);  // an empty word is no word
  const auto plain = book.Issue(order);
  REQUIRE(plain);
  CHECK(book.Find(plain->paper).case_forms.empty());
  order.cases["person.name.ky|DAT"] = "Асановго";
  const auto issued = book.Issue(order);
  REQUIRE(issued);
  CHECK(book.Find(issued->paper).case_forms == R"({"person.name.ky|DAT":"Асановго"})");
}

TEST_CASE("the ПИН of members is printed only where it is asked for") {
  CertificateBook book;
  auto order = book.Order("family");
  order.member_pins = MemberPins::kShown;
  const auto issued = book.Issue(order);
  REQUIRE(issued);
  CHECK(Says(issued->document, "ПИН 21203197500123"));
}

TEST_CASE("no certificate for the dead, the gone and strangers; none about nothing") {
  CertificateBook book;
  const auto today = book.Clock().Today();
  book.Write([&](store::UnitOfWork& work) { return household::RecordDeath(work, book.Person(2), today.PlusDays(-3)); });
  auto order = book.Order("family");
  order.person = book.Person(2);
  CHECK(CodeOf(book.Preview(order)) == "certificate.member");
  book.Write([&](store::UnitOfWork& work) {
    return household::EndMembership(
        work, {.person = book.Person(1), .day = today.PlusDays(-2), .to_place = "Бишкек", .end_reason = {}});
  });
  order.person = book.Person(1);
  CHECK(CodeOf(book.Preview(order)) == "certificate.member");
  // As of a day before that, she was a member.
  order.household = book.Household();
  order.as_of = today.PlusDays(-10);
  CHECK(CodeOf(book.Preview(order)) == "done");
  order.person = household::PersonId(ReferenceId("no", "body"));
  CHECK(CodeOf(book.Preview(order)) == "person.none");
  order = book.Order("song");
  CHECK(CodeOf(book.Preview(order)) == "certificate.kind");
  order = book.Order("livestock");
  order.as_of = Date::FromYmd(2024, 12, 31);
  CHECK(CodeOf(book.Preview(order)) == "certificate.no-livestock");
  order = book.Order("family");
  order.as_of = today.PlusDays(1);
  CHECK(CodeOf(book.Preview(order)) == "certificate.as-of");
  order = book.Order("family");
  order.signatory = office::SignatoryId(ReferenceId("no", "body"));
  CHECK(CodeOf(book.Preview(order)) == "certificate.no-signatory");
}

TEST_CASE("remarks are shown and bar nothing") {
  CertificateBook book;
  book.Write([&](store::UnitOfWork& work) {
    return household::BeginAbsence(work, {.person = book.Person(1),
                                          .from = Date::FromYmd(2025, 4, 1),
                                          .reason = "work",
                                          .place_kind = {},
                                          .country = {},
                                          .place = "Москва",
                                          .expected = {}});
  });
  auto order = book.Order("residence");
  order.person = book.Person(1);
  const RemarkSource arrears = [](store::Database&, household::PersonId, household::HouseholdId) {
    return std::vector<Remark>{{"arrears", Msg("Arrears")}};
  };
  const auto preview = book->Read<Preview>([&](store::Database& db) {
    return PreviewCertificate(db, book.Actor(), order, book.Clock().Today(), {arrears});
  });
  REQUIRE(preview);
  for (const auto* code : {"pin.missing", "absent", "arrears", "walk.old"}) CHECK(HasRemark(*preview, code));
  CHECK(Says(preview->document, "Временно отсутствует"));
  CHECK(Says(preview->document, "Москва"));
  CHECK(book.Issue(order));
}

TEST_CASE("the purpose is a value of the list or stands in both languages") {
  CertificateBook book;
  book.Read<int>([&](store::Database& db) {
    CHECK(PurposeFrom(db, "bank")->ru == "для предъявления в банк");
    CHECK(*PurposeFrom(db, "Айыл Банкка / в Айыл Банк") == Bilingual{"Айыл Банкка", "в Айыл Банк"});
    for (const auto* wrong : {"мектепке", "", "мектепке / ", " / в школу"})
      CHECK(PurposeFrom(db, wrong).error().code == "certificate.purpose");
    return 0;
  });
}

TEST_CASE("several kinds at once are one batch of acts, a refused one stops no other") {
  CertificateBook book;
  auto bad = book.Order("family");
  bad.person = household::PersonId(ReferenceId("no", "body"));
  const auto result = IssueBatch(*book, book.Actor(), {book.Order("family"), bad, book.Order("land")}, book.Keys());
  REQUIRE(result.papers.size() == 3);
  CHECK(result.papers[0]->number == "24-1/2025");
  CHECK_FALSE(result.papers[1]);
  CHECK(result.papers[2]->number == "24-2/2025");
  CHECK(book.Read<size_t>([&](store::Database& db) { return store::RecentActs(db, 10, result.batch).size(); }) == 2);
}

TEST_CASE("a reprint after a correction is the identical page; the code still verifies") {
  CertificateBook book;
  const auto issued = book.Issue(book.Order("family"));
  REQUIRE(issued);
  book.Do("person.correct", {{"person", book.Head().ToText()}, {"given_ky", "Өмүр"}});
  const auto paper = book.Find(issued->paper);
  const auto page = book->Read<page::Document>([&](store::Database& db) { return papers::PageOf(db, paper); });
  REQUIRE(page);
  CHECK(*page == issued->document);
  CHECK(page::RenderPdf(*page).value() == page::RenderPdf(issued->document).value());
  const auto check = book->Read<papers::PaperCheck>(
      [&](store::Database& db) { return papers::CheckPaper(paper.code, papers::TrustedBy(db)); });
  REQUIRE(check);
  CHECK(check->claims.name == "Асанов Өмүрбек Эсенович");
  CHECK(check->claims.pin_tail == "0123");
}

TEST_CASE("whoever may only read issues nothing") {
  CertificateBook book;
  const auto reader = *office::StaffId::FromText(
      book.Do("staff.add", {{"name_ky", "Р"}, {"name_ru", "Р"}, {"role", "readonly"}})["id"].get<std::string>());
  auto actor = book.Actor();
  actor.staff = reader.value;
  CHECK(IssueCertificate(*book, actor, book.Order("family"), book.Keys()).error().code == "staff.may-not");
}

// SPDX-License-Identifier: Apache-2.0
// The application to sign, the slip and the daily sheet as pages. AIYL_PAGES=FOLDER writes pictures to look at.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "page/page_blob.h"
#include "page/render.h"
#include "request_book.h"
#include "requests/request_papers.h"
#include "requests/request_templates.h"

using namespace aiyl;
using namespace aiyl::requests;
using namespace aiyl::test;
using office::Json;
using office::Language;

namespace {

void Picture(const std::string& name, const page::Document& document) {
  const char* folder = std::getenv("AIYL_PAGES");
  if (!folder) return;
  REQUIRE(page::WritePdf(document, std::string(folder) + "/" + name + ".pdf", {}));
}

bool Has(const page::Document& document, const std::string& words) {
  return page::PlainText(document).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the application is filled in from the journal, in one language or both, on one page") {
  RequestBook book;
  const auto service =
      book.Add({.name = "Юридикалык жана физикалык жактардын сурамы боюнча маалымат берүү", .fee = 12'345});
  const auto standard = book.Standard(service);
  const auto own =
      book.Open({{"service", service.ToText()},
                 {"paper_kind", "family"},
                 {"documents", Json::array({{{"item", standard.documents[0].id.ToText()}, {"brought", true}}})}});
  const auto firm = book.Open({{"service", service.ToText()},
                               {"name_ky", "«Абдыкадыров-Жээнбеков жана балдары» фермердик чарбасы"},
                               {"name_ru", "Фермерское хозяйство «Абдыкадыров-Джээнбеков и сыновья»"},
                               {"applicant_kind", "organisation"},
                               {"address", "Ош облусу, Кара-Суу району, Абдыкадыров айылы, Токтомаматов көчөсү, 117"},
                               {"phone", "0555 12 34 56"},
                               {"document", "01234567890123"},
                               {"representative", "Токтомаматова Гүлнара Абдыкадыровна"},
                               {"representative_ground", "2025-жылдын 3-мартындагы № 17 ишеним кат"},
                               {"subject", "Жер үлүшүнүн тарыхы боюнча маалымат"}});
  for (const auto& [id, name] : {std::pair(own, "own"), std::pair(firm, "firm")})
    for (const auto language :
         {papers::PaperLanguage::kKyrgyz, papers::PaperLanguage::kBoth, papers::PaperLanguage::kRussian}) {
      const auto paper = book.Read<Result<page::Document>>(
          [&](store::Database& db) { return ApplicationPaper(db, book.Actor(), book.Find(id), language); });
      INFO(name << " " << papers::LanguageText(language));
      if (!paper) FAIL(ToEnglish(paper.error().message));
      CHECK(paper->pages.size() == 1);
      CHECK(Has(*paper, "/2025"));
      CHECK(Has(*paper, language == papers::PaperLanguage::kRussian ? "Заявление" : "Арыз"));
      Picture("application-" + std::string(name) + "-" + std::string(papers::LanguageText(language)), *paper);
    }
}

TEST_CASE("the shipped template fits its catalogue and its sample") {
  RequestBook book;
  for (const auto& kind : Templates().Kinds()) {
    INFO(kind);
    CHECK(book.Read<size_t>([&](store::Database& db) {
      return Templates().Check(db, book.Made().office.value, kind, *Templates().Shipped(kind)).size();
    }) == 0);
  }
}

TEST_CASE("the slip shows number and time, the daily sheet what the head asks for") {
  RequestBook book;
  const auto service = book.Add({.number = "2", .name = "Архивдик көчүрмө", .term = 1, .fee = 5'000});
  const int64_t number = book.Slip();
  const auto paid = book.Open({{"service", service.ToText()}, {"ticket", number}});
  book.Open({{"service", service.ToText()}, {"name_ky", "Ким Вера"}});
  book.Do("letter.register", {{"subject", "Көчөнүн жарыгы күйбөйт"}, {"name_ky", "Ли Пётр"}, {"due", "2025-05-15"}});
  book.At("2025-05-19");
  book.Do("request.pay", {{"request", paid}, {"receipt", "000123"}});
  book.Do("request.close", {{"request", paid}});
  for (const auto language : {Language::kKy, Language::kRu}) {
    const std::string code = language == Language::kKy ? "ky" : "ru";
    const auto slip = book.Read<Result<page::Document>>([&](store::Database& db) {
      const Date day = *Date::FromIso("2025-05-14");
      return SlipPaper(db, book.Made().office.value, *FindTicket(db, book.Made().office.value, day, number), language);
    });
    REQUIRE(slip);
    CHECK(slip->pages.size() == 1);
    CHECK(slip->pages[0].width == 8000);
    CHECK(Has(*slip, "№ 1"));
    CHECK(Has(*slip, "12:00"));
    Picture("slip-" + code, *slip);
    const auto daily = book.Read<Result<page::Document>>([&](store::Database& db) {
      const Date today = book.Clock().Today();
      return DailyPaper(db, book.Made().office.value, DailyOf(db, book.Scope(), today, today), language);
    });
    REQUIRE(daily);
    CHECK(daily->pages.size() == 1);
    CHECK(Has(*daily, "000123"));
    CHECK(Has(*daily, "50,00"));
    CHECK(Has(*daily, "Ким Вера"));
    CHECK(Has(*daily, "Ли Пётр"));
    Picture("daily-" + code, *daily);
  }
}

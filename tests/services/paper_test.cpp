// SPDX-License-Identifier: Apache-2.0
// The papers of the registry: what stands on them, and that a passport is one page whatever its names are.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/atomic_file.h"
#include "page/render.h"
#include "service_book.h"

using namespace aiyl;
using namespace aiyl::services;
using aiyl::office::Json;
using aiyl::test::ServiceBook;
using papers::PaperLanguage;

namespace {

page::Document Print(ServiceBook& book,
                     const std::function<Result<page::Document>(store::Database&, const PaperOptions&)>& print,
                     PaperLanguage language, const std::string& day = "2025-05-14") {
  return book.Read<page::Document>([&](store::Database& db) {
    auto document = print(
        db, {.office = book.Made().office.value, .day = *Date::FromIso(day), .language = language, .further = ""});
    INFO((document ? std::string() : document.error().code + " " + ToEnglish(document.error().message)));
    REQUIRE(document);
    return *document;
  });
}

bool Says(const page::Document& document, const std::string& words) {
  // A number and its word are kept together by a no-break blank; lines end where they end.
  std::string text = page::PlainText(document);
  for (const std::string blank : {"\u00A0", "\n"})
    for (size_t at = text.find(blank); at != std::string::npos; at = text.find(blank, at))
      text.replace(at, blank.size(), " ");
  return text.find(words) != std::string::npos;
}

// For looking at: AIYL_KEEP_PICTURES names a folder.
void Keep(const page::Document& document, const std::string& name) {
  const char* folder = std::getenv("AIYL_KEEP_PICTURES");
  if (!folder) return;
  for (size_t i = 0; i < document.pages.size() && i < 4; ++i) {
    const auto png = page::RenderPng(document, i, 80);
    REQUIRE(png);
    REQUIRE(WriteFileAtomically(std::string(folder) + "/" + name + "-" + std::to_string(i + 1) + ".png", *png));
  }
}

const std::string kLong =
    "Калктын социалдык жактан аялуу катмарына жана ден соолугунун мүмкүнчүлүгү чектелген адамдарга үйүнө барып "
    "көрсөтүлүүчү социалдык-тиричилик кызматтарын уюштуруу жана аларды коштоп жүрүү";
const std::string kLongRu =
    "Организация и сопровождение социально-бытовых услуг, оказываемых на дому социально уязвимым слоям населения и "
    "лицам "
    "с ограниченными возможностями здоровья";

// A standard as a careful secretary writes it.
Json LongService(ServiceBook& book, int documents, int refusals) {
  Json made = book.Propose(kLong, {{"name_ru", kLongRu}, {"matter", "delegated"}, {"initiator", "authorised"}});
  const std::string service = made["service"], change = made["id"];
  const std::string id = book.DraftStandard(service);
  Json items = Json::array();
  for (int i = 0; i < documents; ++i)
    items.push_back({{"section", "5"},
                     {"ky", "Арыз ээсинин жана анын мыйзамдуу өкүлүнүн өздүгүн ырастаган документтин көчүрмөсү"},
                     {"ru", "Копия документа, удостоверяющего личность заявителя и его законного представителя"},
                     {"optional", i % 3 == 2}});
  for (int i = 0; i < refusals; ++i)
    items.push_back({{"section", "12"},
                     {"ky", "Берилген документтерде чындыкка дал келбеген маалыматтардын бар экендиги"},
                     {"ru", "Наличие в представленных документах сведений, не соответствующих действительности"}});
  const Json stages = {{{"ky", "Кайрылууну каттоо"}, {"ru", "Регистрация обращения"}, {"days", 0}}};
  book.Do("standard.write", {{"standard", id}, {"items", items}, {"stages", stages}});
  book.Do("standard.section", {{"standard", id},
                               {"section", "2"},
                               {"ky", "Кызмат көрсөтүү жөнүндө келишим жана план"},
                               {"ru", "Договор об оказании услуги и план"}});
  book.Do("standard.section",
          {{"standard", id},
           {"section", "14"},
           {"ky", "Айыл өкмөтүнүн башчысына оозеки же жазуу жүзүндө даттануу; жооп 14 жумуш күндүн ичинде берилет"},
           {"ru", "Устная или письменная жалоба главе айыл окмоту; ответ даётся в течение 14 рабочих дней"}});
  book.Do("standard.approve", {{"standard", id}, {"body", "government"}, {"document", "токтом № 303"}});
  book.Do("service.edit", {{"change", change}, {"standard", id}});
  book.Do("service.enter", {{"change", change}, {"document", "Буйрук № 7"}});
  book.Do("service.access", {{"name_ky", "Бирдиктүү терезе"},
                             {"name_ru", "Единое окно"},
                             {"address_ky", "Достук айылы, Ынтымак көчөсү, 1"},
                             {"address_ru", "с. Достук, ул. Ынтымак, 1"},
                             {"hours_ky", "дүйшөмбү–жума, 9.00–17.00"},
                             {"hours_ru", "понедельник–пятница, 9.00–17.00"},
                             {"phone", "0000 00-00-00"}});
  made["standard"] = id;
  return made;
}

}  // namespace

TEST_CASE("a passport is one page in each language, with long names and many documents") {
  const int documents = GENERATE(3, 9, 40);
  ServiceBook book;
  const Json made = LongService(book, documents, documents);
  const auto service = *ServiceId::FromText(made["service"].get<std::string>());
  const std::string at = std::to_string(documents);
  for (const auto& [language, name] : {std::pair(PaperLanguage::kKyrgyz, "ky"), std::pair(PaperLanguage::kBoth, "both"),
                                       std::pair(PaperLanguage::kRussian, "ru")}) {
    INFO(name);
    const auto passport = Print(
        book, [&](store::Database& db, const PaperOptions& options) { return Passport(db, service, options); },
        language);
    CHECK(passport.pages.size() == 1);
    Keep(passport, "passport-" + at + "-" + name);
    const auto large = Print(
        book, [&](store::Database& db, const PaperOptions& options) { return LargePassport(db, service, options); },
        language);
    CHECK(large.pages.size() == 1);
    Keep(large, "large-" + at + "-" + name);
    const auto card = Print(
        book, [&](store::Database& db, const PaperOptions& options) { return TelephoneCard(db, service, options); },
        language);
    CHECK(card.pages.size() == 1);
    Keep(card, "card-" + at + "-" + name);
    if (documents == 40) CHECK(Says(passport, language == PaperLanguage::kRussian ? "и ещё" : "жана дагы"));
  }
}

TEST_CASE("a passport says fee, term and waits; without a service in force there is none") {
  ServiceBook book;
  const Json made = book.InForce("Тазалоо");
  const auto service = *ServiceId::FromText(made["service"].get<std::string>());
  const auto print = [&](store::Database& db, const PaperOptions& options) { return Passport(db, service, options); };
  const auto ru = Print(book, print, PaperLanguage::kRussian);
  CHECK(Says(ru, "2 рабочих дня"));
  CHECK(Says(ru, "бесплатная"));
  CHECK(Says(ru, "не более 15 минут"));
  CHECK(Says(Print(book, print, PaperLanguage::kKyrgyz), "15 мүнөткө чейин"));
  book.Read<int>([&](store::Database& db) {
    const auto none = Passport(db, service,
                               {.office = book.Made().office.value,
                                .day = *Date::FromIso("2025-03-01"),
                                .language = PaperLanguage::kRussian,
                                .further = ""});
    CHECK(none.error().code == "service.not-in-force");
    return 0;
  });
}

TEST_CASE("the standard shows its sections, a draft says that it is one, a further language stands in its place") {
  ServiceBook book;
  const Json made = LongService(book, 3, 3);
  const auto id = *StandardId::FromText(made["standard"].get<std::string>());
  const auto print = [&](store::Database& db, const PaperOptions& options) { return StandardPaper(db, id, options); };
  for (const auto& [language, name] : {std::pair(PaperLanguage::kKyrgyz, "ky"), std::pair(PaperLanguage::kBoth, "both"),
                                       std::pair(PaperLanguage::kRussian, "ru")}) {
    const auto paper = Print(book, print, language);
    Keep(paper, std::string("standard-") + name);
    CHECK_FALSE(Says(paper, "ПРОЕКТ"));
    CHECK(Says(paper, "Кайрылууну каттоо") == (language != PaperLanguage::kRussian));
    CHECK(Says(paper, "Регистрация обращения") == (language != PaperLanguage::kKyrgyz));
  }
  const std::string next =
      book.Do("standard.new", {{"service", made["service"]}, {"copy_from", made["standard"]}})["id"];
  book.Do("standard.section", {{"standard", next}, {"section", "3"}, {"language", "uz"}, {"body", "Hamma fuqarolar"}});
  book.Read<int>([&](store::Database& db) {
    const auto paper = StandardPaper(db, *StandardId::FromText(next),
                                     {.office = book.Made().office.value,
                                      .day = *Date::FromIso("2025-05-14"),
                                      .language = PaperLanguage::kKyrgyz,
                                      .further = "uz"});
    REQUIRE(paper);
    CHECK(Says(*paper, "ДОЛБООР"));
    CHECK(Says(*paper, "Hamma fuqarolar"));
    return 0;
  });
}

TEST_CASE("the list has base and additional services and the decisions at its foot; the folder has all papers") {
  ServiceBook book;
  book.Do("service.import", {{"from_day", "2025-01-01"},
                             {"document", "токтом № 1"},
                             {"rows", Json::array({{{"number", "1"},
                                                    {"name_ky", kLong},
                                                    {"name_ru", kLongRu},
                                                    {"payment", "paid"},
                                                    {"fee", 12345},
                                                    {"provider_ky", "Достук айыл өкмөтү"},
                                                    {"provider_ru", "Достукский айыл окмоту"}}})}});
  const Json made = book.InForce("Тазалоо");
  for (const auto& [language, name] : {std::pair(PaperLanguage::kKyrgyz, "ky"), std::pair(PaperLanguage::kBoth, "both"),
                                       std::pair(PaperLanguage::kRussian, "ru")}) {
    const auto list = Print(
        book, [](store::Database& db, const PaperOptions& options) { return ListPaper(db, options); }, language);
    Keep(list, std::string("list-") + name);
    CHECK(Says(list, "123,45"));
    CHECK(Says(list, language == PaperLanguage::kRussian ? "II. Дополнительный перечень" : "II. Кошумча тизме"));
    CHECK(Says(list, "Депутат 0"));
    CHECK(Says(list, "14.03.2025"));
    CHECK(Says(list, "жыйын") == (language != PaperLanguage::kRussian));
    CHECK(Says(list, "заседание") == (language != PaperLanguage::kKyrgyz));
  }
  const auto empty = Print(
      book, [](store::Database& db, const PaperOptions& options) { return ListPaper(db, options); },
      PaperLanguage::kRussian, "2024-12-31");
  CHECK(Says(empty, "В реестре на этот день нет услуг"));
  const auto folder = Print(
      book, [](store::Database& db, const PaperOptions& options) { return Folder(db, options); }, PaperLanguage::kBoth);
  CHECK(folder.pages.size() >= 6);
  CHECK(page::RenderPdf(folder));
  for (const auto& page : folder.pages)
    for (const auto& item : page.items)
      if (const auto* run = std::get_if<page::TextRun>(&item)) CHECK(run->font < folder.fonts.size());
}

TEST_CASE("the shipped templates fit their catalogues, and the editor's made-up values fill them") {
  ServiceBook book;
  for (const auto& kind : Templates().All()) {
    if (papers::IsPart(kind.kind)) continue;
    INFO(kind.kind);
    book.Read<int>([&](store::Database& db) {
      for (const auto& problem : Templates().Check(db, book.Made().office.value, kind.kind, kind.shipped))
        UNSCOPED_INFO(ToEnglish(problem.message));
      CHECK(Templates().Check(db, book.Made().office.value, kind.kind, kind.shipped).empty());
      return 0;
    });
    const auto catalogue = papers::CatalogueOf(kind.sample(*Date::FromIso("2025-05-14")));
    for (const auto& field : kind.fields) {
      if (field.path.rfind("office.", 0) == 0 || field.path.rfind("paper.", 0) == 0) continue;
      INFO(field.path);
      bool there = false;
      for (const auto& one : catalogue) there = there || one.path == field.path;
      CHECK(there);
    }
  }
}

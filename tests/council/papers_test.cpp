// SPDX-License-Identifier: Apache-2.0
// The papers of a session in Kyrgyz, in Russian and in both, with the longest names. With AIYL_SHOW_PAGES=folder the
// pages are written there as pictures to be looked at.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <set>

#include "council/council_papers.h"
#include "council_book.h"
#include "page/page_model.h"
#include "page/render.h"

using namespace aiyl;
using namespace aiyl::council;
using aiyl::test::CouncilBook;
using office::Json;
using papers::PaperLanguage;

namespace {

constexpr const char* kLongKy =
    "Муниципалдык менчиктеги жайыттарды, суу чарба курулмаларын жана айыл ичиндеги жолдорду күтүү жана оңдоо боюнча "
    "акы төлөнүүчү кызмат көрсөтүүлөрдүн кошумча тизмесин бекитүү жөнүндө";
constexpr const char* kLongRu =
    "Об утверждении дополнительного перечня платных услуг по содержанию и ремонту пастбищ, водохозяйственных "
    "сооружений "
    "и внутрисельских дорог, находящихся в муниципальной собственности";

struct Ids {
  std::string session, item, refused, decision, draft;
};

Ids Fill(CouncilBook& book) {
  Ids ids;
  book.Do("body.member-change", {{"member", book.deputies[0]},
                                 {"name_ky", "Абдыкадырова-Сатыбалдиева Жаңылмырза Токтогуловна"},
                                 {"name_ru", "Абдыкадырова-Сатыбалдиева Жанылмырза Токтогуловна"}});
  book.Do("body.member-change", {{"member", book.deputies[4]},
                                 {"organisation_ky", "«Ак-Суу» айылдык суу колдонуучулар коомдук бирикмеси"},
                                 {"organisation_ru", "Общественное объединение водопользователей «Ак-Суу»"}});
  const auto budget =
      book.Id("body.add", {{"kind", "standing"},
                           {"name_ky", "Бюджет, экономика жана муниципалдык менчик комиссиясы"},
                           {"name_ru", "Комиссия по бюджету, экономике и муниципальной собственности"}});
  std::string text_ky, text_ru;
  for (int i = 1; i <= 4; ++i) {
    text_ky += std::to_string(i) + ". " + kLongKy + " токтом кабыл алынсын.\n";
    text_ru += std::to_string(i) + ". " + kLongRu + " принять постановление.\n";
  }
  ids.draft = book.Id("decision.draft", {{"body", book.council},
                                         {"title_ky", kLongKy},
                                         {"title_ru", kLongRu},
                                         {"text_ky", text_ky},
                                         {"text_ru", text_ru},
                                         {"normative", true},
                                         {"happened_on", "2025-03-01"}});
  book.Do("decision.draft-publish",
          {{"draft", ids.draft}, {"channel", "site"}, {"evidence", "dostuk.kg"}, {"happened_on", "2025-03-02"}});
  const auto proposal = book.Id("decision.proposal", {{"draft", ids.draft},
                                                      {"author", "Асанова Гүлнара, Ак-Жар айылы"},
                                                      {"proposal", kLongKy},
                                                      {"happened_on", "2025-03-10"}});
  book.Do("decision.proposal-answer", {{"proposal", proposal},
                                       {"outcome", "declined"},
                                       {"reason", "каражат бюджетте каралган эмес / средства не предусмотрены"},
                                       {"happened_on", "2025-04-03"}});
  const auto called = book.Call(book.council, "2025-05-10", 0,
                                {{"hour", "10:00"},
                                 {"extraordinary", true},
                                 {"place_ky", "айыл өкмөтүнүн жыйындар залы"},
                                 {"place_ru", "зал заседаний айыл окмоту"}});
  ids.session = called.session;
  ids.item = book.Id("agenda.add", {{"session", ids.session},
                                    {"draft", ids.draft},
                                    {"speaker_ky", "айыл өкмөтүнүн башчысы Ж. Осмонов"},
                                    {"speaker_ru", "глава айыл окмоту Ж. Осмонов"}});
  ids.refused = book.Id("agenda.add", {{"session", ids.session}, {"title_ky", "Ар түрдүү"}, {"title_ru", "Разное"}});
  const auto off = book.Id("agenda.add", {{"session", ids.session}, {"title_ky", "Тариф"}, {"title_ru", "Тариф"}});
  book.Do("agenda.remove", {{"item", off}, {"reason", "материалдар даяр эмес / материалы не готовы"}});
  book.Do("agenda.opinion", {{"item", ids.item},
                             {"body", budget},
                             {"kind", "with-remarks"},
                             {"text_ky", "тиркеме керек"},
                             {"text_ru", "нужно приложение"}});
  book.Do("session.attendance",
          {{"session", ids.session}, {"absent", {{{"member", book.deputies[8]}, {"reason", "ооруп жатат / болен"}}}}});
  book.Do("agenda.minutes", {{"item", ids.item},
                             {"heard_ky", "Долбоорду тааныштырып, кабыл алууну сунуштады."},
                             {"heard_ru", "Представил проект и предложил его принять."},
                             {"spoken_ky", "Депутат 3 суроо берди.\nДепутат 4 колдоду."},
                             {"spoken_ru", "Депутат 3 задал вопрос.\nДепутат 4 поддержал."}});
  Json votes = Json::array();
  for (size_t i = 0; i < 8; ++i)
    votes.push_back({{"member", book.deputies[i]}, {"vote", i < 6 ? "for" : i < 7 ? "against" : "abstained"}});
  book.Do("vote.record", {{"item", ids.item}, {"votes", votes}});
  book.Vote(ids.refused, 4, 4, 0);
  ids.decision = book.Id("decision.adopt", {{"item", ids.item}, {"in_force_from", "2025-06-01"}});
  book.Do("session.close", {{"session", ids.session},
                            {"guests_ky", "мектептин директору К. Асанова"},
                            {"guests_ru", "директор школы К. Асанова"}});
  return ids;
}

std::string TextOf(const page::Document& document) {
  return page::PlainText(document);
}

void Keep(const page::Document& document, const std::string& name) {
  const char* folder = std::getenv("AIYL_SHOW_PAGES");
  if (!folder) return;
  for (size_t i = 0; i < document.pages.size(); ++i) {
    const auto png = page::RenderPng(document, i, 70);
    REQUIRE(png);
    std::ofstream(std::string(folder) + "/" + name + "-" + std::to_string(i + 1) + ".png", std::ios::binary) << *png;
  }
}

}  // namespace

TEST_CASE("every council template keeps to its catalogue, and every field of the catalogue has a sample") {
  CouncilBook book;
  std::set<std::string> kinds;
  for (const auto& kind : Templates().All()) {
    INFO(kind.kind);
    kinds.insert(kind.kind);
    const auto problems = book.Read<std::vector<papers::TemplateProblem>>([&](store::Database& db) {
      return Templates().Check(db, book.Office().Made().office.value, kind.kind, kind.shipped);
    });
    for (const auto& problem : problems) FAIL_CHECK(problem.line << ": " << ToEnglish(problem.message));
    auto sample = kind.sample(*Date::FromYmd(2025, 5, 14));
    for (const auto& field : kind.fields) {
      INFO(field.path);
      if (field.path.rfind("office.", 0) == 0 || field.path.rfind("paper.", 0) == 0) continue;
      const auto dot = field.path.find('.');
      const auto* list = dot == std::string::npos ? nullptr : sample.FindList(field.path.substr(0, dot));
      if (field.kind == papers::FieldKind::kList)
        CHECK(sample.FindList(field.path) != nullptr);
      else if (list)
        CHECK((!list->empty() && list->front().Find(field.path.substr(dot + 1)) != nullptr));
      else
        CHECK(sample.Find(field.path) != nullptr);
    }
  }
  for (const auto& kind : PaperKinds()) CHECK(kinds.count(kind) == 1);
}

TEST_CASE("each paper of a session says what the book says, in Kyrgyz, in Russian and in both") {
  CouncilBook book;
  const Ids ids = Fill(book);
  const std::vector<std::pair<std::string, std::string>> papers = {
      {"council-invitation", ids.session}, {"council-attendance", ids.session}, {"council-draft", ids.draft},
      {"council-decision", ids.decision},  {"council-minutes", ids.session},    {"council-extract", ids.item}};
  for (const auto& [kind, id] : papers)
    for (const auto language : {PaperLanguage::kKyrgyz, PaperLanguage::kRussian, PaperLanguage::kBoth}) {
      const std::string name = kind + "-" + std::string(papers::LanguageText(language));
      INFO(name);
      const auto document = book.Read<Result<page::Document>>(
          [&](store::Database& db) { return CouncilPaper(db, kind, *Uuid::FromText(id), language); });
      REQUIRE(document);
      Keep(*document, name);
      const std::string text = TextOf(*document);
      const bool ky = language != PaperLanguage::kRussian, ru = language != PaperLanguage::kKyrgyz;
      CHECK((text.find("КЫРГЫЗ РЕСПУБЛИКАСЫ") != std::string::npos) == ky);
      CHECK((text.find("КЫРГЫЗСКАЯ РЕСПУБЛИКА") != std::string::npos) == ru);
      if (kind == "council-minutes") {
        if (ky) CHECK(text.find("макул – 6, каршы – 1, калыс – 1") != std::string::npos);
        if (ru) CHECK(text.find("за – 6, против – 1, воздержались – 1") != std::string::npos);
        CHECK(text.find("1/1") != std::string::npos);
      }
      if (kind == "council-decision" && ru) CHECK(text.find("Вступает в силу") != std::string::npos);
    }
}

TEST_CASE("a paper is not printed before there is something to say") {
  CouncilBook book;
  const auto called = book.Call(book.council, "2025-06-10");
  const auto refused = [&](const char* kind, const std::string& id) {
    const auto document = book.Read<Result<page::Document>>(
        [&](store::Database& db) { return CouncilPaper(db, kind, *Uuid::FromText(id), PaperLanguage::kKyrgyz); });
    return document ? std::string() : document.error().code;
  };
  CHECK(refused("council-minutes", called.session) == "paper.not-yet");
  CHECK(refused("council-extract", called.items[0]) == "paper.not-yet");
  CHECK(refused("council-decision", called.items[0]) == "act.unknown-record");
  CHECK(refused("council-invitation", called.session).empty());
}

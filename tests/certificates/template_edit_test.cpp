// SPDX-License-Identifier: Apache-2.0
// Templates belong to the office: edited, checked, versioned, taken back.
#include <catch2/catch.hpp>

#include "certificate_book.h"
#include "certificates/template_preview.h"
#include "support/replay_oracle.h"

using namespace aiyl;
using namespace aiyl::certificates;
using aiyl::test::CertificateBook;

TEST_CASE("every shipped template is without a mistake and names fields of its kind alone") {
  CertificateBook book;
  for (const auto& kind : Templates().Kinds()) {
    INFO(kind);
    REQUIRE(Templates().Shipped(kind));
    const auto problems = book.Read<std::vector<papers::TemplateProblem>>([&](store::Database& db) {
      return Templates().Check(db, book.Made().office.value, kind, *Templates().Shipped(kind));
    });
    for (const auto& problem : problems) FAIL_CHECK(problem.line << ": " << ToEnglish(problem.message));
  }
  CHECK(Templates().Kinds().size() == 8);
  CHECK_FALSE(Templates().Shipped("song"));
}

TEST_CASE("what a certificate fills is what the catalogue offers") {
  CertificateBook book;
  for (const auto& kind : Kinds()) {
    INFO(kind);
    const auto& catalogue = Templates().Catalogue(kind);
    for (const auto& field : catalogue) {
      INFO(field.path);
      CHECK_FALSE(field.label.empty());
      // A template that prints this one field compiles and renders.
      const auto dot = field.path.find('.');
      std::string line = "{" + field.path + "}";
      if (field.kind == papers::FieldKind::kList) line = "@each x in " + field.path + "\n{x.index}\n@end";
      for (const auto* list : {"members", "animals", "parcels"})
        if (field.path.substr(0, dot) == list && dot != std::string::npos)
          line = "@each x in " + std::string(list) + "\n{x." + field.path.substr(dot + 1) + "}\n@end";
      if (field.path == "paper.code") line = "@qr {paper.code}";
      book.Do("template.set", {{"kind", kind}, {"body", "aiyl-template 1\n---\nA word\n" + line + "\n"}});
      const auto preview = book.Preview(book.Order(kind));
      if (!preview) FAIL_CHECK(preview.error().code << " " << ToEnglish(preview.error().message));
    }
  }
}

TEST_CASE("an edited template is used, its versions are kept, an empty one goes back") {
  CertificateBook book;
  const auto words = [&] { return page::PlainText(book.Preview(book.Order("land"))->document); };
  CHECK(book.Do("template.set", {{"kind", "land"}, {"body", "aiyl-template 1\n---\nБиринчи\n"}})["version"] == 1);
  CHECK(words().find("Биринчи") != std::string::npos);
  CHECK(book.Do("template.set",
                {{"kind", "land"}, {"body", "aiyl-template 1\n---\nЭкинчи\n@part part.foot\n"}})["version"] == 2);
  CHECK(words().find("Экинчи") != std::string::npos);
  const auto issued = book.Issue(book.Order("land"));
  REQUIRE(issued);
  CHECK(book.Find(issued->paper).template_version == 2);
  book.Do("template.set", {{"kind", "land"}});
  CHECK(words().find("Справка о наличии земельного участка") != std::string::npos);
  CHECK(book.Read<size_t>([&](store::Database& db) {
    return papers::TemplateVersions(db, book.Made().office.value, "land").size();
  }) == 3);
  // A shared part changes every kind that uses it.
  book.Do("template.set", {{"kind", "part.head"}, {"body", "aiyl-template-part 1\n---\n@center Биздин баш\n"}});
  CHECK(page::PlainText(book.Preview(book.Order("family"))->document).find("Биздин баш") != std::string::npos);
  CHECK(test::CheckReplayOracle(*book) == "");
}

TEST_CASE("a template with a mistake is refused with line and field, and the old one stays") {
  CertificateBook book;
  const auto refused =
      book.Run("template.set", {{"kind", "land"}, {"body", "aiyl-template 1\n---\nСөз\n{person.nmae}\n"}});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "template.unknown-field");
  CHECK(refused.error().field == "body");
  const std::string sentence = ToEnglish(refused.error().message);
  INFO(sentence);
  CHECK(sentence.find("4") != std::string::npos);
  CHECK(sentence.find("person.nmae") != std::string::npos);
  CHECK_FALSE(book.Run("template.set", {{"kind", "land"}, {"body", "@table"}}));
  CHECK_FALSE(book.Run("template.set", {{"kind", "land"}, {"body", "aiyl-template 1\n---\n{members}\n"}}));
  CHECK_FALSE(
      book.Run("template.set", {{"kind", "part.head"}, {"body", "aiyl-template-part 1\n---\n{parcels.kind}\n"}}));
  CHECK(book.Run("template.set", {{"kind", "song"}, {"body", ""}}).error().code == "template.kind");
  CHECK(book.Preview(book.Order("land")));
}

TEST_CASE("made-up people fill every field that a kind offers, and every shipped template in every language") {
  CertificateBook book;
  const Date today = *Date::FromIso("2026-03-01");
  for (const auto& kind : Kinds()) {
    INFO(kind);
    auto fields = SampleFields(kind, today);
    for (const auto& field : Templates().Catalogue(kind)) {
      if (field.path.starts_with("office.") || field.path == "paper.number" || field.path == "paper.date" ||
          field.path == "paper.code")
        continue;  // the book's own office; what is known when the paper is issued
      INFO(field.path);
      const auto dot = field.path.find('.');
      const auto* rows = fields.FindList(field.path.substr(0, dot));
      if (rows != nullptr && dot != std::string::npos)
        CHECK(rows->front().Find(field.path.substr(dot + 1)) != nullptr);
      else
        CHECK((rows != nullptr || fields.Find(field.path) != nullptr));
    }
  }
  for (const auto& kind : Templates().Kinds())
    for (const auto language :
         {papers::PaperLanguage::kKyrgyz, papers::PaperLanguage::kBoth, papers::PaperLanguage::kRussian}) {
      INFO(kind);
      const auto page = book.Read<Result<page::Document>>([&](store::Database& db) {
        return PreviewTemplate(db, book.Actor(), Templates(), {kind, *Templates().Shipped(kind)}, language,
                               std::nullopt, today);
      });
      if (!page) FAIL_CHECK(ToEnglish(page.error().message));
    }
}

TEST_CASE("a text that is not stored is shown for a person of the book, and changes nothing") {
  CertificateBook book;
  const auto show = [&](const TemplateDraft& draft) {
    return book.Read<Result<page::Document>>([&](store::Database& db) {
      return PreviewTemplate(db, book.Actor(), Templates(), draft, papers::PaperLanguage::kKyrgyz, book.Head(),
                             *Date::FromIso("2026-03-01"));
    });
  };
  const auto family = show({"family", "aiyl-template 1\n---\nСыноо {person.surname}\n"});
  REQUIRE(family);
  CHECK(page::PlainText(*family).find("Сыноо") != std::string::npos);
  const auto part = show({"part.foot", "aiyl-template-part 1\n---\nАягы башкача\n"});
  REQUIRE(part);
  CHECK(page::PlainText(*part).find("Аягы башкача") != std::string::npos);
  CHECK(page::PlainText(*part).find("Үй-бүлө") != std::string::npos);
  const auto wrong = show({"family", "aiyl-template 1\n---\n{person.surnmae}\n"});
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().field == "person.surnmae");
  CHECK(page::PlainText(book.Preview(book.Order("family"))->document).find("Сыноо") == std::string::npos);
}

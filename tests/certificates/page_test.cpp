// SPDX-License-Identifier: Apache-2.0
// The page: one sheet for up to eight members, repeated heads beyond, the code large enough, and quick. With
// AIYL_SHOW_PAGES=FOLDER the pages are written there as pictures, to be looked at.
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>

#include "certificate_book.h"
#include "page/qr.h"
#include "text/canonical.h"

using namespace aiyl;
using namespace aiyl::certificates;
using aiyl::test::CertificateBook;
using aiyl::test::FamilySize;
using papers::PaperLanguage;

namespace {

void Show(const Issued& issued, const std::string& name) {
  const char* folder = std::getenv("AIYL_SHOW_PAGES");
  if (!folder) return;
  REQUIRE(page::WritePdf(issued.document, std::filesystem::path(folder) / (name + ".pdf"), issued.overlays));
  for (size_t i = 0; i < issued.document.pages.size(); ++i) {
    const auto png = page::RenderPng(issued.document, i, 80, issued.overlays);
    REQUIRE(png);
    std::ofstream(std::filesystem::path(folder) / (name + "-" + std::to_string(i + 1) + ".png"), std::ios::binary)
        << *png;
  }
}

const page::Qr* FindQr(const page::Document& document) {
  for (const auto& page : document.pages)
    for (const auto& item : page.items)
      if (const auto* qr = std::get_if<page::Qr>(&item)) return qr;
  return nullptr;
}

std::string LanguageName(PaperLanguage language) {
  return std::string(papers::LanguageText(language));
}

}  // namespace

TEST_CASE("every kind fits on one page in every language") {
  CertificateBook book;
  for (const auto& kind : Kinds())
    for (const auto language : {PaperLanguage::kKyrgyz, PaperLanguage::kBoth, PaperLanguage::kRussian}) {
      INFO(kind << " " << LanguageName(language));
      const auto issued = book.Issue(book.Order(kind, language));
      REQUIRE(issued);
      CHECK(issued->document.pages.size() == 1);
      const auto* qr = FindQr(issued->document);
      REQUIRE(qr);
      CHECK(qr->size >= page::kSmallestQr);
      CHECK(qr->modules <= 77);
      Show(*issued, kind + "-" + LanguageName(language));
    }
}

TEST_CASE("up to eight members stand on one sheet, many on more with the head of the table repeated") {
  for (const auto language : {PaperLanguage::kKyrgyz, PaperLanguage::kBoth, PaperLanguage::kRussian})
    for (const int members : {1, 8, 14}) {
      INFO(LanguageName(language) << " " << members);
      CertificateBook book({.members = members});
      const auto issued = book.Issue(book.Order("family", language));
      REQUIRE(issued);
      if (members <= 8) CHECK(issued->document.pages.size() == 1);
      CHECK(issued->document.pages.size() <= 2);
      // What the paper is for stands beside the signature, never a signature alone on a sheet.
      page::Document last = issued->document;
      last.pages = {issued->document.pages.back()};
      const std::string words = page::PlainText(last);
      CHECK((words.find("мектепке") != std::string::npos || words.find("в школу") != std::string::npos));
      Show(*issued, "family-" + LanguageName(language) + "-" + std::to_string(members));
    }
  CertificateBook many({.members = 40});
  const auto issued = many.Issue(many.Order("family"));
  REQUIRE(issued);
  REQUIRE(issued->document.pages.size() >= 2);
  const std::string text = text::Canonical(page::PlainText(issued->document));
  int heads = 0;
  for (size_t at = text.find("Дата рождения"); at != std::string::npos; at = text.find("Дата рождения", at + 1))
    ++heads;
  CHECK(heads >= 2);
}

TEST_CASE("eight members with long double names stand on one sheet, set a little smaller, no word cut") {
  CertificateBook book({.members = 8, .names = FamilySize::Names::kLong});
  for (const auto language : {PaperLanguage::kKyrgyz, PaperLanguage::kBoth, PaperLanguage::kRussian}) {
    INFO(LanguageName(language));
    const auto issued = book.Issue(book.Order("family", language));
    REQUIRE(issued);
    CHECK(issued->document.pages.size() == 1);
    CHECK(page::PlainText(issued->document).find("Токтомаматовна") != std::string::npos);
    const auto* qr = FindQr(issued->document);
    REQUIRE(qr);
    CHECK(qr->size >= page::kSmallestQr);
    Show(*issued, "family-" + LanguageName(language) + "-long");
  }
}

TEST_CASE("the ПИН of eight members with long names still stands on one sheet") {
  CertificateBook book({.members = 8, .names = FamilySize::Names::kLong});
  auto order = book.Order("family");
  order.member_pins = MemberPins::kShown;
  const auto issued = book.Issue(order);
  REQUIRE(issued);
  CHECK(issued->document.pages.size() == 1);
  Show(*issued, "family-both-long-pins");
}

TEST_CASE("from the order to the PDF is a matter of milliseconds", "[.slow]") {
  CertificateBook book({.members = 8});
  REQUIRE(book.Issue(book.Order("family")));  // fonts and template are read once
  int64_t best = INT64_MAX, sum = 0;
  constexpr int kRounds = 20;
  for (int i = 0; i < kRounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const auto issued = book.Issue(book.Order("family"));
    REQUIRE(issued);
    REQUIRE(page::RenderPdf(issued->document, issued->overlays));
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
    best = std::min<int64_t>(best, took);
    sum += took;
  }
  WARN("a certificate, ordered to PDF: best " << best << " us, mean " << sum / kRounds << " us");
  CHECK(best < 100'000);
}

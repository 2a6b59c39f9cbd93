// SPDX-License-Identifier: Apache-2.0
#include "page/render.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>

#include "base/atomic_file.h"
#include "page/qr.h"
#include "sample_paper.h"
#include "support/temporary_folder.h"

using namespace aiyl;
using namespace aiyl::page;

namespace {

// Output of a program, or nothing where it is not installed.
std::optional<std::string> Run(const std::string& command) {
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return std::nullopt;
  std::string out;
  char buffer[4096];
  for (size_t n = 0; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, n);
  return pclose(pipe) == 0 ? std::optional(out) : std::nullopt;
}

bool Installed(const std::string& program) {
  return Run("command -v " + program).has_value();
}

}  // namespace

TEST_CASE("a certificate becomes a PDF whose text can be selected") {
  const auto document = LayOut(test::SampleCertificate(6));
  REQUIRE(document);
  const auto pdf = RenderPdf(*document);
  REQUIRE(pdf);
  CHECK(pdf->substr(0, 5) == "%PDF-");
  CHECK(pdf->size() < 120000);
  if (!Installed("pdftotext")) {
    WARN("pdftotext is not installed: the text of the PDF was not read back");
    return;
  }
  const test::TemporaryFolder folder;
  REQUIRE(WritePdf(*document, folder / "paper.pdf"));
  const auto text = Run("pdftotext -layout '" + (folder / "paper.pdf").string() + "' -");
  REQUIRE(text);
  CHECK(text->find("ҮЛГҮ АЙЫЛ ӨКМӨТҮ") != std::string::npos);
  CHECK(text->find("№ 01-25/44") != std::string::npos);
  CHECK(text->find("Үй-бүлө курамы жөнүндө маалымкат") != std::string::npos);
}

TEST_CASE("the same document gives the same PDF and PNG bytes, also a second later and with another document between") {
  const auto document = LayOut(test::SampleCertificate(3));
  REQUIRE(document);
  const auto first = RenderPdf(*document);
  const auto first_png = RenderPng(*document, 0, 100);
  REQUIRE(RenderPdf(*LayOut(test::SampleCertificate(20))));
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  const auto second = RenderPdf(*document);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first == *second);
  REQUIRE(first_png);
  CHECK(*first_png == *RenderPng(*document, 0, 100));
}

TEST_CASE("a printed code is read back from a picture of 150 dpi") {
  const auto document = LayOut(test::SampleCertificate(4));
  REQUIRE(document);
  const auto png = RenderPng(*document, 0, 150);
  REQUIRE(png);
  if (!Installed("zbarimg")) {
    WARN("zbarimg is not installed: the code was not read back");
    return;
  }
  const test::TemporaryFolder folder;
  REQUIRE(WriteFileAtomically(folder / "paper.png", *png));
  const auto read = Run("zbarimg --quiet --raw '" + (folder / "paper.png").string() + "'");
  REQUIRE(read);
  CHECK(*read == test::SampleCode() + "\n");
}

TEST_CASE("overlays change the drawing and never the document") {
  const auto document = LayOut(test::SampleCertificate(2));
  REQUIRE(document);
  const std::string before = Serialise(*document);
  const auto plain = RenderPng(*document, 0, 60);
  const auto duplicate = RenderPng(*document, 0, 60, {DuplicateOverlay(2)});
  const auto demo = RenderPng(*document, 0, 60, {DemoOverlay()});
  REQUIRE(plain);
  REQUIRE(duplicate);
  REQUIRE(demo);
  CHECK(*plain != *duplicate);
  CHECK(*plain != *demo);
  CHECK(Serialise(*document) == before);
}

TEST_CASE("a raster has the asked size, white around the page and black letters on it") {
  const auto document = LayOut(test::SampleCertificate(2));
  REQUIRE(document);
  const auto raster = RenderRaster(*document, 0, 800, 600);
  REQUIRE(raster);
  REQUIRE(raster->pixels.size() == 800U * 600U);
  CHECK(raster->pixels.front() == 0xFFFFFFFFU);
  CHECK(std::any_of(raster->pixels.begin(), raster->pixels.end(), [](uint32_t p) { return (p & 0xFFU) < 0x60U; }));
  CHECK_FALSE(RenderRaster(*document, 7, 800, 600));
}

TEST_CASE("a document with a font of another version is refused by the font's name") {
  auto document = *LayOut(test::SampleCertificate(1));
  document.fonts.front().hash = std::string(64, '0');
  const auto pdf = RenderPdf(document);
  REQUIRE_FALSE(pdf);
  CHECK(pdf.error().code == "page.unknown-font");
  CHECK(ToEnglish(pdf.error().message).find("PT Serif") != std::string::npos);
}

TEST_CASE("codes: the size follows from the text, and a text that is too long is refused") {
  const auto small = MakeQr("HELLO WORLD");
  REQUIRE(small);
  CHECK(small->modules == 21);
  CHECK(QrModule(*small, 0, 0));
  CHECK(QrModule(*small, 6, 6));
  CHECK_FALSE(QrModule(*small, 7, 7));
  CHECK_FALSE(QrModule(*small, 21, 0));
  const auto usual = MakeQr(test::SampleCode());
  REQUIRE(usual);
  CHECK(usual->modules <= 65);
  const auto huge = MakeQr(std::string(5000, 'A'));
  REQUIRE_FALSE(huge);
  CHECK(huge.error().code == "page.qr-too-long");
}

// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "page/page_blob.h"
#include "sample_paper.h"

using namespace aiyl;
using namespace aiyl::page;

TEST_CASE("a document comes back from its bytes as it was") {
  const auto document = LayOut(test::SampleCertificate(30));
  REQUIRE(document);
  const std::string bytes = Serialise(*document);
  CHECK(bytes == Serialise(*document));
  const auto again = ParseDocument(bytes);
  REQUIRE(again);
  CHECK(*again == *document);
  CHECK(bytes.size() / document->pages.size() < 6000);
}

TEST_CASE("cut or altered bytes are refused or give another document, and never crash") {
  const std::string bytes = Serialise(*LayOut(test::SampleCertificate(3)));
  for (size_t cut = 0; cut < bytes.size(); cut += 7) {
    const auto parsed = ParseDocument(std::string_view(bytes).substr(0, cut));
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().code == "page.damaged");
  }
  const auto whole = ParseDocument(bytes);
  for (size_t at = 0; at < bytes.size(); at += 3) {
    std::string altered = bytes;
    altered[at] = static_cast<char>(altered[at] ^ 0x55);
    if (const auto parsed = ParseDocument(altered)) CHECK_FALSE(*parsed == *whole);
  }
  CHECK_FALSE(ParseDocument(bytes + "x"));
}

TEST_CASE("kept pages come back by their hash, take under 3 kB each, and an altered byte is found") {
  const auto document = LayOut(test::SampleCertificate(30));
  const PageBlob blob = PackDocument(*document);
  CHECK(blob.bytes.size() / document->pages.size() < 3000);
  const auto again = UnpackDocument(blob.bytes, blob.hash);
  REQUIRE(again);
  CHECK(*again == *document);
  for (size_t at = 0; at < blob.bytes.size(); at += 11) {
    std::string altered = blob.bytes;
    altered[at] = static_cast<char>(altered[at] ^ 0x10);
    const auto damaged = UnpackDocument(altered, blob.hash);
    REQUIRE_FALSE(damaged);
    CHECK(damaged.error().code == "page.damaged");
  }
  const auto other = PackDocument(*LayOut(test::SampleCertificate(29)));
  CHECK_FALSE(UnpackDocument(blob.bytes, other.hash));
}

TEST_CASE("the hash of the words does not change with the code and changes with a letter") {
  const auto document = LayOut(test::SampleCertificate(2));
  auto without_code = *document, other_letter = *document;
  std::erase_if(without_code.pages[0].items, [](const Item& item) { return std::holds_alternative<Qr>(item); });
  for (Item& item : other_letter.pages[0].items)
    if (auto* run = std::get_if<TextRun>(&item); run != nullptr && run->text == "07.08.2019") run->text = "08.08.2019";
  CHECK(TextHash(without_code) == TextHash(*document));
  CHECK(TextHash(other_letter) != TextHash(*document));
}

TEST_CASE("a page model of a newer version is named as such") {
  Document document;
  document.version = 2;
  const auto parsed = ParseDocument(Serialise(document));
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == "page.newer");
}

TEST_CASE("plain text has the words of all pages in reading order and not the code") {
  const auto document = LayOut(test::SampleCertificate(2));
  const std::string text = PlainText(*document);
  const size_t ky = text.find("АЙЫЛ ӨКМӨТҮ"), ru = text.find("АЙЫЛ ОКМОТУ"), title = text.find("маалымкат");
  REQUIRE(ky != std::string::npos);
  REQUIRE(ru != std::string::npos);
  CHECK(ky < ru);
  CHECK(ru < title);
  CHECK(text.find("AK1:") == std::string::npos);
  auto other = *document;
  for (Item& item : other.pages[0].items)
    if (auto* qr = std::get_if<Qr>(&item)) qr->bits[100] = static_cast<char>(qr->bits[100] ^ 1);
  CHECK_FALSE(other == *document);
  CHECK(PlainText(other) == text);
}

TEST_CASE("the linked-in fonts are the files in installer/fonts and have the letters of Kyrgyz and Russian") {
  const char* files[] = {"PTF55F.ttf", "PTF75F.ttf", "PTF56F.ttf", "PTS55F.ttf", "PTS75F.ttf", "PTS56F.ttf"};
  for (int i = 0; i < kFontCount; ++i) {
    const Font& font = ShippedFont(static_cast<FontId>(i));
    std::ifstream in(std::string(AIYL_FONT_DIR) + "/" + files[i], std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    CHECK(bytes.str() == font.Bytes());
    CHECK(font.Hash().size() == 64);
    CHECK(FontByHash(font.Hash()) == font.Id());
    CHECK(font.UnitsPerEm() == 1000);
    for (const char32_t letter :
         Letters("АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя0123456789"
                 "№«»–—…’.,;:!?()/-+%§  ABCZabcz")) {
      INFO(font.Name() << " " << static_cast<uint32_t>(letter));
      CHECK(font.Glyph(letter) != 0);
      CHECK(font.Advance(letter) > 0);
    }
  }
  CHECK_FALSE(FontByHash("00"));
}

TEST_CASE("widths are those of the font's table") {
  // PT Serif has 1000 units to the em: at 10 points a width of 1000 units is 10 points, 3.53 mm.
  CHECK(UnitsToHmm(1000, 1000, 1000) == 353);
  CHECK(UnitsToHmm(-1000, 1000, 1000) == -353);
  const Font& font = ShippedFont(FontId::kSerif);
  CHECK(font.TextUnits("Үү") == font.Advance(U'Ү') + font.Advance(U'ү'));
  CHECK(TextWidth(FontId::kSerif, 1000, "Үү") == UnitsToHmm(font.TextUnits("Үү"), 1000, 1000));
}

TEST_CASE("broken UTF-8 becomes replacement letters, not a crash") {
  CHECK(Letters("\xD0") == U"\uFFFD");
  CHECK(Letters("a\xFFЖ") == U"a\uFFFDЖ");
  std::string back;
  for (const char32_t c : Letters("Ң€😀a")) AppendLetter(back, c);
  CHECK(back == "Ң€😀a");
}

// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <map>

#include "base/in_each.h"
#include "text/catalogue.h"
#include "text/embedded_catalogue.h"

using namespace aiyl;
using namespace aiyl::text;

namespace {

// A .mo file as msgfmt lays it out (GNU gettext manual, "The Format of GNU MO Files"), in either byte order.
enum class Order { kLittle, kBig };
std::string MoBytes(const std::map<std::string, std::string>& entries, Order order = Order::kLittle) {
  std::string out, strings;
  const auto word = [&](std::string& to, uint32_t value) {
    for (int i = 0; i < 4; ++i) to += static_cast<char>(value >> (8 * (order == Order::kLittle ? i : 3 - i)));
  };
  const auto count = static_cast<uint32_t>(entries.size());
  for (const uint32_t value : {0x950412deU, 0U, count, 28U, 28 + 8 * count, 0U, 28 + 16 * count}) word(out, value);
  const auto table = [&](const auto& pick) {
    for (const auto& entry : entries) {
      const std::string& text = pick(entry);
      word(out, static_cast<uint32_t>(text.size()));
      word(out, static_cast<uint32_t>(28 + 16 * count + strings.size()));
      strings += text + '\0';
    }
  };
  table([](const auto& e) -> const std::string& { return e.first; });
  table([](const auto& e) -> const std::string& { return e.second; });
  return out + strings;
}

using namespace std::string_literals;
const std::map<std::string, std::string> kEntries = {
    {"", "Language: ru\n"},
    {"Open", "Открыть"},
    {"state\4Open"s, "Открыта"},
    {"{n} person\0{n} persons"s, "{n} человек\0{n} человека\0{n} человек"s}};

}  // namespace

TEST_CASE("a message is translated with its placeholders filled") {
  const auto message = Msg("The file {file} is too large.", {{"file", "a.csv"}});
  CHECK(Tr(message, Language::kKy) == "a.csv файлы өтө чоң.");
  CHECK(Tr(message, Language::kRu) == "Файл a.csv слишком велик.");
  CHECK(Tr(message, Language::kEn) == "The file a.csv is too large.");
}

TEST_CASE("what stands for a placeholder is each reader's own") {
  const auto message = Msg("The file {file} is too large.", {{"file", InEach("үй", "дом")}});
  CHECK(Tr(message, Language::kKy) == "үй файлы өтө чоң.");
  CHECK(Tr(message, Language::kRu) == "Файл дом слишком велик.");
}

TEST_CASE("a message that the catalogue does not have is given in English") {
  CHECK(Tr(Message{"No such text {x}", {{"x", "1"}}, {}, 0, {}}, Language::kKy) == "No such text 1");
  CHECK(Tr(Message{}, Language::kRu).empty());
  CHECK(Tr(Message{"{n} dog", {{"n", "2"}}, "{n} dogs", 2, {}}, Language::kRu) == "2 dogs");
}

TEST_CASE("a .mo file is read in either byte order, with contexts and plural forms") {
  for (const auto order : {Order::kLittle, Order::kBig}) {
    const std::string bytes = MoBytes(kEntries, order);
    const auto file = MoFile::FromBytes(bytes);
    REQUIRE(file);
    CHECK(file->Size() == 4);
    Catalogue catalogue(Language::kRu);
    catalogue.Add(*file);
    CHECK(catalogue.Translate(Message{"Open", {}, {}, 0, {}}) == "Открыть");
    CHECK(catalogue.Translate(Message{"Open", {}, {}, 0, "state"}) == "Открыта");
    const auto persons = [&](int64_t n) {
      return catalogue.Translate(Message{"{n} person", {{"n", std::to_string(n)}}, "{n} persons", n, {}});
    };
    CHECK(persons(1) == "1 человек");
    CHECK(persons(2) == "2 человека");
    CHECK(persons(5) == "5 человек");
    CHECK(persons(11) == "11 человек");
    CHECK(persons(22) == "22 человека");
    CHECK(persons(112) == "112 человек");
  }
}

TEST_CASE("a cut or altered .mo file is refused or read, never past its end") {
  const std::string bytes = MoBytes(kEntries);
  for (size_t length = 0; length < bytes.size() - 1; ++length) {
    const std::string cut = bytes.substr(0, length);
    if (const auto file = MoFile::FromBytes(cut)) CHECK(file->Find("Open").size() <= length);
  }
  CHECK_FALSE(MoFile::FromBytes("PK\3\4 this is another kind of file altogether"));
  std::string wild = bytes;
  wild[8] = '\x7f';
  wild[11] = '\x7f';
  const auto file = MoFile::FromBytes(wild);
  REQUIRE_FALSE(file);
  CHECK(file.error().code == "text.bad-catalogue");
}

TEST_CASE("the plural form follows the language") {
  CHECK(PluralForm(1, Language::kKy) == 0);
  CHECK(PluralForm(0, Language::kKy) == 1);
  CHECK(PluralForm(21, Language::kKy) == 1);
  CHECK(PluralForm(21, Language::kRu) == 0);
  CHECK(PluralForm(0, Language::kRu) == 2);
  CHECK(PluralForm(14, Language::kRu) == 2);
  CHECK(PluralForm(104, Language::kRu) == 1);
  CHECK(LanguageFromCode("ky") == Language::kKy);
  CHECK_FALSE(LanguageFromCode("uz"));
}

// SPDX-License-Identifier: Apache-2.0
// Templates with slips of every kind, and codes and lists of void papers that were damaged or bent: each ends in pages,
// in a paper as it was signed, or in a sentence that says what is wrong.
#include "support/mutation.h"

#include <catch2/catch.hpp>

#include "codec/base45.h"
#include "codec/hex.h"
#include "codec/zlib.h"
#include "papers/signed_paper.h"
#include "papers/template_language.h"

using namespace aiyl;
using namespace aiyl::papers;
using namespace aiyl::test;

namespace {

Fields Sample() {
  Fields fields;
  fields.Set("person.name", "Асанов Бакыт", "Асанов Бакыт");
  fields.Set("person.address", "Үлгү айылы", "село Улгу");
  fields.Set("person.female", Value(false));
  fields.Set("person.birth", *Date::FromYmd(1957, 3, 9));
  fields.Set("paper.number", "01-25/44");
  fields.Set("paper.date", *Date::FromYmd(2025, 1, 1));
  fields.Set("paper.code", "AK1:ABC");
  fields.Set("land.area", 612);
  fields.Set("least", Value(INT64_MIN));
  fields.Set("most", Value(INT64_MAX));
  fields.Set("tax.due", Value(Tyiyn(123450)));
  fields.Set("nothing", Value());
  for (const char* name : {"Асанова Гүлнара", "Асан уулу Нур"})
    fields.AddRow("members").Set("name", name, name).Set("age", 12).Set("birth", *Date::FromYmd(1960, 2, 1));
  fields.DeclareList("animals");
  return fields;
}

const std::string kTemplate = R"(aiyl-template 1
name.ky: Маалымкат
name.ru: Справка
kind: family
font: serif 11.5
margins: 15 15 15 25
fit: 90
footer: № {paper.number}
---
@part head
@title [[Маалымкат // Справка]]
[ky] **{person.name|GEN}** {paper.date|date asof} {land.area|words} ~~үй~~ {tax.due|money full} \
     __{person.address|or "—"|upper}__
[ru] Выдана {if person.female and not (land.area > 5)}гражданке{else}гражданину{end} {person.name} {most|number}
@table 9mm 5 26mm 2
  @head № | [[Аты // Имя]] | < | Ж
  @each m in members
    @row {m.index} | {m.name} | > {m.birth|date number} | ^ {m.birth|age paper.date}
  @end
@end
@if members.count > 1 or paper.number = "01" and least < 7
{members.count|count "человек" "человека"} {land.area|hectare} {least|decimal 9} {most|words f} {least|ordinal}
@else if animals
{nothing|or "жок"}
@else
{person.female|yes "бар" "жок"}
@end
@field [[Жери // Место]] | {person.address} | кол
@keep
@center(bold, size 13, before 3) а\|б {{в}} \n г
@end
@bottom
  @sign Төрага | {person.name.ky|DAT}
  @columns 3 48mm
    @lang ky
      @left(size 9) М. О.
    @end
  @next
    @qr {paper.code} 34mm
  @end
@end
@space 5
@line
@page
@small текст
)";

std::optional<std::string> Part(std::string_view name) {
  if (name == "head") return "aiyl-template-part 1\n---\n@left баш {person.name.ky}\n@part line\n";
  if (name == "line") return "aiyl-template-part 1\n---\n@line\n";
  return std::nullopt;
}

// 0: not understood, 1: a field or filter does not suit, 2: does not fit on its pages, 3: set.
int Print(const std::string& text, const Fields& fields, PaperLanguage language) {
  const auto problems = SyntaxProblems(text, Part);
  const auto compiled = Compile(text, Part);
  REQUIRE(compiled.has_value() == problems.empty());
  for (const auto& problem : problems) REQUIRE_FALSE(ToEnglish(problem.message).empty());
  if (!compiled) return 0;
  for (const auto& problem : Validate(*compiled, CatalogueOf(fields)))
    REQUIRE_FALSE(ToEnglish(problem.message).empty());
  const auto rendered = Render(*compiled, fields, language);
  if (!rendered) return 1;
  const auto document = page::LayOut(rendered->flow);
  if (!document) return 2;
  REQUIRE(*page::ParseDocument(page::Serialise(*document)) == *document);
  return 3;
}

crypto::SigningKey TestKey() {
  return *crypto::SigningKey::FromSeed(crypto::SecretBytes(std::string(32, 'q')));
}
const Uuid kOffice = *Uuid::FromText("0190d5a0-1111-7222-8333-444455556666");

}  // namespace

TEST_CASE("a mutated template is printed, or the problem is named") {
  const Fields fields = Sample();
  REQUIRE(Print(kTemplate, fields, PaperLanguage::kBoth) == 3);
  Mutations mutations(31, {"@each n in members\n",
                           "@end\n",
                           "@else\n",
                           "@next\n",
                           "@table 3 3\n",
                           "@bottom\n",
                           "@columns 1 1\n",
                           "@row a | <\n",
                           "[[",
                           "//",
                           "]]",
                           "{if ",
                           "{end}",
                           "{else}",
                           "|words",
                           "|count \"\"",
                           "|age paper.date",
                           "|decimal 9",
                           "**",
                           "\\\n",
                           "{most|money}",
                           "{least|area both}",
                           "(((",
                           "not ",
                           "@part head\n",
                           "@lang ru\n",
                           "@keep\n",
                           "9999mm ",
                           "(size 99, indent 200, right 200)",
                           "0.01",
                           "@space 9999\n",
                           std::string(300, 'w'),
                           "\xd2",
                           "@page\n",
                           "@qr {person.name} 120mm\n",
                           "{members}",
                           "{m.index|words n}"});
  int count[4] = {};
  for (int64_t i = MutationRounds(1500); i > 0; --i)
    ++count[Print(mutations.Of(kTemplate), fields, static_cast<PaperLanguage>(i % 3))];
  for (const int one : count) CHECK(one > 0);
}

TEST_CASE("a mutated code of a paper says what was signed, or nothing") {
  const auto key = TestKey();
  const std::vector<TrustedKey> keys = {{kOffice, {"Ак-Суу", "Ак-Суу"}, key.Public(), crypto::KeyKind::kOffice}};
  PaperClaims claims;
  claims.office = kOffice;
  claims.number = "02-17/2025";
  claims.day = *Date::FromYmd(2025, 3, 1);
  claims.kind = "family";
  claims.name = "Асанова Айгүл";
  claims.pin_tail = "0011";
  claims.text_hash = std::string(16, 'h');
  const std::string text = SignPaper(claims, key);
  REQUIRE(CheckPaper(text, keys));
  const auto signed_code = crypto::DecodeCode(text);
  REQUIRE(signed_code);
  const std::string payload = signed_code->message.payload;
  Mutations mutations(32,
                      {" ", "\r\n", "\x01", "\x04", "\x1b\x7f\xff\xff\xff\xff\xff\xff\xff", "\xf5", "\x60", "\x40"});
  size_t genuine = 0, odd = 0;
  for (int64_t i = MutationRounds(4000); i > 0; --i) {
    if (const auto check = CheckPaper(mutations.Of(text), keys)) {
      ++genuine;
      REQUIRE(check->claims == claims);
    }
    // Claims that the office signed and that are none of ours.
    const std::string cose = crypto::EncodeCoseSign1(mutations.Of(payload), key, key.Public().KeyId());
    if (const auto check = CheckPaper(codec::ToBase45(codec::ZlibCompress(cose)), keys)) {
      ++odd;
      REQUIRE_FALSE(check->Sentences().empty());
      REQUIRE(check->claims.day.Iso().size() == 10);
    }
  }
  CHECK(genuine > 0);
  CHECK(odd > 0);
}

TEST_CASE("a mutated list of void papers is refused, or is the one that was signed") {
  const auto key = TestKey();
  const std::vector<TrustedKey> keys = {{kOffice, {"Ак-Суу", "Ак-Суу"}, key.Public(), crypto::KeyKind::kOffice}};
  RevocationList list{kOffice, *Date::FromYmd(2025, 5, 1), {}};
  for (const char* number : {"01-25/44", "01-25/45"})
    list.papers.push_back({number, *Date::FromYmd(2025, 1, 1), *Date::FromYmd(2025, 2, 1)});
  const std::string text = FormatRevocations(list, key);
  const std::string body = text.substr(0, text.find("signature: "));
  Mutations mutations(33, {"\r\n", "\t\t", "signature: ", "9999-12-31", "-0001-01-01", "\n"});
  size_t taken = 0;
  for (int64_t i = MutationRounds(5000); i > 0; --i) {
    if (const auto read = ParseRevocations(mutations.Of(text), keys)) {
      ++taken;
      REQUIRE(FormatRevocations(*read, key) == text);
    }
    const std::string bent = mutations.Of(body);
    if (const auto read = ParseRevocations(bent + "signature: " + codec::ToHex(key.Sign(bent)) + "\n", keys))
      REQUIRE(FormatRevocations(*read, key).starts_with(bent));
  }
  CHECK(taken > 0);
}

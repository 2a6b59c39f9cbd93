// SPDX-License-Identifier: Apache-2.0
// The command line itself: languages, help, and every way of calling it wrongly. No book is needed here.
#include <catch2/catch.hpp>

#include "cli_run.h"

using namespace aiyl;
using namespace aiyl::test;

namespace {

const std::vector<std::string> kVerbs = {
    "new",         "demo",   "find",         "show",   "act",       "history",       "undo",   "check",
    "rebuild",     "replay", "compare",      "backup", "restore",   "report",        "import", "export-sheet",
    "certificate", "paper",  "verify-paper", "enrol",  "export",    "inspect",       "apply",  "journal",
    "list",        "papers", "office",       "pin",    "void-list", "reserved-sheet"};

// Verbs of two words.
const std::vector<std::vector<std::string>> kPairs = {
    {"key", "show"},      {"key", "list"},        {"key", "withdraw"},   {"key", "passphrase"},   {"template", "list"},
    {"template", "show"}, {"template", "fields"}, {"template", "check"}, {"template", "preview"}, {"template", "set"}};

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every verb explains itself with an example in all languages") {
  for (const auto& verb : kVerbs)
    for (const auto* language : {"ky", "ru", "en"}) {
      const CliAnswer answer = RunAiyl({verb, "--help", "--lang", language});
      INFO(verb << " " << language << "\n" << answer.out << answer.err);
      CHECK(answer.status == 0);
      CHECK(Has(answer.out, "aiyl " + verb));
      CHECK(answer.err.empty());
    }
}

TEST_CASE("every verb of two words explains itself with an example in all languages") {
  for (const auto& pair : kPairs)
    for (const auto* language : {"ky", "ru", "en"}) {
      const CliAnswer answer = RunAiyl({pair[0], pair[1], "--help", "--lang", language});
      INFO(pair[0] << " " << pair[1] << " " << language << "\n" << answer.out << answer.err);
      CHECK(answer.status == 0);
      CHECK(Has(answer.out, "\n  aiyl " + pair[0] + " " + pair[1] + " "));
    }
}

TEST_CASE("the language is the one asked for, else the environment's, else Kyrgyz") {
  const auto word = [](const std::vector<std::string>& args, const std::map<std::string, std::string>& variables) {
    return RunAiyl(args, variables).out;
  };
  CHECK(Has(word({"--help"}, {}), "Буйруктар"));
  CHECK(Has(word({"--help"}, {{"LANG", "C.UTF-8"}}), "Буйруктар"));
  CHECK(Has(word({"--help"}, {{"LANG", "ru_RU.UTF-8"}}), "Команды"));
  CHECK(Has(word({"--help"}, {{"LC_ALL", "ky_KG.UTF-8"}, {"LANG", "ru_RU.UTF-8"}}), "Буйруктар"));
  CHECK(Has(word({"--help"}, {{"AIYL_LANG", "en"}, {"LANG", "ru_RU.UTF-8"}}), "Verbs"));
  CHECK(Has(word({"--help", "--lang", "ru"}, {{"AIYL_LANG", "en"}}), "Команды"));
  CHECK(Has(word({"--lang=ru", "--help"}, {{"AIYL_LANG", "en"}}), "Команды"));
}

TEST_CASE("a wrong command line is refused with a sentence and status 2") {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"fnid"},
      {"find"},
      {"find", "book.aiyl"},
      {"find", "book.aiyl", "text", "more"},
      {"find", "book.aiyl", "text", "--limit", "many"},
      {"find", "book.aiyl", "text", "--limt", "1"},
      {"show", "book.aiyl", "cow", "1"},
      {"show", "book.aiyl", "person", "1", "--as-of", "01.02.2025"},
      {"undo", "book.aiyl"},
      {"undo", "book.aiyl", "x", "--batch", "y"},
      {"history", "book.aiyl", "not-an-id-but-the-book-is-missing-too"},
      {"report", "book.aiyl", "cows", "--as-of", "2025-01-01"},
      {"report", "book.aiyl", "population"},
      {"act", "book.aiyl"},
      {"act", "book.aiyl", "no.such.act", "--data", "{}"},
      {"check", "book.aiyl", "--lang", "de"},
      {"demo", "book.aiyl", "--households", "0"},
  };
  for (const auto& args : wrong) {
    const CliAnswer answer = RunAiyl(args);
    std::string line;
    for (const auto& word : args) line += " " + word;
    INFO("aiyl" << line << "\n" << answer.out << answer.err);
    CHECK(answer.status == 2);
    CHECK(Has(answer.err, "aiyl: "));
    CHECK(answer.out.empty());
  }
}

TEST_CASE("with --json a refusal is JSON too") {
  for (const auto& args : std::vector<std::vector<std::string>>{
           {"--json", "find"}, {"find", "--json"}, {"--json", "show", "nowhere.aiyl", "person", "1"}}) {
    const CliAnswer answer = RunAiyl(args);
    INFO(answer.out << answer.err);
    CHECK(answer.status != 0);
    REQUIRE(answer.Json().is_object());
    CHECK(!answer.Json()["error"]["message"].get<std::string>().empty());
    CHECK(!answer.Json()["error"]["code"].get<std::string>().empty());
  }
}

TEST_CASE("the sentence of a refusal is in the reader's language") {
  CHECK(Has(RunAiyl({"find", "--lang", "ru"}).err, "Не указано: BOOK."));
  CHECK(Has(RunAiyl({"find", "--lang", "ky"}).err, "BOOK берилген жок."));
}

// SPDX-License-Identifier: Apache-2.0
// Files from outside: a base list as a sheet, and the JSON of standards and editions.
#include <catch2/catch.hpp>
#include <fstream>

#include "services/base_list.h"
#include "support/mutation.h"
#include "support/temporary_folder.h"

using namespace aiyl;
using namespace aiyl::services;

namespace {

class OutsideFile {
 public:
  explicit OutsideFile(const std::string& name) : m_path(m_folder / name) {}
  const std::filesystem::path& With(const std::string& bytes) const {
    std::ofstream(m_path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return m_path;
  }

 private:
  test::TemporaryFolder m_folder;
  std::filesystem::path m_path;
};

}  // namespace

TEST_CASE("a file that does not say its format in a text is refused") {
  const OutsideFile file("standard.json");
  const auto code = [&](const std::string& text) {
    const auto read = ReadServicesFile(file.With(text), "aiyl-standard 1");
    return read ? std::string() : read.error().code;
  };
  CHECK(code(R"({"format": "aiyl-standard 1", "sections": []})") == "");
  CHECK(code(R"({"format": "aiyl-edition 1"})") == "services.not-ours");
  CHECK(code(R"({"format": 1})") == "services.not-ours");
  CHECK(code(R"({"format": null})") == "services.not-ours");
  CHECK(code("{}") == "services.not-ours");
  CHECK(code("[1]") == "services.not-json");
  CHECK(code("{") == "services.not-json");
}

TEST_CASE("a mutated base list gives rows with both names, or is refused") {
  const std::string list =
      "Базалык реестр;;;;\n№;Кызматтын аталышы;Наименование услуги;Төлөм шарты;Плата\n"
      "1;Маалымкат берүү;Выдача справки;акысыз;\n2;Жер тилкесин өлчөө;Обмер участка;акылуу;1 250,50\n"
      "3;Таза суу;Питьевая вода;жарым-жартылай;90\n";
  const OutsideFile file("list.csv");
  test::Mutations mutations(61, {"99999999999999999999", "-1", "1,234", "\"", ";;;;", "акысыз", "№", "\xc2\xa0"});
  size_t rows = 0, problems = 0;
  for (int64_t i = test::MutationRounds(500); i > 0; --i) {
    const auto read = ReadBaseList(file.With(mutations.Of(list)));
    if (!read) continue;
    problems += read->problems.size();
    for (const auto& row : read->rows) {
      ++rows;
      REQUIRE(row.at("name_ky").is_string());
      REQUIRE(row.at("name_ru").is_string());
      REQUIRE((!row.contains("fee") || row.at("fee").is_number_integer()));
    }
  }
  CHECK(rows > 0);
  CHECK(problems > 0);
}

// SPDX-License-Identifier: Apache-2.0
// Files that are wrong in ways nobody thought of: every reading ends in rows or in a refusal.
#include "support/mutation.h"

#include <catch2/catch.hpp>

#include "hand_made_xlsx.h"
#include "sheet/table_guess.h"

using namespace aiyl;
using namespace aiyl::sheet;
using namespace aiyl::test;

namespace {

// Everything a caller would touch.
size_t ReadAll(const std::string& bytes, const std::string& name) {
  ReadOptions options;
  options.max_part_bytes = 8 << 20;
  auto reader = OpenSheetBytes(bytes, name, options);
  if (!reader) return ToEnglish(reader.error().message).size();
  std::vector<Row> sample;
  Row row;
  size_t seen = 0;
  for (;;) {
    const auto more = (*reader)->Next(row);
    if (!more) return seen + more.error().code.size();
    if (!*more) break;
    for (const auto& cell : row.cells) seen += cell.text.size();
    if (sample.size() < 20) sample.push_back(row);
  }
  return seen + GuessTable(sample, [](const std::string& text) { return text.size() > 3; }).headings.size();
}

HandMadeXlsx Small() {
  HandMadeXlsx x;
  x.shared = "<si><t>Өмүрбек</t></si><si><r><t>а</t></r></si>";
  x.cell_xfs = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>";
  x.before = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>";
  x.after = "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>";
  for (int i = 1; i < 5; ++i)
    x.sheet_data += "<row r=\"" + std::to_string(i) +
                    "\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>43684</v></c>"
                    "<c t=\"inlineStr\"><is><t>x_x000D_&amp;</t></is></c></row>";
  return x;
}

}  // namespace

TEST_CASE("mutated xlsx files and their parts never crash the reader") {
  Mutations mutations(20240101);
  const std::string bytes = Small().Bytes();
  const auto parts = Small().Parts();
  size_t total = 0;
  for (int64_t i = MutationRounds(1500); i > 0; --i) total += ReadAll(mutations.Of(bytes), "a.xlsx");
  // Whole archives with broken XML inside get further than archives with broken bytes.
  for (int64_t i = MutationRounds(1500); i > 0; --i) {
    auto broken = parts;
    auto part = broken.begin();
    std::advance(part, static_cast<std::ptrdiff_t>(mutations.Number(broken.size())));
    part->second = mutations.Of(part->second);
    total += ReadAll(ZipOf(broken), "a.xlsx");
  }
  CHECK(total > 0);
}

TEST_CASE("mutated csv files never crash the reader") {
  Mutations mutations(7);
  const std::string csv = "\xEF\xBB\xBF№;Аты-жөнү;\"Дарек;үй\"\r\n1;Асанов Үсөн;\"Ленин \"\"5\"\"\"\r\n2;Б;\n";
  size_t total = 0;
  for (int64_t i = MutationRounds(5000); i > 0; --i) total += ReadAll(mutations.Of(csv), "a.csv");
  CHECK(total > 0);
}

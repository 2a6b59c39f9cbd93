// SPDX-License-Identifier: Apache-2.0
#include "sheet/number_format.h"

#include <catch2/catch.hpp>

using namespace aiyl;
using namespace aiyl::sheet;

TEST_CASE("date formats are known by their letters, not by words in quotes or colours") {
  for (const char* code : {"dd.mm.yyyy", "d-mmm-yy", "[$-419]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "DD/MM/YYYY", "mmmm",
                           "dd.mm.yyyy hh:mm", "[$-x-sysdate]dddd, mmmm dd, yyyy", "yyyy\"-ж.\""})
    CHECK(IsDateFormatCode(code));
  for (const char* code : {"General", "0", "0.00", "@", "#,##0", "[Red]0.00", "0\" день\"", "[h]:mm:ss", "mm:ss",
                           "hh:mm", "\"dd\"", "0_d", "[$сом-440]# ##0", "0.00E+00", "Standard", ""})
    CHECK(!IsDateFormatCode(code));
  CHECK(IsBuiltInDateFormat(14));
  CHECK(IsBuiltInDateFormat(22));
  CHECK(!IsBuiltInDateFormat(0));
  CHECK(!IsBuiltInDateFormat(20));
  CHECK(!IsBuiltInDateFormat(49));
}

TEST_CASE("serials count days of the 1900 and 1904 systems") {
  const auto iso = [](const char* serial, DateSystem system = DateSystem::k1900) {
    const auto date = DateOfSerial(serial, system);
    return date ? date->Iso() : "none";
  };
  CHECK(iso("1") == "1900-01-01");
  CHECK(iso("59") == "1900-02-28");
  CHECK(iso("60") == "none");
  CHECK(iso("61") == "1900-03-01");
  CHECK(iso("21104") == "1957-10-11");
  CHECK(iso("43684.999") == "2019-08-07");
  CHECK(iso("4.3684E4") == "2019-08-07");
  CHECK(iso("2958465") == "9999-12-31");
  for (const char* wrong : {"2958466", "-1", "0", "x", "", "nan", "inf", "1e300", "5 "}) CHECK(iso(wrong) == "none");
  CHECK(iso("0", DateSystem::k1904) == "1904-01-01");
  CHECK(iso("42222", DateSystem::k1904) == "2019-08-07");
}

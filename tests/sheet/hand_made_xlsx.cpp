// SPDX-License-Identifier: Apache-2.0
#include "hand_made_xlsx.h"

#include <zip.h>

#include <catch2/catch.hpp>

namespace aiyl::test {

std::string ZipOf(const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
  REQUIRE(source);
  zip_source_keep(source);
  zip_t* zip = zip_open_from_source(source, ZIP_TRUNCATE, &error);
  REQUIRE(zip);
  for (const auto& [name, content] : parts) {
    zip_source_t* part = zip_source_buffer(zip, content.data(), content.size(), 0);
    REQUIRE(zip_file_add(zip, name.c_str(), part, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(zip) == 0);
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  std::string bytes(static_cast<size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

std::map<std::string, std::string> HandMadeXlsx::Parts() const {
  const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  const std::string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  std::map<std::string, std::string> parts;
  parts["_rels/.rels"] = head + "<Relationships><Relationship Id=\"rId1\" Type=\"" + relations +
                         "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
  parts["xl/workbook.xml"] = head + "<workbook " + main + " xmlns:r=\"" + relations + "\">" + workbook_pr +
                             "<sheets><sheet name=\"Барак1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
      head + "<Relationships><Relationship Id=\"rId1\" Type=\"" + relations +
      "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" + relations +
      "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"" + relations +
      "/styles\" Target=\"styles.xml\"/></Relationships>";
  parts["xl/sharedStrings.xml"] = head + "<sst " + main + ">" + shared + "</sst>";
  parts["xl/styles.xml"] = head + "<styleSheet " + main + "><numFmts>" + num_fmts + "</numFmts><cellXfs>" + cell_xfs +
                           "</cellXfs></styleSheet>";
  parts["xl/worksheets/sheet1.xml"] =
      head + "<worksheet " + main + ">" + before + "<sheetData>" + sheet_data + "</sheetData>" + after + "</worksheet>";
  return parts;
}

std::vector<sheet::Row> AllRows(const std::string& bytes, const std::string& name, const sheet::ReadOptions& options) {
  auto reader = sheet::OpenSheetBytes(bytes, name, options);
  if (!reader) FAIL(ToEnglish(reader.error().message));
  std::vector<sheet::Row> rows;
  sheet::Row row;
  for (;;) {
    const auto more = (*reader)->Next(row);
    if (!more) FAIL(ToEnglish(more.error().message));
    if (!*more) return rows;
    rows.push_back(row);
  }
}

std::string ErrorOf(const std::string& bytes, const std::string& name, const sheet::ReadOptions& options) {
  auto reader = sheet::OpenSheetBytes(bytes, name, options);
  if (!reader) return reader.error().code;
  sheet::Row row;
  for (;;) {
    const auto more = (*reader)->Next(row);
    if (!more) return more.error().code;
    if (!*more) return "";
  }
}

}  // namespace aiyl::test

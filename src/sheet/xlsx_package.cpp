// SPDX-License-Identifier: Apache-2.0
#include "sheet/xlsx_package.h"

#include <map>

#include "sheet/xml_blocks.h"
#include "sheet/xml_text.h"

namespace aiyl::sheet {
namespace {

constexpr uint64_t kMaxSmallPart = 64 << 20;

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// "xl/" + "../a/b.xml" and the like; an absolute target begins at the package's root.
std::string ResolvePart(std::string_view folder, std::string_view target) {
  std::string path =
      target.substr(0, 1) == "/" ? std::string(target.substr(1)) : std::string(folder) + std::string(target);
  for (size_t up = path.find("/../"); up != std::string::npos; up = path.find("/../")) {
    const size_t parent = up == 0 ? std::string::npos : path.rfind('/', up - 1);
    path.erase(parent == std::string::npos ? 0 : parent + 1, up + 4 - (parent == std::string::npos ? 0 : parent + 1));
  }
  return path;
}

struct Relation {
  std::string type, part;
};

std::map<std::string, Relation> ReadRelations(const ZipArchive& zip, const std::string& of_part) {
  const size_t slash = of_part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : of_part.substr(0, slash + 1);
  const std::string name = slash == std::string::npos ? of_part : of_part.substr(slash + 1);
  pugi::xml_document xml;
  std::map<std::string, Relation> relations;
  if (ReadXml(zip, folder + "_rels/" + name + ".rels", kMaxSmallPart, xml) != ZipProblem::kNone) return relations;
  for (pugi::xml_node relation : Child(xml, "Relationships").children())
    relations[relation.attribute("Id").value()] = {relation.attribute("Type").value(),
                                                   ResolvePart(folder, relation.attribute("Target").value())};
  return relations;
}

void ReadStyles(const ZipArchive& zip, const std::string& part, std::vector<bool>& style_is_date) {
  pugi::xml_document xml;
  // Styles that cannot be read cost us the dates' looks, not the data: serials are then plain numbers.
  if (ReadXml(zip, part, kMaxSmallPart, xml) != ZipProblem::kNone) return;
  const pugi::xml_node sheet = Child(xml, "styleSheet");
  std::map<int, bool> own;
  for (pugi::xml_node format : Child(sheet, "numFmts").children())
    own[format.attribute("numFmtId").as_int()] = IsDateFormatCode(format.attribute("formatCode").value());
  for (pugi::xml_node format : Child(sheet, "cellXfs").children()) {
    const int id = format.attribute("numFmtId").as_int();
    const auto found = own.find(id);
    style_is_date.push_back(found != own.end() ? found->second : IsBuiltInDateFormat(id));
  }
}

}  // namespace

ZipProblem ReadXlsxPackage(std::unique_ptr<ZipArchive> zip, uint64_t max_part_bytes, XlsxPackage& out) {
  std::string workbook_part = "xl/workbook.xml";
  for (const auto& [id, relation] : ReadRelations(*zip, ""))
    if (EndsWith(relation.type, "/officeDocument")) workbook_part = relation.part;
  pugi::xml_document xml;
  const ZipProblem problem = ReadXml(*zip, workbook_part, std::min(kMaxSmallPart, max_part_bytes), xml);
  if (problem != ZipProblem::kNone) return problem;
  const pugi::xml_node workbook = Child(xml, "workbook");
  const pugi::xml_attribute is1904 = Child(workbook, "workbookPr").attribute("date1904");
  const std::string_view value = is1904.value();
  if (value == "1" || value == "true" || value == "on") out.date_system = DateSystem::k1904;

  const auto relations = ReadRelations(*zip, workbook_part);
  for (pugi::xml_node sheet : Child(workbook, "sheets").children()) {
    if (LocalName(sheet.name()) != "sheet") continue;
    std::string id;
    for (pugi::xml_attribute attribute : sheet.attributes())  // r:id, whatever the prefix; not sheetId
      if (LocalName(attribute.name()) == "id") id = attribute.value();
    const auto relation = relations.find(id);
    if (relation == relations.end() || !EndsWith(relation->second.type, "/worksheet")) continue;  // chart sheets
    std::string name = sheet.attribute("name").value();
    MakeValidUtf8(name);
    const std::string_view state = sheet.attribute("state").value();
    out.sheets.push_back({std::move(name), state == "hidden" || state == "veryHidden"});
    out.sheet_parts.push_back(relation->second.part);
  }
  if (out.sheets.empty()) return ZipProblem::kDamaged;
  for (const auto& [id, relation] : relations) {
    if (EndsWith(relation.type, "/sharedStrings") && zip->Has(relation.part)) out.shared_strings_part = relation.part;
    if (EndsWith(relation.type, "/styles")) ReadStyles(*zip, relation.part, out.style_is_date);
  }
  out.zip = std::move(zip);
  return ZipProblem::kNone;
}

tl::unexpected<Error> ZipError(ZipProblem problem, const std::string& file) {
  switch (problem) {
    case ZipProblem::kPassword:
      return EnvironmentError(
          "sheet.password", Msg("The file {file} is protected by a password. Open it in the spreadsheet program, take "
                                "the password off and save it as .xlsx.",
                                {{"file", file}}));
    case ZipProblem::kTooLarge:
      return EnvironmentError("sheet.too-large",
                              Msg("The file {file} unpacks to more than this program reads.", {{"file", file}}));
    case ZipProblem::kStopped:
      return Refuse("sheet.stopped", Msg("Stopped."));
    default:
      return EnvironmentError(
          "sheet.damaged",
          Msg("The file {file} is damaged or cut short. Open it in the spreadsheet program and save it "
              "again as .xlsx.",
              {{"file", file}}));
  }
}

}  // namespace aiyl::sheet

// SPDX-License-Identifier: Apache-2.0
#include "sheet/shared_strings.h"

#include "sheet/xml_blocks.h"
#include "sheet/xml_text.h"

namespace aiyl::sheet {

void AppendRichText(pugi::xml_node item, std::string& out) {
  const auto append = [&out](pugi::xml_node text) {
    for (pugi::xml_node piece : text.children()) out += piece.value();
  };
  for (pugi::xml_node child : item.children()) {
    const auto name = LocalName(child.name());
    if (name == "t") append(child);
    if (name != "r") continue;
    // Runs stand side by side. A million of them inside one another would use up the stack of whoever follows them.
    for (pugi::xml_node inner : child.children())
      if (LocalName(inner.name()) == "t") append(inner);
  }
}

ZipProblem SharedStrings::Load(const ZipArchive& zip, std::string_view part, uint64_t max_bytes) {
  XmlEnvelope envelope;
  ZipProblem problem = ScanEnvelope(zip, part, "sst", max_bytes, envelope);
  if (problem != ZipProblem::kNone) return problem;
  auto stream = zip.OpenPart(part, max_bytes, problem);
  if (!stream) return problem;
  XmlBlocks blocks(std::move(stream), envelope, "si");
  std::string text;
  while (const auto* block = blocks.Next()) {
    for (pugi::xml_node item : block->children()) {
      if (LocalName(item.name()) != "si") continue;
      text.clear();
      AppendRichText(item, text);
      DecodeXstring(text);
      MakeValidUtf8(text);
      m_text += text;
      m_ends.push_back(m_text.size());
    }
  }
  return blocks.Problem();
}

std::string_view SharedStrings::At(size_t index) const {
  const size_t begin = index == 0 ? 0 : m_ends[index - 1];
  return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

}  // namespace aiyl::sheet

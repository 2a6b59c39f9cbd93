// SPDX-License-Identifier: Apache-2.0
// The strings that cells of an xlsx share, in one block of memory. Private to sheet.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "sheet/zip_archive.h"

namespace aiyl::sheet {

class SharedStrings {
 public:
  ZipProblem Load(const ZipArchive& zip, std::string_view part, uint64_t max_bytes);
  size_t Size() const { return m_ends.size(); }
  std::string_view At(size_t index) const;

 private:
  std::string m_text;
  std::vector<size_t> m_ends;
};

// Text of a <si> or <is> element: its runs joined, phonetic hints left out.
void AppendRichText(pugi::xml_node item, std::string& out);

}  // namespace aiyl::sheet

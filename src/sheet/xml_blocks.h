// SPDX-License-Identifier: Apache-2.0
// A large XML part read as blocks of whole repeated elements (rows, shared strings), each parsed by pugixml on its own,
// so that memory follows the block and not the part. pugixml alone would hold every cell of a sheet as nodes (400 MB
// for 55,000 rows of 30). Private to sheet.
#pragma once

#include <cstdint>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "sheet/zip_archive.h"

namespace aiyl::sheet {

// Where the elements of a container lie in a part, and the rest of the part around them.
struct XmlEnvelope {
  uint64_t begin = 0, end = 0;  // bytes of the container's content
  std::string prefix;           // namespace prefix with its colon, or empty
  pugi::xml_document rest;      // the part with the container emptied
};

// Reads the whole part once (which also verifies its checksum). A part without the container gives begin == end.
ZipProblem ScanEnvelope(const ZipArchive& zip, std::string_view part, std::string_view container, uint64_t max_bytes,
                        XmlEnvelope& out);

class XmlBlocks {
 public:
  XmlBlocks(std::unique_ptr<ZipPart> part, const XmlEnvelope& envelope, std::string_view element);
  // The next block of whole elements as children of the document node; null at the end or on a problem.
  const pugi::xml_document* Next();
  ZipProblem Problem() const { return m_problem; }

 private:
  bool Fill();

  std::unique_ptr<ZipPart> m_part;
  std::string m_closing;  // "</x:row>"
  uint64_t m_skip, m_left;
  std::string m_buffer;  // read but not yet handed out
  std::string m_block;   // pugixml parses in place here
  pugi::xml_document m_document;
  bool m_ended = false;
  ZipProblem m_problem = ZipProblem::kNone;
};

// Parses a whole small part.
ZipProblem ReadXml(const ZipArchive& zip, std::string_view part, uint64_t max_bytes, pugi::xml_document& out);

// First child element with that local name, whatever its prefix; an empty node where there is none.
pugi::xml_node Child(pugi::xml_node node, std::string_view local_name);
// Attribute by local name.
pugi::xml_attribute Attribute(pugi::xml_node node, std::string_view local_name);

}  // namespace aiyl::sheet

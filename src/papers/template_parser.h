// SPDX-License-Identifier: Apache-2.0
// Internal to the template language: the reader of a template's lines. After a mistake it goes on with the next line,
// so that the editor shows all of them. Head of the file: template_head.cpp; blocks: template_parse.cpp; what single
// commands take: template_commands.cpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "papers/template_source.h"
#include "papers/template_tree.h"

namespace aiyl::papers {

class Parser {
 public:
  Parser(const PartSource& parts, ProblemList& problems) : m_parts(parts), m_problems(problems) {}

  std::shared_ptr<TemplateTree> Read(std::string_view text);

 private:
  enum class In { kBody, kTable };
  struct Depth {
    explicit Depth(int& depth) : m_depth(depth) { ++m_depth; }
    ~Depth() { --m_depth; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    int& m_depth;
  };

  Place PlaceOf(size_t line_index, int column = 1) const;
  void Complain(const Place& place, Message message, std::string code = "template.syntax");
  bool Format(std::string_view format);
  void Head(TemplateTree& tree);
  bool HeadLine(TemplateTree& tree, std::string_view key, std::string_view value, const Place& place);
  Nodes Body();
  // Lines up to @end, @else or @next (its word in `ender`, what follows it in m_ender_rest) or to the end of the file
  // (`ender` empty).
  Nodes Block(In in, std::string& ender);
  // Column of a view into the present line of the file.
  int Column(std::string_view text) const;
  Place PlaceIn(size_t line_index, std::string_view text, const Place& otherwise) const;
  bool Command(In in, const std::string& word, std::string_view rest, size_t line_index, Node& node);
  // The lines up to @end; complains where it is missing or another word ends them.
  std::shared_ptr<Nodes> Inner(In in, const std::string& word, const Place& opening);
  void Closed(const std::string& ender, const std::string& word, const Place& opening);
  static TextManner MannerOf(const std::string& word);
  // Reads «(bold, size 13)» at the start of `rest`; answers what stands behind it.
  std::string_view Attributes(TextManner& manner, std::string_view rest, const Place& place);
  std::vector<WidthSpec> WidthsOf(const std::vector<std::string_view>& words, const Place& place);
  RowNode Row(bool head, std::string_view rest, const Place& place);
  TableNode TableOf(std::string_view rest, const Place& rest_place, const Place& place);
  void CheckCells(const Nodes& nodes, size_t columns);
  ColumnsNode ColumnsOf(std::string_view rest, const Place& rest_place, const Place& place);
  IfNode If(In in, std::string_view rest, const Place& rest_place, const Place& place);
  EachNode Each(In in, std::string_view rest, const Place& rest_place, const Place& place);
  QrNode QrOf(std::string_view rest, const Place& place);
  bool Part(std::string_view name, const Place& place, Node& node);

  const PartSource& m_parts;
  ProblemList& m_problems;
  std::vector<SourceLine> m_lines;
  size_t m_at = 0;
  std::string m_part;
  int m_depth = 0;  // of blocks, parts included
  std::vector<std::string> m_open_parts;
  Place m_ender_place, m_ender_rest_place;
  std::string m_ender_rest;
};

}  // namespace aiyl::papers

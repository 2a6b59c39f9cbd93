// SPDX-License-Identifier: Apache-2.0
// The first line of a template and its head.
#include "papers/template_parser.h"

namespace aiyl::papers {

bool Parser::Format(std::string_view format) {
  const std::string_view line = Trim(m_lines[0].text);
  const Place place = PlaceOf(0);
  m_at = 1;
  if (line.substr(0, format.size()) != format) {
    Complain(place,
             Msg("Line {line}, column {column}: a template begins with the line “{format}”.",
                 Named("format", std::string(format) + "1")),
             "template.format");
    return false;
  }
  if (line.substr(format.size()) != "1") {
    Complain(place, Msg("Line {line}, column {column}: this template is written for a newer version of the program."),
             "template.newer");
    return false;
  }
  return true;
}

void Parser::Head(TemplateTree& tree) {
  tree.setup.setup = {21000, 29700, 2500, 1500, 1500, 1500};
  for (; m_at < m_lines.size(); ++m_at) {
    const std::string_view line = Trim(m_lines[m_at].text);
    if (line == "---") {
      ++m_at;
      return;
    }
    if (line.empty() || line.front() == '#') continue;
    const size_t colon = line.find(':');
    const std::string_view key = Trim(line.substr(0, colon));
    const std::string_view value = colon == std::string_view::npos ? std::string_view{} : Trim(line.substr(colon + 1));
    const int column =
        LetterCount(std::string_view(m_lines[m_at].text)
                        .substr(0, value.empty() ? 0 : static_cast<size_t>(value.data() - m_lines[m_at].text.data()))) +
        1;
    if (colon == std::string_view::npos || !HeadLine(tree, key, value, PlaceOf(m_at, column)))
      Complain(PlaceOf(m_at, colon == std::string_view::npos ? 1 : column),
               Msg("Line {line}, column {column}: this line of the template's head cannot be understood."));
  }
  Complain(PlaceOf(m_lines.size() - 1), Msg("Line {line}, column {column}: the line “---” after the head is missing."));
}

bool Parser::HeadLine(TemplateTree& tree, std::string_view key, std::string_view value, const Place& place) {
  page::Flow& setup = tree.setup;
  if (key == "name.ky") {
    tree.name_ky = value;
  } else if (key == "name.ru") {
    tree.name_ru = value;
  } else if (key == "kind") {
    tree.kind = value;
  } else if (key == "footer") {
    tree.footer = ParseInlines(value, place, m_problems);
  } else if (key == "numbers") {
    if (value != "none" && value != "several" && value != "always") return false;
    setup.numbers = value == "none"      ? page::PageNumbers::kNone
                    : value == "several" ? page::PageNumbers::kWhenSeveral
                                         : page::PageNumbers::kAlways;
  } else if (key == "spacing") {
    const auto percent = Hundredths(value);
    if (!percent || *percent < 10000 || *percent > 20000) return false;
    setup.line_spacing = *percent / 100;
  } else if (key == "fit") {
    const auto percent = Hundredths(value);
    if (!percent || *percent < 8000 || *percent > 10000) return false;
    tree.fit = *percent / 100;
  } else if (key == "font") {
    const auto words = Words(value);
    const auto size = words.size() == 2 ? Hundredths(words[1]) : std::nullopt;
    if (!size || *size < 800 || *size > 1600 || (words[0] != "serif" && words[0] != "sans")) return false;
    setup.family = words[0] == "serif" ? page::Family::kSerif : page::Family::kSans;
    setup.size = *size;
  } else if (key == "margins") {
    const auto words = Words(value);
    if (words.size() != 4) return false;
    page::Hmm* const sides[] = {&setup.setup.top, &setup.setup.right, &setup.setup.bottom, &setup.setup.left};
    for (size_t i = 0; i < 4; ++i) {
      const auto margin = Millimetres(words[i]);
      if (!margin || *margin < 500 || *margin > 6000) return false;
      *sides[i] = *margin;
    }
  } else {
    return false;
  }
  return true;
}

}  // namespace aiyl::papers

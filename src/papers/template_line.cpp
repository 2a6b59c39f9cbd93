// SPDX-License-Identifier: Apache-2.0
#include "papers/template_line.h"

#include <algorithm>

namespace aiyl::papers {

namespace {

using page::Span;
using text::Language;

bool HasLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<uint8_t>(c);
    // Cyrillic letters of UTF-8 begin with these; «№» and dashes do not.
    return (byte >= 0xD0 && byte <= 0xD4) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '_';
  });
}

bool Suits(const FilterInfo& info, const Value& value) {
  if (info.kinds.empty() || std::holds_alternative<std::monostate>(value)) return true;
  static constexpr FieldKind kKinds[] = {FieldKind::kText,  FieldKind::kText, FieldKind::kBoth, FieldKind::kNumber,
                                         FieldKind::kMoney, FieldKind::kDate, FieldKind::kYesNo};
  return std::find(info.kinds.begin(), info.kinds.end(), kKinds[value.index()]) != info.kinds.end();
}

void AppendAll(LineText& line, const LineText& more) {
  const bool bold = line.bold, italic = line.italic, underline = line.underline;
  for (const Span& span : more.spans) {
    line.bold = span.bold;
    line.italic = span.italic;
    line.underline = span.underline;
    line.Append(span.text);
  }
  line.bold = bold;
  line.italic = italic;
  line.underline = underline;
  line.had_field = line.had_field || more.had_field;
  line.has_content = line.has_content || more.has_content;
}

}  // namespace

Result<std::string> LinePrinter::FieldText(const FieldRef& field, Language language) {
  AIYL_ASSIGN(const Found found, m_scope.Look(field));
  if (found.list != nullptr)
    return Problem(field.place, "template.is-a-list",
                   Msg("Line {line}, column {column}: “{field}” is a list; it is printed row by row with “@each”.",
                       Named("field", field.path)),
                   field.path);
  Value value = found.value;
  if (found.both) value = PlainText(value, language);
  for (const Filter& filter : field.filters) {
    const FilterInfo* info = FindFilter(filter.name);
    if (info == nullptr || !Suits(*info, value))
      return Problem(filter.place, "template.bad-filter",
                     Msg("Line {line}, column {column}: the filter “{filter}” does not suit the field “{field}”.",
                         Named("filter", filter.name, "field", field.path)),
                     field.path);
    if (const auto which = CaseOf(filter)) {
      if (language != Language::kRu && !found.russian)
        value = InCase(found, filter, *which, PlainText(value, language));
      continue;
    }
    Value other;
    if (filter.name == "age") {
      AIYL_ASSIGN(const Found on, m_scope.Look(FieldRef{filter.arguments[0].text, {}, filter.place}));
      other = on.value;
    }
    value = ApplyFilter(filter, value, language, other);
  }
  return PlainText(value, language);
}

std::string LinePrinter::InCase(const Found& found, const Filter& filter, text::Case which,
                                const std::string& nominative) {
  if (nominative.empty()) return {};
  std::string name = filter.name;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; });
  CaseChoice choice;
  choice.key = found.key + (found.both ? ".ky|" : "|") + name;
  choice.nominative = nominative;
  choice.suggested = text::WithCase(nominative, which);
  const auto own = m_overrides.find(choice.key);
  choice.printed = own == m_overrides.end() || own->second.empty() ? choice.suggested : own->second;
  std::string printed = choice.printed;
  if (std::none_of(m_cases.begin(), m_cases.end(), [&](const CaseChoice& c) { return c.key == choice.key; }))
    m_cases.push_back(std::move(choice));
  return printed;
}

Status LinePrinter::Print(const Inlines& items, Speaks speaks, LineText& line) {
  for (const Inline& item : items) {
    if (const auto* text = std::get_if<InlineText>(&item.what)) {
      line.Append(text->text);
      line.has_content = line.has_content || HasLetter(text->text);
    } else if (const auto* style = std::get_if<InlineStyle>(&item.what)) {
      bool& flag = style->which == TextStyle::kBold     ? line.bold
                   : style->which == TextStyle::kItalic ? line.italic
                                                        : line.underline;
      flag = !flag;
    } else if (const auto* field = std::get_if<FieldRef>(&item.what)) {
      AIYL_TRY(PrintField(*field, speaks, line));
    } else if (const auto* pair = std::get_if<InlinePair>(&item.what)) {
      AIYL_TRY(PrintPair(*pair, speaks, line));
    } else if (const auto* choice = std::get_if<InlineIf>(&item.what)) {
      AIYL_ASSIGN(const bool yes, m_scope.Holds(choice->condition));
      line.had_field = true;
      AIYL_TRY(Print(yes ? choice->yes : choice->no, speaks, line));
    }
  }
  return {};
}

Status LinePrinter::PrintField(const FieldRef& field, Speaks speaks, LineText& line) {
  AIYL_ASSIGN(std::string text, FieldText(field, speaks == Speaks::kRu ? Language::kRu : Language::kKy));
  if (speaks == Speaks::kBoth) {
    AIYL_ASSIGN(const std::string ru, FieldText(field, Language::kRu));
    if (ru != text && !ru.empty()) text += text.empty() ? ru : " / " + ru;
  }
  line.had_field = true;
  line.has_content = line.has_content || !text.empty();
  line.Append(text);
  return {};
}

Status LinePrinter::PrintPair(const InlinePair& pair, Speaks speaks, LineText& line) {
  if (speaks != Speaks::kBoth) return Print(speaks == Speaks::kKy ? pair.ky : pair.ru, speaks, line);
  LineText ky = line;
  ky.spans.clear();
  LineText ru = ky;
  AIYL_TRY(Print(pair.ky, Speaks::kKy, ky));
  AIYL_TRY(Print(pair.ru, Speaks::kRu, ru));
  AppendAll(line, ky);
  const std::string in_ky = ky.Joined(), in_ru = ru.Joined();
  if (in_ky == in_ru || in_ru.empty()) return {};
  if (!in_ky.empty()) line.Append(" / ");
  AppendAll(line, ru);
  return {};
}
Result<LineText> LinePrinter::Line(const Inlines& items, Speaks speaks, bool bold, bool italic) {
  LineText line;
  line.bold = bold;
  line.italic = italic;
  AIYL_TRY(Print(items, speaks, line));
  return line;
}

}  // namespace aiyl::papers

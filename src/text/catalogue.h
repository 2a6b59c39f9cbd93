// SPDX-License-Identifier: Apache-2.0
// Messages in the reader's language. Both shells and the papers translate here, late: Message is made by rules that
// know no language (base/result.h). Catalogues are gettext .mo files, built into the program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/plural_rule.h"

namespace aiyl::text {

// The sentence in `language`: translated, the plural form chosen by count, {placeholders} filled. A message that the
// catalogue does not have is given in English.
std::string Tr(const Message& message, Language language);
// A single text without arguments, such as a label from a table marked with MsgId.
std::string Tr(std::string_view msgid, Language language, std::string_view context = {});
// Marks a literal that is translated later through Tr(msgid, …), for tables of labels; found by the catalogue test.
constexpr const char* MsgId(const char* literal) {
  return literal;
}

// One .mo file, read in place.
class MoFile {
 public:
  // The bytes must outlive the object. Errors: "text.bad-catalogue" (kEnvironment) where it is not a .mo file or an
  // offset points outside it.
  static Result<MoFile> FromBytes(std::string_view bytes);

  // The translation's forms, separated by '\0' as the file has them; empty where there is none.
  std::string_view Find(std::string_view msgid, std::string_view context = {}) const;
  size_t Size() const { return m_count; }
  // i < Size(): the msgid (context + '\4' before it, plural after '\0') and its translation.
  std::string_view Original(size_t i) const { return At(m_originals + 8 * i); }
  std::string_view Translation(size_t i) const { return At(m_translations + 8 * i); }

 private:
  uint32_t Word(size_t offset) const;
  std::string_view At(size_t offset) const { return m_bytes.substr(Word(offset + 4), Word(offset)); }

  std::string_view m_bytes;
  bool m_swapped = false;
  size_t m_count = 0, m_originals = 0, m_translations = 0;
};

// Several .mo files of one language, asked in order.
class Catalogue {
 public:
  explicit Catalogue(Language language) : m_language(language) {}
  void Add(MoFile file) { m_files.push_back(file); }
  Language Tongue() const { return m_language; }
  std::string Translate(const Message& message) const;

 private:
  Language m_language;
  std::vector<MoFile> m_files;
};

// The catalogue built into the program; English has none and gives the msgids.
const Catalogue& BuiltIn(Language language);

}  // namespace aiyl::text

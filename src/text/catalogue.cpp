// SPDX-License-Identifier: Apache-2.0
#include "text/catalogue.h"

#include <cstring>

#include "base/in_each.h"
#include "base/log.h"
#include "text/embedded_catalogue.h"

namespace aiyl::text {
namespace {

constexpr uint32_t kMagic = 0x950412de, kMagicSwapped = 0xde120495;

// The form of number `index` among forms separated by '\0'; the last where there are fewer.
std::string_view FormAt(std::string_view forms, int index) {
  for (; index > 0; --index) {
    const auto end = forms.find('\0');
    if (end == std::string_view::npos) break;
    forms.remove_prefix(end + 1);
  }
  return forms.substr(0, forms.find('\0'));
}

ArgumentLanguage ArgumentsIn(Language language) {
  if (language == Language::kKy) return ArgumentLanguage::kKy;
  return language == Language::kRu ? ArgumentLanguage::kRu : ArgumentLanguage::kEn;
}

Catalogue Load(Language language) {
  Catalogue catalogue(language);
  const auto bytes = EmbeddedMo(LanguageCode(language), "aiyl");
  if (bytes.empty()) return catalogue;
  if (auto file = MoFile::FromBytes(bytes))
    catalogue.Add(*file);
  else
    Log(LogLevel::kError, "text", "the built-in catalogue cannot be read");
  return catalogue;
}

}  // namespace

uint32_t MoFile::Word(size_t offset) const {
  uint32_t word = 0;
  std::memcpy(&word, m_bytes.data() + offset, 4);
  if (m_swapped) word = (word >> 24U) | ((word >> 8U) & 0xFF00U) | ((word << 8U) & 0xFF0000U) | (word << 24U);
  return word;
}

Result<MoFile> MoFile::FromBytes(std::string_view bytes) {
  const auto bad = [] { return EnvironmentError("text.bad-catalogue", Msg("The file of translations is damaged.")); };
  MoFile file;
  file.m_bytes = bytes;
  if (bytes.size() < 28) return bad();
  const uint32_t magic = file.Word(0);
  if (magic != kMagic && magic != kMagicSwapped) return bad();
  // A file written on a machine of the other byte order.
  file.m_swapped = magic == kMagicSwapped;
  file.m_count = file.Word(8);
  file.m_originals = file.Word(12);
  file.m_translations = file.Word(16);
  for (const size_t table : {file.m_originals, file.m_translations}) {
    if (table > bytes.size() || file.m_count > (bytes.size() - table) / 8) return bad();
    for (size_t i = 0; i < file.m_count; ++i) {
      const size_t length = file.Word(table + 8 * i), start = file.Word(table + 8 * i + 4);
      if (start > bytes.size() || length > bytes.size() - start) return bad();
    }
  }
  return file;
}

// msgfmt writes the originals sorted as bytes; the plural after '\0' belongs to the string but not to the key.
std::string_view MoFile::Find(std::string_view msgid, std::string_view context) const {
  std::string with_context;
  std::string_view key = msgid;
  if (!context.empty()) {
    with_context.append(context).append(1, '\4').append(msgid);
    key = with_context;
  }
  size_t low = 0, high = m_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    const auto original = Original(middle);
    const int order = original.substr(0, original.find('\0')).compare(key);
    if (order == 0) return Translation(middle);
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return {};
}

std::string Catalogue::Translate(const Message& message) const {
  if (message.msgid.empty()) return {};  // the empty msgid is the catalogue's header
  for (const auto& file : m_files) {
    const auto forms = file.Find(message.msgid, message.context);
    const auto form = FormAt(forms, message.plural.empty() ? 0 : PluralForm(message.count, m_language));
    if (!form.empty()) return FillPlaceholders(form, message.args, ArgumentsIn(m_language));
  }
  return ToEnglish(message);
}

const Catalogue& BuiltIn(Language language) {
  static const Catalogue ky = Load(Language::kKy), ru = Load(Language::kRu), en(Language::kEn);
  return language == Language::kKy ? ky : language == Language::kRu ? ru : en;
}

std::string Tr(const Message& message, Language language) {
  return BuiltIn(language).Translate(message);
}

std::string Tr(std::string_view msgid, Language language, std::string_view context) {
  return Tr(Message{std::string(msgid), {}, {}, 0, std::string(context)}, language);
}

}  // namespace aiyl::text

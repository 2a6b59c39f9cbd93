// SPDX-License-Identifier: Apache-2.0
#include "text/sort_key.h"

#include <unicode/coll.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include <array>
#include <cassert>
#include <cstdint>
#include <cstdio>
#include <memory>

namespace aiyl::text {
namespace {

icu::StringPiece Piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

// One per thread: a collator is not to be shared, and opening one costs a hundred times a key.
const icu::Collator& Collator() {
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("ky"), status));
    assert(U_SUCCESS(status) && made);
    made->setStrength(icu::Collator::SECONDARY);
    return made;
  }();
  return *collator;
}

}  // namespace

std::string SortKey(std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8(Piece(text));
  std::array<uint8_t, 256> buffer;
  // The length counts a closing zero byte, which we do not keep.
  const int32_t length = Collator().getSortKey(wide, buffer.data(), static_cast<int32_t>(buffer.size()));
  if (length <= static_cast<int32_t>(buffer.size()))
    return {reinterpret_cast<const char*>(buffer.data()), static_cast<size_t>(length > 0 ? length - 1 : 0)};
  std::string key(static_cast<size_t>(length), '\0');
  Collator().getSortKey(wide, reinterpret_cast<uint8_t*>(key.data()), length);
  key.pop_back();
  return key;
}

std::string CollatorVersion() {
  UVersionInfo version{};
  Collator().getVersion(version);
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "ky-2-%u.%u.%u.%u", version[0], version[1], version[2], version[3]);
  return text.data();
}

int CompareTexts(std::string_view a, std::string_view b) {
  UErrorCode status = U_ZERO_ERROR;
  return Collator().compareUTF8(Piece(a), Piece(b), status);
}

}  // namespace aiyl::text

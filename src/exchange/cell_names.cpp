// SPDX-License-Identifier: Apache-2.0
// Full names and one-column addresses taken apart. A name's parts are found by its words' form and place only; nothing
// is derived from another person's name.
#include <algorithm>
#include <array>

#include "exchange/cell_values.h"
#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::exchange {
namespace {

std::vector<std::string> SplitWords(std::string_view text, std::string_view separators) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (separators.find(c) != std::string_view::npos) {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

// «уулу», «кызы» and their neighbours: the word before belongs to them.
bool IsSonOrDaughter(const std::string& word) {
  const std::string key = text::FoldWord(word);
  static constexpr std::array kWords = {"уулу", "кызы", "теги", "тегин", "оглы", "оглу",
                                        "угли", "углы", "гызы", "кизи",  "угил"};
  return std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

bool EndsWithAny(const std::string& key, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
    return key.size() > end.size() && key.compare(key.size() - end.size(), end.size(), end) == 0;
  });
}

bool IsPatronymic(const std::string& word) {
  return EndsWithAny(text::FoldWord(word), {"ович", "евич", "овна", "евна", "ична", "инична"});
}

bool IsSurnameForm(const std::string& word) {
  return EndsWithAny(text::FoldWord(word), {"ов", "ова", "ев", "ева", "ин", "ина", "ский", "ская", "енко", "тегин"});
}

bool IsInitial(const std::string& word) {
  return !word.empty() && word.back() == '.' && word.size() <= 3;
}

}  // namespace

NameRead SplitFullName(std::string_view full_name) {
  NameRead read;
  std::string text = text::Canonical(full_name);
  // «Асанов Б.Э.»: a blank after each point makes words of initials.
  for (size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '.' && text[i + 1] != ' ' && text[i + 1] != ',') text.insert(i + 1, " ");
  std::vector<std::string> words = SplitWords(text, " ,;");
  if (words.empty()) return read;

  // Join «Асан» + «уулу».
  std::vector<std::string> parts;
  std::vector<bool> joined;
  for (const auto& word : words) {
    if (!parts.empty() && !joined.back() && IsSonOrDaughter(word)) {
      parts.back() += " " + word;
      joined.back() = true;
    } else {
      parts.push_back(word);
      joined.push_back(false);
    }
  }
  if (std::any_of(parts.begin(), parts.end(), IsInitial))
    read.warnings.push_back(Msg("The name has initials only: {name}.", {{"name", text}}));
  const size_t n = parts.size();
  if (n == 1) {
    (joined[0] || IsSurnameForm(parts[0]) ? read.surname : read.given) = parts[0];
    read.warnings.push_back(Msg("The name has one word only: {name}.", {{"name", text}}));
    return read;
  }
  if (n == 2) {
    const bool given_first =
        (joined[1] && !joined[0]) || (!IsSurnameForm(parts[0]) && !joined[0] && IsSurnameForm(parts[1]));
    read.surname = parts[given_first ? 1 : 0];
    read.given = parts[given_first ? 0 : 1];
    return read;
  }
  // «Бакыт Эсенович Асанов»
  if (n == 3 && IsPatronymic(parts[1]) && !IsPatronymic(parts[2]) && !joined[2]) {
    read.given = parts[0];
    read.patronymic = parts[1];
    read.surname = parts[2];
    return read;
  }
  read.surname = parts[0];
  read.given = parts[1];
  for (size_t i = 2; i < n; ++i) read.patronymic += (i > 2 ? " " : "") + parts[i];
  if (n > 3)
    read.warnings.push_back(
        Msg("The name has more words than surname, given name and patronymic: {name}.", {{"name", text}}));
  return read;
}

AddressRead SplitAddress(std::string_view address) {
  AddressRead read;
  std::string text = text::Canonical(address);
  for (size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '.' && text[i + 1] != ' ' && text[i + 1] != ',') text.insert(i + 1, " ");
  for (size_t at = text.find("№"); at != std::string::npos; at = text.find("№", at + 4)) {
    text.insert(at + 3, " ");  // three bytes
    text.insert(at, " ");
  }
  const auto is = [](const std::string& key, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return key == word; });
  };
  const auto has_digit = [](const std::string& word) { return word.find_first_of("0123456789") != std::string::npos; };
  for (const std::string& piece : SplitWords(text, ",;")) {
    std::vector<std::string> words = SplitWords(piece, " ");
    std::string kept;
    enum { kStreet, kVillage, kHouse, kFlat } kind = kStreet;
    bool village_piece = false;
    for (size_t i = 0; i < words.size(); ++i) {
      const std::string key = text::FoldWord(words[i]);
      const bool marker_house = is(key, {"дом", "д", "уй", "уйу"}), marker_flat = is(key, {"кв", "квартира", "батир"});
      if (is(key, {"ул", "улица", "коч", "кочосу", "кочо", "к", "пер", "переулок"})) {
        kind = kStreet;
      } else if (is(key, {"с", "село", "айылы", "айыл", "кыштагы", "кыштак", "а"}) && !has_digit(words[i])) {
        village_piece = true;
      } else if (marker_house) {
        kind = kHouse;
      } else if (marker_flat) {
        kind = kFlat;
      } else if (words[i] == "№") {
        if (kind == kStreet) kind = kHouse;
      } else if (kind == kFlat) {
        read.flat += words[i];
      } else if (kind == kHouse || (has_digit(words[i]) && read.house.empty() &&
                                    (i + 1 >= words.size() || !kept.empty() || !read.street.empty()))) {
        read.house += (read.house.empty() ? "" : " ") + words[i];
        kind = kStreet;
      } else {
        kept += (kept.empty() ? "" : " ") + words[i];
      }
    }
    if (kept.empty()) continue;
    std::string& into = village_piece ? read.village : read.street;
    into += (into.empty() ? "" : " ") + kept;
  }
  return read;
}

}  // namespace aiyl::exchange

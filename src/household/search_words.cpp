// SPDX-License-Identifier: Apache-2.0
// Words of names, digits of numbers.
#include "household/search_words.h"

#include <algorithm>

#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::household::search_words {
namespace {

bool IsDigit(char c) {
  return c >= '0' && c <= '9';
}

// Signs inside a word that belong to neither side: "Өмүр-бек", "Маъ'мур".
size_t DroppedSign(std::string_view text, size_t at) {
  if (text[at] == '-' || text[at] == '\'') return 1;
  if (text[at] != '\xE2' && text[at] != '\xCA') return 0;  // the first bytes of the signs below
  for (const std::string_view sign : {"\u2019", "\u2018", "\u2010", "\u2011", "\u02BC"})
    if (text.substr(at, sign.size()) == sign) return sign.size();
  return 0;
}

bool IsSeparator(char c) {
  return c == ' ' || c == ',' || c == '.' || c == ';' || c == '(' || c == ')' || c == '/' || c == '"';
}

}  // namespace

std::vector<std::string> ExactWords(std::string_view text) {
  const std::string lower = text::ToLower(text::Canonical(text));
  std::vector<std::string> words;
  std::string word;
  for (size_t i = 0; i < lower.size();) {
    if (const size_t dropped = DroppedSign(lower, i)) {
      i += dropped;
      continue;
    }
    if (IsSeparator(lower[i])) {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += lower[i];
    }
    ++i;
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::set<std::string> NameWords(const PersonNames& names) {
  std::set<std::string> words;
  for (const NameParts* parts : {&names.ky, &names.ru})
    for (const std::string* part : {&parts->surname, &parts->given, &parts->patronymic, &parts->former_surname})
      for (auto& word : ExactWords(*part)) words.insert(std::move(word));
  return words;
}

std::vector<std::string> WithoutKinds(const std::vector<std::string>& words, Kinds kinds) {
  static const std::set<std::string> unmistakable = {"кочосу", "улица", "улицасы", "айылы", "переулок", "кыштагы"};
  static const std::set<std::string> short_ones = {"кочо", "коч", "ул",    "айыл", "село", "с", "кыштак",   "уй",
                                                   "уйу",  "дом", "батир", "кв",   "пер",  "д", "квартира", "тупик"};
  std::vector<std::string> left;
  for (const auto& word : words) {
    const std::string folded = text::FoldedKey(word);
    if (unmistakable.count(folded) || (kinds == Kinds::kAll && short_ones.count(folded))) continue;
    left.push_back(word);
  }
  return left.empty() ? words : left;
}

std::string Digits(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), IsDigit);
  return digits;
}

std::string Reversed(std::string_view digits) {
  return {digits.rbegin(), digits.rend()};
}

std::string AccountKey(std::string_view account) {
  std::string key = text::FoldedKey(account);
  std::erase(key, ' ');
  return key;
}

std::string NaturalKey(std::string_view text) {
  std::string key;
  for (size_t i = 0; i < text.size();) {
    if (!IsDigit(text[i])) {
      key += text[i++];
      continue;
    }
    size_t end = i;
    while (end < text.size() && IsDigit(text[end])) ++end;
    const size_t length = end - i;
    if (length < 10) key.append(10 - length, '0');
    key += text.substr(i, length);
    i = end;
  }
  return key;
}

}  // namespace aiyl::household::search_words

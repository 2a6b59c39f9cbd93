// SPDX-License-Identifier: Apache-2.0
#include "cli/people_words.h"

#include "household/search.h"
#include "papers/paper.h"

namespace aiyl::cli {

Result<household::PersonId> PersonFrom(store::Database& db, const office::Scope& scope, const std::string& text) {
  if (const auto id = household::PersonId::FromText(text)) return *id;
  const auto found = household::PersonsByPin(db, text, scope);
  if (found.size() == 1) return found.front();
  if (found.empty())
    return Refuse("person.none", Msg("Nobody in the book has the id or ПИН {text}.", {{"text", text}}));
  std::string ids;
  for (const auto& one : found) ids += (ids.empty() ? "" : ", ") + one.ToText();
  return Refuse("cli.several", Msg("Several persons have this ПИН; say which by its id: {ids}.", {{"ids", ids}}));
}

Result<papers::PaperLanguage> PaperLanguageFrom(const std::string& text) {
  if (const auto language = papers::LanguageFrom(text)) return *language;
  return UsageError("cli.paper", Msg("--paper is ky, both or ru, not “{text}”.", {{"text", text}}));
}

Result<office::Language> OneLanguageFrom(const std::string& text) {
  if (text == "ky") return office::Language::kKy;
  if (text == "ru") return office::Language::kRu;
  return UsageError("cli.paper", Msg("--paper is ky or ru, not “{text}”.", {{"text", text}}));
}

std::string NamesText(const household::PersonNames& names) {
  const std::string ky = names.ky.Full(), ru = names.ru.Full();
  return ky.empty() || ru.empty() || ky == ru ? names.Shown() : ky + " / " + ru;
}

std::string AddressText(const household::Address& address, office::Language language) {
  std::string text = office::Bilingual{address.village_ky, address.village_ru}.In(language);
  const std::string street = office::Bilingual{address.street_ky, address.street_ru}.In(language);
  if (!street.empty()) text += ", " + street;
  if (const std::string house = address.HouseText(); !house.empty()) text += ", " + house;
  return text;
}

std::string PersonLine(const Invocation& in, const household::PersonRow& row) {
  return row.person.ToText() + "  " + NamesText(row.names) + "  " + (row.birth ? row.birth->Iso() : "–") + "  " +
         (row.pin.empty() ? "–" : row.pin) + "  " + in.Tr(Msg("account {account}", {{"account", row.account}})) + "  " +
         AddressText(row.address, in.DataLanguage());
}

}  // namespace aiyl::cli

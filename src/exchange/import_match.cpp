// SPDX-License-Identifier: Apache-2.0
// Whether a row is somebody whom the book has: by ПИН, by what the sheet said before, by account, name and birth.
#include <algorithm>

#include "base/in_each.h"
#include "exchange/import_run.h"
#include "text/search_key.h"

namespace aiyl::exchange {

using household::PersonId;
using household::PersonRecord;
using store::UnitOfWork;

namespace {

// Two partial dates that can mean the same day.
bool MayAgree(const std::optional<PartialDate>& a, const std::optional<PartialDate>& b) {
  return !a || !b || (a->Earliest() <= b->Latest() && b->Earliest() <= a->Latest());
}

// One common word of the names, in either spelling: a ПИН that meets a wholly other name is somebody else's.
bool ShareAWord(const household::PersonNames& a, const household::PersonNames& b) {
  std::set<std::string> words;
  for (const auto* names : {&a.ky, &a.ru})
    for (const auto& word : text::FoldedWords(names->Full())) words.insert(text::LooseWord(word));
  for (const auto* names : {&b.ky, &b.ru})
    for (const auto& word : text::FoldedWords(names->Full()))
      if (words.count(text::LooseWord(word))) return true;
  return false;
}

}  // namespace

Result<std::optional<PersonId>> ImportRun::MatchPerson(UnitOfWork& work, const GroupState& state, size_t row) {
  const std::optional<PersonId> none;
  if (m_fresh) return none;
  const PersonRecord& r = (*m_rows)[row].person->record;
  if (!r.pin.empty()) {
    auto found = household::PersonsByPin(work.Db(), r.pin, Scope());
    if (found.size() > 1) {
      std::vector<PersonId> named;
      for (const auto& id : found) {
        AIYL_ASSIGN(const auto known, household::ReadPerson(work.Db(), id));
        if (text::FoldedKey(known.names.Shown()) == text::FoldedKey(r.names.Shown())) named.push_back(id);
      }
      if (named.size() != 1) return Refuse("import.pin-ambiguous", Msg("Several persons of the book have this ПИН."));
      found = named;
    }
    if (found.size() == 1) {
      AIYL_ASSIGN(const auto known, household::ReadPerson(work.Db(), found.front()));
      if (!ShareAWord(known.names, r.names) && !(known.birth && r.birth && *known.birth == *r.birth))
        return Refuse("import.pin-other", Msg("The ПИН belongs to another person of the book."));
      return std::optional<PersonId>(found.front());
    }
  }
  if (state.is_new) return none;
  // The row said the same of somebody of this household before, whatever the book has been corrected to since.
  std::vector<PersonId> remembered;
  for (const auto& record : m_seen.FindByIdentity((*m_rows)[row].person->seen)) {
    const PersonId id(record);
    if (!m_persons.count(id) && household::WasMember(work.Db(), state.id, id)) remembered.push_back(id);
  }
  if (remembered.size() == 1) return std::optional<PersonId>(remembered.front());
  std::vector<PersonId> same, open, other;
  for (const auto& [id, is_member] : household::PersonsByFoldedName(work.Db(), state.id, r.names)) {
    AIYL_ASSIGN(const auto known, household::ReadPerson(work.Db(), id));
    const bool both = known.birth && r.birth;
    if (both ? *known.birth == *r.birth : is_member && !known.birth && !r.birth)
      same.push_back(id);
    else if (!is_member || m_persons.count(id))
      continue;  // gone, or another row's person
    else if (MayAgree(known.birth, r.birth))
      open.push_back(id);
    else if (known.pin.empty() || r.pin.empty())
      other.push_back(id);
  }
  const auto& candidates = same.empty() ? open : same;
  if (candidates.size() == 1) return std::optional<PersonId>(candidates.front());
  if (candidates.size() > 1 || !other.empty())
    return Refuse("import.ambiguous", Msg("The household has a member of this name, but the ПИН or the date of birth "
                                          "does not say whether it is the same person."));
  return none;
}

// Who of the household could be meant by a row that nobody matches: born on the same day, with a word of the name.
Result<std::optional<std::string>> ImportRun::SomebodyAlike(UnitOfWork& work, GroupState& state,
                                                            const PersonRecord& record) {
  if (state.is_new || !record.birth || !record.birth->IsExact()) return std::nullopt;
  AIYL_ASSIGN(const auto* card, Card(work, state));
  for (const auto& member : card->members)
    if (member.birth == record.birth && !m_persons.count(member.person) && ShareAWord(member.names, record.names))
      return InEach(member.names.ky.Full(), member.names.ru.Full());
  return std::nullopt;
}

}  // namespace aiyl::exchange

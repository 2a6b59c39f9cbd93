// SPDX-License-Identifier: Apache-2.0
// The person's half of an import: who it is, what is new, what differs.
#include <algorithm>

#include "exchange/import_run.h"
#include "text/search_key.h"
#include "text/spelling.h"

namespace aiyl::exchange {

using household::NameParts;
using household::PersonId;
using household::PersonRecord;
using store::UnitOfWork;

namespace {

char SexLetter(household::Sex sex) {
  return sex == household::Sex::kFemale ? 'f' : sex == household::Sex::kMale ? 'm' : 'u';
}

std::string BirthText(const std::optional<PartialDate>& birth) {
  return birth ? birth->Iso() : std::string();
}

bool Any(const std::set<uint32_t>& changed, const std::vector<SeenCell>& cells, std::initializer_list<Field> fields) {
  return std::any_of(cells.begin(), cells.end(), [&](const SeenCell& cell) {
    return changed.count(cell.field) && std::find(fields.begin(), fields.end(), cell.what) != fields.end();
  });
}

bool IsNameField(Field field) {
  return field == Field::kSurname || field == Field::kGiven || field == Field::kPatronymic ||
         field == Field::kFormerSurname || field == Field::kFullName || field == Field::kHeadName;
}

std::vector<std::string NameParts::*> PartsOf(Field field) {
  switch (field) {
    case Field::kSurname:
      return {&NameParts::surname};
    case Field::kGiven:
      return {&NameParts::given};
    case Field::kPatronymic:
      return {&NameParts::patronymic};
    case Field::kFormerSurname:
      return {&NameParts::former_surname};
    default:
      return {&NameParts::surname, &NameParts::given, &NameParts::patronymic};
  }
}

// The parts of the name whose cells changed; the others stay as the book has them.
void TakeNames(const Mapping& mapping, const std::set<uint32_t>& changed, const household::PersonNames& said,
               household::PersonNames& now) {
  const auto in_sheet = [&](std::string NameParts::*part, bool russian) {
    return std::any_of(mapping.columns.begin(), mapping.columns.end(), [&](const ColumnMapping& column) {
      const auto parts = PartsOf(column.target.field);
      return IsNameField(column.target.field) && (column.target.spelling == Spelling::kRussian) == russian &&
             std::find(parts.begin(), parts.end(), part) != parts.end();
    });
  };
  for (const auto& column : mapping.columns) {
    if (!IsNameField(column.target.field) || !changed.count(CellField(column.target, column.unit))) continue;
    const bool russian = column.target.spelling == Spelling::kRussian;
    for (const auto part : PartsOf(column.target.field)) {
      const std::string& text = (russian ? said.ru : said.ky).*part;
      if (text.empty()) continue;
      std::string& here = (russian ? now.ru : now.ky).*part;
      std::string& there = (russian ? now.ky : now.ru).*part;
      const auto suggest = [&] { return russian ? text::SuggestKyrgyz(here) : text::SuggestRussian(here); };
      // The other spelling follows only where it was our own suggestion.
      const bool follows = !in_sheet(part, !russian) && there == suggest();
      here = text;
      if (follows) there = suggest();
    }
  }
}

}  // namespace

Status ImportRun::WritePerson(UnitOfWork& work, GroupState& state, size_t row) {
  SheetRow& sheet_row = (*m_rows)[row];
  const PersonRecord& record = sheet_row.person->record;
  if (!record.pin.empty()) {
    if (const auto known = m_pins.find(record.pin); known != m_pins.end())
      return Refuse("import.pin-twice", Msg("Row {row} has the same ПИН.", {{"row", std::to_string(known->second)}}));
  }
  // Two persons of the same name and birth in one household are told apart by ПИН alone: a row without one may be
  // either.
  const std::string name =
      state.id.ToText() + "|" + text::FoldedKey(record.names.Shown()) + "|" + BirthText(record.birth);
  const uint64_t name_key = SourceOf(name), with_pin = SourceOf(name + "|+");
  for (const uint64_t key : {name_key, with_pin}) {
    if (key == with_pin && !record.pin.empty()) continue;
    if (const auto known = m_names.find(key); known != m_names.end())
      return Refuse("import.person-twice",
                    Msg("Row {row} has the same person.", {{"row", std::to_string(known->second)}}));
  }
  AIYL_ASSIGN(const auto match, MatchPerson(work, state, row));
  if (match) {
    if (const auto known = m_persons.find(*match); known != m_persons.end())
      return Refuse("import.person-twice",
                    Msg("Row {row} has the same person.", {{"row", std::to_string(known->second)}}));
    AIYL_TRY(ChangePerson(work, state, row, *match));
  } else {
    AIYL_TRY(CreatePerson(work, state, row));
  }
  if (!record.pin.empty()) {
    m_pins.emplace(record.pin, sheet_row.number);
    m_taken.pins.push_back(record.pin);
  }
  const uint64_t kept_key = record.pin.empty() ? name_key : with_pin;
  if (m_names.emplace(kept_key, sheet_row.number).second) m_taken.names.push_back(kept_key);
  const PersonId person = *m_taken.results[row].person;
  m_persons.emplace(person, sheet_row.number);
  m_taken.persons.push_back(person);
  return {};
}

Result<std::string> ImportRun::Relation(UnitOfWork& work, GroupState& state, size_t row, PersonRecord& record) {
  SheetRow& sheet_row = (*m_rows)[row];
  const bool is_head = state.group->head == row;
  if (sheet_row.person->relation_words.empty() && !is_head) return std::string();
  KinFacts facts;
  facts.sex = SexLetter(record.sex);
  facts.birth = record.birth;
  if (state.group->head) {
    const PersonRecord& head = (*m_rows)[*state.group->head].person->record;
    facts.head_sex = SexLetter(head.sex);
    facts.head_birth = head.birth;
  } else if (!state.is_new) {
    AIYL_ASSIGN(const auto* card, Card(work, state));
    for (const auto& member : card->members) {
      if (member.relation != "head") continue;
      facts.head_sex = SexLetter(member.sex);
      facts.head_birth = member.birth;
    }
  }
  const auto read = is_head ? std::optional<RelationRead>(RelationRead{"head", false, 'u'})
                            : RelationOf(sheet_row.person->relation_words, facts);
  if (!read) {
    Warn(row, {"relation.unknown",
               Msg("The relation “{seen}” is not known here. It is kept in the note.",
                   {{"seen", sheet_row.person->relation_words}}),
               {}});
    const auto* column = m_mapping.Find(Field::kRelation);
    const std::string note = (column ? column->heading + ": " : "") + sheet_row.person->relation_words;
    if (record.note.find(note) == std::string::npos) record.note += (record.note.empty() ? "" : "\n") + note;
    return std::string();
  }
  if (read->doubtful)
    Warn(row,
         {"relation.doubtful",
          Msg("The relation “{seen}” cannot be told exactly without sex and dates of birth. Put it right in the book.",
              {{"seen", sheet_row.person->relation_words}}),
          {}});
  if (record.sex == household::Sex::kUnknown && read->implied_sex != 'u')
    record.sex = read->implied_sex == 'f' ? household::Sex::kFemale : household::Sex::kMale;
  return read->code;
}

Status ImportRun::BeginAbsence(UnitOfWork& work, PersonId person, const PersonCells& cells) {
  static const std::set<std::string> countries = {"ru", "kz", "tr", "kr", "us", "de", "uz", "tj", "cn", "ae", "pl"};
  household::AbsenceInput absence;
  absence.person = person;
  if (!cells.presence.reason.empty()) absence.reason = cells.presence.reason;
  absence.place = cells.presence.place;
  const std::string& country = cells.presence.country;
  if (country == "kg") {
    absence.place_kind = "country";
  } else if (!country.empty()) {
    absence.place_kind = "abroad";
    absence.country = countries.count(country) ? country : "other";
  }
  return household::BeginAbsence(work, absence);
}

Status ImportRun::WriteLife(UnitOfWork& work, size_t row, PersonId person) {
  const PersonCells& cells = *(*m_rows)[row].person;
  if (cells.presence.kind == PresenceRead::Kind::kAbsent) AIYL_TRY(BeginAbsence(work, person, cells));
  for (const auto& [list, code] : cells.statuses)
    AIYL_TRY(household::SetSocial(work, person, list, code, std::nullopt));
  if (!cells.occupation_status.empty())
    AIYL_TRY(household::SetEmployment(work, person, cells.occupation_status, "", "", "", std::nullopt));
  return {};
}

Status ImportRun::CreatePerson(UnitOfWork& work, GroupState& state, size_t row) {
  const PersonCells& cells = *(*m_rows)[row].person;
  PersonRecord record = cells.record;
  AIYL_ASSIGN(std::string relation, Relation(work, state, row, record));
  if (relation == "head" && !state.is_new) {
    AIYL_ASSIGN(const auto* card, Card(work, state));
    if (std::any_of(card->members.begin(), card->members.end(),
                    [](const auto& member) { return member.relation == "head"; })) {
      Warn(row, {"head.taken", Msg("The household has another head in the book. The relation is left open."), {}});
      relation.clear();
    }
  }
  AIYL_ASSIGN(const auto alike, SomebodyAlike(work, state, record));
  if (alike)
    Warn(row, {"person.alike",
               Msg("The household has {name} of the same day of birth: see whether this is the same person.",
                   {{"name", *alike}}),
               {}});
  household::Warnings warnings;
  household::MemberInput member;
  member.household = state.id;
  member.relation = relation;
  member.from = cells.since;
  if (cells.since) member.start_kind = "arrival";
  const bool registered = cells.registration == "permanent" || cells.registration == "temporary";
  AIYL_ASSIGN(const PersonId person,
              household::RegisterMember(work, record, member, registered ? cells.registration : "", warnings));
  AIYL_TRY(WriteLife(work, row, person));
  for (auto& warning : warnings) Warn(row, {warning.code, warning.message, {}});
  RowResult& result = m_taken.results[row];
  result.person = person;
  result.outcome = RowOutcome::kCreated;
  m_seen.Remember(work, person.value, cells.seen);
  return {};
}

Status ImportRun::ChangePerson(UnitOfWork& work, GroupState& state, size_t row, PersonId person) {
  const PersonCells& cells = *(*m_rows)[row].person;
  RowResult& result = m_taken.results[row];
  result.person = person;
  const auto changed = ChangedCells(person.value, cells.seen);
  if (changed.empty()) {
    m_seen.Remember(work, person.value, cells.seen);  // another sheet had said it so far
    return {};
  }
  const auto stands = household::PersonRowOf(work.Db(), person);
  if (stands && (stands->presence == household::Presence::kGone || stands->presence == household::Presence::kDead ||
                 stands->presence == household::Presence::kNone))
    return Refuse("import.not-here", Msg("In the book this person has left or died. Record the return by its act."));
  if (stands && stands->household && *stands->household != state.id)
    Warn(row, {"import.other-account",
               Msg("In the book this person belongs to account {account}. Record the move by its act.",
                   {{"account", stands->account}}),
               {}});

  AIYL_ASSIGN(const PersonRecord before, household::ReadPerson(work.Db(), person));
  PersonRecord now = before;
  const PersonRecord& said = cells.record;
  const auto has = [&](std::initializer_list<Field> fields) { return Any(changed, cells.seen, fields); };
  TakeNames(m_mapping, changed, said.names, now.names);
  if (!said.pin.empty() && has({Field::kPin})) now.pin = said.pin;
  if (said.birth && (has({Field::kBirth}) || !now.birth)) now.birth = said.birth;
  if (has({Field::kSex}) || now.sex == household::Sex::kUnknown)
    if (said.sex != household::Sex::kUnknown) now.sex = said.sex;
  const auto take = [&](Field field, std::string& into, const std::string& from) {
    if (!from.empty() && has({field})) into = from;
  };
  take(Field::kBirthPlace, now.birth_place_ky, said.birth_place_ky);
  take(Field::kBirthPlace, now.birth_place_ru, said.birth_place_ru);
  take(Field::kEthnicity, now.ethnicity, said.ethnicity);
  take(Field::kCitizenship, now.citizenship, said.citizenship);
  take(Field::kMarital, now.marital, said.marital);
  take(Field::kPhone, now.phone, said.phone);
  for (const auto& [field, text] : cells.notes)
    if (changed.count(field) && now.note.find(text) == std::string::npos)
      now.note += (now.note.empty() ? "" : "\n") + text;
  std::string relation;
  const bool relation_changed = has({Field::kRelation});
  if (relation_changed) {
    AIYL_ASSIGN(relation, Relation(work, state, row, now));
  }
  if (!(now == before)) {
    household::Warnings warnings;
    AIYL_TRY(household::SavePerson(work, person, now, warnings));
    for (auto& warning : warnings) Warn(row, {warning.code, warning.message, {}});
    result.outcome = RowOutcome::kChanged;
  }
  const bool here = stands && stands->household == state.id;
  if (here && !relation.empty() && relation != stands->relation) {
    if (relation == "head" || stands->relation == "head") {
      Warn(row, {"head.change",
                 Msg("The sheet names another head of the household than the book. Record that by its act."),
                 {}});
    } else {
      AIYL_TRY(household::SetRelation(work, state.id, person, relation, std::nullopt));
      result.outcome = RowOutcome::kChanged;
    }
  }
  using Kind = PresenceRead::Kind;
  if (stands && has({Field::kPresence, Field::kAbsencePlace, Field::kAbsenceReason})) {
    if (cells.presence.kind == Kind::kAbsent && stands->presence == household::Presence::kPresent) {
      AIYL_TRY(BeginAbsence(work, person, cells));
      result.outcome = RowOutcome::kChanged;
    } else if (cells.presence.kind == Kind::kPresent && stands->presence == household::Presence::kAbsent) {
      AIYL_TRY(household::EndAbsence(work, person, m_today));
      result.outcome = RowOutcome::kChanged;
    }
  }
  const bool registered =
      has({Field::kRegistration}) && (cells.registration == "permanent" || cells.registration == "temporary");
  if (registered || has({Field::kStatus})) {
    AIYL_ASSIGN(const auto view, household::ViewOf(work.Db(), person));
    const bool known = std::any_of(view.registrations.begin(), view.registrations.end(), [&](const auto& one) {
      return !one.period.to && one.kind == cells.registration && one.household == state.id;
    });
    if (registered && !known) {
      AIYL_TRY(household::SetRegistration(work, person, cells.registration, state.id, "", std::nullopt));
      result.outcome = RowOutcome::kChanged;
    }
    for (const auto& [list, code] : cells.statuses) {
      const bool stands_already = std::any_of(view.statuses.begin(), view.statuses.end(), [&](const auto& one) {
        return !one.period.to && one.list == list && one.code == code;
      });
      if (stands_already || !has({Field::kStatus})) continue;
      AIYL_TRY(household::SetSocial(work, person, list, code, std::nullopt));
      result.outcome = RowOutcome::kChanged;
    }
  }
  m_seen.Remember(work, person.value, cells.seen);
  return {};
}

}  // namespace aiyl::exchange

// SPDX-License-Identifier: Apache-2.0
// Reading the register of papers.
#include "papers/paper.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::papers {
namespace {

constexpr std::array<std::pair<PaperState, std::string_view>, 6> kStates = {
    {{PaperState::kReserved, "reserved"},
     {PaperState::kPrinted, "printed"},
     {PaperState::kForSignature, "for-signature"},
     {PaperState::kHandedOver, "handed-over"},
     {PaperState::kSpoiled, "spoiled"},
     {PaperState::kAnnulled, "annulled"}}};
constexpr std::array<std::pair<PaperLanguage, std::string_view>, 3> kLanguages = {
    {{PaperLanguage::kKyrgyz, "ky"}, {PaperLanguage::kBoth, "both"}, {PaperLanguage::kRussian, "ru"}}};

#define AIYL_PAPER_COLUMNS                                                                                            \
  "p.id, p.office, p.series, p.period, p.number, p.number_text, p.state, p.day, p.kind, p.person, p.household, "      \
  "p.name_ky, p.name_ru, p.account, p.language, p.wish, p.purpose_ky, p.purpose_ru, p.recipient_ky, p.recipient_ru, " \
  "p.ground_ky, p.ground_ru, p.as_of, p.signatory, p.executor, p.template_version, p.case_forms, p.page_hash, "       \
  "p.text_hash, p.original_hash, p.pages, p.code, p.key_id, p.handed_day, p.ended_day, p.handed_to, p.reason, "       \
  "p.note, (SELECT coalesce(max(c.copy), 0) FROM paper_copy c WHERE c.paper = p.id)"

std::optional<Uuid> OptionalUuid(const store::Query& query, int column) {
  if (query.IsNull(column)) return std::nullopt;
  return query.GetUuid(column);
}

Paper ReadPaper(const store::Query& query) {
  Paper paper;
  int column = 0;
  paper.id = query.GetId<PaperTag>(column++);
  paper.office = query.GetUuid(column++);
  paper.series = query.GetId<SeriesTag>(column++);
  paper.period = query.Int(column++);
  paper.number = query.Int(column++);
  paper.number_text = query.String(column++);
  paper.state = StateFrom(query.Text(column++)).value_or(PaperState::kReserved);
  paper.day = query.GetDate(column++);
  paper.kind = query.String(column++);
  paper.person = OptionalUuid(query, column++);
  paper.household = OptionalUuid(query, column++);
  const auto both = [&] {
    Bilingual text{query.String(column), query.String(column + 1)};
    column += 2;
    return text;
  };
  paper.name = both();
  paper.account = query.String(column++);
  paper.language = LanguageFrom(query.Text(column++));
  paper.wish = query.String(column++);
  paper.purpose = both();
  paper.recipient = both();
  paper.ground = both();
  paper.as_of = query.OptionalDate(column++);
  paper.signatory = query.OptionalId<office::SignatoryTag>(column++);
  paper.executor = query.OptionalId<office::StaffTag>(column++);
  paper.template_version = query.Int(column++);
  paper.case_forms = query.String(column++);
  paper.page_hash = std::string(query.Bytes(column++));
  paper.text_hash = std::string(query.Bytes(column++));
  paper.original_hash = std::string(query.Bytes(column++));
  paper.pages = query.Int(column++);
  paper.code = query.String(column++);
  paper.key_id = std::string(query.Bytes(column++));
  paper.handed_day = query.OptionalDate(column++);
  paper.ended_day = query.OptionalDate(column++);
  paper.handed_to = query.String(column++);
  paper.reason = query.String(column++);
  paper.note = query.String(column++);
  paper.copies = query.Int(column++);
  return paper;
}

// One statement for list and count, with ?1 … ?7; words are added as further conditions, so it is built at run time.
std::string Where(const std::vector<std::string>& words) {
  std::string where =
      " FROM paper p WHERE (?1 IS NULL OR p.office = ?1) AND (?2 IS NULL OR p.state = ?2) AND (?3 = '' OR p.kind = ?3)"
      " AND (?4 IS NULL OR p.day >= ?4) AND (?5 IS NULL OR p.day <= ?5) AND (?6 IS NULL OR p.person = ?6)"
      " AND (?7 IS NULL OR p.household = ?7)";
  for (size_t i = 0; i < words.size(); ++i)
    where += " AND EXISTS(SELECT 1 FROM paper_words w WHERE w.paper = p.id AND instr(w.words, ?" +
             std::to_string(8 + i) + ") > 0)";
  return where;
}

void BindFilter(store::Query& query, const PaperFilter& filter, const std::vector<std::string>& words) {
  std::optional<std::string> state;
  if (filter.state) state = std::string(StateText(*filter.state));
  query.Bind(filter.scope.office, state, filter.kind, filter.from, filter.to, filter.person, filter.household);
  for (const auto& word : words) query.Bind(" " + word);
}

}  // namespace

std::string_view StateText(PaperState state) {
  for (const auto& [known, text] : kStates)
    if (known == state) return text;
  return "reserved";
}

std::optional<PaperState> StateFrom(std::string_view text) {
  for (const auto& [state, known] : kStates)
    if (known == text) return state;
  return std::nullopt;
}

std::string_view LanguageText(PaperLanguage language) {
  for (const auto& [known, text] : kLanguages)
    if (known == language) return text;
  return "ky";
}

std::optional<PaperLanguage> LanguageFrom(std::string_view text) {
  for (const auto& [language, known] : kLanguages)
    if (known == text) return language;
  return std::nullopt;
}

std::optional<Paper> FindPaper(store::Database& db, PaperId id) {
  auto query = db.Prepare("SELECT " AIYL_PAPER_COLUMNS " FROM paper p WHERE p.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  return ReadPaper(query);
}

std::optional<Paper> FindPaperByNumber(store::Database& db, const office::Scope& scope, std::string_view number_text) {
  std::string number = text::Canonical(number_text);
  if (number.starts_with("№")) number = text::Canonical(std::string_view(number).substr(std::string_view("№").size()));
  auto query = db.Prepare(R"sql(
    SELECT )sql" AIYL_PAPER_COLUMNS R"sql( FROM paper p
    WHERE p.number_text = ?1 AND (?2 IS NULL OR p.office = ?2) ORDER BY p.day DESC, p.id DESC)sql");
  query.Bind(number, scope.office);
  if (!query.Next()) return std::nullopt;
  return ReadPaper(query);
}

std::vector<Paper> ListPapers(store::Database& db, const PaperFilter& filter) {
  const auto words = text::FoldedWords(filter.words);
  auto query = db.PrepareOnce("SELECT " AIYL_PAPER_COLUMNS + Where(words) +
                              " ORDER BY p.day DESC, p.number DESC, p.id DESC LIMIT " +
                              std::to_string(std::max<int64_t>(filter.limit, 0)) + " OFFSET " +
                              std::to_string(std::max<int64_t>(filter.offset, 0)));
  BindFilter(query, filter, words);
  std::vector<Paper> papers;
  while (query.Next()) papers.push_back(ReadPaper(query));
  return papers;
}

int64_t CountPapers(store::Database& db, const PaperFilter& filter) {
  const auto words = text::FoldedWords(filter.words);
  auto query = db.PrepareOnce("SELECT count(*)" + Where(words));
  BindFilter(query, filter, words);
  return query.Next() ? query.Int(0) : 0;
}

}  // namespace aiyl::papers

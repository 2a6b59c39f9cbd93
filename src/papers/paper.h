// SPDX-License-Identifier: Apache-2.0
// The register of papers (чыгыш кагаздардын журналы / журнал исходящих), as read: one row per number, whatever became
// of it. Must not know what a kind of paper says or where its data come from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "papers/template_language.h"
#include "store/book.h"

namespace aiyl::papers {

using PaperId = Id<struct PaperTag>;
using SeriesId = Id<struct SeriesTag>;
using office::Bilingual;

enum class PaperState {
  kReserved,      // number taken for a letter by hand, nothing entered yet
  kPrinted,       // issued
  kForSignature,  // in the tray «кол коюуга»
  kHandedOver,
  kSpoiled,   // never left the office: torn, misprinted, a reserved number not used
  kAnnulled,  // declared void, with a reason; stands in the revocation list
};
std::string_view StateText(PaperState state);  // as stored: "printed" …; labels: list paper-state
std::optional<PaperState> StateFrom(std::string_view text);
std::string_view LanguageText(PaperLanguage language);  // "ky", "both", "ru"
std::optional<PaperLanguage> LanguageFrom(std::string_view text);

struct Paper {
  PaperId id;
  Uuid office;
  SeriesId series;
  int64_t period = 0, number = 0;
  std::string number_text;  // «24-118/2025»
  PaperState state = PaperState::kReserved;
  Date day;
  std::string kind;  // code of list paper-kind
  std::optional<Uuid> person, household;
  Bilingual name;
  std::string account;
  std::optional<PaperLanguage> language;
  std::string wish;
  Bilingual purpose, recipient, ground;
  std::optional<Date> as_of;
  std::optional<office::SignatoryId> signatory;
  std::optional<office::StaffId> executor;
  int64_t template_version = 0;
  std::string case_forms;
  std::string page_hash, text_hash, original_hash;  // 32 bytes or empty
  int64_t pages = 0;
  std::string code, key_id;
  std::optional<Date> handed_day, ended_day;
  std::string handed_to, reason, note;
  int64_t copies = 0;  // duplicates printed so far
};

std::optional<Paper> FindPaper(store::Database& db, PaperId id);
// By the number as printed, the latest where several years share it; a leading «№» and blanks do not matter.
std::optional<Paper> FindPaperByNumber(store::Database& db, const office::Scope& scope, std::string_view number_text);

struct PaperFilter {
  office::Scope scope;
  std::optional<PaperState> state = {};
  std::string kind = {};
  std::optional<Date> from = {}, to = {};  // both days included
  std::optional<Uuid> person = {}, household = {};
  std::string words = {};  // folded words of name, account and number must all occur
  int64_t limit = 200, offset = 0;
};
// Latest first.
std::vector<Paper> ListPapers(store::Database& db, const PaperFilter& filter);
int64_t CountPapers(store::Database& db, const PaperFilter& filter);

}  // namespace aiyl::papers

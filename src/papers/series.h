// SPDX-License-Identifier: Apache-2.0
// Number series: a number is the highest one given so far and one more, taken within the act that writes the paper's
// row, under a UNIQUE index; it is never freed. Must not know what a paper says.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "papers/paper.h"
#include "store/book.h"

namespace aiyl::papers {

enum class Restart { kYearly, kNever };

struct Series {
  SeriesId id;
  Uuid office;
  std::string kind;  // '' serves all kinds without a series of their own
  Bilingual name;
  std::string format;       // {index} {number} {year} and other text
  std::string paper_index;  // '' takes the office's
  Restart restart = Restart::kYearly;
};

std::vector<Series> ListSeries(store::Database& db, const office::Scope& scope);
std::optional<Series> FindSeries(store::Database& db, SeriesId id);
// The series of this kind of paper, else the general one.
std::optional<Series> SeriesFor(store::Database& db, const Uuid& office, std::string_view kind);

// «24-118/2025». Where the index is empty, the one sign behind it goes too. Placeholders: {index}, {number}, {year}.
std::string FormatNumber(std::string_view format, std::string_view index, int64_t number, int year);
// Errors: "series.format" (no {number}, an unknown placeholder, or no {year} in a yearly series without a warning set).
Status CheckFormat(std::string_view format, Restart restart);

struct TakenNumber {
  SeriesId series;
  int64_t period = 0, number = 0;
  std::string text;
};
// The next number of the series of `kind` on `day`; the caller writes the paper's row with it in the same act.
// Errors: "series.none"; "series.continue-first" where this book was restored from a backup and nobody has said yet
// from which number to go on (act series.continue); "paper.clock" where the day lies before the latest paper's.
Result<TakenNumber> TakeNumber(store::UnitOfWork& work, std::string_view kind, Date day);
// The same for numbers that stand in a table of their own (receipts): `given` is the highest one there in the series'
// period of `day`. The day may lie before the latest number's.
Result<TakenNumber> TakeNumberBeyond(store::UnitOfWork& work, const Series& series, Date day, int64_t given);
// What TakeNumber would give now, for previews and for the question after a restore. Not a promise.
std::optional<TakenNumber> PeekNumber(store::Database& db, const Uuid& office, std::string_view kind, Date day);

// True where this file was restored from a backup and a series was not yet told where to go on.
bool NeedsContinuing(store::Database& db, SeriesId series);

// For act 1 of a new book: the general series «{index}-{number}/{year}», from `first` on in the year of the act.
Status AddFirstSeries(store::UnitOfWork& work, int64_t first = 1);

}  // namespace aiyl::papers

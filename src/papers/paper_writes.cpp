// SPDX-License-Identifier: Apache-2.0
// The acts on papers that are already numbered, and on the series. Which state may follow which stands here alone.
#include "papers/paper_writes.h"

#include "office/code_list.h"
#include "office/in_both.h"
#include "office/office_record.h"
#include "papers/paper.h"
#include "papers/series.h"

namespace aiyl::papers {
namespace {

using office::FindDate;
using office::FindId;
using office::FindInteger;
using office::FindUuid;
using office::GetCanonical;
using office::GetText;
using office::Has;
using office::Json;
using store::UnitOfWork;

constexpr int64_t kLargestBlock = 200;

// The paper that the data names by id or by number.
Result<Paper> Named(UnitOfWork& work, const Json& data) {
  std::optional<Paper> paper;
  if (const auto id = FindId<PaperTag>(data, "id"))
    paper = FindPaper(work.Db(), *id);
  else if (Has(data, "number"))
    paper = FindPaperByNumber(work.Db(), office::Scope::Of(work.By().office), GetText(data, "number"));
  else
    return Refuse("act.missing", Msg("Say which paper is meant: its number or its record."), "number");
  if (!paper || paper->office != work.By().office)
    return Refuse("paper.none", Msg("This paper is not in the register."), Has(data, "id") ? "id" : "number");
  return std::move(*paper);
}

Result<std::vector<Paper>> NamedAll(UnitOfWork& work, const Json& data) {
  std::vector<Paper> papers;
  for (const auto& row : data.at("papers")) {
    auto paper = Named(work, row);
    if (!paper) {
      paper.error().field = "papers." + std::to_string(papers.size()) + "." + paper.error().field;
      return tl::make_unexpected(std::move(paper.error()));
    }
    papers.push_back(std::move(*paper));
  }
  return papers;
}

tl::unexpected<Error> WrongState(store::Database& db, const Paper& paper) {
  return Refuse("paper.state", Msg("Paper № {number} cannot be treated so: its state is “{state}”.",
                                   {{"number", paper.number_text},
                                    {"state", office::CodeInBoth(db, "paper-state", StateText(paper.state))}}));
}

Json Numbers(const std::vector<Paper>& papers) {
  Json numbers = Json::array();
  for (const auto& paper : papers) numbers.push_back(paper.number_text);
  return Json{{"numbers", numbers}};
}

Result<Json> End(UnitOfWork& work, const Json& data, const Paper& paper, PaperState state) {
  const std::string reason = GetCanonical(data, "reason");
  if (reason.empty()) return Refuse("paper.reason", Msg("The reason must be given."), "reason");
  auto update = work.Db().Prepare("UPDATE paper SET state = ?, ended_day = ?, reason = ? WHERE id = ?");
  update.Bind(StateText(state), office::HappenedOn(data), reason, paper.id);
  update.Run();
  return Json{{"id", paper.id.ToText()}, {"number", paper.number_text}};
}

}  // namespace

Result<Json> Reserve(UnitOfWork& work, const Json& data) {
  const int64_t count = FindInteger(data, "count").value_or(1);
  if (count < 1 || count > kLargestBlock)
    return Refuse("paper.count", Msg("From 1 to 200 numbers can be reserved at once."), "count");
  const Date day = work.GetClock().Today();
  auto& db = work.Db();
  Json ids = Json::array(), numbers = Json::array();
  for (int64_t i = 0; i < count; ++i) {
    AIYL_ASSIGN(const TakenNumber number, TakeNumber(work, GetText(data, "kind"), day));
    const auto id = work.Ids().NextId<PaperTag>();
    auto insert = db.Prepare(R"sql(
      INSERT INTO paper(id, office, series, period, number, number_text, state, day, kind, executor, note)
      VALUES(?, ?, ?, ?, ?, ?, 'reserved', ?, ?, ?, ?))sql");
    insert.Bind(id, work.By().office, number.series, number.period, number.number, number.text, day,
                GetText(data, "kind"),
                work.By().staff.IsNil() ? std::optional<Uuid>() : std::optional<Uuid>(work.By().staff),
                GetCanonical(data, "for"));
    insert.Run();
    ids.push_back(id.ToText());
    numbers.push_back(number.text);
  }
  return Json{{"ids", ids}, {"numbers", numbers}};
}

Result<Json> EnterReserved(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  AIYL_ASSIGN(const Paper paper, Named(work, data));
  if (paper.state != PaperState::kReserved) return WrongState(db, paper);
  AIYL_TRY(office::NeedCode(db, "paper-kind", GetText(data, "kind"), "kind"));
  const Date day = FindDate(data, "day").value_or(office::HappenedOn(data));
  if (day < paper.day)
    return Refuse("paper.day", Msg("The paper cannot be older than the day its number was reserved."), "day");
  if (day > work.GetClock().Today()) return Refuse("paper.day", Msg("The day has not come yet."), "day");
  const auto signatory = FindId<office::SignatoryTag>(data, "signatory");
  if (signatory && !office::FindSignatory(db, *signatory))
    return Refuse("paper.signatory", Msg("This signatory is not in the book."), "signatory");
  Bilingual name{GetCanonical(data, "name_ky"), GetCanonical(data, "name_ru")};
  if (name.IsEmpty()) return Refuse("paper.name", Msg("Say to whom the paper was given."), "name_ky");
  auto update = db.Prepare(R"sql(
    UPDATE paper SET state = 'handed-over', kind = ?, day = ?, handed_day = ?2, person = ?, household = ?, name_ky = ?,
      name_ru = ?, account = ?, purpose_ky = ?, purpose_ru = ?, recipient_ky = ?, recipient_ru = ?, signatory = ?,
      handed_to = ?, note = ? WHERE id = ?)sql");
  update.Bind(GetText(data, "kind"), day, FindUuid(data, "person"), FindUuid(data, "household"), name.ky, name.ru,
              GetCanonical(data, "account"), GetCanonical(data, "purpose_ky"), GetCanonical(data, "purpose_ru"),
              GetCanonical(data, "recipient_ky"), GetCanonical(data, "recipient_ru"), signatory,
              GetCanonical(data, "handed_to"), Has(data, "content") ? GetCanonical(data, "content") : paper.note,
              paper.id);
  update.Run();
  return Json{{"id", paper.id.ToText()}, {"number", paper.number_text}};
}

Result<Json> PutIntoTray(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto papers, NamedAll(work, data));
  for (const auto& paper : papers) {
    if (paper.state != PaperState::kPrinted) return WrongState(work.Db(), paper);
    auto update = work.Db().Prepare("UPDATE paper SET state = 'for-signature' WHERE id = ?");
    update.Bind(paper.id);
    update.Run();
  }
  return Numbers(papers);
}

Result<Json> HandOver(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const auto papers, NamedAll(work, data));
  for (const auto& paper : papers) {
    if (paper.state != PaperState::kPrinted && paper.state != PaperState::kForSignature)
      return WrongState(work.Db(), paper);
    auto update =
        work.Db().Prepare("UPDATE paper SET state = 'handed-over', handed_day = ?, handed_to = ? WHERE id = ?");
    update.Bind(office::HappenedOn(data), GetCanonical(data, "handed_to"), paper.id);
    update.Run();
  }
  return Numbers(papers);
}

Result<Json> Spoil(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Paper paper, Named(work, data));
  if (paper.state == PaperState::kHandedOver)
    return Refuse("paper.spoil-handed-over",
                  Msg("Paper № {number} was handed over: it can only be annulled.", {{"number", paper.number_text}}));
  if (paper.state == PaperState::kSpoiled || paper.state == PaperState::kAnnulled) return WrongState(work.Db(), paper);
  return End(work, data, paper, PaperState::kSpoiled);
}

Result<Json> Annul(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Paper paper, Named(work, data));
  if (paper.state == PaperState::kReserved || paper.state == PaperState::kSpoiled ||
      paper.state == PaperState::kAnnulled)
    return WrongState(work.Db(), paper);
  return End(work, data, paper, PaperState::kAnnulled);
}

Result<Json> Copy(UnitOfWork& work, const Json& data) {
  AIYL_ASSIGN(const Paper paper, Named(work, data));
  if (paper.page_hash.empty())
    return Refuse("paper.no-page",
                  Msg("The page of paper № {number} is not kept in this book.", {{"number", paper.number_text}}));
  if (paper.state == PaperState::kSpoiled || paper.state == PaperState::kAnnulled) return WrongState(work.Db(), paper);
  auto insert = work.Db().Prepare(R"sql(
    INSERT INTO paper_copy(id, office, paper, copy, day, reason) VALUES(?, ?, ?, ?, ?, ?))sql");
  insert.Bind(work.Ids().Next(), work.By().office, paper.id, paper.copies + 1, office::HappenedOn(data),
              GetCanonical(data, "reason"));
  insert.Run();
  return Json{{"id", paper.id.ToText()}, {"number", paper.number_text}, {"copy", paper.copies + 1}};
}

Result<Json> SetSeries(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const std::string kind = GetText(data, "kind");
  if (!kind.empty()) AIYL_TRY(office::NeedCode(db, "paper-kind", kind, "kind"));
  std::optional<Series> known;
  for (auto& series : ListSeries(db, office::Scope::Of(work.By().office)))
    if (series.kind == kind) known = std::move(series);
  Series series = known.value_or(Series{});
  if (data.contains("format")) series.format = GetCanonical(data, "format");
  if (series.format.empty()) series.format = "{index}-{number}/{year}";
  if (data.contains("paper_index")) series.paper_index = GetCanonical(data, "paper_index");
  if (data.contains("never_restart"))
    series.restart = office::GetYesNo(data, "never_restart") ? Restart::kNever : Restart::kYearly;
  AIYL_TRY(CheckFormat(series.format, series.restart));
  if (data.contains("name_ky")) series.name.ky = GetCanonical(data, "name_ky");
  if (data.contains("name_ru")) series.name.ru = GetCanonical(data, "name_ru");
  if (series.name.IsEmpty()) {
    series.name.ky = office::CodeName(db, "paper-kind", kind, office::Language::kKy);
    series.name.ru = office::CodeName(db, "paper-kind", kind, office::Language::kRu);
  }
  const std::string restart = series.restart == Restart::kNever ? "never" : "year";
  if (known) {
    auto update =
        db.Prepare("UPDATE series SET name_ky = ?, name_ru = ?, format = ?, paper_index = ?, restart = ? WHERE id = ?");
    update.Bind(series.name.ky, series.name.ru, series.format, series.paper_index, restart, series.id);
    update.Run();
    return Json{{"id", series.id.ToText()}};
  }
  const auto id = work.Ids().NextId<SeriesTag>();
  auto insert = db.Prepare(R"sql(
    INSERT INTO series(id, office, kind, name_ky, name_ru, format, paper_index, restart)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, work.By().office, kind, series.name.ky, series.name.ru, series.format, series.paper_index, restart);
  insert.Run();
  return Json{{"id", id.ToText()}};
}

Result<Json> ContinueSeries(UnitOfWork& work, const Json& data) {
  auto& db = work.Db();
  const auto series = SeriesFor(db, work.By().office, GetText(data, "kind"));
  if (!series) return Refuse("series.none", Msg("There is no series of numbers for this kind of paper."), "kind");
  const Date day = work.GetClock().Today();
  const int64_t number = FindInteger(data, "number").value_or(0);
  const auto next = PeekNumber(db, work.By().office, GetText(data, "kind"), day);
  if (number < next->number)
    return Refuse("series.number",
                  Msg("Numbers up to {number} are given already.", {{"number", std::to_string(next->number - 1)}}),
                  "number");
  auto stream = db.Prepare("SELECT stream FROM store_identity");
  stream.Next();
  auto insert =
      db.Prepare("INSERT INTO series_start(id, office, series, period, number, stream) VALUES(?, ?, ?, ?, ?, ?)");
  insert.Bind(work.Ids().Next(), work.By().office, series->id, next->period, number, stream.GetUuid(0));
  insert.Run();
  return Json{{"number", number}};
}

}  // namespace aiyl::papers

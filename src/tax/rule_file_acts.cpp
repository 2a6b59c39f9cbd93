// SPDX-License-Identifier: Apache-2.0
// The acts that take a rule file into the book and withdraw it.
#include "base/in_each.h"
#include "base/shown_date.h"
#include "office/act_fields.h"
#include "office/bilingual.h"
#include "rules/rule_check.h"
#include "tax/act_steps.h"
#include "tax/rule_files.h"
#include "text/catalogue.h"

namespace aiyl::tax {
namespace {

using namespace office::act_fields;
using office::ActSpec;
using office::Json;
using store::UnitOfWork;

struct Counting {
  Uuid id;
  Date day;
};

// The file of the book that counts for the kind.
std::optional<Counting> FindCounting(UnitOfWork& work, const std::string& kind) {
  auto query = work.Db().Prepare(R"sql(
    SELECT id, day FROM rule_file WHERE office = ? AND kind = ? AND withdrawn_day IS NULL ORDER BY day DESC, id DESC LIMIT 1
  )sql");
  query.Bind(work.By().office, kind);
  if (!query.Next()) return std::nullopt;
  return Counting{query.GetUuid(0), query.GetDate(1)};
}

Result<Json> Import(UnitOfWork& work, const Json& data) {
  const std::string content = office::GetText(data, "text");
  auto read = rules::ReadRuleFile(content);
  if (!read) read.error().field = "text";
  AIYL_ASSIGN(const auto file, std::move(read));
  if (const auto findings = rules::CheckRules(file); !findings.empty()) {
    const auto& problem = findings[0].problem;
    return Refuse("rules.not-in-order",
                  Msg("The rule file is not in order, {count} findings; the first, at {place}: {problem}",
                      {{"count", std::to_string(findings.size())},
                       {"place", findings[0].place},
                       {"problem", InEach(text::Tr(problem, office::Language::kKy),
                                          text::Tr(problem, office::Language::kRu), ToEnglish(problem))}}),
                  "text");
  }
  auto& db = work.Db();
  const Uuid office = work.By().office;
  if (const auto counts = RuleFileOf(db, office, file.kind); counts && (*counts)->hash == file.hash)
    return Refuse("rules.same", Msg("This rule file counts already for “{kind}”.", {{"kind", file.kind}}), "text");
  const Date day = office::HappenedOn(data);
  if (const auto before = FindCounting(work, file.kind); before && day < before->day)
    return Refuse("rules.later",
                  Msg("A rule file of {day} counts already; this one would not.", {{"day", Shown(before->day)}}),
                  "happened_on");
  // A file that was withdrawn, or that a later one followed, is taken anew: what counts is the latest taken.
  const std::string hash = HashBytes(file.hash);
  db.Prepare("DELETE FROM rule_file WHERE office = ? AND kind = ? AND hash = ?")
      .Bind(office, file.kind)
      .BindBytes(hash)
      .Run();
  const Uuid id = work.Ids().Next();
  db.Prepare("INSERT INTO rule_file(id, office, kind, text, day, hash) VALUES(?, ?, ?, ?, ?, ?)")
      .Bind(id, office, file.kind, content, day)
      .BindBytes(hash)
      .Run();
  Json made = Made(id);
  made["kind"] = file.kind;
  made["hash"] = file.hash;
  return made;
}

Result<Json> Withdraw(UnitOfWork& work, const Json& data) {
  const std::string kind = office::GetText(data, "kind");
  const auto counts = FindCounting(work, kind);
  if (!counts)
    return Refuse("rules.none-taken",
                  Msg("No rule file of the kind “{kind}” was taken into this book.", {{"kind", kind}}), "kind");
  const Date day = office::HappenedOn(data);
  if (day < counts->day) return Refuse("date.order", Msg("The end lies after the beginning."), "happened_on");
  auto& db = work.Db();
  db.Prepare("UPDATE rule_file SET withdrawn_day = ? WHERE id = ?").Bind(day, counts->id).Run();
  Json made = Made(counts->id);
  // What counts now: one that was taken before, else the program's; none where the program does not know the kind.
  if (const auto now = RuleFileOf(db, work.By().office, kind)) made["hash"] = (*now)->hash;
  return made;
}

}  // namespace

std::vector<ActSpec> RuleFileActs() {
  return {{.kind = "rules.import",
           .title = Msg("Take a rule file into the book"),
           .fields = {WithHelp(LongText("text", Msg("Text of the rule file"), Need::kRequired),
                               Msg("The file as it is, format aiyl-rules-1; it counts from now on."))},
           .run = Import},
          {.kind = "rules.withdraw",
           .title = Msg("Withdraw the rule file that counts"),
           .fields = {WithHelp(Text("kind", Msg("Kind of the rules"), Need::kRequired),
                               Msg("The file taken before it counts again, else the program's."))},
           .run = Withdraw}};
}

}  // namespace aiyl::tax

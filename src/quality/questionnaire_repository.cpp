// SPDX-License-Identifier: Apache-2.0
// Questionnaires in the book's rows.
#include "quality/questionnaire.h"

namespace aiyl::quality {
namespace {

#define AIYL_QUESTIONNAIRE_COLUMNS "q.id, q.code, q.version, q.kind, q.objects, q.source, q.draft, q.verified"

Questionnaire ReadHead(const store::Query& query) {
  Questionnaire head;
  head.id = query.GetId<QuestionnaireTag>(0);
  head.code = query.String(1);
  head.version = query.Int(2);
  head.kind = query.String(3);
  head.objects = query.String(4);
  head.source = query.String(5);
  head.draft = query.Bool(6);
  head.verified = query.Bool(7);
  return head;
}

void ReadTitle(store::Database& db, Questionnaire& head) {
  auto query =
      db.Prepare("SELECT lang, title, intro FROM questionnaire_text WHERE questionnaire = ? ORDER BY lang, id");
  query.Bind(head.id);
  while (query.Next()) {
    head.title[query.String(0)] = query.String(1);
    if (!query.Text(2).empty()) head.intro[query.String(0)] = query.String(2);
  }
}

void ReadOptions(store::Database& db, Question& question) {
  auto query = db.Prepare(R"sql(
    SELECT o.id, o.code, o.counts, t.lang, t.body FROM question_option o JOIN question_option_text t ON t.option = o.id
    WHERE o.question = ? ORDER BY o.sort, o.id, t.lang)sql");
  query.Bind(question.id);
  while (query.Next()) {
    const auto id = query.GetId<OptionTag>(0);
    if (question.options.empty() || question.options.back().id != id)
      question.options.push_back({.id = id,
                                  .code = query.String(1),
                                  .counts = CountsFrom(query.Text(2)).value_or(Counts::kNothing),
                                  .text = {}});
    question.options.back().text[query.String(3)] = query.String(4);
  }
}

void ReadQuestions(store::Database& db, Questionnaire& head) {
  auto query = db.Prepare(R"sql(
    SELECT q.id, q.code, q.kind, q.per_object, q.required, t.lang, t.body
    FROM question q JOIN question_text t ON t.question = q.id
    WHERE q.questionnaire = ? ORDER BY q.sort, q.id, t.lang)sql");
  query.Bind(head.id);
  while (query.Next()) {
    const auto id = query.GetId<QuestionTag>(0);
    if (head.questions.empty() || head.questions.back().id != id)
      head.questions.push_back({.id = id,
                                .code = query.String(1),
                                .kind = QuestionKindFrom(query.Text(2)).value_or(QuestionKind::kText),
                                .per_object = query.Bool(3),
                                .required = query.Bool(4),
                                .text = {},
                                .options = {}});
    head.questions.back().text[query.String(5)] = query.String(6);
  }
  for (auto& question : head.questions) ReadOptions(db, question);
}

}  // namespace

std::optional<Questionnaire> FindQuestionnaire(store::Database& db, QuestionnaireId id) {
  auto query = db.Prepare("SELECT " AIYL_QUESTIONNAIRE_COLUMNS " FROM questionnaire q WHERE q.id = ?");
  query.Bind(id);
  if (!query.Next()) return std::nullopt;
  Questionnaire found = ReadHead(query);
  ReadTitle(db, found);
  ReadQuestions(db, found);
  return found;
}

std::optional<Questionnaire> FindQuestionnaireByCode(store::Database& db, const office::Scope& scope,
                                                     std::string_view code, std::optional<int64_t> version) {
  auto query = db.Prepare(R"sql(
    SELECT q.id FROM questionnaire q
    WHERE q.code = ?1 AND (?2 IS NULL OR q.office = ?2) AND (?3 IS NULL OR q.version = ?3)
    ORDER BY q.version DESC, q.id DESC LIMIT 1)sql");
  query.Bind(code, scope.office, version);
  if (!query.Next()) return std::nullopt;
  return FindQuestionnaire(db, query.GetId<QuestionnaireTag>(0));
}

std::vector<Questionnaire> ListQuestionnaires(store::Database& db, const office::Scope& scope) {
  auto query = db.Prepare("SELECT " AIYL_QUESTIONNAIRE_COLUMNS R"sql( FROM questionnaire q
    WHERE ?1 IS NULL OR q.office = ?1 ORDER BY q.code, q.version DESC, q.id)sql");
  query.Bind(scope.office);
  std::vector<Questionnaire> all;
  while (query.Next()) all.push_back(ReadHead(query));
  for (auto& one : all) ReadTitle(db, one);
  return all;
}

QuestionnaireId WriteQuestionnaire(store::UnitOfWork& work, const Questionnaire& questionnaire) {
  auto& db = work.Db();
  auto& ids = work.Ids();
  const Uuid& office = work.By().office;
  const auto id = ids.NextId<QuestionnaireTag>();
  auto head = db.Prepare(R"sql(
    INSERT INTO questionnaire(id, office, code, version, kind, objects, source, draft, verified)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  head.Bind(id, office, questionnaire.code, questionnaire.version, questionnaire.kind, questionnaire.objects,
            questionnaire.source, questionnaire.draft, questionnaire.verified);
  head.Run();
  auto title = db.Prepare(
      "INSERT INTO questionnaire_text(id, office, questionnaire, lang, title, intro) VALUES(?, ?, ?, ?, ?, ?)");
  for (const auto& [language, words] : questionnaire.title) {
    const auto intro = questionnaire.intro.find(language);
    title.Bind(ids.Next(), office, id, language, words, intro == questionnaire.intro.end() ? "" : intro->second);
    title.RunAgain();
  }
  auto asked = db.Prepare(R"sql(
    INSERT INTO question(id, office, questionnaire, sort, code, kind, per_object, required)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?))sql");
  auto asked_text = db.Prepare("INSERT INTO question_text(id, office, question, lang, body) VALUES(?, ?, ?, ?, ?)");
  auto choice =
      db.Prepare("INSERT INTO question_option(id, office, question, sort, code, counts) VALUES(?, ?, ?, ?, ?, ?)");
  auto choice_text =
      db.Prepare("INSERT INTO question_option_text(id, office, option, lang, body) VALUES(?, ?, ?, ?, ?)");
  int64_t sort = 0;
  for (const auto& question : questionnaire.questions) {
    const auto question_id = ids.NextId<QuestionTag>();
    asked.Bind(question_id, office, id, ++sort, question.code, QuestionKindText(question.kind), question.per_object,
               question.required);
    asked.RunAgain();
    for (const auto& [language, words] : question.text) {
      asked_text.Bind(ids.Next(), office, question_id, language, words);
      asked_text.RunAgain();
    }
    int64_t option_sort = 0;
    for (const auto& option : question.options) {
      const auto option_id = ids.NextId<OptionTag>();
      choice.Bind(option_id, office, question_id, ++option_sort, option.code, CountsText(option.counts));
      choice.RunAgain();
      for (const auto& [language, words] : option.text) {
        choice_text.Bind(ids.Next(), office, option_id, language, words);
        choice_text.RunAgain();
      }
    }
  }
  return id;
}

}  // namespace aiyl::quality

// SPDX-License-Identifier: Apache-2.0
// A questionnaire (сурамжылоо баракчасы / анкета) as a value, and its file (schema/quality.md). The two kinds:
// satisfaction with a service, and trust by the method of 2012, where whoever gave a gift or money counts as distrust
// whatever else he answered. Ours is not the national index of trust, and none may bear its name. Reading and writing
// the book's rows is questionnaire_repository.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "office/ids.h"
#include "quality/ids.h"
#include "store/book.h"

namespace aiyl::quality {

// A text by language code: "ky" and "ru" always, others where people live compactly.
using Texts = std::map<std::string, std::string>;
// The text in `language`, else the Kyrgyz one.
const std::string& In(const Texts& texts, std::string_view language);

enum class QuestionKind { kChoice, kSeveral, kText };  // one of the options · any number of them · words
// What a choice means for the figures.
enum class Counts { kNothing, kTrust, kDistrust, kGift, kSatisfied, kDissatisfied };

struct Option {
  OptionId id;  // nil in a value read from a file
  std::string code;
  Counts counts = Counts::kNothing;
  Texts text;
  bool operator==(const Option&) const = default;
};
struct Question {
  QuestionId id;
  std::string code;
  QuestionKind kind = QuestionKind::kChoice;
  bool per_object = false;  // asked anew for each object of the wave
  bool required = false;
  Texts text;
  std::vector<Option> options;
  bool operator==(const Question&) const = default;
};
struct Questionnaire {
  QuestionnaireId id;
  std::string code;
  int64_t version = 1;
  std::string kind;     // "satisfaction", "trust"
  std::string objects;  // "all" objects of a wave are answered for, or those that were used: "one" at least
  std::string source;
  bool draft = false;  // a draft of the program
  bool verified = false;
  Texts title, intro;
  std::vector<Question> questions;
  bool operator==(const Questionnaire&) const = default;
};
std::string_view CountsText(Counts counts);
std::optional<Counts> CountsFrom(std::string_view text);
std::string_view QuestionKindText(QuestionKind kind);
std::optional<QuestionKind> QuestionKindFrom(std::string_view text);

// Errors (kRefused), each with the place in the file: "questionnaire.form", "questionnaire.language" (a text lacks ky
// or ru), "questionnaire.code" (missing, of other signs than a-z 0-9 -, twice), "questionnaire.method" (a trust
// questionnaire without the question of trust or the one about gifts; a satisfaction one without satisfaction),
// "questionnaire.index-name" (the name of the national index).
Result<Questionnaire> ParseQuestionnaire(std::string_view json);
// The file again: questionnaires can be handed on.
std::string QuestionnaireText(const Questionnaire& questionnaire);
// Whether a title says that it is the national index («Калктын ишеним индекси»), which has its own questionnaire.
bool BearsIndexName(std::string_view title);
// Equal in all but ids: the same version.
bool SameContent(const Questionnaire& left, const Questionnaire& right);

struct ShippedQuestionnaire {
  std::string_view name;  // code of list questionnaire-sample
  std::string_view json;
};
const std::vector<ShippedQuestionnaire>& ShippedQuestionnaires();

std::optional<Questionnaire> FindQuestionnaire(store::Database& db, QuestionnaireId id);
// The version asked for, else the latest.
std::optional<Questionnaire> FindQuestionnaireByCode(store::Database& db, const office::Scope& scope,
                                                     std::string_view code, std::optional<int64_t> version = {});
// Heads without questions; by code, latest version first.
std::vector<Questionnaire> ListQuestionnaires(store::Database& db, const office::Scope& scope);
// Within an act: the rows of one version.
QuestionnaireId WriteQuestionnaire(store::UnitOfWork& work, const Questionnaire& questionnaire);

}  // namespace aiyl::quality

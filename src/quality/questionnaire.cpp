// SPDX-License-Identifier: Apache-2.0
// The file of a questionnaire read and written. Rules of a file and of the method; no book.
#include "quality/questionnaire.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "text/canonical.h"
#include "text/search_key.h"

namespace aiyl::quality {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kFormat = "aiyl-questionnaire-1";
constexpr std::array<std::pair<Counts, std::string_view>, 6> kCounts = {{{Counts::kNothing, ""},
                                                                         {Counts::kTrust, "trust"},
                                                                         {Counts::kDistrust, "distrust"},
                                                                         {Counts::kGift, "gift"},
                                                                         {Counts::kSatisfied, "satisfied"},
                                                                         {Counts::kDissatisfied, "dissatisfied"}}};
constexpr std::array<std::pair<QuestionKind, std::string_view>, 3> kKinds = {
    {{QuestionKind::kChoice, "choice"}, {QuestionKind::kSeveral, "several"}, {QuestionKind::kText, "text"}}};

tl::unexpected<Error> BadForm(const std::string& where) {
  return Refuse(
      "questionnaire.form",
      Msg("The file is no questionnaire of this program: something is wrong at “{place}”.", {{"place", where}}),
      "text");
}

bool IsCode(const std::string& code) {
  return !code.empty() && code.size() <= 60 &&
         code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

Result<std::string> TextAt(const Json& object, const char* name, const std::string& where) {
  const auto at = object.find(name);
  if (at == object.end() || !at->is_string()) return BadForm(where + name);
  return text::Canonical(at->get<std::string>());
}

Result<bool> YesNoAt(const Json& object, const char* name, const std::string& where) {
  const auto at = object.find(name);
  if (at == object.end()) return false;
  if (!at->is_boolean()) return BadForm(where + name);
  return at->get<bool>();
}

Result<std::string> CodeAt(const Json& object, std::set<std::string>& used, const std::string& where) {
  AIYL_ASSIGN(auto code, TextAt(object, "code", where));
  if (!IsCode(code) || !used.insert(code).second)
    return Refuse("questionnaire.code",
                  Msg("“{code}” at “{place}” is no code, or stands there twice: small Latin letters, digits and "
                      "hyphens are allowed.",
                      {{"code", code}, {"place", where}}),
                  "text");
  return code;
}

Result<Texts> TextsAt(const Json& object, const char* name, const std::string& where) {
  const auto at = object.find(name);
  if (at == object.end() || !at->is_object()) return BadForm(where + name);
  Texts texts;
  for (const auto& [language, body] : at->items()) {
    if (!body.is_string() || language.size() < 2 || language.size() > 3) return BadForm(where + name);
    if (auto clean = text::Canonical(body.get<std::string>()); !clean.empty()) texts[language] = std::move(clean);
  }
  for (const char* language : {"ky", "ru"})
    if (!texts.contains(language))
      return Refuse(
          "questionnaire.language",
          Msg("“{place}” has no text in the language {language}: a questionnaire is in Kyrgyz and in Russian.",
              {{"place", where + name}, {"language", language}}),
          "text");
  return texts;
}

Result<std::vector<Option>> OptionsAt(const Json& question, const std::string& where) {
  const auto at = question.find("options");
  if (at == question.end() || !at->is_array() || at->size() < 2 || at->size() > 30) return BadForm(where + "options");
  std::vector<Option> options;
  std::set<std::string> codes;
  for (const auto& one : *at) {
    const std::string place = where + "options." + std::to_string(options.size() + 1) + ".";
    if (!one.is_object()) return BadForm(place);
    Option option;
    AIYL_ASSIGN(option.code, CodeAt(one, codes, place));
    if (one.contains("counts")) {
      AIYL_ASSIGN(const auto word, TextAt(one, "counts", place));
      const auto counts = CountsFrom(word);
      if (!counts) return BadForm(place + "counts");
      option.counts = *counts;
    }
    AIYL_ASSIGN(option.text, TextsAt(one, "text", place));
    options.push_back(std::move(option));
  }
  return options;
}

Result<std::vector<Question>> QuestionsAt(const Json& file) {
  const auto at = file.find("questions");
  if (at == file.end() || !at->is_array() || at->empty() || at->size() > 100) return BadForm("questions");
  std::vector<Question> questions;
  std::set<std::string> codes;
  for (const auto& one : *at) {
    const std::string place = "questions." + std::to_string(questions.size() + 1) + ".";
    if (!one.is_object()) return BadForm(place);
    Question question;
    AIYL_ASSIGN(question.code, CodeAt(one, codes, place));
    AIYL_ASSIGN(const auto word, TextAt(one, "kind", place));
    const auto kind = QuestionKindFrom(word);
    if (!kind) return BadForm(place + "kind");
    question.kind = *kind;
    AIYL_ASSIGN(question.per_object, YesNoAt(one, "per_object", place));
    AIYL_ASSIGN(question.required, YesNoAt(one, "required", place));
    AIYL_ASSIGN(question.text, TextsAt(one, "text", place));
    if (*kind != QuestionKind::kText) {
      AIYL_ASSIGN(question.options, OptionsAt(one, place));
    } else if (one.contains("options")) {
      return BadForm(place + "options");
    }
    questions.push_back(std::move(question));
  }
  return questions;
}

bool Has(const Question& question, Counts counts) {
  return std::any_of(question.options.begin(), question.options.end(),
                     [&](const Option& option) { return option.counts == counts; });
}

tl::unexpected<Error> BadMethod(Message message) {
  return Refuse("questionnaire.method", std::move(message), "text");
}

// The figures need exactly one question that says yes and no; the method of 2012 needs one about gifts as well.
Status CheckMethod(const Questionnaire& questionnaire) {
  const bool trust = questionnaire.kind == "trust";
  const Counts yes = trust ? Counts::kTrust : Counts::kSatisfied,
               no = trust ? Counts::kDistrust : Counts::kDissatisfied;
  int asked = 0;
  bool gift = false;
  for (const auto& question : questionnaire.questions) {
    gift = gift || Has(question, Counts::kGift);
    if (!Has(question, yes) && !Has(question, no)) continue;
    if (!Has(question, yes) || !Has(question, no) || question.kind != QuestionKind::kChoice || !question.per_object ||
        !question.required)
      asked = 2;
    ++asked;
  }
  if (trust && (asked != 1 || !gift))
    return BadMethod(Msg(
        "A trust survey by the method of 2012 has exactly one question of trust, asked for each object and required, "
        "with answers that count as trust and as distrust, and a question about gifts or money."));
  if (!trust && asked != 1)
    return BadMethod(Msg(
        "A satisfaction survey has exactly one question, asked for each object and required, with answers that count "
        "as satisfied and as dissatisfied."));
  for (const auto& question : questionnaire.questions)
    for (const auto& option : question.options) {
      const bool of_trust =
          option.counts == Counts::kTrust || option.counts == Counts::kDistrust || option.counts == Counts::kGift;
      if (option.counts != Counts::kNothing && of_trust != trust)
        return BadMethod(Msg("The answer “{code}” counts for another kind of survey.", {{"code", option.code}}));
    }
  return {};
}

Json TextsJson(const Texts& texts) {
  Json json = Json::object();
  for (const auto& [language, body] : texts) json[language] = body;
  return json;
}

}  // namespace

const std::string& In(const Texts& texts, std::string_view language) {
  static const std::string none;
  auto at = texts.find(std::string(language));
  if (at == texts.end()) at = texts.find("ky");
  return at == texts.end() ? none : at->second;
}

std::string_view CountsText(Counts counts) {
  for (const auto& [known, word] : kCounts)
    if (known == counts) return word;
  return "";
}

std::optional<Counts> CountsFrom(std::string_view word) {
  for (const auto& [counts, known] : kCounts)
    if (known == word) return counts;
  return std::nullopt;
}

std::string_view QuestionKindText(QuestionKind kind) {
  for (const auto& [known, word] : kKinds)
    if (known == kind) return word;
  return "choice";
}

std::optional<QuestionKind> QuestionKindFrom(std::string_view word) {
  for (const auto& [kind, known] : kKinds)
    if (known == word) return kind;
  return std::nullopt;
}

bool BearsIndexName(std::string_view title) {
  const std::string folded = text::FoldedKey(title);
  const auto holds = [&](std::string_view words) { return folded.find(text::FoldedKey(words)) != std::string::npos; };
  if (!holds("индекс")) return false;
  return holds("ишеним") || holds("доверия") || holds("доверие");
}

Result<Questionnaire> ParseQuestionnaire(std::string_view json) {
  const Json file = Json::parse(json, nullptr, false);
  if (!file.is_object()) return BadForm("1");
  Questionnaire questionnaire;
  AIYL_ASSIGN(const auto format, TextAt(file, "format", ""));
  if (format != kFormat) return BadForm("format");
  std::set<std::string> none;
  AIYL_ASSIGN(questionnaire.code, CodeAt(file, none, ""));
  const auto version = file.find("version");
  if (version == file.end() || !version->is_number_integer() || *version < 1 || *version > 100'000)
    return BadForm("version");
  questionnaire.version = version->get<int64_t>();
  AIYL_ASSIGN(questionnaire.kind, TextAt(file, "kind", ""));
  if (questionnaire.kind != "satisfaction" && questionnaire.kind != "trust") return BadForm("kind");
  AIYL_ASSIGN(questionnaire.objects, TextAt(file, "objects", ""));
  if (questionnaire.objects != "all" && questionnaire.objects != "one") return BadForm("objects");
  AIYL_ASSIGN(questionnaire.source, TextAt(file, "source", ""));
  AIYL_ASSIGN(questionnaire.draft, YesNoAt(file, "draft", ""));
  AIYL_ASSIGN(questionnaire.verified, YesNoAt(file, "verified", ""));
  AIYL_ASSIGN(questionnaire.title, TextsAt(file, "title", ""));
  if (file.contains("intro")) {
    AIYL_ASSIGN(questionnaire.intro, TextsAt(file, "intro", ""));
  }
  for (const auto& [language, title] : questionnaire.title)
    if (BearsIndexName(title))
      return Refuse("questionnaire.index-name",
                    Msg("“Калктын ишеним индекси” is a national index with its own regulation and questionnaire: the "
                        "office's survey by the method of 2012 must not bear its name."),
                    "text");
  AIYL_ASSIGN(questionnaire.questions, QuestionsAt(file));
  AIYL_TRY(CheckMethod(questionnaire));
  return questionnaire;
}

std::string QuestionnaireText(const Questionnaire& questionnaire) {
  nlohmann::ordered_json file = {{"format", kFormat},
                                 {"code", questionnaire.code},
                                 {"version", questionnaire.version},
                                 {"kind", questionnaire.kind},
                                 {"objects", questionnaire.objects},
                                 {"source", questionnaire.source},
                                 {"draft", questionnaire.draft},
                                 {"verified", questionnaire.verified},
                                 {"title", TextsJson(questionnaire.title)}};
  if (!questionnaire.intro.empty()) file["intro"] = TextsJson(questionnaire.intro);
  file["questions"] = nlohmann::ordered_json::array();
  for (const auto& question : questionnaire.questions) {
    nlohmann::ordered_json one = {{"code", question.code},
                                  {"kind", QuestionKindText(question.kind)},
                                  {"per_object", question.per_object},
                                  {"required", question.required},
                                  {"text", TextsJson(question.text)}};
    for (const auto& option : question.options) {
      nlohmann::ordered_json choice = {{"code", option.code}};
      if (option.counts != Counts::kNothing) choice["counts"] = CountsText(option.counts);
      choice["text"] = TextsJson(option.text);
      one["options"].push_back(std::move(choice));
    }
    file["questions"].push_back(std::move(one));
  }
  return file.dump(2) + "\n";
}

bool SameContent(const Questionnaire& left, const Questionnaire& right) {
  const auto without_ids = [](Questionnaire value) {
    value.id = {};
    for (auto& question : value.questions) {
      question.id = {};
      for (auto& option : question.options) option.id = {};
    }
    return value;
  };
  return without_ids(left) == without_ids(right);
}

}  // namespace aiyl::quality

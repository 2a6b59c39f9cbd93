// SPDX-License-Identifier: Apache-2.0
#include "papers/template_scope.h"

namespace aiyl::papers {

namespace {

using text::Language;

bool Strip(std::string& path, std::string_view end) {
  if (path.size() <= end.size() || path.substr(path.size() - end.size()) != end) return false;
  path.resize(path.size() - end.size());
  return true;
}

// The value or list of a name within one set of fields.
std::optional<Found> LookIn(const Fields& fields, const std::string& path, const std::string& prefix) {
  Found found;
  found.key = prefix + path;
  if (const Value* value = fields.Find(path)) {
    found.value = *value;
    found.both = std::holds_alternative<BothTexts>(*value);
    return found;
  }
  if ((found.list = fields.FindList(path)) != nullptr) return found;
  std::string shorter = path;
  if (Strip(shorter, ".count"))
    if (const auto* list = fields.FindList(shorter)) {
      found.value = static_cast<int64_t>(list->size());
      return found;
    }
  shorter = path;
  const bool ky = Strip(shorter, ".ky"), ru = !ky && Strip(shorter, ".ru");
  if (!ky && !ru) return std::nullopt;
  const Value* value = fields.Find(shorter);
  const auto* both = value == nullptr ? nullptr : std::get_if<BothTexts>(value);
  if (both == nullptr) return std::nullopt;
  found.value = PlainText(*value, ru ? Language::kRu : Language::kKy);
  found.russian = ru;
  return found;
}

tl::unexpected<Error> Unknown(const FieldRef& field) {
  return Problem(field.place, "template.unknown-field",
                 Msg("Line {line}, column {column}: there is no field “{field}”.", Named("field", field.path)),
                 field.path);
}

// Below, equal, above 0; empty where the two are of different kinds.
std::optional<int> Order(const Value& left, const Value& right) {
  const auto sign = [](auto order) { return order < 0 ? -1 : order > 0 ? 1 : 0; };
  if (std::holds_alternative<std::monostate>(left) || std::holds_alternative<std::monostate>(right))
    return IsEmpty(left) && IsEmpty(right) ? 0 : 1;
  if (const auto* a = std::get_if<int64_t>(&left))
    if (const auto* b = std::get_if<int64_t>(&right)) return sign(*a <=> *b);
  if (const auto* a = std::get_if<Tyiyn>(&left)) {
    if (const auto* b = std::get_if<Tyiyn>(&right)) return sign(*a <=> *b);
    if (const auto* b = std::get_if<int64_t>(&right))  // whole som
      if (const auto tyiyn = Tyiyn(*b).Times(100, 1, Rounding::kDown)) return sign(*a <=> *tyiyn);
  }
  if (const auto* a = std::get_if<PartialDate>(&left)) {
    if (const auto* b = std::get_if<PartialDate>(&right)) return sign(a->Earliest() <=> b->Earliest());
    if (const auto* b = std::get_if<std::string>(&right))
      if (const auto date = PartialDate::FromIso(*b)) return sign(a->Earliest() <=> date->Earliest());
  }
  const auto text_of = [](const Value& value) -> std::optional<std::string> {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* both = std::get_if<BothTexts>(&value)) return both->ky;
    return std::nullopt;
  };
  const auto a = text_of(left), b = text_of(right);
  if (a && b) return sign(a->compare(*b));
  return std::nullopt;
}

}  // namespace

tl::unexpected<Error> Problem(const Place& place, std::string code, Message message, const std::string& field) {
  return AsError(ProblemAt(place, std::move(code), std::move(message), field));
}

Result<Found> Scope::Look(const FieldRef& field) const {
  const std::string first = field.path.substr(0, field.path.find('.'));
  Found found;
  found.key = field.path;
  if (field.path == "paper.ky" || field.path == "paper.ru" || field.path == "paper.both") {
    const PaperLanguage asked = field.path == "paper.ky"   ? PaperLanguage::kKyrgyz
                                : field.path == "paper.ru" ? PaperLanguage::kRussian
                                                           : PaperLanguage::kBoth;
    found.value = m_language == asked;
    return found;
  }
  for (size_t i = m_loops.size(); i-- > 0;) {
    const Loop& loop = m_loops[i];
    if (loop.name != first || first.size() == field.path.size()) continue;
    const std::string rest = field.path.substr(first.size() + 1);
    if (auto in_row = LookIn(*loop.row, rest, loop.path + ".")) return *in_row;
    if (rest == "index")
      found.value = static_cast<int64_t>(loop.index + 1);
    else if (rest == "first")
      found.value = loop.index == 0;
    else if (rest == "last")
      found.value = loop.index + 1 == loop.count;
    else
      return Unknown(field);
    return found;
  }
  if (auto global = LookIn(m_fields, field.path, "")) return *global;
  return Unknown(field);
}

Result<bool> Scope::Holds(const Condition& condition) const {
  switch (condition.kind) {
    case Condition::Kind::kNot: {
      AIYL_ASSIGN(const bool part, Holds(condition.parts[0]));
      return !part;
    }
    case Condition::Kind::kAnd:
    case Condition::Kind::kOr: {
      AIYL_ASSIGN(const bool left, Holds(condition.parts[0]));
      AIYL_ASSIGN(const bool right, Holds(condition.parts[1]));  // both, so that a wrong name never hides
      return condition.kind == Condition::Kind::kAnd ? left && right : left || right;
    }
    case Condition::Kind::kField: {
      AIYL_ASSIGN(const Found found, Look(condition.left));
      if (found.list != nullptr) return !found.list->empty();
      if (const auto* yes = std::get_if<bool>(&found.value)) return *yes;
      if (const auto* number = std::get_if<int64_t>(&found.value)) return *number != 0;
      if (const auto* money = std::get_if<Tyiyn>(&found.value)) return money->Value() != 0;
      return !IsEmpty(found.value);
    }
    case Condition::Kind::kCompare:
      break;
  }
  return Compare(condition);
}

Result<bool> Scope::Compare(const Condition& condition) const {
  AIYL_ASSIGN(const Found left, Look(condition.left));
  Value right;
  if (const auto* text = std::get_if<std::string>(&condition.right)) right = *text;
  if (const auto* number = std::get_if<int64_t>(&condition.right)) right = *number;
  if (const auto* field = std::get_if<FieldRef>(&condition.right)) {
    AIYL_ASSIGN(const Found found, Look(*field));
    right = found.value;
  }
  if (left.list == nullptr)
    if (const auto order = Order(left.value, right)) {
      const std::string& op = condition.op;
      if (op == "=") return *order == 0;
      if (op == "!=") return *order != 0;
      if (std::holds_alternative<std::monostate>(left.value) || std::holds_alternative<std::monostate>(right))
        return false;  // nothing is neither earlier nor later
      return op == "<" ? *order < 0 : op == ">" ? *order > 0 : op == "<=" ? *order <= 0 : *order >= 0;
    }
  return Problem(
      condition.left.place, "template.bad-comparison",
      Msg("Line {line}, column {column}: “{field}” cannot be compared with that.", Named("field", condition.left.path)),
      condition.left.path);
}

}  // namespace aiyl::papers

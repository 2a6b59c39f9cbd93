// SPDX-License-Identifier: Apache-2.0
// Holds a template against the fields that its kind of paper offers, without any values.
#include <algorithm>

#include "papers/template_tree.h"

namespace aiyl::papers {

namespace {

struct LoopName {
  std::string name, list;  // «m», «members»
};

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

class Validator {
 public:
  Validator(const FieldCatalogue& catalogue, ProblemList& problems) : m_catalogue(catalogue), m_problems(problems) {}

  void All(const Nodes& nodes) {
    for (const Node& node : nodes) std::visit([this](const auto& what) { Check(what); }, node.what);
  }
  void Check(const Inlines& items) {
    for (const Inline& item : items) std::visit([this](const auto& what) { Check(what); }, item.what);
  }

 private:
  void Check(const InlineText&) {}
  void Check(const InlineStyle&) {}
  void Check(const InlinePair& pair) {
    Check(pair.ky);
    Check(pair.ru);
  }
  void Check(const InlineIf& choice) {
    Check(choice.condition);
    Check(choice.yes);
    Check(choice.no);
  }
  void Check(const SpaceNode&) {}
  void Check(const RuleNode&) {}
  void Check(const PageNode&) {}
  void Check(const TextNode& node) { Check(node.text); }
  void Check(const RowNode& node) {
    for (const CellText& cell : node.cells) Check(cell.text);
  }
  void Check(const TableNode& node) { All(*node.rows); }
  void Check(const ColumnsNode& node) {
    for (const Nodes& column : node.columns) All(column);
  }
  void Check(const GroupNode& node) { All(*node.body); }
  void Check(const LabelNode& node) {
    Check(node.label);
    Check(node.value);
    Check(node.caption);
  }
  void Check(const SignNode& node) {
    Check(node.post);
    Check(node.name);
  }
  void Check(const QrNode& node) { Check(node.field); }
  void Check(const BodyNode& node) { All(*node.body); }
  void Check(const IfNode& node) {
    for (const IfBranch& branch : node.branches) {
      if (branch.condition) Check(*branch.condition);
      All(*branch.body);
    }
  }
  void Check(const EachNode& node) {
    const auto kind = KindOf(node.list);
    if (kind && *kind != FieldKind::kList)
      m_problems.Add(node.list.place, "template.not-a-list",
                     Msg("Line {line}, column {column}: “{field}” is not a list.", Named("field", node.list.path)),
                     node.list.path);
    m_loops.push_back({node.name, CataloguePath(node.list.path)});
    All(*node.body);
    m_loops.pop_back();
  }

  void Check(const FieldRef& field) {
    auto kind = KindOf(field);
    if (!kind) return;
    if (*kind == FieldKind::kList) {
      m_problems.Add(field.place, "template.is-a-list",
                     Msg("Line {line}, column {column}: “{field}” is a list; it is printed row by row with “@each”.",
                         Named("field", field.path)),
                     field.path);
      return;
    }
    for (const Filter& filter : field.filters) {
      const FilterInfo* info = FindFilter(filter.name);
      if (info == nullptr) return;
      if (!info->kinds.empty() && std::find(info->kinds.begin(), info->kinds.end(), *kind) == info->kinds.end())
        m_problems.Add(filter.place, "template.bad-filter",
                       Msg("Line {line}, column {column}: the filter “{filter}” does not suit the field “{field}”.",
                           Named("filter", filter.name, "field", field.path)),
                       field.path);
      if (filter.name == "age" && !filter.arguments.empty())
        KindOf(FieldRef{filter.arguments[0].text, {}, filter.place});
      if (filter.name != "or") kind = FieldKind::kText;
    }
  }

  void Check(const Condition& condition) {
    for (const Condition& part : condition.parts) Check(part);
    if (condition.kind != Condition::Kind::kField && condition.kind != Condition::Kind::kCompare) return;
    const auto left = KindOf(condition.left);
    if (condition.kind == Condition::Kind::kField || !left) return;
    bool fits = *left != FieldKind::kList && *left != FieldKind::kYesNo;
    if (std::holds_alternative<std::string>(condition.right)) {
      fits = fits && *left != FieldKind::kNumber && *left != FieldKind::kMoney;
      if (*left == FieldKind::kDate && !PartialDate::FromIso(std::get<std::string>(condition.right))) fits = false;
    } else if (std::holds_alternative<int64_t>(condition.right)) {
      fits = fits && (*left == FieldKind::kNumber || *left == FieldKind::kMoney);
    } else if (const auto right = KindOf(std::get<FieldRef>(condition.right))) {
      const auto texts = [](FieldKind kind) { return kind == FieldKind::kText || kind == FieldKind::kBoth; };
      fits = fits && (*left == *right || (texts(*left) && texts(*right)));
    }
    if (!fits)
      m_problems.Add(condition.left.place, "template.bad-comparison",
                     Msg("Line {line}, column {column}: “{field}” cannot be compared with that.",
                         Named("field", condition.left.path)),
                     condition.left.path);
  }

  // «m.name» as the catalogue has it: «members.name».
  std::string CataloguePath(const std::string& path) const {
    const std::string first = path.substr(0, path.find('.'));
    for (size_t i = m_loops.size(); i-- > 0;)
      if (m_loops[i].name == first) return m_loops[i].list + path.substr(first.size());
    return path;
  }
  std::optional<FieldKind> Known(const std::string& path) const {
    for (const FieldInfo& info : m_catalogue)
      if (info.path == path) return info.kind;
    return std::nullopt;
  }

  // Complains where there is none.
  std::optional<FieldKind> KindOf(const FieldRef& field) {
    const std::string path = CataloguePath(field.path);
    if (path == "paper.ky" || path == "paper.ru" || path == "paper.both") return FieldKind::kYesNo;
    if (const auto kind = Known(path)) return kind;
    if ((EndsWith(path, ".ky") || EndsWith(path, ".ru")) && Known(path.substr(0, path.size() - 3)) == FieldKind::kBoth)
      return FieldKind::kText;
    if (EndsWith(path, ".count") && Known(path.substr(0, path.size() - 6)) == FieldKind::kList)
      return FieldKind::kNumber;
    for (const LoopName& loop : m_loops) {
      if (field.path == loop.name + ".index") return FieldKind::kNumber;
      if (field.path == loop.name + ".first" || field.path == loop.name + ".last") return FieldKind::kYesNo;
    }
    std::string nearest = NearestField(m_catalogue, path);
    for (size_t i = m_loops.size(); i-- > 0;)  // back to the loop's own name
      if (nearest.substr(0, m_loops[i].list.size() + 1) == m_loops[i].list + ".") {
        nearest = m_loops[i].name + nearest.substr(m_loops[i].list.size());
        break;
      }
    m_problems.Add(field.place, "template.unknown-field",
                   nearest.empty()
                       ? Msg("Line {line}, column {column}: there is no field “{field}”.", Named("field", field.path))
                       : Msg("Line {line}, column {column}: there is no field “{field}”; did you mean “{nearest}”?",
                             Named("field", field.path, "nearest", nearest)),
                   field.path);
    return std::nullopt;
  }

  const FieldCatalogue& m_catalogue;
  ProblemList& m_problems;
  std::vector<LoopName> m_loops;
};

}  // namespace

std::vector<TemplateProblem> Validate(const Template& compiled, const FieldCatalogue& catalogue) {
  ProblemList problems;
  Validator validator(catalogue, problems);
  validator.Check(compiled.Tree().footer);
  validator.All(compiled.Tree().body);
  return std::move(problems.problems);
}

}  // namespace aiyl::papers

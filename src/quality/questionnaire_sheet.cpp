// SPDX-License-Identifier: Apache-2.0
#include "quality/questionnaire_sheet.h"

#include <algorithm>

#include "page/plot.h"
#include "text/catalogue.h"

namespace aiyl::quality {
namespace {

using papers::PaperLanguage;
using text::Language;

constexpr page::Hmm kTickColumn = 800;

class SheetWriter {
 public:
  explicit SheetWriter(const SheetOrder& order) : m_order(order) {}

  void Sheet(int64_t number, std::vector<page::Block>& blocks) const {
    Head(number, blocks);
    int shown = 0;
    if (m_order.questionnaire.objects == "one" && m_order.wave.objects.size() > 1) Objects(++shown, blocks);
    for (const auto& question : m_order.questionnaire.questions) Ask(++shown, question, blocks);
    Foot(blocks);
  }

 private:
  bool Both() const { return m_order.language == PaperLanguage::kBoth; }
  bool Russian() const { return m_order.language == PaperLanguage::kRussian; }
  // «кыргызча / орусча» on a paper in both.
  std::string Words(const std::string& ky, const std::string& ru) const {
    if (Russian()) return ru.empty() ? ky : ru;
    if (!Both() || ru.empty() || ru == ky) return ky;
    return ky + " / " + ru;
  }
  std::string Words(const Texts& texts) const { return Words(In(texts, "ky"), In(texts, "ru")); }
  std::string Words(const Bilingual& texts) const { return Words(texts.ky, texts.ru); }
  std::string Words(const Message& message) const {
    return Words(text::Tr(message, Language::kKy), text::Tr(message, Language::kRu));
  }

  // The Kyrgyz words and, on a paper in both languages, the Russian ones in italics below.
  void Stacked(const std::string& ky, const std::string& ru, bool bold, page::Align align, int32_t size,
               const std::string& before, std::vector<page::Block>& blocks) const {
    page::Paragraph paragraph;
    paragraph.align = align;
    paragraph.keep_with_next = true;
    paragraph.keep_together = true;
    paragraph.space_before = 180;
    paragraph.spans.push_back({.text = before + (Russian() && !ru.empty() ? ru : ky), .bold = bold, .size = size});
    if (Both() && !ru.empty() && ru != ky) paragraph.spans.push_back({.text = "\n" + ru, .italic = true, .size = size});
    blocks.push_back({std::move(paragraph)});
  }

  void Head(int64_t number, std::vector<page::Block>& blocks) const {
    const auto& questionnaire = m_order.questionnaire;
    if (number > 0) {
      page::Paragraph sheet;
      sheet.align = page::Align::kRight;
      sheet.spans = {{.text = Words(Msg("Sheet № {number}", {{"number", std::to_string(number)}}))}};
      blocks.push_back({std::move(sheet)});
    }
    Stacked(In(questionnaire.title, "ky"), In(questionnaire.title, "ru"), true, page::Align::kCenter, 1350, "", blocks);
    if (m_order.wave.name.ky != In(questionnaire.title, "ky"))
      Stacked(m_order.wave.name.ky, m_order.wave.name.ru, false, page::Align::kCenter, 1100, "", blocks);
    page::Paragraph who;
    who.align = page::Align::kCenter;
    // Each language has its own name of who asks.
    const auto named = [&](Language language, const std::string& name) {
      return text::Tr(Msg("Who asks: {name}", {{"name", name}}), language);
    };
    who.spans = {{.text = Words(named(Language::kKy, m_order.who_asks.ky), named(Language::kRu, m_order.who_asks.ru)),
                  .size = 950}};
    blocks.push_back({std::move(who)});
    if (!questionnaire.intro.empty())
      Stacked(In(questionnaire.intro, "ky"), In(questionnaire.intro, "ru"), false, page::Align::kLeft, 1000, "",
              blocks);
    page::Rule rule;
    blocks.push_back({rule});
  }

  void OptionTable(const std::vector<std::string>& options, std::vector<page::Block>& blocks) const {
    page::Table table;
    table.border = 0;
    table.padding_y = 30;
    table.space_before = 80;
    table.columns = {{.width = kTickColumn, .weight = 1}, {.width = 0, .weight = 1}};
    for (const auto& option : options) {
      page::TableRow row;
      page::Cell box, words;
      box.blocks.push_back(page::TickBox());
      words.blocks.push_back(page::TextBlock(option));
      row.cells = {std::move(box), std::move(words)};
      table.rows.push_back(std::move(row));
    }
    blocks.push_back({std::move(table)});
  }

  static std::string Number(int number) { return std::to_string(number) + ". "; }

  void Objects(int number, std::vector<page::Block>& blocks) const {
    std::vector<page::Block> group;
    const Message asked = Msg("Which service did you use? Tick one; take another sheet for another service.");
    Stacked(text::Tr(asked, Language::kKy), text::Tr(asked, Language::kRu), true, page::Align::kLeft, 0, Number(number),
            group);
    std::vector<std::string> names;
    for (const auto& object : m_order.wave.objects) names.push_back(Words(object.name));
    OptionTable(names, group);
    Together(std::move(group), blocks);
  }

  void Ask(int number, const Question& question, std::vector<page::Block>& blocks) const {
    std::vector<page::Block> group;
    Stacked(In(question.text, "ky"), In(question.text, "ru"), true, page::Align::kLeft, 0, Number(number), group);
    if (question.kind == QuestionKind::kText) {
      for (int line = 0; line < 3; ++line) {
        page::Rule rule;
        rule.width = 12;
        rule.space_before = 700;
        group.push_back({rule});
      }
    } else if (question.per_object && m_order.questionnaire.objects == "all") {
      group.push_back({Grid(question)});
    } else {
      std::vector<std::string> options;
      for (const auto& option : question.options) options.push_back(Words(option.text));
      OptionTable(options, group);
    }
    Together(std::move(group), blocks);
  }

  // One row for each object, one column for each answer.
  page::Table Grid(const Question& question) const {
    page::Table table;
    table.space_before = 100;
    table.columns.push_back({.width = 5200, .weight = 1});
    page::TableRow head;
    head.cells.emplace_back();
    const auto small = [](std::string words) {
      page::Paragraph paragraph;
      paragraph.align = page::Align::kCenter;
      paragraph.spans = {{.text = std::move(words), .size = 850}};
      return page::Block{std::move(paragraph)};
    };
    for (const auto& option : question.options) {
      table.columns.push_back({.width = 0, .weight = 1});
      page::Cell cell;
      cell.blocks.push_back(small(Words(option.text)));
      head.cells.push_back(std::move(cell));
    }
    table.head.push_back(std::move(head));
    for (const auto& object : m_order.wave.objects) {
      page::TableRow row;
      page::Cell name;
      name.blocks.push_back(page::TextBlock(Words(object.name)));
      row.cells.push_back(std::move(name));
      for (size_t i = 0; i < question.options.size(); ++i) {
        page::Cell box;
        box.blocks.push_back(page::TickBox(page::Align::kCenter));
        row.cells.push_back(std::move(box));
      }
      table.rows.push_back(std::move(row));
    }
    return table;
  }

  static void Together(std::vector<page::Block> blocks, std::vector<page::Block>& to) {
    page::Group group;
    group.blocks = std::move(blocks);
    to.push_back({std::move(group)});
  }

  void Foot(std::vector<page::Block>& blocks) const {
    page::Paragraph version;
    version.space_before = 250;
    std::string words = m_order.questionnaire.code + ", " +
                        Words(Msg("version {n}", {{"n", std::to_string(m_order.questionnaire.version)}}));
    if (m_order.questionnaire.draft)
      words += ". " + Words(Msg("Draft questionnaire of the program, checked by nobody."));
    else if (!m_order.questionnaire.verified)
      words += ". " + Words(Msg("Not checked against its source."));
    version.spans = {{.text = std::move(words), .size = 800}};
    blocks.push_back({std::move(version)});
  }

  const SheetOrder& m_order;
};

}  // namespace

Result<page::Document> QuestionnaireSheets(const SheetOrder& order) {
  if (order.count < 1 || order.count > 500 || order.first < 0)
    return Refuse("survey.sheets", Msg("From 1 to 500 sheets are printed at once."), "count");
  page::Flow flow;
  flow.size = 1050;
  flow.setup.left = 2000;
  flow.numbers = page::PageNumbers::kNone;
  const SheetWriter writer(order);
  for (int64_t i = 0; i < order.count; ++i) {
    if (i > 0) flow.blocks.push_back({page::PageBreak{}});
    writer.Sheet(order.first == 0 ? 0 : order.first + i, flow.blocks);
  }
  return page::LayOut(flow);
}

}  // namespace aiyl::quality

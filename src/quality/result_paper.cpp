// SPDX-License-Identifier: Apache-2.0
#include "quality/result_paper.h"

#include <utility>

#include "page/plot.h"
#include "page/text_block.h"
#include "text/catalogue.h"
#include "text/date_words.h"

namespace aiyl::quality {
namespace {

using text::Language;
using text::Tr;

std::string Lang(Language language) {
  return language == Language::kRu ? "ru" : "ky";
}

page::Block Line(std::string words, bool bold = false, page::Align align = page::Align::kLeft, int32_t size = 0) {
  return page::TextBlock(std::move(words), {.bold = bold, .align = align, .size = size, .space_before = 100});
}

void AddCell(page::TableRow& row, std::string words, page::Align align, bool bold) {
  row.cells.push_back(page::TextCell(std::move(words), {.bold = bold, .align = align, .size = 950}));
}

std::string Share(int64_t part, int64_t whole) {
  return PercentText(Permille(part, whole)) + " (" + std::to_string(part) + "/" + std::to_string(whole) + ")";
}

const SurveyObject* ObjectOf(const Wave& wave, int64_t sort) {
  for (const auto& object : wave.objects)
    if (object.sort == sort) return &object;
  return nullptr;
}

// How often each answer of each question was chosen.
void Questions(const WaveResult& result, page::Hmm width, Language language, std::vector<page::Block>& blocks) {
  for (const auto& question : result.questionnaire.questions) {
    if (question.kind == QuestionKind::kText) continue;
    std::vector<int64_t> places = {0};
    if (question.per_object) {
      places.clear();
      for (const auto& object : result.wave.objects) places.push_back(object.sort);
    }
    for (const int64_t place : places) {
      page::Plot plot;
      plot.title = In(question.text, Lang(language));
      if (const auto* object = ObjectOf(result.wave, place)) plot.title += " — " + object->name.In(language);
      for (const auto& option : question.options)
        for (const auto& count : result.options)
          if (count.question == question.code && count.option == option.code && count.object == place)
            plot.bars.push_back({In(option.text, Lang(language)), {count.count}, std::to_string(count.count)});
      auto made = page::PlotBlocks(plot, width);
      std::move(made.begin(), made.end(), std::back_inserter(blocks));
    }
  }
}

}  // namespace

std::string PercentText(int64_t permille) {
  return std::to_string(permille / 10) + "," + std::to_string(permille % 10) + "\u00A0%";
}

std::vector<page::Block> TrustBlocks(const std::vector<std::pair<std::string, TrustCount>>& objects, page::Hmm width,
                                     Language language) {
  std::vector<page::Block> blocks;
  page::Table table;
  table.space_before = 150;
  table.columns.push_back({.width = 0, .weight = 1});
  page::TableRow head;
  AddCell(head, Tr(Msg("Asked about"), language), page::Align::kLeft, true);
  for (const auto& title :
       {Msg("Answered"), Msg("Gave a gift or money"), Msg("Trust, as answered"), Msg("Distrust, as answered"),
        Msg("Trust, by the method"), Msg("Distrust, by the method")}) {
    table.columns.push_back({.width = width / 8, .weight = 1});
    AddCell(head, Tr(title, language), page::Align::kCenter, true);
  }
  table.head.push_back(std::move(head));
  page::Plot plot;
  plot.title = Tr(Msg("Trust as answered and by the method of 2012"), language);
  plot.legend = {Tr(Msg("trust"), language), Tr(Msg("hard to say"), language), Tr(Msg("distrust"), language)};
  for (const auto& [name, count] : objects) {
    page::TableRow row;
    AddCell(row, name, page::Align::kLeft, false);
    for (const int64_t number :
         {count.answered, count.gave, count.trust, count.distrust, count.by_method_trust, count.by_method_distrust})
      AddCell(row, std::to_string(number), page::Align::kRight, false);
    table.rows.push_back(std::move(row));
    plot.bars.push_back({name + ", " + Tr(Msg("as answered"), language),
                         {count.trust, count.undecided, count.distrust},
                         Share(count.trust, count.answered)});
    plot.bars.push_back({name + ", " + Tr(Msg("by the method"), language),
                         {count.by_method_trust, count.by_method_undecided, count.by_method_distrust},
                         Share(count.by_method_trust, count.answered)});
  }
  blocks.push_back({std::move(table)});
  blocks.push_back(
      Line(Tr(Msg("By the method of 2012 whoever answered that he gave a gift or money counts as distrust, "
                  "whatever else he answered. This is the office's own survey, not a national index."),
              language),
           false, page::Align::kLeft, 900));
  auto made = page::PlotBlocks(plot, width, page::BarScale::kOwnWhole);
  std::move(made.begin(), made.end(), std::back_inserter(blocks));
  return blocks;
}

std::vector<page::Block> SatisfactionBlocks(const std::vector<std::pair<std::string, SatisfactionCount>>& objects,
                                            const std::string& title, page::Hmm width, Language language) {
  page::Plot plot;
  plot.title = title;
  plot.legend = {Tr(Msg("satisfied"), language), Tr(Msg("hard to say"), language), Tr(Msg("dissatisfied"), language)};
  for (const auto& [name, count] : objects)
    plot.bars.push_back(
        {name, {count.satisfied, count.undecided, count.dissatisfied}, Share(count.satisfied, count.answered)});
  return page::PlotBlocks(plot, width, page::BarScale::kOwnWhole);
}

Result<page::Document> ResultPaper(const WaveResult& result, Language language) {
  page::Flow flow;
  flow.setup.left = 2000;
  flow.numbers = page::PageNumbers::kWhenSeveral;
  const page::Hmm width = flow.setup.width - flow.setup.left - flow.setup.right;
  auto& blocks = flow.blocks;
  blocks.push_back(Line(result.wave.name.In(language), true, page::Align::kCenter, 1400));
  blocks.push_back(Line(Tr(Msg("Who asked: {name}", {{"name", result.who_asked.In(language)}}), language), true,
                        page::Align::kCenter));
  std::string period = text::DateNumeric(result.wave.from);
  if (const auto end = result.wave.closed ? result.wave.closed : result.wave.to)
    period += " – " + text::DateNumeric(*end);
  blocks.push_back(
      Line(period + (result.wave.place.empty() ? "" : ", " + result.wave.place), false, page::Align::kCenter));
  blocks.push_back(
      Line(Tr(MsgN("{n} answer", "{n} answers", result.wave.answers), language), false, page::Align::kCenter));
  if (!result.wave.closed)
    blocks.push_back(Line(Tr(Msg("The survey is still running: these are not its last figures."), language), true,
                          page::Align::kCenter));
  if (result.wave.kind == "trust") {
    std::vector<std::pair<std::string, TrustCount>> objects;
    for (const auto& one : result.objects) objects.emplace_back(one.object.name.In(language), one.trust);
    auto made = TrustBlocks(objects, width, language);
    std::move(made.begin(), made.end(), std::back_inserter(blocks));
  } else {
    std::vector<std::pair<std::string, SatisfactionCount>> objects;
    for (const auto& one : result.objects) objects.emplace_back(one.object.name.In(language), one.satisfaction);
    auto made = SatisfactionBlocks(objects, Tr(Msg("Satisfaction"), language), width, language);
    std::move(made.begin(), made.end(), std::back_inserter(blocks));
  }
  Questions(result, width, language, blocks);
  std::string source = result.questionnaire.code + ", " +
                       Tr(Msg("version {n}", {{"n", std::to_string(result.questionnaire.version)}}), language) + ". ";
  source += result.questionnaire.draft ? Tr(Msg("Draft questionnaire of the program, checked by nobody."), language)
            : result.questionnaire.verified ? ""
                                            : Tr(Msg("Not checked against its source."), language);
  blocks.push_back(Line(source, false, page::Align::kLeft, 850));
  return page::LayOut(flow);
}

}  // namespace aiyl::quality

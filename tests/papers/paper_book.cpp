// SPDX-License-Identifier: Apache-2.0
#include "paper_book.h"

#include "office/office_acts.h"
#include "page/layout.h"

namespace aiyl::test {

const store::Registry& PaperRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    return made;
  }();
  return registry;
}

PaperBook::PaperBook(uint64_t seed)
    : OfficeBook(seed, {.registry = &PaperRegistry(),
                        .acts = {&papers::PaperActs()},
                        .first_act = {[](store::UnitOfWork& work) { return papers::AddFirstSeries(work); }}}) {
  auto& book = **this;
  auto keys =
      book.Read<office::OfficeKeys>([&](store::Database& db) { return office::UnlockKeys(db, Made().office, ""); });
  if (!keys) throw std::runtime_error(keys.error().code);
  m_keys = std::move(*keys);
}

papers::IssueRequest PaperBook::Request(const std::string& words) const {
  papers::IssueRequest request;
  request.kind = "family";
  request.name = {"Асанов Өмүрбек", "Асанов Омурбек"};
  request.account = "12";
  request.pin_tail = "4321";
  request.language = papers::PaperLanguage::kBoth;
  request.keys = &Keys();
  request.compose = [words](const papers::PaperHead& head) -> Result<page::Document> {
    page::Flow flow;
    flow.blocks.push_back(page::TextBlock("№ " + head.number + " " + head.day.Iso()));
    flow.blocks.push_back(page::TextBlock(words));
    return page::LayOut(flow);
  };
  return request;
}

Result<papers::IssuedPaper> PaperBook::Issue(const papers::IssueRequest& request) {
  Clock().AdvanceMicros(1'000'000);
  papers::IssuedPaper issued;
  AIYL_TRY((*this)->Write(Actor(), {.kind = "paper.issue", .happened_on = Clock().Today()},
                          [&](store::UnitOfWork& work) -> Status {
                            AIYL_ASSIGN(issued, papers::Issue(work, request));
                            return {};
                          }));
  return issued;
}

papers::IssuedPaper PaperBook::Issue() {
  auto issued = Issue(Request());
  if (!issued) throw std::runtime_error(issued.error().code);
  return std::move(*issued);
}

papers::Paper PaperBook::Find(const std::string& number) {
  const auto found = Read<std::optional<papers::Paper>>(
      [&](store::Database& db) { return papers::FindPaperByNumber(db, Scope(), number); });
  if (!found) throw std::runtime_error("no paper " + number);
  return *found;
}

}  // namespace aiyl::test

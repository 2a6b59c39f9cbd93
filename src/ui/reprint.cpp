// SPDX-License-Identifier: Apache-2.0
#include "ui/reprint.h"

#include <memory>

#include "desk/registry.h"
#include "office/sign_in.h"
#include "papers/issue.h"
#include "ui/dialog_base.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

struct Copies {
  std::vector<PaperPages> papers;
  std::vector<Error> refused;
};

// The copy is counted before it is made: a duplicate that was printed and not counted would be worse than the reverse.
Result<PaperPages> CopyOf(store::Book& book, const store::Actor& actor, const office::ActSpec& spec, papers::PaperId id,
                          const Uuid& batch) {
  AIYL_TRY(office::RunAct(book, actor, spec, {{"id", id.ToText()}, {"batch", batch.ToText()}}));
  return book.Read<PaperPages>([&](store::Database& db) -> Result<PaperPages> {
    const auto paper = papers::FindPaper(db, id);
    PaperPages pages;
    pages.number = paper->number_text;
    AIYL_ASSIGN(pages.document, papers::PageOf(db, *paper));
    pages.overlays = papers::OverlaysOf(db, *paper, paper->copies);
    return pages;
  });
}

}  // namespace

void Reprint(wxWindow* parent, desk::Desk& desk, std::vector<papers::PaperId> papers, PaperTarget target,
             std::function<void()> done) {
  const auto* spec = desk::FindAct("paper.copy");
  if (!spec) return;
  const auto copies = std::make_shared<Copies>();
  desk.RunLong(
      [copies, spec, papers, actor = desk.Who()](store::Book& book) {
        const Uuid batch = book.Env().ids->Next();
        for (const auto& id : papers) {
          auto pages = CopyOf(book, actor, *spec, id, batch);
          if (pages)
            copies->papers.push_back(std::move(*pages));
          else
            copies->refused.push_back(pages.error());
        }
      },
      [copies, parent, papers, target, done = std::move(done), &desk] {
        if (!copies->papers.empty()) OutputPapers(parent, copies->papers, target);
        for (const auto& id : papers)
          (void)office::RecordDeskEvent(desk.Book(), desk.Who().staff, "print", id.ToText());
        for (const auto& error : copies->refused) TellError(parent, error);
        if (done) done();
      });
}

}  // namespace aiyl::ui

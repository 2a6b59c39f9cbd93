// SPDX-License-Identifier: Apache-2.0
#include "cli/write_paper.h"

#include "cli/people_words.h"
#include "page/render.h"
#include "papers/issue.h"

namespace aiyl::cli {

Result<office::Language> PaperTongue(const Invocation& in, const std::string& paper) {
  if (paper.empty()) return in.DataLanguage();
  return OneLanguageFrom(paper);
}

Status WritePaper(store::Book& book, const page::Document& document, const std::string& file,
                  std::vector<page::Overlay> more) {
  const auto scope = Invocation::ScopeOf(book);
  std::vector<page::Overlay> overlays;
  if (scope.office) {
    AIYL_ASSIGN(overlays, book.Read<std::vector<page::Overlay>>([&](store::Database& db) {
      return Result<std::vector<page::Overlay>>(papers::FirstPrintOverlays(db, scope.office->value));
    }));
  }
  std::move(more.begin(), more.end(), std::back_inserter(overlays));
  return page::WritePdf(document, file, overlays);
}

Result<int> WriteList(Invocation& in, store::Book& book, papers::ListPaper list, const std::string& file) {
  Json json = {{"file", file}, {"rows", list.Rows()}};
  if (papers::IsSheetName(file)) {
    AIYL_TRY(list.ToSheet(file));
  } else {
    AIYL_ASSIGN(const auto document, list.ToDocument());
    AIYL_TRY(WritePaper(book, document, file));
    json["pages"] = document.pages.size();
  }
  in.Give(json, file);
  return 0;
}

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
#include "cli/write_paper.h"

#include "page/render.h"
#include "papers/issue.h"

namespace aiyl::cli {

Status WritePaper(store::Book& book, const page::Document& document, const std::string& file) {
  const auto scope = Invocation::ScopeOf(book);
  std::vector<page::Overlay> overlays;
  if (scope.office) {
    AIYL_ASSIGN(overlays, book.Read<std::vector<page::Overlay>>([&](store::Database& db) {
      return Result<std::vector<page::Overlay>>(papers::FirstPrintOverlays(db, scope.office->value));
    }));
  }
  return page::WritePdf(document, file, overlays);
}

}  // namespace aiyl::cli

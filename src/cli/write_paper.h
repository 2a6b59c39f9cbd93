// SPDX-License-Identifier: Apache-2.0
// A composed paper written to a PDF file, a list to what its name says, as the verbs `print` and `survey` do it. Knows
// no paper.
#pragma once

#include <string>

#include "cli/invocation.h"
#include "page/page_model.h"
#include "page/render.h"
#include "papers/list_paper.h"

namespace aiyl::cli {

// What --paper says of a paper in one language; not given, the language of the data. Errors: "cli.paper".
Result<office::Language> PaperTongue(const Invocation& in, const std::string& paper);

// With what lies over a first print: the watermark of a demo book. A district's book has no office and lays nothing.
// Errors: those of page::WritePdf.
Status WritePaper(store::Book& book, const page::Document& document, const std::string& file,
                  std::vector<page::Overlay> more = {});
// As a sheet or a paper, by the name of the file; answers with the file and how many rows.
Result<int> WriteList(Invocation& in, store::Book& book, papers::ListPaper list, const std::string& file);

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
// Issuing a paper: number, page, signed code and row of the register, all in the transaction of one act. What the page
// says comes from the caller, who is asked for it when the number is known. Must not know kinds of papers.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "office/keys.h"
#include "page/page_model.h"
#include "page/render.h"
#include "papers/paper.h"
#include "store/book.h"

namespace aiyl::papers {

// What the composer gets to print: the number, the day, and the text of the code (empty while the words are hashed).
struct PaperHead {
  std::string number;
  Date day;
  std::string code;
};
// Must give the same words for the same head; the code alone may differ between two calls.
using Composer = std::function<Result<page::Document>(const PaperHead& head)>;

struct IssueRequest {
  std::string kind;
  std::optional<Uuid> person = {}, household = {};
  Bilingual name = {};  // as printed; the register and the code keep it
  std::string account = {};
  std::string pin_tail = {};  // last four digits of the ПИН; empty where the paper does not show it
  PaperLanguage language = PaperLanguage::kKyrgyz;
  std::string wish = {};
  Bilingual purpose = {}, recipient = {}, ground = {};
  std::optional<Date> as_of = {};
  std::optional<office::SignatoryId> signatory = {};
  int64_t template_version = 0;
  std::string case_forms = {};
  Composer compose = {};
  // The Kyrgyz original of a Russian-only paper: kept beside it.
  Composer compose_original = {};
  const office::OfficeKeys* keys = nullptr;  // open keys of the office
};

struct IssuedPaper {
  PaperId id;
  std::string number;
  page::Document document;
};
// Within an act of kind "paper.issue". The executor is the staff of the act. Errors: those of TakeNumber and of the
// composer; "paper.keys" where the keys are not open; "paper.words" where the composer's words depend on the code.
Result<IssuedPaper> Issue(store::UnitOfWork& work, const IssueRequest& request);

// The page of an issued paper exactly as it was. Errors: "paper.no-page" (reserved, entered by hand, or the pages lie
// in another desk's book), "page.damaged" where the bytes do not fit their hash.
Result<page::Document> PageOf(store::Database& db, const Paper& paper);
// The same by the hash under which KeepPage kept it; `number` is named where there is none.
Result<page::Document> KeptPage(store::Database& db, const std::string& hash, const std::string& number);
// What is laid over a reprint: «ДУБЛИКАТ» with the number of the copy, the watermark of a demo book.
std::vector<page::Overlay> OverlaysOf(store::Database& db, const Paper& paper, int64_t copy);
// What is laid over the first print: only the watermark of a demo book.
std::vector<page::Overlay> FirstPrintOverlays(store::Database& db, const Uuid& office);

// A page kept under its hash (BLAKE2b-256 of the stored bytes), once.
std::string KeepPage(store::Database& db, const page::Document& document);

}  // namespace aiyl::papers

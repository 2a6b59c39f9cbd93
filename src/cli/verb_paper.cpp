// SPDX-License-Identifier: Apache-2.0
// paper, verify-paper: the page of an issued paper once more, and whether the code on a paper is genuine.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/receipt_text.h"
#include "cli/verb.h"
#include "desk/registry.h"
#include "page/render.h"
#include "papers/issue.h"
#include "papers/signed_paper.h"

namespace aiyl::cli {

namespace {

struct PaperOptions {
  std::string book, number, out, key, text;
};

struct Reprint {
  papers::Paper paper;
  page::Document document;
};

Result<Reprint> FindPage(Invocation& in, store::Book& book, const std::string& number) {
  return book.Read<Reprint>([&](store::Database& db) -> Result<Reprint> {
    const auto paper = papers::FindPaperByNumber(db, in.ScopeOf(book), number);
    if (!paper) return Refuse("paper.none", Msg("No paper with the number {number} was issued.", {{"number", number}}));
    AIYL_ASSIGN(auto document, papers::PageOf(db, *paper));
    return Reprint{*paper, std::move(document)};
  });
}

// The duplicate is counted first: a page that lies somewhere uncounted would be worse than a count too many.
Result<int> Paper(Invocation& in, const PaperOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.WhoFor(*book, "paper.copy"));
  AIYL_ASSIGN(const auto found, FindPage(in, *book, options.number));
  AIYL_TRY(CheckCanWrite(options.out));
  const auto* spec = desk::FindAct("paper.copy");
  AIYL_ASSIGN(const auto outcome, office::RunAct(*book, actor, *spec, {{"id", found.paper.id.ToText()}}));
  AIYL_ASSIGN(const auto again, FindPage(in, *book, options.number));
  AIYL_ASSIGN(const auto overlays, book->Read<std::vector<page::Overlay>>([&](store::Database& db) {
    return Result<std::vector<page::Overlay>>(papers::OverlaysOf(db, again.paper, again.paper.copies));
  }));
  AIYL_TRY(page::WritePdf(again.document, options.out, overlays));
  Json answer = ReceiptJson(outcome.receipt);
  answer["file"] = options.out;
  answer["number"] = again.paper.number_text;
  answer["copy"] = again.paper.copies;
  in.Give(answer,
          in.Tr(Msg("Duplicate {copy} of paper {number} is in {file}.", {{"copy", std::to_string(again.paper.copies)},
                                                                         {"number", again.paper.number_text},
                                                                         {"file", options.out}})));
  return 0;
}

Result<int> VerifyPaper(Invocation& in, const PaperOptions& options) {
  AIYL_ASSIGN(const auto key_text, ReadWholeFile(options.key, 1 << 20));
  AIYL_ASSIGN(const auto key, papers::TrustKeyFile(key_text));
  AIYL_ASSIGN(std::string code, TextOrFile(options.text));
  while (!code.empty() && (code.back() == '\n' || code.back() == '\r')) code.pop_back();
  AIYL_ASSIGN(const auto check, papers::CheckPaper(code, {key}));
  Json sentences = Json::array();
  std::string text =
      in.Tr(Msg("{office}, № {number}, {day}, {name}", {{"office", check.signer.name.In(in.DataLanguage())},
                                                        {"number", check.claims.number},
                                                        {"day", check.claims.day.Iso()},
                                                        {"name", check.claims.name}}));
  for (const auto& sentence : check.Sentences()) {
    sentences.push_back(in.Tr(sentence));
    text += "\n" + in.Tr(sentence);
  }
  in.Give({{"genuine", true},
           {"office", check.claims.office.ToText()},
           {"office_ky", check.signer.name.ky},
           {"office_ru", check.signer.name.ru},
           {"number", check.claims.number},
           {"day", check.claims.day.Iso()},
           {"kind", check.claims.kind},
           {"name", check.claims.name},
           {"pin_tail", check.claims.pin_tail},
           {"demo", check.claims.demo},
           {"sentences", sentences}},
          text);
  return 0;
}

}  // namespace

void AddPaperVerbs(VerbSet& verbs) {
  auto again = std::make_shared<PaperOptions>();
  CLI::App& paper = verbs.Add("paper", Msg("Print the page of an issued paper once more, as a duplicate."),
                              "aiyl paper village.aiyl 24-118/2025 --out duplicate.pdf");
  paper.add_option("BOOK", again->book, verbs.T(Msg("The book.")))->required();
  paper.add_option("NUMBER", again->number, verbs.T(Msg("The number on the paper.")))->required();
  paper.add_option("--out", again->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE.pdf");
  verbs.Runs(paper, [again](Invocation& in) { return Paper(in, *again); });

  auto checked = std::make_shared<PaperOptions>();
  CLI::App& verify = verbs.Add("verify-paper", Msg("Say whether the code on a paper is genuine; no book is needed."),
                               "aiyl verify-paper --key village.pub @scanned.txt");
  verify.add_option("--key", checked->key, verbs.T(Msg("The public-key file of the office that issued it.")))
      ->required()
      ->option_text("FILE.pub");
  verify.add_option("TEXT", checked->text, verbs.T(Msg("The scanned text, or @FILE.")))->required();
  verbs.Runs(verify, [checked](Invocation& in) { return VerifyPaper(in, *checked); });
}

}  // namespace aiyl::cli

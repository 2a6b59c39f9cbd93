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
  std::string book, number, out, text;
  std::vector<std::string> keys, void_lists;
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

// Whose papers can be checked: the offices of the key files, or those that a book knows.
Result<std::vector<papers::TrustedKey>> KeysOf(Invocation& in, const PaperOptions& options) {
  std::vector<papers::TrustedKey> keys;
  for (const auto& file : options.keys) {
    AIYL_ASSIGN(const auto text, ReadWholeFile(file, 1 << 20));
    AIYL_ASSIGN(auto key, papers::TrustKeyFile(text));
    keys.push_back(std::move(key));
  }
  if (!options.book.empty()) {
    AIYL_ASSIGN(auto book, in.Open(options.book, store::OpenMode::kReadOnly));
    AIYL_TRY(book->ReadAny([&](store::Database& db) {
      for (auto& key : papers::TrustedBy(db)) keys.push_back(std::move(key));
    }));
  }
  if (keys.empty()) return UsageError("cli.usage", Msg("{argument} is missing.", {{"argument", "--key"}}));
  return keys;
}

// Status 1 where the paper is genuine but was declared void.
Result<int> VerifyPaper(Invocation& in, const PaperOptions& options) {
  AIYL_ASSIGN(const auto keys, KeysOf(in, options));
  std::vector<papers::RevocationList> void_lists;
  for (const auto& file : options.void_lists) {
    AIYL_ASSIGN(const auto list_text, ReadWholeFile(file, 16 << 20));
    AIYL_ASSIGN(auto list, papers::ParseRevocations(list_text, keys));
    void_lists.push_back(std::move(list));
  }
  AIYL_ASSIGN(std::string code, TextOrFile(options.text));
  while (!code.empty() && (code.back() == '\n' || code.back() == '\r')) code.pop_back();
  AIYL_ASSIGN(const auto check, papers::CheckPaper(code, keys, void_lists));
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
           {"void_on", check.revoked ? Json(check.revoked->void_on.Iso()) : Json()},
           {"sentences", sentences}},
          text);
  return check.revoked ? 1 : 0;
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
  const auto files = [&](const char* name, std::vector<std::string>& value, const Message& what, const char* form) {
    verify.add_option(name, value, verbs.T(what))->option_text(form)->expected(1)->take_all();
  };
  files("--key", checked->keys, Msg("The public-key file of the office that issued it."), "FILE.pub");
  files("--void", checked->void_lists, Msg("A list of void papers, as void-list writes it."), "FILE");
  verify.add_option("--book", checked->book, verbs.T(Msg("A book whose own and enrolled keys are trusted.")))
      ->option_text("BOOK");
  verify.add_option("TEXT", checked->text, verbs.T(Msg("The scanned text, or @FILE.")))->required();
  verbs.Runs(verify, [checked](Invocation& in) { return VerifyPaper(in, *checked); });
}

}  // namespace aiyl::cli

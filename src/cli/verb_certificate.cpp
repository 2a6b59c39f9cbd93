// SPDX-License-Identifier: Apache-2.0
// certificate: orders a paper for a person, issues it and writes the page to a file.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "certificates/certificate.h"
#include "cli/open_keys.h"
#include "cli/people_words.h"
#include "cli/receipt_text.h"
#include "cli/verb.h"
#include "desk/arrears_remark.h"
#include "page/render.h"
#include "text/canonical.h"

namespace aiyl::cli {

namespace {

struct CertificateOptions {
  std::string book, kind, person, purpose = "anywhere", recipient, paper = "both", out, as_of, wish, passphrase_file,
                                  request;
  std::vector<std::string> cases;
  int64_t ticket = 0;
  bool preview = false, member_pins = false;
};

Result<certificates::Order> OrderFrom(Invocation& in, store::Book& book, const CertificateOptions& options) {
  if (!certificates::IsKind(options.kind)) {
    std::string kinds;
    for (const auto& kind : certificates::Kinds()) kinds += (kinds.empty() ? "" : ", ") + kind;
    return UsageError("cli.kind", Msg("There is no certificate “{kind}”. There are: {kinds}.",
                                      {{"kind", options.kind}, {"kinds", kinds}}));
  }
  AIYL_ASSIGN(const auto language, PaperLanguageFrom(options.paper));
  certificates::Order order;
  order.kind = options.kind;
  order.language = language;
  // Asking for Russian alone is itself the applicant's wish; the paper's row says so in both languages.
  order.wish = options.wish;
  if (order.wish.empty() && language == papers::PaperLanguage::kRussian)
    order.wish = "арыз ээсинин каалоосу боюнча / по желанию заявителя";
  if (options.member_pins) order.member_pins = certificates::MemberPins::kShown;
  if (!options.as_of.empty()) {
    AIYL_ASSIGN(order.as_of, ParseDate(options.as_of, "--as-of"));
  }
  if (options.ticket > 0) order.ticket = options.ticket;
  return book.Read<certificates::Order>([&](store::Database& db) -> Result<certificates::Order> {
    if (!options.request.empty()) {
      const auto found = requests::FindRequestByNumber(db, in.ScopeOf(book), options.request, in.Today());
      if (!found) return Refuse("request.none", Msg("This request is not in the journal."), "request");
      order.request = found->id;
    }
    AIYL_ASSIGN(order.person, PersonFrom(db, in.ScopeOf(book), options.person));
    AIYL_ASSIGN(order.purpose, certificates::PurposeFrom(db, options.purpose));
    if (!options.recipient.empty()) {
      AIYL_ASSIGN(order.recipient, certificates::PurposeFrom(db, options.recipient));
    }
    return order;
  });
}

Json RemarksJson(const Invocation& in, const std::vector<certificates::Remark>& remarks) {
  Json all = Json::array();
  for (const auto& remark : remarks) all.push_back({{"code", remark.code}, {"message", in.Tr(remark.message)}});
  return all;
}

// Whether `name` means this ending: «person.name.ky|DAT», or as much of it from the left as tells it from others.
bool Means(const std::string& name, const papers::CaseChoice& one) {
  return one.key == name || one.key.starts_with(name + ".") || one.key.starts_with(name + "|");
}

// «FIELD=TEXT» of --case to the endings of this paper.
Result<papers::Overrides> CasesFrom(const std::vector<std::string>& words,
                                    const std::vector<papers::CaseChoice>& choices) {
  papers::Overrides cases;
  for (const auto& word : words) {
    const auto equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const std::string form = equals == std::string::npos ? "" : text::Canonical(word.substr(equals + 1));
    if (form.empty() || name.empty())
      return UsageError("cli.case", Msg("--case is FIELD=TEXT, not “{text}”.", {{"text", word}}));
    std::vector<std::string> meant;
    std::string known;
    for (const auto& one : choices) {
      known += (known.empty() ? "" : ", ") + one.key + " (" + one.suggested + ")";
      if (Means(name, one)) meant.push_back(one.key);
    }
    if (meant.size() != 1)
      return Refuse("certificate.case",
                    Msg("“{name}” does not name one word of this paper that takes an ending. These do: {known}.",
                        {{"name", name}, {"known", known.empty() ? "–" : known}}),
                    "case");
    cases[meant.front()] = form;
  }
  return cases;
}

Json CasesJson(const std::vector<papers::CaseChoice>& cases) {
  Json all = Json::array();
  for (const auto& one : cases)
    all.push_back(
        {{"field", one.key}, {"nominative", one.nominative}, {"suggested", one.suggested}, {"printed", one.printed}});
  return all;
}

Result<int> Certificate(Invocation& in, const CertificateOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(auto order, OrderFrom(in, *book, options));
  AIYL_ASSIGN(const auto actor, in.WhoFor(*book, "paper.issue"));
  const auto preview_of = [&] {
    return book->Read<certificates::Preview>([&](store::Database& db) {
      return certificates::PreviewCertificate(db, actor, order, in.Today(), {desk::ArrearsRemark(in.Today())});
    });
  };
  AIYL_ASSIGN(auto preview, preview_of());
  if (!options.cases.empty()) {
    AIYL_ASSIGN(order.cases, CasesFrom(options.cases, preview.cases));
    AIYL_ASSIGN(preview, preview_of());
  }
  for (const auto& remark : preview.remarks) in.Say(remark.message);
  if (options.preview) {
    AIYL_TRY(page::WritePdf(preview.document, options.out, preview.overlays));
    in.Give({{"file", options.out},
             {"expected_number", preview.expected_number},
             {"pages", preview.document.pages.size()},
             {"cases", CasesJson(preview.cases)},
             {"remarks", RemarksJson(in, preview.remarks)}},
            in.Tr(Msg("The preview is in {file}; nothing was issued.", {{"file", options.out}})));
    return 0;
  }
  AIYL_ASSIGN(const auto keys, OpenKeys(*book, options.passphrase_file));
  AIYL_TRY(CheckCanWrite(options.out));  // before a number is taken
  AIYL_ASSIGN(const auto issued, certificates::IssueCertificate(*book, actor, order, keys));
  Json answer = ReceiptJson(issued.receipt);
  answer["number"] = issued.number;
  answer["paper"] = issued.paper.ToText();
  answer["file"] = options.out;
  answer["pages"] = issued.document.pages.size();
  answer["request"] = issued.request.number;
  if (issued.request.due) answer["due"] = issued.request.due->Iso();
  answer["cases"] = CasesJson(preview.cases);
  answer["remarks"] = RemarksJson(in, preview.remarks);
  // The number is taken now: where the file cannot be written, the sentence says how to get the page again.
  if (const auto written = page::WritePdf(issued.document, options.out, issued.overlays); !written) {
    in.Say(Msg("Paper {number} is issued, but its file could not be written. Get the page with: {command}",
               {{"number", issued.number},
                {"command", "aiyl paper " + options.book + " " + issued.number + " --out FILE.pdf"}}));
    return tl::make_unexpected(written.error());
  }
  in.Give(answer, in.Tr(Msg("Paper № {number} is issued: {file}", {{"number", issued.number}, {"file", options.out}})));
  return 0;
}

}  // namespace

void AddCertificateVerb(VerbSet& verbs) {
  auto options = std::make_shared<CertificateOptions>();
  CLI::App& verb = verbs.Add("certificate", Msg("Issue a certificate and write its page to a file."),
                             "aiyl certificate village.aiyl --kind family --person 20101199000001 --purpose school "
                             "--paper both --out family.pdf");
  const auto text = [&](const char* name, std::string& value, const Message& what, const char* form) {
    return verb.add_option(name, value, verbs.T(what))->option_text(form);
  };
  verb.add_option("BOOK", options->book, verbs.T(Msg("The book.")))->required();
  text("--kind", options->kind, Msg("Which certificate."), "family|residence|livestock|land")->required();
  text("--person", options->person, Msg("The applicant: id or ПИН."), "ID|ПИН")->required();
  text("--purpose", options->purpose, Msg("What it is for: a code of the list, or both texts."),
       "school|bank|anywhere|\"KY / RU\"");
  text("--recipient", options->recipient, Msg("To whom, in both languages."), "\"KY / RU\"");
  text("--paper", options->paper, Msg("Languages of the paper."), "ky|both|ru");
  text("--wish", options->wish, Msg("The applicant's wish for Russian alone, in his words."), "TEXT");
  text("--as-of", options->as_of, Msg("As the book knows it for this day."), "YYYY-MM-DD");
  verb.add_option("--case", options->cases,
                  verbs.T(Msg("Your own form of a word with an ending, by its field; several times for several.")))
      ->option_text("FIELD=TEXT")
      ->expected(1)
      ->take_all();
  text("--out", options->out, Msg("The file to write."), "FILE.pdf")->required();
  text("--request", options->request, Msg("The open request under which it is given: number in the journal."),
       "NUMBER");
  verb.add_option("--ticket", options->ticket, verbs.T(Msg("The slip of the queue from which the wait is measured.")))
      ->option_text("N");
  text("--passphrase-file", options->passphrase_file, Msg("A file whose first line guards the office's keys."), "FILE");
  verb.add_flag("--preview", options->preview, verbs.T(Msg("Write the page without number and code; issue nothing.")));
  verb.add_flag("--member-pins", options->member_pins, verbs.T(Msg("Print the other members' ПИН too.")));
  verbs.Runs(verb, [options](Invocation& in) { return Certificate(in, *options); });
}

}  // namespace aiyl::cli

// SPDX-License-Identifier: Apache-2.0
// One paper, issued whole or not at all; and its page, years later.
#include "papers/issue.h"

#include "crypto/crypto.h"
#include "office/office_record.h"
#include "page/page_blob.h"
#include "papers/series.h"
#include "papers/signed_paper.h"

namespace aiyl::papers {
namespace {

constexpr size_t kTextHashInCode = 16;

struct Composed {
  page::Document document;
  std::string code;
  crypto::Digest text_hash;
};

// Words first, then the code over the words, then the page with the code.
Result<Composed> Compose(const IssueRequest& request, const Composer& compose, const Uuid& office,
                         const PaperHead& head) {
  AIYL_ASSIGN(const page::Document bare, compose(PaperHead{head.number, head.day, ""}));
  const std::string words = page::PlainText(bare);
  Composed composed;
  composed.text_hash = page::TextHash(bare);
  PaperClaims claims;
  claims.office = office;
  claims.number = head.number;
  claims.day = head.day;
  claims.kind = request.kind;
  claims.name =
      request.name.In(request.language == PaperLanguage::kRussian ? office::Language::kRu : office::Language::kKy);
  claims.pin_tail = request.pin_tail;
  claims.text_hash = std::string(composed.text_hash.View().substr(0, kTextHashInCode));
  claims.demo = request.keys->demo;
  composed.code = SignPaper(claims, request.keys->signing);
  AIYL_ASSIGN(composed.document, compose(PaperHead{head.number, head.day, composed.code}));
  if (page::PlainText(composed.document) != words)
    return Refuse("paper.words", Msg("The template prints the text of the code among the words of the paper."));
  return composed;
}

}  // namespace

std::string KeepPage(store::Database& db, const page::Document& document) {
  const page::PageBlob blob = page::PackDocument(document);
  auto insert = db.Prepare("INSERT INTO page_blob(hash, format, bytes) VALUES(?, ?, ?) ON CONFLICT(hash) DO NOTHING");
  insert.BindBytes(blob.hash.View()).Bind(page::kPageBlobFormat).BindBytes(blob.bytes);
  insert.Run();
  return std::string(blob.hash.View());
}

Result<IssuedPaper> Issue(store::UnitOfWork& work, const IssueRequest& request) {
  if (!request.keys) return Refuse("paper.keys", Msg("The office's key is not open: give the passphrase first."));
  auto& db = work.Db();
  const Uuid office = work.By().office;
  // The day is the computer's own at this moment, within the transaction: a paper ordered before midnight and numbered
  // after it belongs to the new year.
  const Date day = work.GetClock().Today();
  AIYL_ASSIGN(const TakenNumber number, TakeNumber(work, request.kind, day));
  const PaperHead head{number.text, day, ""};
  AIYL_ASSIGN(Composed composed, Compose(request, request.compose, office, head));
  const std::string page_hash = KeepPage(db, composed.document);
  std::string original_hash;
  if (request.compose_original) {
    AIYL_ASSIGN(const page::Document original, request.compose_original(PaperHead{head.number, day, composed.code}));
    original_hash = KeepPage(db, original);
  }
  const auto id = work.Ids().NextId<PaperTag>();
  const std::optional<office::StaffId> executor =
      work.By().staff.IsNil() ? std::nullopt : std::optional(office::StaffId(work.By().staff));
  auto insert = db.Prepare(R"sql(
    INSERT INTO paper(id, office, series, period, number, number_text, state, day, kind, person, household, name_ky,
      name_ru, account, language, wish, purpose_ky, purpose_ru, recipient_ky, recipient_ru, ground_ky, ground_ru, as_of,
      signatory, executor, template_version, case_forms, pages, code, page_hash, text_hash, key_id, original_hash)
    VALUES(?, ?, ?, ?, ?, ?, 'printed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, office, number.series, number.period, number.number, number.text, day, request.kind, request.person,
              request.household, request.name.ky, request.name.ru, request.account, LanguageText(request.language),
              request.wish, request.purpose.ky, request.purpose.ru, request.recipient.ky, request.recipient.ru,
              request.ground.ky, request.ground.ru, request.as_of, request.signatory, executor,
              request.template_version, request.case_forms, static_cast<int64_t>(composed.document.pages.size()),
              composed.code);
  insert.BindBytes(page_hash).BindBytes(composed.text_hash.View()).BindBytes(request.keys->signing.Public().KeyId());
  if (original_hash.empty())
    insert.Bind(nullptr);
  else
    insert.BindBytes(original_hash);
  insert.Run();
  return IssuedPaper{id, number.text, std::move(composed.document)};
}

Result<page::Document> KeptPage(store::Database& db, const std::string& hash, const std::string& number) {
  const auto none = [&] {
    return Refuse("paper.no-page", Msg("The page of paper № {number} is not kept in this book.", {{"number", number}}));
  };
  if (hash.empty()) return none();
  auto query = db.Prepare("SELECT bytes FROM page_blob WHERE hash = ?");
  query.BindBytes(hash);
  if (!query.Next()) return none();
  const auto digest = crypto::Digest::FromBytes(hash);
  return digest ? page::UnpackDocument(query.Bytes(0), *digest) : none();
}

Result<page::Document> PageOf(store::Database& db, const Paper& paper) {
  return KeptPage(db, paper.page_hash, paper.number_text);
}

std::vector<page::Overlay> FirstPrintOverlays(store::Database& db, const Uuid& office) {
  const auto found = office::FindOffice(db, office::OfficeId(office));
  if (found && found->demo) return {page::DemoOverlay()};
  return {};
}

std::vector<page::Overlay> OverlaysOf(store::Database& db, const Paper& paper, int64_t copy) {
  auto overlays = FirstPrintOverlays(db, paper.office);
  if (copy > 0) overlays.push_back(page::DuplicateOverlay(static_cast<int>(copy)));
  return overlays;
}

}  // namespace aiyl::papers

// SPDX-License-Identifier: Apache-2.0
// Certificates (маалымкат / справка): from an order to the page, and to the issued paper. Which kinds there are and
// what they take from the household book is known here; what the paper says stands in a template that the office owns.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "household/types.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "office/keys.h"
#include "page/page_model.h"
#include "page/render.h"
#include "papers/issue.h"
#include "papers/template_language.h"
#include "requests/request_open.h"
#include "store/book.h"

namespace aiyl::certificates {

using office::Bilingual;

// "family", "residence", "livestock", "land": codes of list paper-kind; labels are there.
const std::vector<std::string>& Kinds();
bool IsKind(std::string_view kind);

// Whether the other members' ПИН are printed. Off unless the recipient's rules ask for them.
enum class MemberPins { kHidden, kShown };

struct Order {
  std::string kind;
  household::PersonId person;                            // the applicant
  std::optional<household::HouseholdId> household = {};  // else the one he is a member of
  papers::PaperLanguage language = papers::PaperLanguage::kBoth;
  Bilingual purpose = {}, recipient = {};             // see PurposeFrom
  std::optional<office::SignatoryId> signatory = {};  // else the first in force
  std::optional<Date> as_of = {};                     // else today
  MemberPins member_pins = MemberPins::kHidden;
  // The clerk's own case endings, by papers::CaseChoice::key; keys that this paper does not print do not matter.
  papers::Overrides cases = {};
  std::string wish = {};  // the applicant's wish, needed for a paper in Russian alone
  // The request under which it is given: an open one of the applicant, else it is opened in the same act. A slip of the
  // queue measures the wait of a request that is opened.
  std::optional<requests::RequestId> request = {};
  std::optional<int64_t> ticket = {};
  std::string channel = "in-person";  // list request-channel
  std::string representative = {};
  bool mobile_point = false;
};

// Two texts from what a clerk writes: a code of list purpose ("school"), or "KY / RU". Errors: "certificate.purpose"
// where it is neither: a Kyrgyz word must not land in the Russian column.
Result<Bilingual> PurposeFrom(store::Database& db, std::string_view text);

// Something to know before it is printed; it never bars the paper.
struct Remark {
  std::string code;  // "pin.missing", "livestock.old", "arrears" …
  Message message;
};
// Arrears and open quality problems of other modules; asked at every preview.
using RemarkSource = std::function<std::vector<Remark>(store::Database&, household::PersonId, household::HouseholdId)>;

struct Preview {
  page::Document document;
  std::vector<page::Overlay> overlays;    // the watermark of a demo book
  std::vector<papers::CaseChoice> cases;  // endings that the clerk may overwrite, those of a Kyrgyz original too
  std::vector<Remark> remarks;
  std::string expected_number;  // no promise: taken when it is issued
};
// The page as it would be, without number and code. Errors: "certificate.kind", "household.none", "certificate.member"
// (dead, gone, or never a member), "service.not-in-force" (the registry applies and no service in force gives such a
// paper), "certificate.no-signatory" (the one named), "certificate.wish" (Russian alone
// without the applicant's wish), "certificate.no-…" where the book has nothing to certify, those of the template with
// line and field.
Result<Preview> PreviewCertificate(store::Database& db, const store::Actor& actor, const Order& order, Date today,
                                   const std::vector<RemarkSource>& sources = {});

struct Issued {
  papers::PaperId paper;
  std::string number;
  page::Document document;
  std::vector<page::Overlay> overlays;
  requests::OpenedRequest request;  // under which it is given
  store::ActReceipt receipt;
};
// One act "paper.issue": number, page, code and row of the register, and the request under which the paper is given.
// Errors: those of PreviewCertificate, papers::Issue and requests::OpenForPaper; "staff.may-not".
Result<Issued> IssueCertificate(store::Book& book, const store::Actor& actor, const Order& order,
                                const office::OfficeKeys& keys, const std::optional<Uuid>& batch = {});
// Several at once (kinds for one person, a class for a school, a street), each an act of the batch. A refused one does
// not stop the others.
struct BatchResult {
  Uuid batch;
  std::vector<Result<Issued>> papers;  // in the order of `orders`
};
BatchResult IssueBatch(store::Book& book, const store::Actor& actor, const std::vector<Order>& orders,
                       const office::OfficeKeys& keys);

}  // namespace aiyl::certificates

// SPDX-License-Identifier: Apache-2.0
// Жайыт билети: a numbered paper on what was charged for animals, for whom, until when, paid or not. Its text is a
// template that the office owns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/keys.h"
#include "page/page_model.h"
#include "page/render.h"
#include "papers/issue.h"
#include "papers/template_set.h"
#include "tariffs/charges.h"

namespace aiyl::tariffs {

inline constexpr const char* kTicketKind = "pasture-ticket";  // list paper-kind, and the kind of its series

const papers::TemplateSet& Templates();

struct TicketOrder {
  ChargeId charge;
  std::string pasture;  // the place, as it is called
  Date from, to;
  papers::PaperLanguage language = papers::PaperLanguage::kBoth;
  std::string wish = {};                              // of a paper in Russian alone
  std::optional<office::SignatoryId> signatory = {};  // else the first in force
};
struct IssuedTicket {
  papers::PaperId paper;
  std::string number;
  page::Document document;
  std::vector<page::Overlay> overlays;
  store::ActReceipt receipt;
};
// The page as it would be, without number and code. Errors: "act.unknown-record"; "ticket.charge" (replaced since, of
// nothing, or not for animals); "ticket.days"; "certificate.wish"; those of the template.
Result<page::Document> PreviewTicket(store::Database& db, const store::Actor& actor, const TicketOrder& order,
                                     Date today);
// One act "paper.issue": number, page, code, the register's row and the ticket's. Errors: those and papers::Issue's;
// "staff.may-not".
Result<IssuedTicket> IssueTicket(store::Book& book, const store::Actor& actor, const TicketOrder& order,
                                 const office::OfficeKeys& keys);

struct Ticket {
  papers::PaperId paper;
  ChargeId charge;
  std::string pasture;
  Date from, to;
};
std::optional<Ticket> FindTicket(store::Database& db, papers::PaperId paper);
// Of one charge, latest first.
std::vector<Ticket> TicketsOf(store::Database& db, ChargeId charge);

}  // namespace aiyl::tariffs

// SPDX-License-Identifier: Apache-2.0
// The screen «Services»: the local registry as it stands today, proposals and their steps, standards with what is
// missing in them, access points, editions of the rules.
#include "services/access.h"
#include "services/change.h"
#include "services/costing.h"
#include "services/editions.h"
#include "services/services.h"
#include "services/standard.h"
#include "ui/form_start.h"
#include "ui/screens.h"
#include "ui/standard_dialog.h"
#include "ui/topic_screen.h"
#include "ui/topic_words.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

std::string RegistryRemark(store::Database& db, const TopicQuery& query) {
  const auto edition = services::EditionOfProposals(db, query.scope, query.today);
  if (!edition || (edition->verified && !edition->draft)) return {};
  return TrUtf8(
      Msg("Rules of the edition “{edition}” are a draft or not verified: they warn, and refuse only where the "
          "office has switched that on.",
          {{"edition", NameCell(edition->name)}}));
}

Topic Registry() {
  return {.key = "registry",
          .title = Msg("Local registry today"),
          .columns = {{Msg("Number"), 70},
                      {Msg("Service"), 320},
                      {Msg("List"), 120},
                      {Msg("Paid or free"), 100},
                      {Msg("Fee"), 100},
                      {Msg("In force from"), 100},
                      {Msg("Remark"), 110}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : services::ListServices(db, query.scope, query.today))
                  rows.push_back({.cells = {one.number, NameCell(one.name), CodeCell(db, "service-list", one.list),
                                            CodeCell(db, "service-payment", one.payment), MoneyCell(one.fee),
                                            DayCell(one.in_force.from),
                                            one.sample ? TrUtf8(Msg("a made-up sample")) : std::string()},
                                  .id = one.service.value,
                                  .history = {one.service.value, one.version.value}});
                return rows;
              },
          .record = "service",
          .acts = {"service.propose", "standard.new", "costing.make", "service.relief", "service.papers"},
          .remark = RegistryRemark};
}

// A draft that is changed shows what is proposed.
office::Json ProposalStart(store::Database& db, const std::string& act, const TopicRow* row) {
  office::Json data = office::Json::object();
  const auto stands = row && act == "service.edit" ? services::FindChange(db, services::ChangeId(*row->id))
                                                   : std::optional<services::Change>();
  if (!stands) return data;
  const auto& proposed = stands->row;
  Put(data, "number", proposed.number);
  Put(data, "matter", proposed.matter);
  Put(data, "name", proposed.name);
  Put(data, "standard_body", proposed.standard_body);
  Put(data, "provider", proposed.provider);
  Put(data, "payment", proposed.payment);
  if (proposed.fee) data["fee"] = proposed.fee->Value();
  Put(data, "fee_ground", proposed.fee_ground);
  Put(data, "registration_no", proposed.registration_no);
  Put(data, "standard", proposed.standard);
  Put(data, "costing", proposed.costing);
  return data;
}

Topic Proposals() {
  return {.key = "proposals",
          .title = Msg("Proposals"),
          .columns = {{Msg("Service"), 300},
                      {Msg("What is proposed"), 130},
                      {Msg("State"), 140},
                      {Msg("Initiator"), 160},
                      {Msg("Day"), 90},
                      {Msg("Answer due"), 100}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : services::ListChanges(db, query.scope)) {
                  std::string due = one.answered ? TrUtf8(Msg("answered")) : DayCell(one.answer_due);
                  if (!one.answered && one.answer_due && *one.answer_due < query.today)
                    due += " · " + TrUtf8(Msg("overdue"));
                  rows.push_back({.cells = {NameCell(one.row.name), CodeCell(db, "service-change", one.kind),
                                            CodeCell(db, "service-state", one.state), NameCell(one.initiator_name),
                                            DayCell(one.day), due},
                                  .id = one.id.value});
                }
                return rows;
              },
          .record = "service_change",
          .acts = {"service.propose", "service.criteria", "service.expertise", "service.to-commission",
                   "service.to-council", "service.enter", "service.refuse", "service.answer", "service.edit"},
          .start = ProposalStart,
          .remark = RegistryRemark};
}

std::string LackCell(store::Database& db, const services::Standard& head) {
  const auto standard = services::FindStandard(db, head.id);
  if (!standard) return {};
  const auto missing = services::WhatIsMissing(db, *standard);
  if (missing.empty()) return TrUtf8(Msg("complete"));
  std::string sections;
  for (const auto& one : missing)
    if (sections.find(one.section.code + ",") == std::string::npos) sections += one.section.code + ", ";
  sections.resize(sections.size() - 2);
  return TrUtf8(Msg("missing: {sections}", {{"sections", sections}}));
}

void WriteStandard(Shell& shell, const Uuid& id) {
  StandardDialog(shell.Window(), shell.TheDesk(), shell.Context(), services::StandardId(id)).ShowModal();
}

Topic Standards() {
  return {
      .key = "standards",
      .title = Msg("Standards"),
      .columns = {{Msg("Service"), 320},
                  {Msg("Version"), 70},
                  {Msg("State"), 110},
                  {Msg("Sections"), 200},
                  {Msg("Approved on"), 100}},
      .all =
          [](store::Database& db, const TopicQuery& query) {
            std::vector<TopicRow> rows;
            const auto add = [&](const std::string& name, const services::Standard& one) {
              rows.push_back({.cells = {name, std::to_string(one.version), CodeCell(db, "standard-state", one.state),
                                        LackCell(db, one), DayCell(one.approved)},
                              .id = one.id.value});
            };
            std::vector<services::ServiceId> seen;
            const auto of_service = [&](services::ServiceId service, const office::Bilingual& name) {
              for (const auto& known : seen)
                if (known == service) return;
              seen.push_back(service);
              for (const auto& one : services::StandardsOf(db, service)) add(NameCell(name), one);
            };
            for (const auto& one : services::ListChanges(db, query.scope)) of_service(one.service, one.row.name);
            for (const auto& one : services::ListServices(db, query.scope, query.today))
              of_service(one.service, one.name);
            for (const auto& one : services::ModelStandards(db, query.scope))
              add(one.model + " (" + TrUtf8(Msg("model standard")) + ")", one);
            return rows;
          },
      .record = "service_standard",
      .acts = {"standard.new", "standard.section", "standard.item", "standard.stage", "standard.terms",
               "standard.approve", "standard.discard"},
      .actions = {{.label = Msg("Write the standard…"),
                   .about_record = true,
                   .run = [](Shell& shell, const TopicRow* row, const wxString&) { WriteStandard(shell, *row->id); }}},
      .open = [](Shell& shell, const TopicRow& row, const wxString&) { WriteStandard(shell, *row.id); }};
}

Topic Access() {
  return {.key = "access",
          .title = Msg("Access points"),
          .columns = {{Msg("Title"), 260}, {Msg("Address"), 260}, {Msg("Telephone"), 120}, {Msg("Not met"), 100}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : services::ListAccess(db, query.scope, query.today)) {
                  int64_t unmet = 0;
                  for (const auto& check : one.checks) unmet += check.met ? 0 : 1;
                  rows.push_back({.cells = {NameCell(one.name), NameCell(one.address), one.phone,
                                            unmet > 0 ? std::to_string(unmet) : std::string()},
                                  .id = one.id.value});
                }
                return rows;
              },
          .record = "service_access",
          .acts = {"service.access", "service.access-check"}};
}

Topic Editions() {
  return {.key = "editions",
          .title = Msg("Editions of the rules"),
          .columns = {{Msg("Edition"), 300}, {Msg("Source"), 320}, {Msg("State"), 160}},
          .all =
              [](store::Database& db, const TopicQuery& query) {
                std::vector<TopicRow> rows;
                for (const auto& one : services::ListEditions(db, query.scope)) {
                  std::string state = one.draft ? TrUtf8(Msg("draft")) : std::string();
                  if (!one.verified) state += (state.empty() ? "" : " · ") + TrUtf8(Msg("not verified"));
                  rows.push_back({.cells = {NameCell(one.name), one.source, state}, .id = one.id.value});
                }
                return rows;
              },
          .acts = {"setting.set"}};
}

}  // namespace

Screen* MakeServicesScreen(wxWindow* parent, Shell& shell) {
  return new TopicScreen(parent, shell, {Registry(), Proposals(), Standards(), Access(), Editions()});
}

}  // namespace aiyl::ui

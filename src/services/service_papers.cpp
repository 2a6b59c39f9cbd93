// SPDX-License-Identifier: Apache-2.0
#include "services/service_papers.h"

#include <algorithm>
#include <array>

#include "base/shown_date.h"
#include "papers/compose.h"
#include "papers/office_fields.h"
#include "services/paper_fields.h"

namespace aiyl::services {
namespace {

using papers::Fields;

Status AddCommon(store::Database& db, const PaperOptions& options, Fields& fields) {
  AIYL_TRY(papers::AddOfficeFields(db, options.office, fields));
  const auto signatories = office::ListSignatories(db, office::Scope::Of(options.office), options.day);
  papers::AddSignatoryFields(signatories.empty() ? std::nullopt : std::optional(signatories.front()), fields);
  fields.Set("executor.name", papers::Value());
  fields.Set("day", options.day);
  return {};
}

Result<page::Document> Compose(store::Database& db, const std::string& kind, const PaperOptions& options,
                               Fields fields) {
  AIYL_ASSIGN(const auto ready, Templates().Load(db, options.office, kind));
  AIYL_ASSIGN(auto composed, papers::Compose(ready.compiled, std::move(fields),
                                             {.number = "", .day = options.day, .code = ""}, options.language, {}));
  return std::move(composed.document);
}

Result<page::Document> OfService(store::Database& db, const std::string& kind, ServiceId service,
                                 const PaperOptions& options) {
  const auto row = FindServiceOn(db, service, options.day);
  if (!row)
    return Refuse("service.not-in-force",
                  Msg("The service does not stand in the registry on {day}.", {{"day", Shown(options.day)}}));
  const auto standard = row->standard ? FindStandard(db, *row->standard) : std::nullopt;
  // From all there is down to the shortest that still says what to bring and why one may be refused.
  static constexpr std::array<Room, 5> kRooms = {{{1000, 1000}, {12, 8}, {8, 5}, {5, 3}, {3, 0}}};
  std::optional<page::Document> last;
  for (const auto& room : kRooms) {
    Fields fields;
    AIYL_TRY(AddCommon(db, options, fields));
    AIYL_TRY(AddServiceFields(db, *row, fields));
    if (standard)
      AIYL_TRY(AddStandardFields(db, *standard, options.further, room, fields));
    else
      AddNoStandard(fields);
    AddAccessFields(db, options, fields);
    AIYL_ASSIGN(auto document, Compose(db, kind, options, std::move(fields)));
    last = std::move(document);
    if (last->pages.size() == 1 || !standard) break;
  }
  return std::move(*last);
}

}  // namespace

Result<page::Document> Passport(store::Database& db, ServiceId service, const PaperOptions& options) {
  return OfService(db, "service-passport", service, options);
}

Result<page::Document> LargePassport(store::Database& db, ServiceId service, const PaperOptions& options) {
  return OfService(db, "service-passport-large", service, options);
}

Result<page::Document> TelephoneCard(store::Database& db, ServiceId service, const PaperOptions& options) {
  return OfService(db, "service-card", service, options);
}

Result<page::Document> StandardPaper(store::Database& db, StandardId id, const PaperOptions& options) {
  const auto standard = FindStandard(db, id);
  if (!standard) return Refuse("act.unknown-record", Msg("This record is not in the book."));
  ServiceRow row;
  row.sample = standard->sample;
  row.name = {standard->model, standard->model};
  if (standard->service) {
    const auto versions = VersionsOf(db, *standard->service);
    for (const auto& version : versions)
      if (!versions.empty() && (version.in_force.Contains(options.day) || &version == &versions.back())) {
        row = version;
        break;
      }
    if (versions.empty()) {
      const auto sections = RulesOf(db, standard->edition, "section");
      if (!sections.empty()) row.name = standard->Section(sections.front().code).Both();
    }
  }
  Fields fields;
  AIYL_TRY(AddCommon(db, options, fields));
  AIYL_TRY(AddServiceFields(db, row, fields));
  AIYL_TRY(AddStandardFields(db, *standard, options.further, {}, fields));
  AddAccessFields(db, options, fields);
  return Compose(db, "service-standard", options, std::move(fields));
}

Result<page::Document> ListPaper(store::Database& db, const PaperOptions& options) {
  Fields fields;
  AIYL_TRY(AddCommon(db, options, fields));
  AIYL_TRY(AddListFields(db, options, fields));
  return Compose(db, "service-list", options, std::move(fields));
}

Result<page::Document> Folder(store::Database& db, const PaperOptions& options) {
  std::vector<page::Document> parts;
  AIYL_ASSIGN(auto list, ListPaper(db, options));
  parts.push_back(std::move(list));
  for (const auto& row : ListServices(db, office::Scope::Of(options.office), options.day)) {
    if (row.standard) {
      AIYL_ASSIGN(auto standard, StandardPaper(db, *row.standard, options));
      parts.push_back(std::move(standard));
    }
    AIYL_ASSIGN(auto passport, Passport(db, row.service, options));
    parts.push_back(std::move(passport));
    AIYL_ASSIGN(auto card, TelephoneCard(db, row.service, options));
    parts.push_back(std::move(card));
  }
  return Joined(parts);
}

page::Document Joined(const std::vector<page::Document>& documents) {
  page::Document all;
  for (const auto& document : documents) {
    std::vector<uint8_t> font_at;
    for (const auto& font : document.fonts) {
      auto known = std::find(all.fonts.begin(), all.fonts.end(), font);
      if (known == all.fonts.end()) known = all.fonts.insert(all.fonts.end(), font);
      font_at.push_back(static_cast<uint8_t>(known - all.fonts.begin()));
    }
    for (auto page : document.pages) {
      for (auto& item : page.items)
        if (auto* run = std::get_if<page::TextRun>(&item)) run->font = font_at.at(run->font);
      all.pages.push_back(std::move(page));
    }
  }
  return all;
}

}  // namespace aiyl::services

// SPDX-License-Identifier: Apache-2.0
// The order is that of the layers: a derivation may read what modules below have derived.
#include "desk/registry.h"

#include "certificates/certificate_templates.h"
#include "council/council_acts.h"
#include "council/council_papers.h"
#include "desk/demo.h"
#include "exchange/package_module.h"
#include "exchange/sheet_import.h"
#include "household/acts.h"
#include "household/module.h"
#include "ledger/ledger_acts.h"
#include "office/office_acts.h"
#include "papers/paper_acts.h"
#include "papers/series.h"
#include "quality/quality_acts.h"
#include "requests/paper_link.h"
#include "requests/request_acts.h"
#include "requests/request_templates.h"
#include "services/service_papers.h"
#include "services/services_acts.h"
#include "tariffs/pasture_ticket.h"
#include "tariffs/tariffs_acts.h"
#include "tax/module.h"
#include "tax/tax_acts.h"

namespace aiyl::desk {

const store::Registry& MakeRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    papers::Register(made);
    household::Register(made);
    council::Register(made);
    services::Register(made);
    requests::Register(made);
    quality::Register(made);
    ledger::Register(made);
    tax::Register(made);
    tariffs::Register(made);
    office::AddActKinds(made, papers::TemplateActs(AllTemplates()));
    exchange::AddImportToRegistry(made);
    exchange::RegisterPackages(made);
    RegisterDemo(made);
    return made;
  }();
  return registry;
}

std::vector<std::function<Status(store::UnitOfWork&)>> FirstActParts() {
  return {[](store::UnitOfWork& work) { return papers::AddFirstSeries(work); }};
}

const papers::TemplateSet& AllTemplates() {
  static const auto set =
      papers::TemplateSet::Together({&certificates::Templates(), &council::Templates(), &services::Templates(),
                                     &requests::Templates(), &tariffs::Templates()});
  return set;
}

const std::vector<const office::ActSpec*>& AllActs() {
  static const auto template_acts = papers::TemplateActs(AllTemplates());
  static const std::vector<const office::ActSpec*> acts = [] {
    std::vector<const office::ActSpec*> all;
    for (const auto* part :
         {&office::OfficeActs(), &household::Acts(), &requests::PaperActs(), &council::CouncilActs(), &services::Acts(),
          &requests::Acts(), &quality::Acts(), &ledger::Acts(), &tax::Acts(), &tariffs::Acts(), &template_acts})
      for (const auto& spec : *part) all.push_back(&spec);
    return all;
  }();
  return acts;
}

const office::ActSpec* FindAct(std::string_view kind) {
  for (const auto* spec : AllActs())
    if (spec->kind == kind) return spec;
  return nullptr;
}

}  // namespace aiyl::desk

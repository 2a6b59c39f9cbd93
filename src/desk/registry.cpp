// SPDX-License-Identifier: Apache-2.0
// The order is that of the layers: a derivation may read what modules below have derived.
#include "desk/registry.h"

#include "office/office_acts.h"

namespace aiyl::desk {

const store::Registry& MakeRegistry() {
  static const store::Registry registry = [] {
    store::Registry made;
    office::Register(made);
    return made;
  }();
  return registry;
}

const std::vector<const office::ActSpec*>& AllActs() {
  static const std::vector<const office::ActSpec*> acts = [] {
    std::vector<const office::ActSpec*> all;
    for (const auto* part : {&office::OfficeActs()})
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

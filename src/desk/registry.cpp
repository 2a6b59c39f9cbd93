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

}  // namespace aiyl::desk

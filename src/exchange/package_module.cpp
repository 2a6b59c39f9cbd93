// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_module.h"

namespace aiyl::exchange {

void RegisterPackages(store::Registry& registry) {
  registry.AddTables(store::TableClass::kTruth, {"package_taken"});
  registry.AddTables(store::TableClass::kLocal, {"package_cursor", "package_receipt"});
  registry.Add(store::ActKind{
      .kind = kPackageTaken,
      .title = Msg("Package taken up"),
      .undo = store::UndoKind::kNever,
      .instead = Msg("What an office reported stays. The office corrects its own book and sends another package.")});
}

}  // namespace aiyl::exchange

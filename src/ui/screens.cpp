// SPDX-License-Identifier: Apache-2.0
#include "ui/screens.h"

namespace aiyl::ui {

std::vector<ScreenEntry> Screens() {
  return {{"households", Msg("People and households"), MakeHouseholdScreen},
          {"papers", Msg("Papers"), MakePapersScreen},
          {"window", Msg("One window"), MakeWindowScreen},
          {"services", Msg("Services"), MakeServicesScreen},
          {"council", Msg("Council"), MakeCouncilScreen},
          {"quality", Msg("Quality"), MakeQualityScreen},
          {"taxes", Msg("Taxes"), MakeTaxScreen},
          {"exchange", Msg("Import and export"), MakeExchangeScreen},
          {"journal", Msg("What was recorded"), MakeJournalScreen},
          {"office", Msg("The office"), MakeOfficeScreen}};
}

}  // namespace aiyl::ui

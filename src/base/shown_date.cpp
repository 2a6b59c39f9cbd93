// SPDX-License-Identifier: Apache-2.0
#include "base/shown_date.h"

#include "base/in_each.h"

namespace aiyl {
namespace {

// "2025-05-14", "2025-05", "2025" the other way round, with what follows the day as it is.
std::string Turned(const std::string& iso) {
  std::string shown = iso.substr(0, 4);
  if (iso.size() >= 7) shown = iso.substr(5, 2) + "." + shown;
  if (iso.size() >= 10) shown = iso.substr(8, 2) + "." + shown + iso.substr(10);
  return InEach(shown, shown, iso);
}

}  // namespace

std::string Shown(Date day) {
  return Turned(day.Iso());
}
std::string Shown(const PartialDate& day) {
  return Turned(day.Iso());
}
std::string Shown(Instant instant) {
  return Turned(LocalDateTime(instant));
}

}  // namespace aiyl

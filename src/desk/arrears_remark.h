// SPDX-License-Identifier: Apache-2.0
// What a household and its people owe, as a line beside the order of a certificate. It bars nothing.
#pragma once

#include "base/date.h"
#include "certificates/certificate.h"

namespace aiyl::desk {

// As of `on`. One remark "arrears" where something is owed.
certificates::RemarkSource ArrearsRemark(Date on);

}  // namespace aiyl::desk

// SPDX-License-Identifier: Apache-2.0
// What the rows of tax are called by.
#pragma once

#include "base/id.h"

namespace aiyl::tax {

using ObjectId =
    Id<struct ObjectTag>;  // a dwelling, parcel or vehicle of the book: that one's own id; else tax_object's
using RunId = Id<struct RunTag>;
using AssessmentId = Id<struct AssessmentTag>;
using LeaseId = Id<struct LeaseTag>;
using PatentId = Id<struct PatentTag>;

}  // namespace aiyl::tax

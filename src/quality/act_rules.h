// SPDX-License-Identifier: Apache-2.0
// Private to the module: what several of its acts ask for.
#pragma once

#include <string>

#include "office/act_spec.h"
#include "office/office_record.h"
#include "services/services.h"
#include "store/book.h"

namespace aiyl::quality {

// "act.future" where the day has not come yet.
Status CheckNotInFuture(store::UnitOfWork& work, Date day, const std::string& field);
// "act.unknown-record" where the member of staff is not of this office; "staff.not-in-office" where not on that day.
Status CheckStaff(store::UnitOfWork& work, office::StaffId staff, Date day, const std::string& field);
// The service as it was in force that day; "act.unknown-record" where it was not.
Result<services::ServiceRow> NeedService(store::UnitOfWork& work, services::ServiceId service, Date day,
                                         const std::string& field);

}  // namespace aiyl::quality

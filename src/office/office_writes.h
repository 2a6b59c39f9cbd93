// SPDX-License-Identifier: Apache-2.0
// Private to the module: what its acts do to the rows. Each takes data that CheckFields has passed; a field that is not
// given stays as it is, one given empty is cleared where it may be empty.
#pragma once

#include "office/act_spec.h"

namespace aiyl::office {

Result<Json> SetOffice(store::UnitOfWork& work, const Json& data);
Result<Json> AddStaff(store::UnitOfWork& work, const Json& data);
Result<Json> ChangeStaff(store::UnitOfWork& work, const Json& data);
Result<Json> SetSignatory(store::UnitOfWork& work, const Json& data);
Result<Json> ChangeTerritory(store::UnitOfWork& work, const Json& data);
Result<Json> ConfirmTerritory(store::UnitOfWork& work, const Json& data);
Result<Json> ConfirmStreet(store::UnitOfWork& work, const Json& data);
Result<Json> RenameStreet(store::UnitOfWork& work, const Json& data);
Result<Json> AddCode(store::UnitOfWork& work, const Json& data);
Result<Json> SetSetting(store::UnitOfWork& work, const Json& data);
Result<Json> RecordDecision(store::UnitOfWork& work, const Json& data);

}  // namespace aiyl::office

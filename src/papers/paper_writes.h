// SPDX-License-Identifier: Apache-2.0
// Private to the module: what its acts do to the register. Each takes data that CheckFields has passed.
#pragma once

#include "office/act_spec.h"

namespace aiyl::papers {

Result<office::Json> Reserve(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> EnterReserved(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> PutIntoTray(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> HandOver(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> Spoil(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> Annul(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> Copy(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> SetSeries(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> ContinueSeries(store::UnitOfWork& work, const office::Json& data);

}  // namespace aiyl::papers

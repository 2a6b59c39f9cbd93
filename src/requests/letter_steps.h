// SPDX-License-Identifier: Apache-2.0
// Private to the module: what its acts do to a letter, named by the field "letter".
#pragma once

#include "office/act_spec.h"
#include "requests/letters.h"

namespace aiyl::requests {

// Errors: "date.future", "letter.received" (later than registered), "letter.sender", "person.none", "letter.term".
// The answer has "late": true where it was registered later than law № 67 allows.
Result<office::Json> RegisterLetter(store::UnitOfWork& work, const office::Json& data);
// Errors of all below: "letter.none", "letter.closed", "date.future", "letter.day".
Result<office::Json> AssignLetter(store::UnitOfWork& work, const office::Json& data);
// "letter.reason", "letter.term" (not longer than it is, or longer than the law allows).
Result<office::Json> ExtendLetter(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> ReplyToLetter(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> ForwardLetter(store::UnitOfWork& work, const office::Json& data);
Result<office::Json> CloseLetter(store::UnitOfWork& work, const office::Json& data);

}  // namespace aiyl::requests

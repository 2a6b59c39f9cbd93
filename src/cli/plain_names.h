// SPDX-License-Identifier: Apache-2.0
// The data of an act as a person types them: an account, a ПИН, the name of a village or a word of a list in the place
// of an id or a code. The desktop has lists to choose from; here the words themselves are looked up. Knows no act.
#pragma once

#include <string>

#include "base/result.h"
#include "office/act_spec.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::cli {

using office::Json;

// Puts ids and codes where `data` has words: a person by ПИН, a household by account, a place by state code or name, a
// street by name (in the data's village), staff and signatories by name, a paper by number, a body, its member,
// session, item or decision as people write them (council/choices.h), a value of a list by its words in either
// language. A code that is not known stays as it is: the act itself refuses it. Refused: "act.unknown-record" where no
// record is called so, "cli.several" where the words mean more than one.
Status PutIds(store::Database& db, const office::Scope& scope, const std::vector<office::FieldSpec>& fields,
              Json& data);

// The record of a kind ("session", "hearing") that one text names, or its id as it stands. Errors as of PutIds.
Result<Uuid> RecordOf(store::Database& db, const office::Scope& scope, const char* kind, const std::string& words);

// «head биринчи жазылган адам / первое записанное лицо; …» for a code field, empty for others.
std::string CodesOf(store::Database& db, const office::Scope& scope, const office::FieldSpec& field);

}  // namespace aiyl::cli

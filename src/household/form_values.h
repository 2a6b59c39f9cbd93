// SPDX-License-Identifier: Apache-2.0
// What a form starts from: the values that the book holds now, under the field names of the act (acts.h). A form that
// is sent back unchanged changes nothing. Where an act ends or begins something, it is the act's ids and what the clerk
// has to confirm: the new first-recorded person and everybody's word to him. Reads only; decides nothing.
#pragma once

#include <optional>
#include <vector>

#include "household/types.h"
#include "office/act_spec.h"
#include "store/database.h"

namespace aiyl::household {

// Values for the form of `spec`, as CheckFields takes them; fields that the book leaves empty are left out. `person`
// and `household`: what is selected on the screen; a missing household is the one where the person is a member.
// `thing`: the dwelling, parcel or vehicle that is corrected, or the livestock snapshot; without it the household's
// first dwelling, a new parcel or vehicle, and a new count for `today` that starts from the latest. Anything unknown is
// left out.
//   name.change leaves out the former surnames: they follow from the change.
office::Json FormValues(store::Database& db, const office::ActSpec& spec, std::optional<PersonId> person,
                        std::optional<HouseholdId> household, Date today, const std::optional<Uuid>& thing = {});

// Who would follow as the first-recorded person when `leaving` are gone: the spouse of the present one, else the oldest
// grown-up, else the oldest member. A suggestion; empty where nobody is left.
std::optional<PersonId> SuggestHead(store::Database& db, HouseholdId household, Date day,
                                    const std::vector<PersonId>& leaving);
// The rows of the field "relations" if `head` were the first-recorded person: everybody else who stays, with the word
// that the links suggest ("" where they say nothing). To be asked for anew whenever the clerk chooses another head.
office::Json RelationRows(store::Database& db, HouseholdId household, PersonId head, Date day,
                          const std::vector<PersonId>& leaving);

}  // namespace aiyl::household

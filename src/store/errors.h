// SPDX-License-Identifier: Apache-2.0
// What SQLite reports, put into words for a person. Private to the store.
#pragma once

#include <functional>
#include <utility>

#include "base/result.h"
#include "store/database.h"

namespace aiyl::store {

// "store.full", "store.busy", "store.damaged", "store.not-a-book", "store.io", "store.constraint", "store.internal".
Error ErrorFromSql(const SqlError& error);
bool IsBusy(const SqlError& error);
bool IsConstraint(const SqlError& error);

// Runs `body` (which gives a Status or Result) and turns a thrown SqlError into its Error.
template <class Body>
auto GuardSql(Body&& body) -> decltype(body()) {
  try {
    return body();
  } catch (const SqlError& error) {
    return tl::make_unexpected(ErrorFromSql(error));
  }
}

}  // namespace aiyl::store

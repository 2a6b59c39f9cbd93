// SPDX-License-Identifier: Apache-2.0
// Everything that is read from the household book.
#pragma once

#include "household/card.h"
#include "household/figures.h"
#include "household/lists.h"
#include "household/search.h"

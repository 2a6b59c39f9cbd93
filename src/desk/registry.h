// SPDX-License-Identifier: Apache-2.0
// Composes what every module tells the store about its tables, derivations, invariants and kinds of acts, and the acts
// that can be done by hand. The one list of modules; it knows nothing of what they do.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "office/act_spec.h"
#include "papers/template_set.h"
#include "store/book.h"
#include "store/registry.h"

namespace aiyl::desk {

// The same for every book; lives as long as the program.
const store::Registry& MakeRegistry();

// What the modules above the office write into act 1 of a new book; the argument `also` of office::CreateBook.
std::vector<std::function<Status(store::UnitOfWork&)>> FirstActParts();

// The templates of all modules: what the editor shows and template.set stores.
const papers::TemplateSet& AllTemplates();

// Every act that a form or `aiyl act` offers, in the order of the modules.
const std::vector<const office::ActSpec*>& AllActs();
// Null where there is no such kind.
const office::ActSpec* FindAct(std::string_view kind);

}  // namespace aiyl::desk

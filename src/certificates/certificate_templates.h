// SPDX-License-Identifier: Apache-2.0
// The templates of certificates: the texts shipped with the program and the fields that each kind offers.
#pragma once

#include "papers/template_set.h"

namespace aiyl::certificates {

// "family" … and the parts that they share: "part.head", "part.foot", "part.ground".
const papers::TemplateSet& Templates();

}  // namespace aiyl::certificates

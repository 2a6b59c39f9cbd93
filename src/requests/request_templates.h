// SPDX-License-Identifier: Apache-2.0
// The template of the module: "application" (арыз), pre-filled for the applicant to sign. The office can change it.
#pragma once

#include "papers/template_set.h"

namespace aiyl::requests {

const papers::TemplateSet& Templates();

}  // namespace aiyl::requests

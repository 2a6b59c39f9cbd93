// SPDX-License-Identifier: Apache-2.0
// A calculation in words, for the screen, the command line and papers alike.
#pragma once

#include "rules/calculation.h"

namespace aiyl::rules {

// The sum; what was put in and where it comes from; each step in figures with its article; the figures of the law; days
// of payment; the act, and whether all of it was held against the law. A line is a paragraph: headings end with a
// colon, what belongs to them begins with "– " or "1. ". Days of payment are those of calculation.due: who knows the
// office's days off has moved them before. Answers may stand in any language, English too.
std::vector<std::string> ExplanationLines(const Calculation& calculation, text::Language language);

// What stands on the screen and on paper where something was not held against the law.
Message NotVerified();

// «386-берене» · «ст. 386»; an article that nobody knows is said to be so, "–" is none.
std::string ArticleText(const std::string& article, text::Language language);

}  // namespace aiyl::rules

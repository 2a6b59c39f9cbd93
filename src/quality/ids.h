// SPDX-License-Identifier: Apache-2.0
// The ids of what this module keeps.
#pragma once

#include "base/id.h"
#include "office/bilingual.h"

namespace aiyl::quality {

using office::Bilingual;
using QuestionnaireId = Id<struct QuestionnaireTag>;
using QuestionId = Id<struct QuestionTag>;
using OptionId = Id<struct OptionTag>;
using WaveId = Id<struct WaveTag>;
using ObjectId = Id<struct SurveyObjectTag>;
using AnswerId = Id<struct AnswerTag>;
using ComplaintId = Id<struct ComplaintTag>;
using HearingId = Id<struct HearingTag>;
using AssessmentId = Id<struct AssessmentTag>;

}  // namespace aiyl::quality

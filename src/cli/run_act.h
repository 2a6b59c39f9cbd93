// SPDX-License-Identifier: Apache-2.0
// For verbs whose options say in words what an act takes as fields: runs the act and answers as `aiyl act` does.
#pragma once

#include <string>
#include <vector>

#include "cli/invocation.h"

namespace aiyl::cli {

// `data` as the act takes it; ids may be numbers and names (plain_names.h), empty texts are left out.
Result<office::ActOutcome> DoAct(Invocation& in, store::Book& book, const std::string& kind, Json data);
// The same, and gives the outcome: the receipt with "made", or the act's title and what it made, a line each.
Result<int> RunActVerb(Invocation& in, store::Book& book, const std::string& kind, Json data);
// Puts the words of an act's warnings into what it made; gives them as lines, each with its field.
std::vector<std::string> PutWarnings(const Invocation& in, Json& made);
// An option's text under its field's name, where it is given.
void PutText(Json& data, const char* field, const std::string& text);
// "KY / RU", or one text for both.
void PutBoth(Json& data, const std::string& field, const std::string& text);

// What stands after an option such as --data: one JSON object, or @FILE with one. Errors: "cli.json" (kUsage), a
// file's.
Result<Json> JsonObject(const std::string& text_or_file, const std::string& argument);

}  // namespace aiyl::cli

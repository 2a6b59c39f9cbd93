// SPDX-License-Identifier: Apache-2.0
// Templates as the office owns them: versioned rows of the book; where there is none, the text shipped with the
// program, which whoever knows the kinds hands in. Must not know kinds or fields.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::papers {

struct TemplateText {
  std::string body;
  int64_t version = 0;  // 0: shipped
  std::optional<Date> day;
};
// Text shipped for a kind, empty where there is none.
using ShippedTemplates = std::function<std::optional<std::string>(std::string_view kind)>;

// The office's latest text for this kind (or part: "part.head"), else the shipped one.
std::optional<TemplateText> CurrentTemplate(store::Database& db, const Uuid& office, std::string_view kind,
                                            const ShippedTemplates& shipped, std::string_view language = "");
// Writes a new version (1, 2 …); an empty body goes back to the shipped one. The caller has checked the text.
int64_t PutTemplate(store::UnitOfWork& work, const std::string& kind, const std::string& language,
                    const std::string& body, const std::string& note);
// All versions that the office made, latest first.
std::vector<TemplateText> TemplateVersions(store::Database& db, const Uuid& office, std::string_view kind,
                                           std::string_view language = "");

}  // namespace aiyl::papers

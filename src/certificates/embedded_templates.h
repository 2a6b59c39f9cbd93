// SPDX-License-Identifier: Apache-2.0
// Private to the module: the files of templates/ as they were compiled in, by kind ("family", "part.head").
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace aiyl::certificates {

const std::vector<std::pair<std::string_view, std::string_view>>& EmbeddedTemplates();

}  // namespace aiyl::certificates

// SPDX-License-Identifier: Apache-2.0
// The order of the registry's numbers: «2» before «10», «2.3» before «2.10»; what is no number stands last.
#pragma once

#include <string_view>

namespace aiyl::services {

bool NumberBefore(std::string_view a, std::string_view b);

}  // namespace aiyl::services

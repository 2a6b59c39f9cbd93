// SPDX-License-Identifier: Apache-2.0
// A service of the registry with an approved standard, written straight into its tables: how it gets there is another
// module's test.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "services/services.h"

namespace aiyl::test {

struct AService {
  std::string number = "1", name = "Маалымат берүү", paper_kind = {};
  std::string from = "2025-01-01", to = {};
  std::optional<int64_t> term = 3, wait_apply = 10, wait_receive = {}, fee = {};
  std::vector<std::string> documents = {"Паспорт", "Ишеним кат"};
  std::vector<std::pair<std::string, std::string>> grounds = {{"accept", "Документ толук эмес"},
                                                              {"provide", "Маалымат жок"}};
  std::vector<std::pair<std::string, std::optional<int64_t>>> stages = {{"Кабыл алуу", 0}, {"Даярдоо", 2}};
};

// Within an act.
Result<services::ServiceId> AddService(store::UnitOfWork& work, const AService& service);

}  // namespace aiyl::test

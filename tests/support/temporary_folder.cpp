// SPDX-License-Identifier: Apache-2.0
#include "support/temporary_folder.h"

#include <random>

namespace aiyl::test {

TemporaryFolder::TemporaryFolder() {
  std::random_device device;
  m_path = std::filesystem::temp_directory_path() / ("aiyl-test-" + std::to_string(device()) + std::to_string(device()));
  std::filesystem::create_directories(m_path);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

}  // namespace aiyl::test

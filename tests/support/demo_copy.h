// SPDX-License-Identifier: Apache-2.0
// A small demo village with every module in it, made once per program, and what is needed to work on it: the tests of
// failing disks and of kills begin from copies of its file.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "base/id.h"
#include "office/keys.h"
#include "store/book.h"
#include "support/temporary_folder.h"

namespace aiyl::test {

class DemoCopy {
 public:
  // `prepare` writes into the copy before it is closed; may be empty.
  explicit DemoCopy(const std::function<void(DemoCopy&, store::Book&)>& prepare = {});

  const TemporaryFolder& Folder() const { return m_folder; }
  std::filesystem::path File() const { return m_folder / "book.aiyl"; }
  const store::Environment& Env() const { return m_environment; }
  FixedClock& Clock() { return m_clock; }
  const store::Actor& Actor() const { return m_actor; }
  const office::OfficeKeys& Keys() const { return *m_keys; }
  std::unique_ptr<store::Book> Open() const;

 private:
  TemporaryFolder m_folder;
  FixedClock m_clock;
  std::unique_ptr<IdSource> m_ids;
  store::Environment m_environment;
  store::Actor m_actor;
  std::optional<office::OfficeKeys> m_keys;
};

}  // namespace aiyl::test

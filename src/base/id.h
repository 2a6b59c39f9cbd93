// SPDX-License-Identifier: Apache-2.0
// Identifiers. Rows that an office makes carry a UUIDv7 (RFC 9562, time-ordered); shipped reference rows a UUIDv8
// computed from (list, code), so that all books agree. Id<Tag> keeps a person's id from being used as a household's.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace aiyl {

struct Uuid {
  std::array<uint8_t, 16> bytes{};

  static std::optional<Uuid> FromText(std::string_view text);  // 8-4-4-4-12, either case
  static std::optional<Uuid> FromBytes(std::string_view bytes);  // exactly 16
  std::string ToText() const;                                    // lower case
  std::string_view View() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
  bool IsNil() const { return *this == Uuid{}; }
  auto operator<=>(const Uuid&) const = default;
};

template <class Tag>
struct Id {
  Uuid value;

  Id() = default;
  explicit Id(Uuid uuid) : value(uuid) {}
  static std::optional<Id> FromText(std::string_view text) {
    if (const auto uuid = Uuid::FromText(text)) return Id(*uuid);
    return std::nullopt;
  }
  std::string ToText() const { return value.ToText(); }
  bool IsNil() const { return value.IsNil(); }
  auto operator<=>(const Id&) const = default;
};

// Where new ids come from; passed in like the clock.
class IdSource {
 public:
  virtual ~IdSource() = default;
  virtual Uuid Next() = 0;
  template <class Tag>
  Id<Tag> NextId() {
    return Id<Tag>(Next());
  }
};

// UUIDv7 from the clock and the system's random source; ascending within the process.
std::unique_ptr<IdSource> NewSystemIdSource(const Clock& clock);
// UUIDv7 in form, the same sequence for the same seed: tests and the demo village.
std::unique_ptr<IdSource> NewSeededIdSource(uint64_t seed, const Clock& clock);
// UUIDv8 of a shipped reference row.
Uuid ReferenceId(std::string_view list, std::string_view code);

}  // namespace aiyl

template <>
struct std::hash<aiyl::Uuid> {
  size_t operator()(const aiyl::Uuid& uuid) const noexcept {
    uint64_t low = 0;
    std::memcpy(&low, uuid.bytes.data() + 8, 8);
    return static_cast<size_t>(low * 0x9E3779B97F4A7C15ULL);
  }
};
template <class Tag>
struct std::hash<aiyl::Id<Tag>> {
  size_t operator()(const aiyl::Id<Tag>& id) const noexcept { return std::hash<aiyl::Uuid>{}(id.value); }
};

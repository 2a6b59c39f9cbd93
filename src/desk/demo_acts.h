// SPDX-License-Identifier: Apache-2.0
// Private to the demo village: its acts, one after the other on a clock of its own. Knows no act.
#pragma once

#include <string>
#include <utility>

#include "base/clock.h"
#include "desk/demo_plan.h"
#include "desk/registry.h"
#include "office/act_spec.h"
#include "store/book.h"

namespace aiyl::desk {

constexpr const char* kDemoFill = "demo.fill";  // the kind of act that writes rows of the village itself

class DemoActs {
 public:
  using Json = office::Json;

  // `seconds` lie between an act and the one before.
  DemoActs(store::Book& book, const store::Actor& actor, FixedClock& clock, int64_t seconds)
      : m_book(book), m_actor(actor), m_clock(clock), m_seconds(seconds) {}

  static std::string Before(int days) { return DemoToday().PlusDays(-days).Iso(); }

  // Gives what the act made.
  Result<Json> Do(const std::string& kind, const Json& data) { return DoAs(m_actor.staff, kind, data); }
  Result<Json> DoAs(const Uuid& staff, const std::string& kind, const Json& data) {
    m_clock.AdvanceMicros(m_seconds * 1'000'000);
    const auto* spec = FindAct(kind);
    if (!spec)
      return EnvironmentError("demo.act", Msg("Something unexpected happened: {what}.", {{"what", kind}}), kind);
    AIYL_ASSIGN(auto outcome, office::RunAct(m_book, {m_actor.office, staff, m_actor.desk}, *spec, data));
    ++m_count;
    return std::move(outcome.made);
  }
  Result<std::string> Id(const std::string& kind, const Json& data) {
    AIYL_ASSIGN(const Json made, Do(kind, data));
    return made.at("id").get<std::string>();
  }

  store::Book& Book() { return m_book; }
  const store::Actor& By() const { return m_actor; }
  void Wait(int64_t seconds) { m_clock.AdvanceMicros(seconds * 1'000'000); }
  int64_t Count() const { return m_count; }

 private:
  store::Book& m_book;
  const store::Actor m_actor;
  FixedClock& m_clock;
  const int64_t m_seconds;
  int64_t m_count = 0;
};

}  // namespace aiyl::desk

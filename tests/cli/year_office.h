// SPDX-License-Identifier: Apache-2.0
// One office whose clock goes through the year 2025, driven by the command line alone, and the requests that the plan
// lets come in meanwhile.
#pragma once

#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <set>

#include "base/atomic_file.h"
#include "cli_run.h"
#include "year_plan.h"

namespace aiyl::test {

class YearOffice {
 public:
  using Json = nlohmann::json;

  explicit YearOffice(std::vector<Planned> plan) : m_plan(std::move(plan)) {
    Morning("2025-01-06");
    REQUIRE(WriteFileAtomically(File("pass.txt"), "a long passphrase\n").has_value());
    REQUIRE_DONE(
        RunAiyl({"new", m_book, "--office-ky", "Сыноо айыл өкмөтү", "--office-ru", "Айыл окмоту Сыноо", "--village",
                 "41708206900010:Сыноо:Сыноо", "--passphrase-file", File("pass.txt"), "--as", "Катчы"}));
  }

  const std::string& Book() const { return m_book; }
  std::string File(const std::string& name) const { return (m_folder / name).string(); }
  const std::vector<Planned>& Plan() const { return m_plan; }
  void Add(const Planned& one) { m_plan.push_back(one); }

  // `aiyl VERB … BOOK …`: the book stands behind the words of the verb.
  Json Do(const std::vector<std::string>& verb, const std::vector<std::string>& more = {}) {
    const CliAnswer answer = Run(verb, more);
    INFO(verb.front() << " " << verb.back());
    REQUIRE_DONE(answer);
    const Json json = answer.Json();
    REQUIRE_FALSE(json.is_discarded());
    return json;
  }
  // The code of the refusal; "" where it was done.
  std::string Refused(const std::vector<std::string>& verb, const std::vector<std::string>& more = {}) {
    const CliAnswer answer = Run(verb, more);
    if (answer.status == 0) return "";
    CHECK(answer.status == 1);
    return answer.Json()["error"]["code"];
  }
  Json Act(const std::string& kind, const Json& data) { return Do({"act"}, {kind, "--data", data.dump()})["made"]; }

  // The plan's requests of the days before, then the morning of the day.
  void Until(const std::string& day) {
    REQUIRE(m_today <= day);
    for (; m_today < day; m_today = PlusDays(m_today, 1)) RequestsOfDay();
    Morning(day);
  }

 private:
  CliAnswer Run(const std::vector<std::string>& verb, const std::vector<std::string>& more) {
    std::vector<std::string> args = {"--json", "--as", "Катчы"};
    args.insert(args.end(), verb.begin(), verb.end());
    args.push_back(m_book);
    args.insert(args.end(), more.begin(), more.end());
    return RunAiyl(args);
  }

  void Morning(const std::string& day) {
    m_today = day;
    const Instant noon = FixedClock::Noon(*Date::FromIso(day));
    if (CliClock().Now() < noon || LocalDate(CliClock().Now()) != LocalDate(noon)) CliClock().Set(noon);
  }

  // Slip in hand, he waits; the next call comes that many minutes after it.
  std::string Wait(int minutes) {
    const auto slip = Do({"print", "slip"}, {"--out", File("slip.pdf")});
    CliClock().AdvanceMicros((minutes * int64_t{60} - 1) * 1'000'000);
    return std::to_string(slip["number"].get<int64_t>());
  }

  void Open(Planned& one) {
    std::vector<std::string> more = {"--name", "Сыноо Адам"};
    if (one.service == Asked::kInformation) more.insert(more.end(), {"--service", "base 1"});
    if (one.service == Asked::kWater) more.insert(more.end(), {"--service", "Ичүүчү суу"});
    if (one.service == Asked::kArchive) more.insert(more.end(), {"--service", "additional 1"});
    if (one.wait) more.insert(more.end(), {"--ticket", Wait(*one.wait)});
    const auto made = Do({"request", "open"}, more)["made"];
    one.number = made["number"];
    CHECK(made.value("due", "") == one.due);
    if (one.wait) CHECK(made["wait_minutes"] == *one.wait);
  }

  void End(const Planned& one) {
    if (one.state == "refused") {
      std::vector<std::string> more = {one.number, "--reason", "Негизи бар"};
      if (one.ground > 0) more.insert(more.end(), {"--ground", std::to_string(one.ground)});
      Do({"request", "refuse"}, more);
    } else if (one.state == "withdrawn") {
      Do({"request", "close"}, {one.number, "--withdrawn"});
    } else {
      if (one.paid == kFee) Do({"request", "pay"}, {one.number, "--receipt", "К-" + one.number});
      if (one.paid == kRelief)
        Do({"request", "pay"},
           {one.number, "--receipt", "К-" + one.number, "--amount", std::to_string(kRelief), "--relief", "пенсионер"});
      std::vector<std::string> more = {one.number};
      if (one.receive) more.insert(more.end(), {"--ticket", Wait(*one.receive)});
      Do({"request", "close"}, more);
    }
  }

  void RequestsOfDay() {
    const auto begins = [&] { Morning(m_today); };
    bool begun = false;
    for (auto& one : m_plan) {
      if (one.day > m_today) break;  // by day of registration
      if (!one.closed.empty() && one.closed < m_today) continue;
      const bool opens = one.day == m_today && one.number.empty(), ready = one.ready == m_today,
                 ends = one.closed == m_today;
      if (!opens && !ready && !ends) continue;
      if (!begun) begins();
      begun = true;
      if (opens) Open(one);
      if (ready) Do({"request", "stage"}, {one.number, "--ready"});
      if (ends) End(one);
    }
  }

  TemporaryFolder m_folder;
  std::string m_book = (m_folder / "year.aiyl").string(), m_today;
  std::vector<Planned> m_plan;
};

}  // namespace aiyl::test

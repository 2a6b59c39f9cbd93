// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "bench.h"

namespace aiyl::bench {

void Report::Add(std::string part, std::string name, double value, std::string unit, std::optional<double> at_most) {
  m_figures.push_back({std::move(part), std::move(name), value, std::move(unit), at_most});
}

void Report::Skip(std::string part, std::string why) {
  m_skipped.emplace_back(std::move(part), std::move(why));
}

std::string Report::Table() const {
  std::string table;
  char line[256];
  for (const auto& figure : m_figures) {
    std::snprintf(line, sizeof line, "%-12s %-46s %12.2f %-6s", figure.part.c_str(), figure.name.c_str(), figure.value,
                  figure.unit.c_str());
    table += line;
    if (figure.at_most) {
      std::snprintf(line, sizeof line, " at most %8.2f  %s", *figure.at_most,
                    figure.value <= *figure.at_most ? "ok" : "TOO MUCH");
      table += line;
    }
    table += "\n";
  }
  for (const auto& [part, why] : m_skipped) table += part + ": not measured, " + why + "\n";
  return table;
}

std::string Report::Json() const {
  nlohmann::json all = nlohmann::json::array();
  for (const auto& figure : m_figures) {
    nlohmann::json one{{"part", figure.part}, {"name", figure.name}, {"value", figure.value}, {"unit", figure.unit}};
    if (figure.at_most) one["at_most"] = *figure.at_most;
    all.push_back(one);
  }
  nlohmann::json skipped = nlohmann::json::object();
  for (const auto& [part, why] : m_skipped) skipped[part] = why;
  return nlohmann::json{{"figures", all}, {"not_measured", skipped}}.dump(2) + "\n";
}

bool Report::AllWithin() const {
  return std::all_of(m_figures.begin(), m_figures.end(),
                     [](const Figure& figure) { return !figure.at_most || figure.value <= *figure.at_most; });
}

double Milliseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double Quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto at = static_cast<size_t>(share * static_cast<double>(values.size() - 1) + 0.5);
  return values[std::min(at, values.size() - 1)];
}

double PeakMemoryMb() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word)
    if (word == "VmHWM:") {
      double kilobytes = 0;
      status >> kilobytes;
      return kilobytes / 1024;
    }
  return 0;
}

}  // namespace aiyl::bench

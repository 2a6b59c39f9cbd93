// SPDX-License-Identifier: Apache-2.0
// aiyl_bench [--households N] [--only PART] [--json FILE]: measures, prints the table, writes JSON.
#include <cstdlib>
#include <iostream>
#include <map>

#include "base/atomic_file.h"
#include "bench.h"

int main(int argc, char** argv) {
  using namespace aiyl::bench;
  Stage stage;
  stage.programs = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  std::string only, json;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string option = argv[i];
    if (option == "--households") stage.households = std::atoi(argv[i + 1]);
    if (option == "--only") only = argv[i + 1];
    if (option == "--json") json = argv[i + 1];
  }
  const std::vector<std::pair<std::string, void (*)(Stage&, Report&)>> parts = {
      {"demo", MeasureDemo},      {"reading", MeasureReading}, {"journal", MeasureJournal},
      {"import", MeasureImport},  {"taxes", MeasureAssess},    {"certificate", MeasureCertificate},
      {"desktop", MeasureDesktop}};
  Report report;
  for (const auto& [name, measure] : parts) {
    if (!only.empty() && only != name && name != "demo") continue;
    std::cerr << "measuring: " << name << std::endl;
    measure(stage, report);
  }
  std::cout << report.Table();
  if (!json.empty() && !aiyl::WriteFileAtomically(json, report.Json())) return 3;
  return report.AllWithin() ? 0 : 1;
}

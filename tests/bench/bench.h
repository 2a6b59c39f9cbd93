// SPDX-License-Identifier: Apache-2.0
// The standing figures: what is measured, in which unit, and the floor that a change may not fall through. Ratios of
// things measured in one run, so that a slow machine changes little. Not part of the tests.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "support/temporary_folder.h"

namespace aiyl::bench {

struct Figure {
  std::string part;  // "search"
  std::string name;  // "key press, p99"
  double value = 0;
  std::string unit;               // "ms", "times", "MB"
  std::optional<double> at_most;  // the floor, where there is one
};

class Report {
 public:
  void Add(std::string part, std::string name, double value, std::string unit, std::optional<double> at_most = {});
  // A measurement that could not be made, and why.
  void Skip(std::string part, std::string why);
  std::string Table() const;
  std::string Json() const;
  bool AllWithin() const;

 private:
  std::vector<Figure> m_figures;
  std::vector<std::pair<std::string, std::string>> m_skipped;
};

// Milliseconds that `work` takes.
double Milliseconds(const std::function<void()>& work);
// The share-th of the values, 0 … 1.
double Quantile(std::vector<double> values, double share);
// Peak resident memory of this process so far, in MB.
double PeakMemoryMb();

// What the parts share: the demo book that the first of them made.
struct Stage {
  test::TemporaryFolder folder;
  int households = 12'000;
  std::filesystem::path book;      // of that many households
  std::filesystem::path programs;  // where aiyl and aiyl-kitebi lie
};

void MeasureDemo(Stage& stage, Report& report);         // makes the book; must be first
void MeasureReading(Stage& stage, Report& report);      // search, card
void MeasureJournal(Stage& stage, Report& report);      // journalled write against plain SQLite
void MeasureImport(Stage& stage, Report& report);       // the spreadsheet against plain SQLite and `.import`
void MeasureAssess(Stage& stage, Report& report);       // taxes of a year against plain SQLite
void MeasureCertificate(Stage& stage, Report& report);  // click to PDF against raw cairo
void MeasureDesktop(Stage& stage, Report& report);      // to a usable window against a bare one; memory

}  // namespace aiyl::bench

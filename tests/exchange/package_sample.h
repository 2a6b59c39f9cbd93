// SPDX-License-Identifier: Apache-2.0
// Packages made by hand for the tests of their form: right ones, and ones that a forger with a good key could make.
#pragma once

#include <string>
#include <vector>

#include "exchange/package_pack.h"

namespace aiyl::test {

struct SampleAct {
  std::string hash, encoded;
  bool operator==(const SampleAct&) const = default;
};

// Two offices with keys of their own; the same in every run but for the sealing, which is random.
struct SampleOffices {
  SampleOffices();
  Uuid village, district, stranger;
  crypto::SigningKey village_sign, stranger_sign;
  crypto::OpeningKey district_open, stranger_open;
};

exchange::PackageHeader SampleHeader(const SampleOffices& offices);
std::vector<exchange::PackageRecipient> SampleRecipients(const SampleOffices& offices);
std::vector<SampleAct> SampleActs(int count, size_t size);

// One segment with these acts, from act `from` on, to the district.
std::string MakeSample(const SampleOffices& offices, const std::vector<SampleAct>& acts, int64_t from = 1);

// The plain bytes that stand within a package for these acts.
std::string PlainBytes(const std::vector<SampleAct>& acts);
// Seals and signs `plain` under exactly this header (boxes and packed size are set): what a forger may claim.
std::string Forge(const SampleOffices& offices, exchange::PackageHeader header, const std::string& plain);
// The same for acts that are compressed already.
std::string ForgePacked(const SampleOffices& offices, exchange::PackageHeader header, const std::string& packed);

}  // namespace aiyl::test

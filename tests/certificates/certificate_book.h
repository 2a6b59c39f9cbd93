// SPDX-License-Identifier: Apache-2.0
// A demo book with one household of as many members as a test wants, with land and livestock, and orders on it.
#pragma once

#include "../office/office_book.h"
#include "certificates/certificate.h"
#include "certificates/certificate_templates.h"

namespace aiyl::test {

struct FamilySize {
  int members = 3;
  enum class Names { kUsual, kLong } names = Names::kUsual;
};

class CertificateBook : public OfficeBook {
 public:
  explicit CertificateBook(FamilySize size = {}, uint64_t seed = 1);

  household::PersonId Head() const { return m_people.at(0); }
  household::PersonId Person(size_t index) const { return m_people.at(index); }
  household::HouseholdId Household() const { return m_household; }
  const office::OfficeKeys& Keys() const { return *m_keys; }

  certificates::Order Order(const std::string& kind,
                            papers::PaperLanguage language = papers::PaperLanguage::kBoth) const;
  Result<certificates::Preview> Preview(const certificates::Order& order);
  Result<certificates::Issued> Issue(const certificates::Order& order);
  papers::Paper Find(papers::PaperId id);
  void Write(const std::function<Status(store::UnitOfWork&)>& work);

 private:
  household::HouseholdId m_household;
  std::vector<household::PersonId> m_people;
  std::optional<office::OfficeKeys> m_keys;
};

}  // namespace aiyl::test

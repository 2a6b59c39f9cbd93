// SPDX-License-Identifier: Apache-2.0
// A book with a few people and services with standards, for the tests of the one window. Services are written straight
// into their tables: how they get there is another module's test. Today is Wednesday, 2025-05-14.
#pragma once

#include <string>
#include <vector>

#include "../office/office_book.h"
#include "a_service.h"
#include "requests/letters.h"
#include "requests/requests.h"

namespace aiyl::test {

class RequestBook : public OfficeBook {
 public:
  explicit RequestBook(uint64_t seed = 1);

  services::ServiceId Add(const AService& service);
  services::StandardFacts Standard(services::ServiceId service);
  // From this day on the registry applies (art. 24).
  void Apply(const std::string& day);

  // A person of the book.
  std::string Person() const { return m_person; }
  std::string OtherPerson() const { return m_other; }
  // Opens a request of the person, with more fields; gives its id.
  std::string Open(office::Json more = office::Json::object());
  requests::Request Find(const std::string& id);
  requests::Letter FindLetter(const std::string& id);
  // "code@field", "" where it was done.
  std::string Refusal(const std::string& kind, const office::Json& data);
  std::vector<std::string> Numbers(requests::RequestList list, const std::string& words = {});
  int64_t Slip();  // prints one
  void Minutes(int64_t minutes) { Clock().AdvanceMicros(minutes * 60'000'000); }
  void At(const std::string& day) { Clock().Set(FixedClock::Noon(*Date::FromIso(day))); }
  void Write(const std::function<Status(store::UnitOfWork&)>& work);

  static const store::Registry& TheRegistry();

 private:
  std::string m_person, m_other;
};

}  // namespace aiyl::test

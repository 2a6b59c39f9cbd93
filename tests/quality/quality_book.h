// SPDX-License-Identifier: Apache-2.0
// A book with services, staff, a watch council and requests for the tests of quality and of the yearly report. Services
// and requests are written as rows: what their own acts allow is their own tests' affair. Today is 2025-05-14.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "office/office_book.h"
#include "quality/quality_acts.h"
#include "quality/survey_result.h"

namespace aiyl::test {

struct ServicePlan {
  std::string name;  // «N кызматы» / «услуга N»
  std::string payment = "free";
  std::optional<int64_t> fee = {};
  std::string from = "2024-01-01", to = {};
  bool standard = true;  // term 5 working days, waits 15 and 15 minutes
};
struct RequestPlan {
  std::optional<services::ServiceId> service = {};
  std::string day = "2025-03-03", due = {}, closed = {}, state = "open";
  std::optional<int64_t> wait_apply = {}, wait_receive = {}, paid = {};
  std::string refusal = {};  // «…» in both languages
};

class QualityBook {
 public:
  explicit QualityBook(uint64_t seed = 1);

  OfficeBook& Office() { return *m_book; }
  store::Book& operator*() { return **m_book; }
  store::Actor Actor() const { return m_book->Actor(); }
  store::Actor WatchActor() const { return {m_book->Made().office.value, m_watch.value, "test"}; }
  office::StaffId Head() const { return m_book->Made().staff; }
  office::StaffId Clerk() const { return m_clerk; }
  office::StaffId Watch() const { return m_watch; }
  office::Scope Scope() const { return m_book->Scope(); }

  office::Json Do(const std::string& kind, const office::Json& data) { return m_book->Do(kind, data); }
  office::Json DoAs(office::StaffId staff, const std::string& kind, const office::Json& data);
  // "code@field", "" where it was done.
  std::string Refusal(const std::string& kind, const office::Json& data);
  std::string RefusalAs(office::StaffId staff, const std::string& kind, const office::Json& data);
  template <class T>
  T Read(const std::function<T(store::Database&)>& read) {
    return m_book->Read<T>(read);
  }
  int64_t Number(const std::string& sql);

  services::ServiceId Service(const ServicePlan& plan);
  void Requests(const std::vector<RequestPlan>& plans);  // in one act
  std::string Questionnaire(const std::string& sample);  // its id
  // A wave about the objects «office», «head», «council» or a service's id; its id.
  std::string Wave(office::StaffId by, const std::string& sample, const std::vector<std::string>& about,
                   const std::string& from = "2025-05-01");

  static const store::Registry& TheRegistry();

 private:
  std::unique_ptr<OfficeBook> m_book;
  office::StaffId m_clerk, m_watch;
  std::map<std::string, Uuid> m_versions;  // of services, by id
  std::map<std::string, Uuid> m_standards;
  int64_t m_next_request = 0;
};

}  // namespace aiyl::test

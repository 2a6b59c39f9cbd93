// SPDX-License-Identifier: Apache-2.0
// A book with a council of nine deputies (VIII convocation) and a commission of four, two of them of civil society.
// Today is 2025-05-14.
#pragma once

#include <string>
#include <vector>

#include "council/council.h"
#include "office/office_book.h"

namespace aiyl::test {

class CouncilBook {
 public:
  explicit CouncilBook(uint64_t seed = 1);

  OfficeBook& Office() { return m_book; }
  store::Book& operator*() { return *m_book; }
  office::Json Do(const std::string& kind, const office::Json& data) { return m_book.Do(kind, data); }
  std::string Id(const std::string& kind, const office::Json& data) { return Do(kind, data).at("id"); }
  // "code@field"; "" where it was done.
  std::string Refusal(const std::string& kind, const office::Json& data);
  template <class T>
  T Read(const std::function<T(store::Database&)>& read) {
    return m_book.Read<T>(read);
  }
  void Set(const std::string& key, const std::string& value) { Do("setting.set", {{"key", key}, {"value", value}}); }

  // A session of the body on `day` with `items` items of the agenda; nobody took the attendance yet.
  struct Called {
    std::string session;
    std::vector<std::string> items;
  };
  Called Call(const std::string& body, const std::string& day, size_t items = 1, const office::Json& more = {});
  // The same held: the last `absent` members are missing.
  Called Held(const std::string& body, const std::string& day, size_t items = 1, size_t absent = 0);
  void Attend(const std::string& session, const std::vector<std::string>& members, size_t absent);
  void Vote(const std::string& item, int64_t votes_for, int64_t against, int64_t abstained);
  // A decision of the council adopted on that day.
  office::Json Adopted(const std::string& day, const office::Json& more = {});

  council::Session Session(const std::string& id);
  council::AgendaItem Item(const std::string& id);

  std::string council, commission;
  std::vector<std::string> deputies, commissioners;

 private:
  OfficeBook m_book;
};

}  // namespace aiyl::test

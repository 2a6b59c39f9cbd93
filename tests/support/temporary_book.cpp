// SPDX-License-Identifier: Apache-2.0
#include "support/temporary_book.h"

#include <stdexcept>

namespace aiyl::test {
namespace {

[[noreturn]] void Throw(const std::string& what, const Error& error) {
  throw std::runtime_error(what + ": " + error.code + " " + ToEnglish(error.message) + " " + error.detail);
}

}  // namespace

TemporaryBook::TemporaryBook(TemporaryBookOptions options)
    : m_clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2))), m_ids(NewSeededIdSource(options.seed, m_clock)) {
  m_environment.clock = &m_clock;
  m_environment.ids = m_ids.get();
  m_environment.registry = options.registry;
  m_environment.migrations = options.migrations;
  m_environment.vfs = options.vfs;
  m_office = m_ids->Next();
  m_staff = m_ids->Next();
  if (!options.first_act) options.first_act = [](store::UnitOfWork&) -> Status { return {}; };
  auto book = store::Book::Create(File(), {options.kind, m_office, false}, Actor(), m_environment, options.first_act);
  if (!book) Throw("no temporary book", book.error());
  m_book = std::move(*book);
}

TemporaryBook::~TemporaryBook() = default;

store::ActReceipt TemporaryBook::Do(const std::string& kind, const std::function<Status(store::UnitOfWork&)>& work) {
  const auto receipt = m_book->Write(Actor(), {.kind = kind, .happened_on = m_clock.Today()}, work);
  if (!receipt) Throw("act " + kind, receipt.error());
  return *receipt;
}

int64_t TemporaryBook::Number(const std::string& sql) {
  int64_t number = 0;
  const Status status = m_book->ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    if (!query.Next()) throw std::runtime_error("no row: " + sql);
    number = query.Int(0);
  });
  if (!status) Throw(sql, status.error());
  return number;
}

std::string TemporaryBook::Text(const std::string& sql) {
  std::string text;
  const Status status = m_book->ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    if (!query.Next()) throw std::runtime_error("no row: " + sql);
    text = query.String(0);
  });
  if (!status) Throw(sql, status.error());
  return text;
}

void TemporaryBook::Reopen(store::OpenMode mode) {
  m_book.reset();
  auto book = store::Book::Open(File(), mode, m_environment);
  if (!book) Throw("reopening", book.error());
  m_book = std::move(*book);
}

}  // namespace aiyl::test

// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_books.h"

#include <stdexcept>

#include "desk/registry.h"

namespace aiyl::test {
namespace {

constexpr const char* kPassphrase = "ак боз ат чуркайт";

[[noreturn]] void Throw(const std::string& what, const Error& error) {
  throw std::runtime_error(what + ": " + error.code + " " + ToEnglish(error.message) + " " + error.detail);
}
template <class T>
T Must(const std::string& what, Result<T> result) {
  if (!result) Throw(what, result.error());
  return std::move(*result);
}

}  // namespace

OfficeBook::OfficeBook(const TemporaryFolder& folder, const OfficeSpec& spec)
    : m_file(folder / ("book-" + std::to_string(spec.seed) + ".aiyl")),
      m_clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2))),
      m_ids(NewSeededIdSource(spec.seed, m_clock)) {
  m_environment.clock = &m_clock;
  m_environment.ids = m_ids.get();
  m_environment.registry = &desk::MakeRegistry();
  m_environment.vfs = spec.vfs;
  office::NewBookPlan plan;
  plan.kind = spec.kind;
  plan.keys = spec.keys;
  plan.name = {spec.name, spec.name};
  if (spec.kind == store::BookKind::kOffice) plan.villages = {{"", {spec.name + " айылы", "село " + spec.name}}};
  plan.staff_name = {"Асанова А.", "Асанова А."};
  plan.passphrase = kPassphrase;
  plan.desk = "test";
  auto made = Must("new book", office::CreateBook(m_file, plan, m_environment));
  m_office = made.office;
  m_staff = made.staff;
  m_book = std::move(made.book);
}

OfficeBook::OfficeBook(const std::filesystem::path& file, uint64_t seed)
    : m_file(file), m_clock(FixedClock::Noon(*Date::FromYmd(2026, 3, 2))), m_ids(NewSeededIdSource(seed, m_clock)) {
  m_environment.clock = &m_clock;
  m_environment.ids = m_ids.get();
  m_environment.registry = &desk::MakeRegistry();
  Open();
  m_office = office::OfficeId(m_book->Identity().office);
  m_staff = Must("staff", m_book->Read<office::StaffId>([&](store::Database& db) -> Result<office::StaffId> {
    return office::ListStaff(db, office::Scope::Of(m_office.value)).at(0).id;
  }));
}

void OfficeBook::Open() {
  m_book.reset();
  m_book = Must("open", store::Book::Open(m_file, store::OpenMode::kShared, m_environment));
}

const office::OfficeKeys& OfficeBook::Keys() {
  if (!m_keys)
    m_keys.emplace(Must("keys", m_book->Read<office::OfficeKeys>([&](store::Database& db) {
      return office::UnlockKeys(db, m_office, kPassphrase);
    })));
  return *m_keys;
}

std::string OfficeBook::PublicKey() {
  const auto& keys = Keys();
  return Must("public key",
              m_book->Read<std::string>([&](store::Database& db) { return office::PublicKeyText(db, keys); }));
}

void OfficeBook::Enrol(OfficeBook& other) {
  Must("enrol", office::Enrol(*m_book, other.PublicKey()));
}

store::ActReceipt OfficeBook::AddStaff(const std::string& name) {
  m_clock.AdvanceMicros(int64_t{86'400'000'000});
  return Must("staff.add",
              m_book->Write(Actor(), {.kind = "staff.add", .happened_on = m_clock.Today()},
                            [&](store::UnitOfWork& work) -> Status {
                              auto insert = work.Db().Prepare(
                                  "INSERT INTO staff(id, office, name_ky, name_ru, post_ky, post_ru, role) "
                                  "VALUES(?, ?, ?, ?, '', '', 'clerk')");
                              insert.Bind(work.Ids().Next(), m_office, name, name);
                              insert.Run();
                              return {};
                            }));
}

int64_t OfficeBook::Number(const std::string& sql) {
  int64_t number = 0;
  const auto status = m_book->ReadAny([&](store::Database& db) {
    auto query = db.PrepareOnce(sql);
    if (query.Next()) number = query.Int(0);
  });
  if (!status) Throw(sql, status.error());
  return number;
}

int64_t OfficeBook::LastSeq() {
  return Number("SELECT head_seq FROM act_stream s JOIN store_identity i ON i.stream = s.stream");
}

Result<exchange::ExportedPackage> OfficeBook::Export(OfficeBook& to, const std::filesystem::path& file,
                                                     exchange::ExportPlan plan) {
  const auto& keys = Keys();
  if (plan.to.empty()) plan.to = {to.Id()};
  plan.staff = m_staff.value;
  return exchange::ExportPackage(*m_book, keys, plan, file);
}

Result<exchange::AppliedPackage> OfficeBook::Apply(const std::filesystem::path& file) {
  const auto& keys = Keys();
  return exchange::ApplyPackage(*m_book, keys, Actor(), file);
}

std::map<std::string, std::set<std::string>> OfficeBook::TruthRows() {
  std::map<std::string, std::set<std::string>> rows;
  const auto status = m_book->ReadAny([&](store::Database& db) {
    for (const auto& [table, table_class] : m_environment.registry->Tables()) {
      if (table_class != store::TableClass::kTruth) continue;
      std::string line;
      auto columns = db.PrepareOnce("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid");
      while (columns.Next()) line += (line.empty() ? "" : " || ', ' || ") + ("quote(\"" + columns.String(0) + "\")");
      auto query = db.PrepareOnce("SELECT " + line + " FROM \"" + table + "\" ORDER BY 1");
      auto& texts = rows[table];
      while (query.Next()) texts.insert(query.String(0));
    }
  });
  if (!status) Throw("truth", status.error());
  return rows;
}

District::District(office::KeyPurpose keys)
    : east(folder, {.name = "Чыгыш", .seed = 11, .keys = keys}),
      west(folder, {.name = "Батыш", .seed = 12, .keys = keys}),
      district(folder, {.name = "Район", .seed = 13, .kind = store::BookKind::kDistrict, .keys = keys}) {
  east.Enrol(district);
  west.Enrol(district);
  district.Enrol(east);
  district.Enrol(west);
}

}  // namespace aiyl::test

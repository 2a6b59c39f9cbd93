// SPDX-License-Identifier: Apache-2.0
// Making, wrapping, opening and trusting keys. The wrapped secret is the two seeds, one after the other.
#include "office/keys.h"

#include <algorithm>
#include <array>
#include <utility>

#include "crypto/password.h"
#include "office/office_record.h"

namespace aiyl::office {
namespace {

constexpr std::string_view kWrapPurpose = "aiyl-office-keys-1";
// A demo book's keys guard nothing: they say "demo" wherever they appear.
constexpr std::string_view kDemoPassphrase = "demo";
constexpr size_t kShortestPassphrase = 8;

crypto::SecretBytes DemoSeed(OfficeId office, std::string_view what) {
  const auto digest = crypto::Blake2b256Keyed("aiyl-demo-key", std::string(what) + std::string(office.value.View()));
  return crypto::SecretBytes(digest.View());
}

Status CheckPassphrase(std::string_view passphrase) {
  // Letters, not bytes: a Cyrillic letter has two.
  const auto letters = std::count_if(passphrase.begin(), passphrase.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  if (letters < static_cast<std::ptrdiff_t>(kShortestPassphrase))
    return Refuse("key.passphrase-short", Msg("The passphrase needs at least 8 characters."), "passphrase");
  return {};
}

Result<std::string> Wrap(const crypto::SigningKey& signing, const crypto::OpeningKey& opening,
                         std::string_view passphrase, crypto::PasswordCost cost) {
  std::string both(signing.Seed().View());
  both += opening.Seed().View();
  const auto secret = crypto::SecretBytes::TakeFrom(both);
  return crypto::WrapSecret(secret, passphrase, kWrapPurpose, cost);
}

struct Wrapped {
  OfficeKeyId id;
  bool demo = false;
  std::string bytes;
};

std::optional<Wrapped> FindWrapped(store::Database& db, OfficeId office) {
  auto query = db.Prepare(R"sql(
    SELECT k.id, k.demo, w.wrapped FROM office_key k JOIN wrapped_key w ON w.office_key = k.id
    WHERE k.office = ? AND k.to_day IS NULL ORDER BY k.from_day DESC, k.id DESC LIMIT 1)sql");
  query.Bind(office);
  if (!query.Next()) return std::nullopt;
  return Wrapped{query.GetId<OfficeKeyTag>(0), query.Bool(1), std::string(query.Bytes(2))};
}

#define AIYL_ENROLLED_COLUMNS "office, name_ky, name_ru, sign_public, box_public, kind, revoked_at IS NOT NULL"

KnownKey ReadEnrolled(const store::Query& query) {
  KnownKey key;
  key.office = query.GetId<OfficeTag>(0);
  key.name = {query.String(1), query.String(2)};
  key.verify = crypto::VerifyKey::FromBytes(query.Bytes(3)).value_or(crypto::VerifyKey());
  key.seal = crypto::SealKey::FromBytes(query.Bytes(4)).value_or(crypto::SealKey());
  key.kind = query.String(5);
  key.revoked = query.Bool(6);
  return key;
}

}  // namespace

Result<OfficeKeyId> MakeKeys(store::UnitOfWork& work, OfficeId office, KeyPurpose purpose,
                             std::string_view passphrase) {
  const bool demo = purpose == KeyPurpose::kDemo;
  if (!demo) AIYL_TRY(CheckPassphrase(passphrase));
  auto signing = demo ? *crypto::SigningKey::FromSeed(DemoSeed(office, "sign")) : crypto::SigningKey::Generate();
  auto opening = demo ? *crypto::OpeningKey::FromSeed(DemoSeed(office, "open")) : crypto::OpeningKey::Generate();
  AIYL_ASSIGN(const std::string wrapped,
              Wrap(signing, opening, demo ? kDemoPassphrase : passphrase,
                   demo ? crypto::PasswordCost::kLight : crypto::PasswordCost::kInteractive));
  const auto id = work.Ids().NextId<OfficeKeyTag>();
  const Date today = work.GetClock().Today();
  auto& db = work.Db();
  auto end = db.Prepare("UPDATE office_key SET to_day = ? WHERE office = ? AND to_day IS NULL");
  end.Bind(today, office);
  end.Run();
  auto insert = db.Prepare(R"sql(
    INSERT INTO office_key(id, office, sign_public, box_public, from_day, demo) VALUES(?, ?, ?, ?, ?, ?))sql");
  insert.Bind(id, office).BindBytes(signing.Public().View()).BindBytes(opening.Public().View()).Bind(today, demo);
  insert.Run();
  const OfficeKeys keys{id, office, demo, std::move(signing), std::move(opening)};
  AIYL_ASSIGN(const std::string file, PublicKeyText(db, keys));
  auto keep = db.Prepare("INSERT INTO wrapped_key(office_key, wrapped, made_at, public_file) VALUES(?, ?, ?, ?)");
  keep.Bind(id).BindBytes(wrapped).Bind(work.GetClock().Now().micros).Bind(file);
  keep.Run();
  return id;
}

Result<OfficeKeys> UnlockKeys(store::Database& db, OfficeId office, std::string_view passphrase) {
  const auto wrapped = FindWrapped(db, office);
  if (!wrapped) return Refuse("key.none", Msg("The office's secret key is not on this computer."));
  AIYL_ASSIGN(const crypto::SecretBytes both,
              crypto::UnwrapSecret(wrapped->bytes, wrapped->demo ? kDemoPassphrase : passphrase, kWrapPurpose));
  const auto view = both.View();
  if (view.size() != crypto::SigningKey::kSeedSize + crypto::OpeningKey::kSeedSize)
    return EnvironmentError("key.damaged", Msg("The office's secret key on this computer is damaged."));
  auto signing = crypto::SigningKey::FromSeed(crypto::SecretBytes(view.substr(0, crypto::SigningKey::kSeedSize)));
  auto opening = crypto::OpeningKey::FromSeed(crypto::SecretBytes(view.substr(crypto::SigningKey::kSeedSize)));
  return OfficeKeys{wrapped->id, office, wrapped->demo, std::move(*signing), std::move(*opening)};
}

bool KeysNeedPassphrase(store::Database& db, OfficeId office) {
  const auto wrapped = FindWrapped(db, office);
  return wrapped && !wrapped->demo;
}

Status ChangePassphrase(store::Book& book, OfficeId office, std::string_view old_passphrase,
                        std::string_view new_passphrase) {
  AIYL_TRY(CheckPassphrase(new_passphrase));
  AIYL_ASSIGN(const OfficeKeys keys,
              book.Read<OfficeKeys>([&](store::Database& db) { return UnlockKeys(db, office, old_passphrase); }));
  AIYL_ASSIGN(const std::string wrapped,
              Wrap(keys.signing, keys.opening, new_passphrase, crypto::PasswordCost::kInteractive));
  return book.WriteLocal([&](store::Database& db) -> Status {
    auto update = db.Prepare("UPDATE wrapped_key SET wrapped = ? WHERE office_key = ?");
    update.BindBytes(wrapped).Bind(keys.id);
    update.Run();
    return {};
  });
}

Result<std::string> PublicKeyText(store::Database& db, const OfficeKeys& keys) {
  const auto office = FindOffice(db, keys.office);
  if (!office) return Refuse("office.unknown", Msg("The office is not in the book."));
  crypto::PublicKeyFile file;
  file.office = keys.office.value;
  file.kind = keys.demo                                                ? crypto::KeyKind::kDemo
              : office->kind == "district" || office->kind == "oblast" ? crypto::KeyKind::kDistrict
                                                                       : crypto::KeyKind::kOffice;
  file.name_ky = office->name.ky;
  file.name_ru = office->name.ru;
  file.verify_key = keys.signing.Public();
  file.seal_key = keys.opening.Public();
  return crypto::FormatKeyFile(file, keys.signing);
}

std::optional<std::string> KeptPublicKeyText(store::Database& db, OfficeId office) {
  const auto wrapped = FindWrapped(db, office);
  const auto record = FindOffice(db, office);
  if (!wrapped || !record) return std::nullopt;
  auto query = db.Prepare("SELECT public_file FROM wrapped_key WHERE office_key = ?");
  query.Bind(wrapped->id);
  if (!query.Next() || query.String(0).empty()) return std::nullopt;
  const std::string text = query.String(0);
  const auto file = crypto::ParseKeyFile(text);
  if (!file || file->name_ky != record->name.ky || file->name_ru != record->name.ru) return std::nullopt;
  return text;
}

Status KeepPublicKeyText(store::Book& book, const OfficeKeys& keys, const std::string& text) {
  return book.WriteLocal([&](store::Database& db) -> Status {
    auto update = db.Prepare("UPDATE wrapped_key SET public_file = ? WHERE office_key = ? AND public_file <> ?");
    update.Bind(text, keys.id, text);
    update.Run();
    return {};
  });
}

Result<KeyFileFacts> ReadKeyFile(std::string_view text) {
  AIYL_ASSIGN(const crypto::PublicKeyFile file, crypto::ParseKeyFile(text));
  return KeyFileFacts{OfficeId(file.office),
                      {file.name_ky, file.name_ru},
                      std::string(crypto::KeyKindName(file.kind)),
                      file.Fingerprint()};
}

std::string KnownKey::Fingerprint() const {
  crypto::PublicKeyFile file;
  file.office = office.value;
  for (const auto one : {crypto::KeyKind::kOffice, crypto::KeyKind::kDistrict, crypto::KeyKind::kDemo})
    if (crypto::KeyKindName(one) == kind) file.kind = one;
  file.verify_key = verify;
  file.seal_key = seal;
  return file.Fingerprint();
}

Result<KnownKey> Enrol(store::Book& book, std::string_view key_file_text) {
  AIYL_ASSIGN(const crypto::PublicKeyFile file, crypto::ParseKeyFile(key_file_text));
  if (file.office == book.Identity().office)
    return Refuse("enrol.own", Msg("This is the public key of the book's own office."));
  const bool demo = file.kind == crypto::KeyKind::kDemo;
  KnownKey key;
  key.office = OfficeId(file.office);
  key.name = {file.name_ky, file.name_ru};
  key.verify = file.verify_key;
  key.seal = file.seal_key;
  key.kind = std::string(crypto::KeyKindName(file.kind));
  AIYL_TRY(book.WriteLocal([&](store::Database& db) -> Status {
    auto insert = db.Prepare(R"sql(
      INSERT INTO enrolled_office(office, sign_public, box_public, kind, name_ky, name_ru, demo, enrolled_at)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT(office, sign_public) DO UPDATE SET box_public = excluded.box_public, kind = excluded.kind,
        name_ky = excluded.name_ky, name_ru = excluded.name_ru, enrolled_at = excluded.enrolled_at,
        revoked_at = NULL)sql");
    insert.Bind(file.office).BindBytes(file.verify_key.View()).BindBytes(file.seal_key.View());
    insert.Bind(key.kind, file.name_ky, file.name_ru, demo, book.Env().clock->Now().micros);
    insert.Run();
    return {};
  }));
  return key;
}

Status Revoke(store::Book& book, OfficeId office, const crypto::VerifyKey& key) {
  return book.WriteLocal([&](store::Database& db) -> Status {
    auto update = db.Prepare("UPDATE enrolled_office SET revoked_at = ? WHERE office = ? AND sign_public = ?");
    update.Bind(book.Env().clock->Now().micros, office).BindBytes(key.View());
    if (update.Run() == 0) return Refuse("enrol.unknown", Msg("This key is not enrolled here."));
    return {};
  });
}

std::vector<KnownKey> ListEnrolled(store::Database& db) {
  auto query = db.Prepare("SELECT " AIYL_ENROLLED_COLUMNS " FROM enrolled_office ORDER BY enrolled_at DESC, office");
  std::vector<KnownKey> keys;
  while (query.Next()) keys.push_back(ReadEnrolled(query));
  return keys;
}

std::optional<KnownKey> FindEnrolled(store::Database& db, OfficeId office) {
  for (auto& key : ListEnrolled(db))
    if (key.office == office && !key.revoked) return std::move(key);
  return std::nullopt;
}

std::optional<KnownKey> FindKeyById(store::Database& db, std::string_view key_id) {
  auto query = db.Prepare(R"sql(
    SELECT k.office, o.name_ky, o.name_ru, k.sign_public, k.box_public, CASE WHEN k.demo = 1 THEN 'demo' ELSE 'office' END,
      0
    FROM office_key k JOIN office o ON o.id = k.office ORDER BY k.from_day DESC, k.id)sql");
  while (query.Next()) {
    auto key = ReadEnrolled(query);
    key.own = true;
    if (key.verify.KeyId() == key_id) return key;
  }
  for (auto& key : ListEnrolled(db))
    if (key.verify.KeyId() == key_id) return std::move(key);
  return std::nullopt;
}

}  // namespace aiyl::office

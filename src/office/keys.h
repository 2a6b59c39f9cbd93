// SPDX-License-Identifier: Apache-2.0
// The office's keys: one pair that signs (papers, packages), one that opens what is sealed to the office. The public
// halves are rows of the book, because papers of past years are still checked against them; the secret halves lie
// wrapped by a passphrase on this desk alone. And the public keys of other offices that this desk trusts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "crypto/key_file.h"
#include "crypto/seal.h"
#include "crypto/sign.h"
#include "office/bilingual.h"
#include "office/ids.h"
#include "store/book.h"

namespace aiyl::office {

using OfficeKeyId = Id<struct OfficeKeyTag>;

// The open keys of one office. Moves only: secrets are wiped with the object.
struct OfficeKeys {
  OfficeKeyId id;
  OfficeId office;
  bool demo = false;
  crypto::SigningKey signing;
  crypto::OpeningKey opening;
};

// New keys within the act that is being written (act 1, key.renew): public row, and the wrapped secret beside it.
// A demo book's keys follow from the office's id and open without a passphrase.
enum class KeyPurpose { kReal, kDemo };
// Errors: "key.passphrase-short" (under 8 characters, real books only), "crypto.memory".
Result<OfficeKeyId> MakeKeys(store::UnitOfWork& work, OfficeId office, KeyPurpose purpose, std::string_view passphrase);

// Errors: "key.none" (this desk has no secret half), "crypto.wrong-passphrase".
Result<OfficeKeys> UnlockKeys(store::Database& db, OfficeId office, std::string_view passphrase);
// Whether UnlockKeys needs a passphrase: false for demo books.
bool KeysNeedPassphrase(store::Database& db, OfficeId office);
Status ChangePassphrase(store::Book& book, OfficeId office, std::string_view old_passphrase,
                        std::string_view new_passphrase);

// The text of the public-key file (crypto/key_file.h), signed by the key itself.
Result<std::string> PublicKeyText(store::Database& db, const OfficeKeys& keys);
// The same as it was signed when the keys were last open, so that giving it out needs no passphrase; empty where the
// office's name has changed since.
std::optional<std::string> KeptPublicKeyText(store::Database& db, OfficeId office);
Status KeepPublicKeyText(store::Book& book, const OfficeKeys& keys, const std::string& text);

// What a public-key file says of itself: shown to be compared before anybody trusts it. Errors: those of
// crypto::ParseKeyFile.
struct KeyFileFacts {
  OfficeId office;
  Bilingual name;
  std::string kind;  // "office", "district", "demo"
  std::string fingerprint;
};
Result<KeyFileFacts> ReadKeyFile(std::string_view text);

// A public key of an office: of this book's own (all that it ever had), or enrolled here.
struct KnownKey {
  OfficeId office;
  Bilingual name;
  crypto::VerifyKey verify;
  crypto::SealKey seal;
  std::string kind;  // "office", "district", "demo"
  bool own = false;
  bool revoked = false;

  std::string Fingerprint() const;  // crypto::PublicKeyFile::Fingerprint of its key file
};
// Trusts the file's key from now on. Errors: those of crypto::ParseKeyFile, "enrol.own" (the book's own office).
Result<KnownKey> Enrol(store::Book& book, std::string_view key_file_text);
Status Revoke(store::Book& book, OfficeId office, const crypto::VerifyKey& key);
std::vector<KnownKey> ListEnrolled(store::Database& db);
// The one enrolled last and not revoked.
std::optional<KnownKey> FindEnrolled(store::Database& db, OfficeId office);
// Own keys and enrolled ones, by the key id that codes and packages carry (crypto::VerifyKey::KeyId).
std::optional<KnownKey> FindKeyById(store::Database& db, std::string_view key_id);

}  // namespace aiyl::office

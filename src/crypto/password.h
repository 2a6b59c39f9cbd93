// SPDX-License-Identifier: Apache-2.0
// Secrets that people type: PINs of staff (checked) and passphrases (which wrap keys). Argon2id makes each guess cost.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/crypto.h"

namespace aiyl::crypto {

// What one guess costs. kInteractive: 64 MiB, about 0.1 s: PINs and passphrases of real books. kModerate: 256 MiB,
// about 0.7 s: for a key that leaves the computer. kLight: 8 KiB, for tests and demo books only; what is made with it
// says so in itself and guards nothing.
enum class PasswordCost { kLight, kInteractive, kModerate };

// A text of Argon2id ("$argon2id$v=19$…", under 128 characters) with its own salt and cost. Error (kEnvironment):
// "crypto.memory" where the computer has not that much to give.
Result<std::string> HashPassword(std::string_view password, PasswordCost cost = PasswordCost::kInteractive);
// False for a wrong password and for a text that is no such hash.
bool VerifyPassword(std::string_view hash, std::string_view password);
// True where `hash` was made with another cost and should be made anew at the next sign-in.
bool NeedsRehash(std::string_view hash, PasswordCost cost = PasswordCost::kInteractive);

// A secret (a key file, a seed; up to 64 KiB) under a passphrase: Argon2id makes a key, XChaCha20-Poly1305 closes.
// The result is CBOR that carries its cost, salt and nonce, so the costs can rise without breaking old books.
// `purpose` is bound to it: what was wrapped as one thing does not open as another.
Result<std::string> WrapSecret(const SecretBytes& secret, std::string_view passphrase, std::string_view purpose,
                               PasswordCost cost = PasswordCost::kInteractive);
// Errors: "crypto.wrong-passphrase" (also where the purpose or a byte differs: they cannot be told apart),
// "crypto.bad-wrap" where it is no wrapped secret or its cost is beyond sense.
Result<SecretBytes> UnwrapSecret(std::string_view wrapped, std::string_view passphrase, std::string_view purpose);

}  // namespace aiyl::crypto

// SPDX-License-Identifier: Apache-2.0
// What the code on a paper says and how it is checked with no book at hand: the office's signature over no more than
// the paper shows. Genuine is not signed: the code is made before the ink. And the list of papers declared void.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"
#include "base/result.h"
#include "crypto/key_file.h"
#include "crypto/sign.h"
#include "crypto/signed_code.h"
#include "office/keys.h"
#include "store/book.h"

namespace aiyl::papers {

inline constexpr int64_t kPaperClaimsVersion = 1;

struct PaperClaims {
  Uuid office;
  std::string number;
  Date day;
  std::string kind;  // code of list paper-kind
  std::string name;
  std::string pin_tail;   // last four digits, or empty
  std::string text_hash;  // first 16 bytes of BLAKE2b-256 of the words of the page
  bool demo = false;
  bool operator==(const PaperClaims&) const = default;
};

std::string SignPaper(const PaperClaims& claims, const crypto::SigningKey& key);

// An office whose papers can be checked, from its public-key file.
struct TrustedKey {
  Uuid office;
  office::Bilingual name;
  crypto::VerifyKey key;
  crypto::KeyKind kind = crypto::KeyKind::kOffice;
};

struct Revocation {
  std::string number;
  Date day;      // of the paper
  Date void_on;  // annulled or spoiled
};
struct RevocationList {
  Uuid office;
  Date as_of;
  std::vector<Revocation> papers;
};

struct PaperCheck {
  PaperClaims claims;
  TrustedKey signer;
  std::optional<Revocation> revoked;
  // What to say, most important first: genuine but void without signature and seal; no electronic signature in the
  // sense of the law; annulled; a demonstration paper.
  std::vector<Message> Sentences() const;
};
// Errors: those of crypto::VerifyCode; "code.no-claim" and "paper.code-claims" where it is genuine but no paper of
// ours; "paper.code-office" where the key belongs to another office than the code says.
Result<PaperCheck> CheckPaper(std::string_view code, const std::vector<TrustedKey>& keys,
                              const std::vector<RevocationList>& revocations = {});

// Keys from one public-key file, or all that a book knows (own and enrolled).
Result<TrustedKey> TrustKeyFile(std::string_view text);
std::vector<TrustedKey> TrustedBy(store::Database& db);

// The list as a text signed by the office; no personal data: numbers and days alone.
RevocationList Revocations(store::Database& db, const Uuid& office, Date as_of);
std::string FormatRevocations(const RevocationList& list, const crypto::SigningKey& key);
// Errors: "revocations.form", "revocations.signature" (altered, or signed by none of `keys`).
Result<RevocationList> ParseRevocations(std::string_view text, const std::vector<TrustedKey>& keys);

}  // namespace aiyl::papers

// SPDX-License-Identifier: Apache-2.0
// Claims of a paper to CBOR and back, the check, and the list of void papers.
#include "papers/signed_paper.h"

#include <algorithm>

#include "base/shown_date.h"
#include "codec/cbor_value.h"
#include "codec/hex.h"
#include "office/office_record.h"

namespace aiyl::papers {
namespace {

using codec::CborMap;
using codec::CborValue;

// Keys of our map. Never reused for something else; a new meaning takes a new number.
enum ClaimKey : int64_t {
  kVersion = 1,
  kOffice = 2,
  kNumber = 3,
  kDay = 4,  // days since 1970-01-01
  kKind = 5,
  kName = 6,
  kPinTail = 7,
  kTextHash = 8,
  kDemo = 9,
};

constexpr std::string_view kRevocationHead = "aiyl-revoked-1";

Result<PaperClaims> ReadClaims(const CborMap& map) {
  const auto wrong = [] {
    return Refuse("paper.code-claims", Msg("The code is genuine, but it is not that of a paper."));
  };
  const auto* version = map.Find(kVersion);
  if (!version || !version->AsInt()) return wrong();
  if (*version->AsInt() > kPaperClaimsVersion)
    return Refuse("paper.code-newer", Msg("The code was made by a newer program. Update this one."));
  const auto text = [&](int64_t key) {
    const auto* value = map.Find(key);
    return value && value->AsText() ? *value->AsText() : std::string();
  };
  const auto* office = map.Find(kOffice);
  const auto* day = map.Find(kDay);
  const auto* hash = map.Find(kTextHash);
  const auto* demo = map.Find(kDemo);
  if (!office || !office->AsBytes() || !day || !day->AsInt() || !hash || !hash->AsBytes()) return wrong();
  const auto uuid = Uuid::FromBytes(*office->AsBytes());
  constexpr int64_t kLastDay = 2932896;  // 9999-12-31
  if (!uuid || *day->AsInt() < 0 || *day->AsInt() > kLastDay) return wrong();
  PaperClaims claims;
  claims.office = *uuid;
  claims.number = text(kNumber);
  claims.day = Date::FromDays(static_cast<int32_t>(*day->AsInt()));
  claims.kind = text(kKind);
  claims.name = text(kName);
  claims.pin_tail = text(kPinTail);
  claims.text_hash = *hash->AsBytes();
  claims.demo = demo && demo->AsBool().value_or(false);
  if (claims.number.empty()) return wrong();
  return claims;
}

std::string RevocationBody(const RevocationList& list) {
  std::string body =
      std::string(kRevocationHead) + "\noffice: " + list.office.ToText() + "\nas-of: " + list.as_of.Iso() + "\n";
  for (const auto& one : list.papers) body += one.number + "\t" + one.day.Iso() + "\t" + one.void_on.Iso() + "\n";
  return body;
}

std::string_view NextLine(std::string_view& rest) {
  const auto end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::string SignPaper(const PaperClaims& claims, const crypto::SigningKey& key) {
  CborMap paper;
  paper.Set(kVersion, CborValue::Int(kPaperClaimsVersion));
  paper.Set(kOffice, CborValue::Bytes(std::string(claims.office.View())));
  paper.Set(kNumber, CborValue::Text(claims.number));
  paper.Set(kDay, CborValue::Int(claims.day.Days()));
  paper.Set(kKind, CborValue::Text(claims.kind));
  if (!claims.name.empty()) paper.Set(kName, CborValue::Text(claims.name));
  if (!claims.pin_tail.empty()) paper.Set(kPinTail, CborValue::Text(claims.pin_tail));
  paper.Set(kTextHash, CborValue::Bytes(claims.text_hash));
  if (claims.demo) paper.Set(kDemo, CborValue::Bool(true));
  CborMap all;
  all.Set(crypto::kPaperClaimsKey, CborValue::Map(std::move(paper)));
  return crypto::SignCode(all, key);
}

std::vector<Message> PaperCheck::Sentences() const {
  std::vector<Message> sentences;
  if (claims.demo || signer.kind == crypto::KeyKind::kDemo)
    sentences.push_back(Msg("This is a paper of a demonstration book: it proves nothing."));
  if (revoked)
    sentences.push_back(Msg("The office declared this paper void on {day}.", {{"day", Shown(revoked->void_on)}}));
  sentences.push_back(Msg("The text is genuine; without signature and seal the paper is not valid."));
  sentences.push_back(Msg("The code is no electronic signature in the sense of the law."));
  return sentences;
}

Result<PaperCheck> CheckPaper(std::string_view code, const std::vector<TrustedKey>& keys,
                              const std::vector<RevocationList>& revocations) {
  PaperCheck check;
  AIYL_ASSIGN(const crypto::DecodedCode decoded,
              crypto::VerifyCode(code, [&](std::string_view kid) -> std::optional<crypto::VerifyKey> {
                for (const auto& trusted : keys)
                  if (trusted.key.KeyId() == kid) return trusted.key;
                return std::nullopt;
              }));
  for (const auto& trusted : keys)
    if (trusted.key.KeyId() == decoded.kid) check.signer = trusted;
  AIYL_ASSIGN(const CborMap map, decoded.ClaimMap(crypto::kPaperClaimsKey));
  AIYL_ASSIGN(check.claims, ReadClaims(map));
  if (check.claims.office != check.signer.office)
    return Refuse("paper.code-office", Msg("The code was signed with the key of another office than it names."));
  for (const auto& list : revocations)
    if (list.office == check.claims.office)
      for (const auto& one : list.papers)
        if (one.number == check.claims.number && one.day == check.claims.day) check.revoked = one;
  return check;
}

Result<TrustedKey> TrustKeyFile(std::string_view text) {
  AIYL_ASSIGN(const crypto::PublicKeyFile file, crypto::ParseKeyFile(text));
  return TrustedKey{file.office, {file.name_ky, file.name_ru}, file.verify_key, file.kind};
}

std::vector<TrustedKey> TrustedBy(store::Database& db) {
  std::vector<TrustedKey> keys;
  auto own = db.Prepare(R"sql(
    SELECT k.office, o.name_ky, o.name_ru, k.sign_public, k.demo FROM office_key k JOIN office o ON o.id = k.office
    ORDER BY k.from_day DESC, k.id)sql");
  while (own.Next())
    if (const auto key = crypto::VerifyKey::FromBytes(own.Bytes(3)))
      keys.push_back({own.GetUuid(0),
                      {own.String(1), own.String(2)},
                      *key,
                      own.Bool(4) ? crypto::KeyKind::kDemo : crypto::KeyKind::kOffice});
  for (const auto& key : office::ListEnrolled(db)) {
    if (key.revoked) continue;
    const auto kind = key.kind == "demo"       ? crypto::KeyKind::kDemo
                      : key.kind == "district" ? crypto::KeyKind::kDistrict
                                               : crypto::KeyKind::kOffice;
    keys.push_back({key.office.value, key.name, key.verify, kind});
  }
  return keys;
}

RevocationList Revocations(store::Database& db, const Uuid& office, Date as_of) {
  RevocationList list{office, as_of, {}};
  auto query = db.Prepare(R"sql(
    SELECT number_text, day, ended_day FROM paper
    WHERE office = ? AND state IN ('annulled', 'spoiled') AND page_hash IS NOT NULL AND ended_day <= ?
    ORDER BY day, number)sql");
  query.Bind(office, as_of);
  while (query.Next()) list.papers.push_back({query.String(0), query.GetDate(1), query.GetDate(2)});
  return list;
}

std::string FormatRevocations(const RevocationList& list, const crypto::SigningKey& key) {
  const std::string body = RevocationBody(list);
  return body + "signature: " + codec::ToHex(key.Sign(body)) + "\n";
}

Result<RevocationList> ParseRevocations(std::string_view text, const std::vector<TrustedKey>& keys) {
  const auto wrong = [] {
    return Refuse("revocations.form", Msg("This is not a list of void papers, or it was cut."));
  };
  RevocationList list;
  if (NextLine(text) != kRevocationHead) return wrong();
  const auto value = [&](std::string_view name) -> std::string_view {
    const auto line = NextLine(text);
    return line.starts_with(name) ? line.substr(name.size()) : std::string_view();
  };
  const auto office = Uuid::FromText(value("office: "));
  const auto as_of = Date::FromIso(value("as-of: "));
  if (!office || !as_of) return wrong();
  list.office = *office;
  list.as_of = *as_of;
  std::string signature;
  while (!text.empty()) {
    const auto line = NextLine(text);
    if (line.starts_with("signature: ")) {
      const auto bytes = codec::FromHex(line.substr(std::string_view("signature: ").size()));
      if (!bytes) return wrong();
      signature = *bytes;
      break;
    }
    const auto first = line.find('\t');
    const auto second = first == std::string_view::npos ? first : line.find('\t', first + 1);
    if (second == std::string_view::npos) return wrong();
    const auto day = Date::FromIso(line.substr(first + 1, second - first - 1));
    const auto void_on = Date::FromIso(line.substr(second + 1));
    if (!day || !void_on) return wrong();
    list.papers.push_back({std::string(line.substr(0, first)), *day, *void_on});
  }
  const std::string body = RevocationBody(list);
  const bool genuine = std::any_of(keys.begin(), keys.end(), [&](const TrustedKey& trusted) {
    return trusted.office == list.office && crypto::VerifySignature(trusted.key, body, signature);
  });
  if (!genuine)
    return Refuse("revocations.signature",
                  Msg("The list of void papers was altered, or its office is not known here."));
  return list;
}

}  // namespace aiyl::papers

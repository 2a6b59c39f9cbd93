// SPDX-License-Identifier: Apache-2.0
#include "crypto/key_file.h"

#include <cassert>
#include <cstdio>
#include <vector>

#include "codec/cbor.h"
#include "codec/hex.h"

namespace aiyl::crypto {

namespace {

constexpr std::string_view kFirstLine = "aiyl-key-1";
constexpr size_t kMaxFile = 16384;

std::string OneLine(std::string_view name) {
  std::string line;
  for (const char c : name) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  while (!line.empty() && line.back() == ' ') line.pop_back();
  while (!line.empty() && line.front() == ' ') line.erase(0, 1);
  return line;
}

// What the signature covers: the file up to its last line, always in this one form.
std::string SignedText(const PublicKeyFile& file) {
  std::string text(kFirstLine);
  text += "\noffice: " + file.office.ToText();
  text += "\nkind: ";
  text += KeyKindName(file.kind);
  text += "\nname-ky: " + OneLine(file.name_ky);
  text += "\nname-ru: " + OneLine(file.name_ru);
  text += "\nsign: " + file.verify_key.ToHex();
  text += "\nseal: " + file.seal_key.ToHex();
  return text + "\n";
}

std::vector<std::string_view> Lines(std::string_view text) {
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    lines.push_back(line);
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

tl::unexpected<Error> NotAKeyFile(size_t line) {
  auto refused = EnvironmentError("crypto.key-file", Msg("This is no public-key file of an office."));
  refused.value().detail = "line " + std::to_string(line);
  return refused;
}

}  // namespace

std::string_view KeyKindName(KeyKind kind) {
  switch (kind) {
    case KeyKind::kDistrict:
      return "district";
    case KeyKind::kDemo:
      return "demo";
    case KeyKind::kOffice:
      break;
  }
  return "office";
}

std::string PublicKeyFile::Fingerprint() const {
  // The names are left out: an office that mends its name keeps its fingerprint.
  codec::CborWriter named;
  named.Array(4);
  named.Bytes(office.View());
  named.Text(KeyKindName(kind));
  named.Bytes(verify_key.View());
  named.Bytes(seal_key.View());
  const Digest digest = Blake2b256(named.Encoded());
  std::string digits;
  for (size_t group = 0; group < 8; ++group) {
    unsigned number = 0;
    for (size_t i = 0; i < 4; ++i) number = number << 8 | digest.bytes[group * 4 + i];
    char four[8];
    std::snprintf(four, sizeof four, "%04u", number % 10000);
    digits += (group > 0 ? " " : "") + std::string(four);
  }
  return digits;
}

std::string FormatKeyFile(const PublicKeyFile& file, const SigningKey& key) {
  assert(file.verify_key == key.Public());
  const std::string text = SignedText(file);
  return text + "signature: " + codec::ToHex(key.Sign(text)) + "\n";
}

Result<PublicKeyFile> ParseKeyFile(std::string_view text) {
  if (text.size() > kMaxFile) return NotAKeyFile(0);
  const auto lines = Lines(text);
  if (lines.empty()) return NotAKeyFile(1);
  if (lines[0] != kFirstLine) {
    if (lines[0].substr(0, 9) == kFirstLine.substr(0, 9) && lines[0].size() < 16)
      return Refuse("crypto.key-file-newer", Msg("This public-key file was made by a newer version of the program."));
    return NotAKeyFile(1);
  }
  constexpr std::string_view kNames[] = {"office:", "kind:", "name-ky:", "name-ru:", "sign:", "seal:", "signature:"};
  constexpr size_t kCount = std::size(kNames);
  if (lines.size() != kCount + 1) return NotAKeyFile(lines.size());
  std::string_view values[kCount];
  for (size_t i = 0; i < kCount; ++i) {
    std::string_view line = lines[i + 1];
    if (line.substr(0, kNames[i].size()) != kNames[i]) return NotAKeyFile(i + 2);
    line.remove_prefix(kNames[i].size());
    while (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    values[i] = line;
  }

  PublicKeyFile file;
  const auto office = Uuid::FromText(values[0]);
  if (!office) return NotAKeyFile(2);
  file.office = *office;
  if (values[1] == KeyKindName(KeyKind::kOffice))
    file.kind = KeyKind::kOffice;
  else if (values[1] == KeyKindName(KeyKind::kDistrict))
    file.kind = KeyKind::kDistrict;
  else if (values[1] == KeyKindName(KeyKind::kDemo))
    file.kind = KeyKind::kDemo;
  else
    return NotAKeyFile(3);
  for (const size_t i : {size_t{2}, size_t{3}})
    if (!codec::IsUtf8(values[i])) return NotAKeyFile(i + 2);
  // As they were signed: a line break that slipped in among the words is a blank there.
  file.name_ky = OneLine(values[2]);
  file.name_ru = OneLine(values[3]);
  const auto verify_key = VerifyKey::FromBytes(codec::FromHex(values[4]).value_or(""));
  if (!verify_key) return NotAKeyFile(6);
  file.verify_key = *verify_key;
  const auto seal_key = SealKey::FromBytes(codec::FromHex(values[5]).value_or(""));
  if (!seal_key) return NotAKeyFile(7);
  file.seal_key = *seal_key;
  const auto signature = codec::FromHex(values[6]);
  if (!signature) return NotAKeyFile(8);
  if (!VerifySignature(file.verify_key, SignedText(file), *signature))
    return Refuse("crypto.key-file-signature", Msg("The public-key file was altered: its signature does not fit."));
  return file;
}

}  // namespace aiyl::crypto

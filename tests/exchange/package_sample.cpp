// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_sample.h"

#include "codec/cbor.h"
#include "codec/zstd.h"

namespace aiyl::test {
namespace {

Uuid MadeUp(uint8_t number) {
  Uuid id;
  id.bytes.fill(number);
  return id;
}
crypto::SecretBytes Seed(char letter) {
  return crypto::SecretBytes(std::string(32, letter));
}
std::string Zeros() {
  return std::string(crypto::Digest::kSize, '\0');
}

}  // namespace

SampleOffices::SampleOffices()
    : village(MadeUp(1)),
      district(MadeUp(2)),
      stranger(MadeUp(3)),
      village_sign(*crypto::SigningKey::FromSeed(Seed('v'))),
      stranger_sign(*crypto::SigningKey::FromSeed(Seed('s'))),
      district_open(*crypto::OpeningKey::FromSeed(Seed('d'))),
      stranger_open(*crypto::OpeningKey::FromSeed(Seed('t'))) {}

exchange::PackageHeader SampleHeader(const SampleOffices& offices) {
  exchange::PackageHeader header;
  header.made_at = Instant{1'772'000'000'000'000};
  header.sender = {offices.village, "Көк-Жар айыл өкмөтү", "айыл окмоту Кок-Жар", crypto::KeyKind::kOffice,
                   offices.village_sign.Public()};
  header.schema = 5;
  header.least_reader = 3;
  return header;
}

std::vector<exchange::PackageRecipient> SampleRecipients(const SampleOffices& offices) {
  return {{offices.district, "Сузак району", "Сузакский район", offices.district_open.Public(), {}}};
}

std::vector<SampleAct> SampleActs(int count, size_t size) {
  std::vector<SampleAct> acts;
  std::string bytes = "seed";
  for (int i = 0; i < count; ++i) {
    SampleAct act;
    while (act.encoded.size() < size) {  // does not compress
      bytes = std::string(crypto::Blake2b256(bytes).View());
      act.encoded += bytes;
    }
    act.encoded.resize(size);
    act.hash = std::string(crypto::Blake2b256(act.encoded + std::to_string(i)).View());
    acts.push_back(std::move(act));
  }
  return acts;
}

std::string MakeSample(const SampleOffices& offices, const std::vector<SampleAct>& acts, int64_t from) {
  exchange::PackageWriter writer;
  writer.Begin({.stream = MadeUp(9), .office = offices.village, .from = from, .prev_hash = Zeros()});
  for (const SampleAct& act : acts)
    if (!writer.Add(act.hash, act.encoded)) return {};
  return writer.Finish(SampleHeader(offices), SampleRecipients(offices), offices.village_sign).value_or("");
}

std::string PlainBytes(const std::vector<SampleAct>& acts) {
  codec::CborWriter out;
  for (const SampleAct& act : acts) {
    out.Array(2);
    out.Bytes(act.hash);
    out.Bytes(act.encoded);
  }
  return out.Take();
}

std::string Forge(const SampleOffices& offices, exchange::PackageHeader header, const std::string& plain) {
  return ForgePacked(offices, std::move(header), codec::ZstdCompress(plain));
}

std::string ForgePacked(const SampleOffices& offices, exchange::PackageHeader header, const std::string& packed) {
  const auto key = crypto::SecretBytes::Random(crypto::kStreamKeySize);
  header.recipients = SampleRecipients(offices);
  for (auto& recipient : header.recipients) recipient.box = *crypto::SealTo(recipient.key, key.View());
  header.packed_size = packed.size();
  const std::string encoded = exchange::EncodePackageHeader(header);
  std::string bytes(exchange::kPackageMark);
  for (unsigned shift : {24U, 16U, 8U, 0U}) bytes.push_back(static_cast<char>(encoded.size() >> shift));
  bytes += encoded + crypto::SealStream(key, encoded, packed);
  return bytes + offices.village_sign.Sign(exchange::PackageSignedBytes(crypto::Blake2b256(bytes)));
}

}  // namespace aiyl::test

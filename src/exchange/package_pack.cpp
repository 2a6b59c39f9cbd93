// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_pack.h"

#include <algorithm>
#include <cassert>

#include "base/in_each.h"
#include "codec/cbor.h"
#include "codec/zstd.h"

namespace aiyl::exchange {
namespace {

// An act of a bulk import is about 4,000 rows, far below a megabyte: level 9 is as fast as the journal is read.
constexpr int kLevel = 9;
// Slices fed to the unpacker: small, because a hostile one may grow some ten thousand times.
constexpr size_t kSlice = 4096;
// Far more than any act of ours: the bound of what a file can make us hold.
constexpr size_t kMaxAct = size_t{256} << 20U;

}  // namespace

struct PackageWriter::State {
  std::string packed;
  codec::ZstdPacker packer;
  codec::CborWriter item;
  std::vector<PackageSegment> segments;
  uint64_t acts = 0, plain_size = 0;

  State()
      : packer(
            [this](std::string_view bytes) -> Status {
              packed.append(bytes);
              return {};
            },
            kLevel) {}
};

PackageWriter::PackageWriter() : m_state(std::make_unique<State>()) {}
PackageWriter::~PackageWriter() = default;

void PackageWriter::Begin(PackageSegment segment) {
  segment.to = segment.from - 1;
  segment.head = segment.prev_hash;
  m_state->segments.push_back(std::move(segment));
}

Status PackageWriter::Add(std::string_view hash, std::string_view encoded) {
  State& state = *m_state;
  assert(!state.segments.empty() && hash.size() == crypto::Digest::kSize);
  state.item.Clear();
  state.item.Array(2);
  state.item.Bytes(hash);
  state.item.Bytes(encoded);
  AIYL_TRY(state.packer.Write(state.item.Encoded()));
  PackageSegment& segment = state.segments.back();
  ++segment.to;
  segment.head = std::string(hash);
  ++state.acts;
  state.plain_size += state.item.Size();
  if (state.plain_size > kMaxPackagePlain || state.packed.size() > kMaxPackageFile / 2)
    return Refuse("package.too-large",
                  Msg("The package would be too large for one file. Send the acts in several packages."));
  return {};
}

uint64_t PackageWriter::ActCount() const {
  return m_state->acts;
}

Result<std::string> PackageWriter::Finish(PackageHeader header, std::vector<PackageRecipient> recipients,
                                          const crypto::SigningKey& key) {
  State& state = *m_state;
  AIYL_TRY(state.packer.Finish());
  const auto file_key = crypto::SecretBytes::Random(crypto::kStreamKeySize);
  header.sender.key = key.Public();
  header.segments = std::move(state.segments);
  header.acts = state.acts;
  header.plain_size = state.plain_size;
  header.packed_size = state.packed.size();
  header.recipients = std::move(recipients);
  for (PackageRecipient& recipient : header.recipients) {
    AIYL_ASSIGN(recipient.box, crypto::SealTo(recipient.key, file_key.View()));
  }
  const std::string header_bytes = EncodePackageHeader(header);
  std::string bytes(kPackageMark);
  bytes.reserve(header_bytes.size() + static_cast<size_t>(SealedSize(header.packed_size)) + 128);
  for (int shift = 24; shift >= 0; shift -= 8)
    bytes.push_back(static_cast<char>(header_bytes.size() >> static_cast<unsigned>(shift)));
  bytes += header_bytes;
  crypto::StreamSealer sealer(file_key, header_bytes, [&](std::string_view sealed) -> Status {
    bytes.append(sealed);
    return {};
  });
  AIYL_TRY(sealer.Write(state.packed));
  AIYL_TRY(sealer.Finish());
  bytes += key.Sign(PackageSignedBytes(crypto::Blake2b256(bytes)));
  return bytes;
}

struct PackageReader::State {
  const PackageFile& file;
  std::string_view sealed;  // not fed yet
  std::string waiting;      // unpacked, from `at` on not taken yet
  size_t at = 0;
  uint64_t unpacked = 0;
  size_t segment = 0;
  int64_t next_seq = 0;
  std::string prev_hash;
  std::unique_ptr<codec::ZstdUnpacker> unpacker;
  std::unique_ptr<crypto::StreamOpener> opener;
  bool ended = false;

  State(const PackageFile& package, const crypto::SecretBytes& key) : file(package), sealed(package.Sealed()) {
    unpacker = std::make_unique<codec::ZstdUnpacker>(
        [this](std::string_view bytes) -> Status {
          waiting.append(bytes);
          unpacked += bytes.size();
          return {};
        },
        static_cast<size_t>(file.Header().plain_size));
    opener = std::make_unique<crypto::StreamOpener>(key, file.HeaderBytes(), [this](std::string_view bytes) -> Status {
      packed.append(bytes);
      return {};
    });
  }

  // Fetches more unpacked bytes; false at the end of the file.
  Result<bool> More();
  // The next whole item, if it is there already.
  std::optional<PackedAct> TakeOne(Status* status);

  std::string packed;  // opened, from `packed_at` on not unpacked yet
  size_t packed_at = 0;
};

Result<bool> PackageReader::State::More() {
  const auto damaged = [](const Error& error) { return PackageDamaged(error.code + " " + error.detail); };
  if (packed_at == packed.size()) {
    packed.clear();
    packed_at = 0;
    if (sealed.empty()) {
      if (ended) return false;
      ended = true;
      if (const auto status = opener->Finish(); !status) return damaged(status.error());
      if (packed.empty()) {
        if (const auto status = unpacker->Finish(); !status) return damaged(status.error());
        return false;
      }
    } else {
      const auto piece = sealed.substr(0, crypto::kStreamChunk);
      sealed.remove_prefix(piece.size());
      if (const auto status = opener->Write(piece); !status) return damaged(status.error());
      return true;
    }
  }
  const auto slice = std::string_view(packed).substr(packed_at, kSlice);
  packed_at += slice.size();
  if (const auto status = unpacker->Write(slice); !status) return damaged(status.error());
  if (ended && packed_at == packed.size())
    if (const auto status = unpacker->Finish(); !status) return damaged(status.error());
  return true;
}

std::optional<PackedAct> PackageReader::State::TakeOne(Status* status) {
  codec::CborReader in(std::string_view(waiting).substr(at));
  const auto fail = [&](const Error& error) {
    if (error.code != "cbor.truncated") *status = PackageDamaged("act: " + error.code);
    return std::nullopt;
  };
  if (in.AtEnd()) return std::nullopt;
  if (const auto pair = in.ArrayOf(2); !pair) return fail(pair.error());
  const auto hash = in.Bytes();
  if (!hash) return fail(hash.error());
  const auto encoded = in.Bytes();
  if (!encoded) return fail(encoded.error());
  if (hash->size() != crypto::Digest::kSize) {
    *status = PackageDamaged("act: hash");
    return std::nullopt;
  }
  PackedAct act;
  act.hash = std::string(*hash);
  act.encoded = std::string(*encoded);
  at += in.Position();
  return act;
}

PackageReader::PackageReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
PackageReader::PackageReader(PackageReader&&) noexcept = default;
PackageReader::~PackageReader() = default;

Result<PackageReader> PackageReader::Open(const PackageFile& file, const Uuid& office, const crypto::OpeningKey& key) {
  bool ours = false;
  for (const PackageRecipient& recipient : file.Header().recipients) {
    if (recipient.office != office) continue;
    ours = true;
    if (recipient.key != key.Public()) continue;
    const auto file_key = key.Open(recipient.box);
    if (!file_key || file_key->Size() != crypto::kStreamKeySize) return PackageDamaged("the sealed key");
    return PackageReader(std::make_unique<State>(file, *file_key));
  }
  if (ours)
    return Refuse("package.other-key",
                  Msg("The package was closed with an earlier key of this office. Hand the sender the present "
                      "public-key file and ask for the package anew."));
  return Refuse(
      "package.other-recipient",
      Msg("The package is closed for another recipient: {recipient}.",
          {{"recipient", InEach(file.Header().recipients.front().name_ky, file.Header().recipients.front().name_ru)}}));
}

Result<std::optional<PackedAct>> PackageReader::Next() {
  State& state = *m_state;
  const auto& segments = state.file.Header().segments;
  while (true) {
    Status status;
    auto act = state.TakeOne(&status);
    AIYL_TRY(status);
    if (!act) {
      state.waiting.erase(0, state.at);
      state.at = 0;
      if (state.waiting.size() > kMaxAct) return PackageDamaged("an act beyond all measure");
      AIYL_ASSIGN(const bool more, state.More());
      if (more) continue;
      if (!state.waiting.empty()) return PackageDamaged("an act that does not end");
      if (state.segment != segments.size()) return PackageDamaged("acts are missing");
      if (state.unpacked != state.file.Header().plain_size) return PackageDamaged("size of the acts");
      return std::optional<PackedAct>();
    }
    if (state.segment == segments.size()) return PackageDamaged("acts too many");
    const PackageSegment& segment = segments[state.segment];
    if (state.next_seq == 0) {
      state.next_seq = segment.from;
      state.prev_hash = segment.prev_hash;
    }
    act->segment = state.segment;
    act->seq = state.next_seq++;
    act->prev_hash = state.prev_hash;
    state.prev_hash = act->hash;
    if (act->seq == segment.to) {
      if (act->hash != segment.head) return PackageDamaged("head of a segment");
      ++state.segment;
      state.next_seq = 0;
    }
    return std::optional<PackedAct>(std::move(*act));
  }
}

}  // namespace aiyl::exchange

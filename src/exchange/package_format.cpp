// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_format.h"

#include <optional>
#include <set>

#include "codec/cbor_value.h"

namespace aiyl::exchange {
namespace {

using codec::CborArray;
using codec::CborMap;
using codec::CborValue;

constexpr size_t kSignatureSize = 64;
constexpr size_t kLengthSize = 4;
constexpr size_t kHashSize = crypto::Digest::kSize;
constexpr size_t kMaxName = 1000;

CborValue IdValue(const Uuid& id) {
  return CborValue::Bytes(std::string(id.View()));
}

// Takes the values of a header apart; the first that is not as it must be is remembered.
class Fields {
 public:
  explicit Fields(const CborValue& value) : m_map(value.AsMap()) {
    if (m_map == nullptr) m_good = false;
  }
  bool Good() const { return m_good; }

  int64_t Int(std::string_view key, int64_t least, int64_t most) {
    const auto* value = Find(key);
    const auto number = value == nullptr ? std::nullopt : value->AsInt();
    if (!number || *number < least || *number > most) return Fail<int64_t>();
    return *number;
  }
  std::string Bytes(std::string_view key, size_t least, size_t most) {
    const auto* value = Find(key);
    const std::string* bytes = value == nullptr ? nullptr : value->AsBytes();
    if (bytes == nullptr || bytes->size() < least || bytes->size() > most) return Fail<std::string>();
    return *bytes;
  }
  std::string Text(std::string_view key) {
    const auto* value = Find(key);
    const std::string* text = value == nullptr ? nullptr : value->AsText();
    if (text == nullptr || text->size() > kMaxName) return Fail<std::string>();
    return *text;
  }
  Uuid Id(std::string_view key) { return Uuid::FromBytes(Bytes(key, 16, 16)).value_or(Uuid()); }
  const CborArray& Array(std::string_view key, size_t most) {
    static const CborArray none;
    const auto* value = Find(key);
    const CborArray* items = value == nullptr ? nullptr : value->AsArray();
    if (items == nullptr || items->size() > most) {
      m_good = false;
      return none;
    }
    return *items;
  }
  const CborValue& Item(std::string_view key) {
    static const CborValue none;
    const auto* value = Find(key);
    if (value == nullptr) m_good = false;
    return value == nullptr ? none : *value;
  }

 private:
  const CborValue* Find(std::string_view key) const { return m_map == nullptr ? nullptr : m_map->Find(key); }
  template <class T>
  T Fail() {
    m_good = false;
    return {};
  }

  const CborMap* m_map = nullptr;
  bool m_good = true;
};

std::optional<crypto::KeyKind> KindFrom(std::string_view name) {
  for (const auto kind : {crypto::KeyKind::kOffice, crypto::KeyKind::kDistrict, crypto::KeyKind::kDemo})
    if (crypto::KeyKindName(kind) == name) return kind;
  return std::nullopt;
}

CborValue SenderValue(const PackageSender& sender) {
  CborMap map;
  map.Set("office", IdValue(sender.office));
  map.Set("name_ky", CborValue::Text(sender.name_ky));
  map.Set("name_ru", CborValue::Text(sender.name_ru));
  map.Set("kind", CborValue::Text(std::string(crypto::KeyKindName(sender.kind))));
  map.Set("key", CborValue::Bytes(std::string(sender.key.View())));
  return CborValue::Map(std::move(map));
}

bool ReadSender(const CborValue& value, PackageSender* sender) {
  Fields fields(value);
  sender->office = fields.Id("office");
  sender->name_ky = fields.Text("name_ky");
  sender->name_ru = fields.Text("name_ru");
  const auto kind = KindFrom(fields.Text("kind"));
  const auto key = crypto::VerifyKey::FromBytes(fields.Bytes("key", 1, 64));
  if (!fields.Good() || !kind || !key) return false;
  sender->kind = *kind;
  sender->key = *key;
  return true;
}

CborValue RecipientValue(const PackageRecipient& recipient) {
  CborMap map;
  map.Set("office", IdValue(recipient.office));
  map.Set("name_ky", CborValue::Text(recipient.name_ky));
  map.Set("name_ru", CborValue::Text(recipient.name_ru));
  map.Set("key", CborValue::Bytes(std::string(recipient.key.View())));
  map.Set("box", CborValue::Bytes(recipient.box));
  return CborValue::Map(std::move(map));
}

bool ReadRecipient(const CborValue& value, PackageRecipient* recipient) {
  Fields fields(value);
  recipient->office = fields.Id("office");
  recipient->name_ky = fields.Text("name_ky");
  recipient->name_ru = fields.Text("name_ru");
  const auto key = crypto::SealKey::FromBytes(fields.Bytes("key", 1, 64));
  recipient->box = fields.Bytes("box", 1, 1000);
  if (!fields.Good() || !key) return false;
  recipient->key = *key;
  return true;
}

CborValue SegmentValue(const PackageSegment& segment) {
  CborMap map;
  map.Set("stream", IdValue(segment.stream));
  map.Set("office", IdValue(segment.office));
  map.Set("from", CborValue::Int(segment.from));
  map.Set("to", CborValue::Int(segment.to));
  map.Set("prev_hash", CborValue::Bytes(segment.prev_hash));
  map.Set("head", CborValue::Bytes(segment.head));
  return CborValue::Map(std::move(map));
}

bool ReadSegment(const CborValue& value, PackageSegment* segment) {
  constexpr int64_t kMost = int64_t{1} << 40U;
  Fields fields(value);
  segment->stream = fields.Id("stream");
  segment->office = fields.Id("office");
  segment->from = fields.Int("from", 1, kMost);
  segment->to = fields.Int("to", 1, kMost);
  segment->prev_hash = fields.Bytes("prev_hash", kHashSize, kHashSize);
  segment->head = fields.Bytes("head", kHashSize, kHashSize);
  return fields.Good() && segment->to >= segment->from;
}

CborValue AcknowledgementValue(const store::StreamHead& head) {
  return CborValue::Array({IdValue(head.stream), CborValue::Int(head.seq), CborValue::Bytes(head.hash)});
}

bool ReadAcknowledgement(const CborValue& value, store::StreamHead* head) {
  const CborArray* items = value.AsArray();
  if (items == nullptr || items->size() != 3) return false;
  const std::string* id = (*items)[0].AsBytes();
  const auto stream = id == nullptr ? std::nullopt : Uuid::FromBytes(*id);
  const auto seq = (*items)[1].AsInt();
  const std::string* hash = (*items)[2].AsBytes();
  if (!stream || !seq || *seq < 1 || hash == nullptr || hash->size() != kHashSize) return false;
  *head = {*stream, *seq, *hash};
  return true;
}

template <class T>
CborValue ListValue(const std::vector<T>& items, CborValue (*value)(const T&)) {
  CborArray list;
  for (const T& item : items) list.push_back(value(item));
  return CborValue::Array(std::move(list));
}

template <class T>
bool ReadList(const CborArray& list, std::vector<T>* items, bool (*read)(const CborValue&, T*)) {
  for (const CborValue& value : list)
    if (!read(value, &items->emplace_back())) return false;
  return true;
}

tl::unexpected<Error> Cut() {
  return Refuse("package.cut", Msg("The package is cut: its end is missing. Copy the file again, or ask for it anew."));
}
tl::unexpected<Error> Altered(std::string detail) {
  auto refused = Refuse("package.altered",
                        Msg("The package was altered after it was signed. Nothing of it was taken. Ask for it anew."));
  refused.value().detail = std::move(detail);
  return refused;
}

}  // namespace

tl::unexpected<Error> PackageCancelled() {
  return Refuse("package.cancelled", Msg("Stopped. Nothing was sent or taken up."));
}

tl::unexpected<Error> PackageDamaged(std::string detail) {
  auto refused = Refuse("package.damaged", Msg("The package is damaged. Nothing of it was taken. Ask for it anew."));
  refused.value().detail = std::move(detail);
  return refused;
}

std::string EncodePackageHeader(const PackageHeader& header) {
  CborMap map;
  map.Set("made_at", CborValue::Int(header.made_at.micros));
  map.Set("sender", SenderValue(header.sender));
  map.Set("recipients", ListValue(header.recipients, RecipientValue));
  map.Set("segments", ListValue(header.segments, SegmentValue));
  map.Set("acknowledged", ListValue(header.acknowledged, AcknowledgementValue));
  map.Set("schema", CborValue::Int(header.schema));
  map.Set("least_reader", CborValue::Int(header.least_reader));
  map.Set("acts", CborValue::Uint(header.acts));
  map.Set("plain_size", CborValue::Uint(header.plain_size));
  map.Set("packed_size", CborValue::Uint(header.packed_size));
  return CborValue::Map(std::move(map)).Encode();
}

Result<PackageHeader> DecodePackageHeader(std::string_view bytes) {
  constexpr int64_t kMostSize = static_cast<int64_t>(kMaxPackagePlain);
  constexpr int64_t kMostSchema = 1'000'000;
  const auto value = CborValue::Decode(bytes);
  if (!value) return PackageDamaged("header: " + value.error().code);
  Fields fields(*value);
  PackageHeader header;
  header.made_at.micros = fields.Int("made_at", 0, INT64_MAX);
  header.schema = static_cast<int>(fields.Int("schema", 1, kMostSchema));
  header.least_reader = static_cast<int>(fields.Int("least_reader", 1, kMostSchema));
  header.acts = static_cast<uint64_t>(fields.Int("acts", 0, kMostSize));
  header.plain_size = static_cast<uint64_t>(fields.Int("plain_size", 0, kMostSize));
  header.packed_size = static_cast<uint64_t>(fields.Int("packed_size", 1, kMostSize));
  if (!ReadSender(fields.Item("sender"), &header.sender)) return PackageDamaged("header: sender");
  if (!ReadList(fields.Array("recipients", kMaxPackageRecipients), &header.recipients, ReadRecipient))
    return PackageDamaged("header: recipients");
  if (!ReadList(fields.Array("segments", kMaxPackageSegments), &header.segments, ReadSegment))
    return PackageDamaged("header: segments");
  if (!ReadList(fields.Array("acknowledged", kMaxPackageSegments), &header.acknowledged, ReadAcknowledgement))
    return PackageDamaged("header: acknowledgements");
  if (!fields.Good()) return PackageDamaged("header: a field");
  if (header.recipients.empty()) return PackageDamaged("header: no recipient");
  uint64_t acts = 0;
  std::set<Uuid> streams;
  for (const PackageSegment& segment : header.segments) {
    acts += static_cast<uint64_t>(segment.Acts());
    if (!streams.insert(segment.stream).second) return PackageDamaged("header: a stream stands twice");
  }
  if (acts != header.acts) return PackageDamaged("header: number of acts");
  return header;
}

uint64_t SealedSize(uint64_t packed_size) {
  constexpr uint64_t kStart = 24, kWithChunk = 17;
  const uint64_t chunks = packed_size == 0 ? 1 : (packed_size + crypto::kStreamChunk - 1) / crypto::kStreamChunk;
  return kStart + packed_size + chunks * kWithChunk;
}

std::string PackageSignedBytes(const crypto::Digest& digest) {
  return std::string("aiyl-package-signature-1\n") + std::string(digest.View());
}

std::string_view PackageFile::Sealed() const {
  const size_t at = m_header_at + m_header_size;
  return std::string_view(m_bytes).substr(at, m_bytes.size() - kSignatureSize - at);
}

std::string_view PackageFile::Signature() const {
  return std::string_view(m_bytes).substr(m_bytes.size() - kSignatureSize);
}

Result<PackageFile> PackageFile::Parse(std::string bytes) {
  PackageFile file;
  file.m_bytes = std::move(bytes);
  std::string_view rest = file.m_bytes;
  constexpr size_t kFamily = kPackageMark.size() - 2;  // "aiyl-package ", without number and line end
  if (rest.size() < kPackageMark.size() && !rest.empty() && kPackageMark.substr(0, rest.size()) == rest) return Cut();
  if (rest.substr(0, kPackageMark.size()) != kPackageMark) {
    const size_t line = rest.substr(0, kFamily + 8).find('\n');
    if (rest.substr(0, kFamily) == kPackageMark.substr(0, kFamily) && line != std::string_view::npos &&
        line > kFamily &&
        rest.substr(kFamily, line - kFamily).find_first_not_of("0123456789") == std::string_view::npos)
      return Refuse("package.newer-format",
                    Msg("This package was made by a newer version of the program. Nothing of it was taken."));
    return EnvironmentError("package.not-a-package", Msg("This file is no package of Aiyl Kitebi."));
  }
  rest.remove_prefix(kPackageMark.size());
  if (rest.size() < kLengthSize) return Cut();
  uint64_t header_size = 0;
  for (size_t i = 0; i < kLengthSize; ++i) header_size = header_size << 8U | static_cast<unsigned char>(rest[i]);
  rest.remove_prefix(kLengthSize);
  if (header_size > kMaxPackageHeader) return PackageDamaged("header: its length");
  if (rest.size() < header_size) return Cut();
  file.m_header_at = kPackageMark.size() + kLengthSize;
  file.m_header_size = static_cast<size_t>(header_size);
  AIYL_ASSIGN(file.m_header, DecodePackageHeader(rest.substr(0, file.m_header_size)));
  rest.remove_prefix(file.m_header_size);
  const uint64_t expected = SealedSize(file.m_header.packed_size) + kSignatureSize;
  if (rest.size() < expected) return Cut();
  if (rest.size() > expected) return Altered("longer than its header says");
  const auto before = std::string_view(file.m_bytes).substr(0, file.m_bytes.size() - kSignatureSize);
  file.m_digest = crypto::Blake2b256(before);
  if (!crypto::VerifySignature(file.m_header.sender.key, PackageSignedBytes(file.m_digest), file.Signature()))
    return Altered("signature");
  return file;
}

}  // namespace aiyl::exchange

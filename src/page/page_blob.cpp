// SPDX-License-Identifier: Apache-2.0
#include "page/page_blob.h"

#include "codec/zstd.h"

namespace aiyl::page {

namespace {

constexpr size_t kLargestDocument = size_t{64} << 20;  // some ten thousand pages
constexpr int kLevel = 9;                              // 19 takes seconds for a list of 200 pages

}  // namespace

PageBlob PackDocument(const Document& document) {
  std::string bytes = codec::ZstdCompress(Serialise(document), kLevel);
  const auto hash = crypto::Blake2b256(bytes);
  return {hash, std::move(bytes)};
}

Result<Document> UnpackDocument(std::string_view bytes, const crypto::Digest& hash) {
  const auto damaged = [] {
    return EnvironmentError("page.damaged", Msg("The stored page of this paper is damaged and cannot be read."));
  };
  if (crypto::Blake2b256(bytes) != hash) return damaged();
  const auto unpacked = codec::ZstdDecompress(bytes, kLargestDocument);
  if (!unpacked) return damaged();
  return ParseDocument(*unpacked);
}

crypto::Digest TextHash(const Document& document) {
  return crypto::Blake2b256(PlainText(document));
}

}  // namespace aiyl::page

// SPDX-License-Identifier: Apache-2.0
// How the pages of an issued paper are kept for ever: compressed bytes, named by their hash. And the hash of a paper's
// words, which its code carries.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/crypto.h"
#include "page/page_model.h"

namespace aiyl::page {

// Stands beside the bytes in `page_blob`, so that a later format can be told.
inline constexpr std::string_view kPageBlobFormat = "page-model-1-zstd";

struct PageBlob {
  crypto::Digest hash;  // BLAKE2b of the bytes as they are kept: checked by the store, which knows no pages
  std::string bytes;    // zstd of Serialise, under 3 kB a page
};

PageBlob PackDocument(const Document& document);
// Errors (kEnvironment): "page.damaged" where the bytes do not unpack or are not those of the hash; "page.newer".
Result<Document> UnpackDocument(std::string_view bytes, const crypto::Digest& hash);

// BLAKE2b of PlainText: the words without the code, so that the code can hold it.
crypto::Digest TextHash(const Document& document);

}  // namespace aiyl::page

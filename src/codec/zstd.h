// SPDX-License-Identifier: Apache-2.0
// zstd (RFC 8878) for packages, backups of pages and other large things. What comes out is capped by the caller, so a
// small hostile file cannot fill the memory.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace aiyl::codec {

// One frame with its size and a checksum. Level 1 (fast) … 19 (small).
std::string ZstdCompress(std::string_view bytes, int level = 3);
// The whole of `packed` is one frame. Errors: "zstd.bad" (damaged, cut, or followed by something else),
// "zstd.too-large" above max_bytes.
Result<std::string> ZstdDecompress(std::string_view packed, size_t max_bytes);

// Where the pieces go; an error stops the work and is handed on.
using ByteSink = std::function<Status(std::string_view)>;

// One frame written in pieces: Write any number of times, Finish once.
class ZstdPacker {
 public:
  explicit ZstdPacker(ByteSink sink, int level = 3);
  ~ZstdPacker();
  Status Write(std::string_view bytes);
  Status Finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

// One frame read in pieces, with the errors of ZstdDecompress. Finish refuses a frame that did not end.
class ZstdUnpacker {
 public:
  ZstdUnpacker(ByteSink sink, size_t max_bytes);
  ~ZstdUnpacker();
  Status Write(std::string_view packed);
  Status Finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace aiyl::codec

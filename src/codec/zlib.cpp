// SPDX-License-Identifier: Apache-2.0
#include "codec/zlib.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>

namespace aiyl::codec {

std::string ZlibCompress(std::string_view bytes) {
  assert(bytes.size() <= (size_t{1} << 30));
  uLongf size = compressBound(bytes.size());
  std::string packed(size, '\0');
  const int done = compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                             reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), Z_BEST_COMPRESSION);
  assert(done == Z_OK);
  static_cast<void>(done);
  packed.resize(size);
  return packed;
}

Result<std::string> ZlibDecompress(std::string_view packed, size_t max_bytes) {
  const auto bad = [] { return Refuse("zlib.bad", Msg("The compressed data is damaged.")); };
  if (packed.size() > (size_t{1} << 30)) return bad();
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return bad();
  // zlib's own interface is not const; it does not write there.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  std::string bytes;
  std::string piece(16384, '\0');
  int state = Z_OK;
  bool too_large = false;
  while (state == Z_OK && !too_large) {
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = static_cast<uInt>(piece.size());
    state = inflate(&stream, Z_NO_FLUSH);
    const size_t got = piece.size() - stream.avail_out;
    too_large = got > max_bytes - bytes.size();
    if (!too_large) bytes.append(piece, 0, got);
  }
  const bool whole = state == Z_STREAM_END && stream.avail_in == 0;
  inflateEnd(&stream);
  if (too_large) return Refuse("zlib.too-large", Msg("The data would become larger than is allowed."));
  if (!whole) return bad();
  return bytes;
}

}  // namespace aiyl::codec

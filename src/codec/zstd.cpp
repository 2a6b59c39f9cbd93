// SPDX-License-Identifier: Apache-2.0
#include "codec/zstd.h"

#include <zstd.h>

#include <cassert>

namespace aiyl::codec {

namespace {

// A window of 8 MiB is what level 19 asks for; a frame that wants more memory than this is not ours.
constexpr int kWindowLogMax = 24;

tl::unexpected<Error> Bad(const char* why) {
  auto refused = Refuse("zstd.bad", Msg("The compressed data is damaged."));
  refused.value().detail = why;
  return refused;
}

tl::unexpected<Error> TooLarge() {
  return Refuse("zstd.too-large", Msg("The data would become larger than is allowed."));
}

}  // namespace

struct ZstdPacker::State {
  ByteSink sink;
  ZSTD_CCtx* context = ZSTD_createCCtx();
  std::string piece = std::string(ZSTD_CStreamOutSize(), '\0');

  ~State() { ZSTD_freeCCtx(context); }

  Status Feed(std::string_view bytes, ZSTD_EndDirective end) {
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    for (;;) {
      ZSTD_outBuffer out{piece.data(), piece.size(), 0};
      const size_t left = ZSTD_compressStream2(context, &out, &in, end);
      assert(!ZSTD_isError(left));
      if (out.pos > 0) AIYL_TRY(sink(std::string_view(piece).substr(0, out.pos)));
      if (end == ZSTD_e_end ? left == 0 : in.pos == in.size) return {};
    }
  }
};

ZstdPacker::ZstdPacker(ByteSink sink, int level) : m_state(new State{std::move(sink)}) {
  assert(m_state->context);
  ZSTD_CCtx_setParameter(m_state->context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(m_state->context, ZSTD_c_checksumFlag, 1);
}

ZstdPacker::~ZstdPacker() = default;

Status ZstdPacker::Write(std::string_view bytes) {
  return m_state->Feed(bytes, ZSTD_e_continue);
}
Status ZstdPacker::Finish() {
  return m_state->Feed({}, ZSTD_e_end);
}

struct ZstdUnpacker::State {
  ByteSink sink;
  size_t left = 0;  // bytes that may still come out
  ZSTD_DCtx* context = ZSTD_createDCtx();
  std::string piece = std::string(ZSTD_DStreamOutSize(), '\0');
  bool ended = false;

  ~State() { ZSTD_freeDCtx(context); }
};

ZstdUnpacker::ZstdUnpacker(ByteSink sink, size_t max_bytes) : m_state(new State{std::move(sink), max_bytes}) {
  assert(m_state->context);
  ZSTD_DCtx_setParameter(m_state->context, ZSTD_d_windowLogMax, kWindowLogMax);
}

ZstdUnpacker::~ZstdUnpacker() = default;

Status ZstdUnpacker::Write(std::string_view packed) {
  State& state = *m_state;
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  bool full = false;  // the output was full: more may be waiting although the input is used up
  while (in.pos < in.size || full) {
    if (state.ended) return Bad("bytes behind the frame");
    ZSTD_outBuffer out{state.piece.data(), state.piece.size(), 0};
    const size_t hint = ZSTD_decompressStream(state.context, &out, &in);
    if (ZSTD_isError(hint)) return Bad(ZSTD_getErrorName(hint));
    if (out.pos > state.left) return TooLarge();
    state.left -= out.pos;
    if (out.pos > 0) AIYL_TRY(state.sink(std::string_view(state.piece).substr(0, out.pos)));
    state.ended = hint == 0;
    full = !state.ended && out.pos == out.size;
  }
  return {};
}

Status ZstdUnpacker::Finish() {
  if (!m_state->ended) return Bad("the frame does not end");
  return {};
}

std::string ZstdCompress(std::string_view bytes, int level) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  ZSTD_CCtx* context = ZSTD_createCCtx();
  assert(context);
  ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  const size_t size = ZSTD_compress2(context, packed.data(), packed.size(), bytes.data(), bytes.size());
  ZSTD_freeCCtx(context);
  assert(!ZSTD_isError(size));
  packed.resize(size);
  return packed;
}

Result<std::string> ZstdDecompress(std::string_view packed, size_t max_bytes) {
  std::string bytes;
  // The declared size is a hint by a stranger: refused early where too large, reserved only where it is believable.
  const auto declared = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (declared == ZSTD_CONTENTSIZE_ERROR) return Bad("no zstd frame");
  if (declared != ZSTD_CONTENTSIZE_UNKNOWN) {
    if (declared > max_bytes) return TooLarge();
    if (declared / 200 <= packed.size()) bytes.reserve(static_cast<size_t>(declared));
  }
  ZstdUnpacker unpacker(
      [&bytes](std::string_view piece) -> Status {
        bytes.append(piece);
        return {};
      },
      max_bytes);
  AIYL_TRY(unpacker.Write(packed));
  AIYL_TRY(unpacker.Finish());
  return bytes;
}

}  // namespace aiyl::codec

// SPDX-License-Identifier: Apache-2.0
// StreamSealer and StreamOpener of crypto/seal.h. The stream: 24 bytes of libsodium's header, then chunks of 64 KiB
// + 17 bytes, the last one shorter or equal and marked final. Each chunk is bound to BLAKE2b-256 of our own header.
#include <algorithm>
#include <cassert>

#include "crypto/seal.h"
#include "crypto/sodium_ready.h"

namespace aiyl::crypto {

namespace {

static_assert(kStreamKeySize == crypto_secretstream_xchacha20poly1305_KEYBYTES);
constexpr size_t kExtra = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr size_t kStart = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

tl::unexpected<Error> Altered() {
  return Refuse("crypto.stream-altered", Msg("The closed data was cut or altered, or the key is not the right one."));
}

}  // namespace

struct StreamSealer::State {
  StreamSink sink;
  Digest bound;
  crypto_secretstream_xchacha20poly1305_state cipher{};
  std::string start;   // until it is written
  std::string chunk;   // at most kStreamChunk
  std::string sealed;  // room for one chunk
  ~State() {
    sodium_memzero(&cipher, sizeof cipher);
    Wipe(chunk);
  }
};

StreamSealer::StreamSealer(const SecretBytes& key, std::string_view header, StreamSink sink) : m_state(new State) {
  assert(key.Size() == kStreamKeySize);
  MakeSodiumReady();
  m_state->sink = std::move(sink);
  m_state->bound = Blake2b256(header);
  m_state->start.resize(kStart);
  m_state->chunk.reserve(kStreamChunk);
  crypto_secretstream_xchacha20poly1305_init_push(&m_state->cipher, Out(m_state->start), In(key.View()));
}

StreamSealer::~StreamSealer() = default;

Status StreamSealer::SealChunk(std::string_view chunk, unsigned char tag) {
  State& state = *m_state;
  if (!state.start.empty()) {
    AIYL_TRY(state.sink(state.start));
    state.start.clear();
  }
  state.sealed.resize(chunk.size() + kExtra);
  crypto_secretstream_xchacha20poly1305_push(&state.cipher, Out(state.sealed), nullptr, In(chunk), chunk.size(),
                                             In(state.bound.View()), Digest::kSize, tag);
  return state.sink(state.sealed);
}

Status StreamSealer::Write(std::string_view bytes) {
  State& state = *m_state;
  while (!bytes.empty()) {
    // A full chunk waits until more comes: the last one must carry the final mark.
    if (state.chunk.size() == kStreamChunk) {
      AIYL_TRY(SealChunk(state.chunk, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE));
      state.chunk.clear();
    }
    const size_t take = std::min(bytes.size(), kStreamChunk - state.chunk.size());
    state.chunk.append(bytes.substr(0, take));
    bytes.remove_prefix(take);
  }
  return {};
}

Status StreamSealer::Finish() {
  return SealChunk(m_state->chunk, crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

struct StreamOpener::State {
  StreamSink sink;
  Digest bound;
  SecretBytes key;
  crypto_secretstream_xchacha20poly1305_state cipher{};
  bool started = false;
  bool final_seen = false;
  bool failed = false;
  std::string waiting;  // the start, then at most one sealed chunk
  std::string opened;
  ~State() {
    sodium_memzero(&cipher, sizeof cipher);
    Wipe(opened);
  }
};

StreamOpener::StreamOpener(const SecretBytes& key, std::string_view header, StreamSink sink) : m_state(new State) {
  assert(key.Size() == kStreamKeySize);
  MakeSodiumReady();
  m_state->sink = std::move(sink);
  m_state->bound = Blake2b256(header);
  m_state->key = key.Clone();
}

StreamOpener::~StreamOpener() = default;

Status StreamOpener::OpenChunk(std::string_view chunk) {
  State& state = *m_state;
  state.failed = true;  // until the chunk is found good
  if (state.final_seen)
    return Refuse("crypto.stream-longer", Msg("Something stands behind the end of the closed data."));
  if (chunk.size() < kExtra) return Altered();
  state.opened.resize(chunk.size() - kExtra);
  unsigned char tag = 0;
  if (crypto_secretstream_xchacha20poly1305_pull(&state.cipher, Out(state.opened), nullptr, &tag, In(chunk),
                                                 chunk.size(), In(state.bound.View()), Digest::kSize) != 0)
    return Altered();
  state.final_seen = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  state.failed = false;
  return state.opened.empty() ? Status() : state.sink(state.opened);
}

Status StreamOpener::Write(std::string_view sealed) {
  State& state = *m_state;
  if (state.failed) return Altered();
  while (!sealed.empty()) {
    const size_t whole = state.started ? kStreamChunk + kExtra : kStart;
    if (state.waiting.size() == whole) {
      if (state.started) {
        AIYL_TRY(OpenChunk(state.waiting));
      } else if (crypto_secretstream_xchacha20poly1305_init_pull(&state.cipher, In(state.waiting),
                                                                 In(state.key.View())) != 0) {
        return Altered();
      } else {
        state.started = true;
      }
      state.waiting.clear();
      continue;
    }
    const size_t take = std::min(sealed.size(), whole - state.waiting.size());
    state.waiting.append(sealed.substr(0, take));
    sealed.remove_prefix(take);
  }
  return {};
}

Status StreamOpener::Finish() {
  State& state = *m_state;
  if (state.failed) return Altered();
  const auto cut = [] { return Refuse("crypto.stream-cut", Msg("The closed data ends too early.")); };
  if (!state.started) return cut();
  if (!state.waiting.empty()) AIYL_TRY(OpenChunk(state.waiting));
  if (!state.final_seen) return cut();
  return {};
}

std::string SealStream(const SecretBytes& key, std::string_view header, std::string_view bytes) {
  std::string sealed;
  sealed.reserve(bytes.size() + (bytes.size() / kStreamChunk + 1) * kExtra + kStart);
  StreamSealer sealer(key, header, [&sealed](std::string_view piece) -> Status {
    sealed.append(piece);
    return {};
  });
  const Status written = sealer.Write(bytes), finished = sealer.Finish();
  assert(written && finished);  // the sink above never refuses
  static_cast<void>(written);
  static_cast<void>(finished);
  return sealed;
}

Result<std::string> OpenStream(const SecretBytes& key, std::string_view header, std::string_view sealed) {
  std::string bytes;
  bytes.reserve(sealed.size());
  StreamOpener opener(key, header, [&bytes](std::string_view piece) -> Status {
    bytes.append(piece);
    return {};
  });
  Status opened = opener.Write(sealed);
  if (opened) opened = opener.Finish();
  if (opened) return bytes;
  Wipe(bytes);
  return tl::make_unexpected(std::move(opened.error()));
}

}  // namespace aiyl::crypto

// SPDX-License-Identifier: Apache-2.0
// Closing data to a recipient: a sealed box for a small key (X25519), and a stream cipher for the large rest
// (libsodium's secretstream: XChaCha20-Poly1305 in chunks of 64 KiB, each bound to the one before, the last marked).
// Sealing hides; it does not say who sealed: that is the signature's part (crypto/sign.h).
#pragma once

#include <array>
#include <compare>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/crypto.h"

namespace aiyl::crypto {

struct SealKey {
  static constexpr size_t kSize = 32;
  std::array<uint8_t, kSize> bytes{};

  static std::optional<SealKey> FromBytes(std::string_view bytes);  // exactly 32
  std::string_view View() const { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }
  std::string ToHex() const;
  auto operator<=>(const SealKey&) const = default;
};

// The recipient's own pair (X25519). Not derived from the signing key: either can be changed alone.
class OpeningKey {
 public:
  static constexpr size_t kSeedSize = 32;
  static OpeningKey Generate();
  static std::optional<OpeningKey> FromSeed(const SecretBytes& seed);  // exactly 32 bytes

  const SealKey& Public() const { return m_public; }
  SecretBytes Seed() const { return m_seed.Clone(); }
  OpeningKey Clone() const;
  // What SealTo closed for this key. Error: "crypto.not-for-us" (another recipient or damaged).
  Result<SecretBytes> Open(std::string_view sealed) const;

 private:
  OpeningKey() = default;
  SecretBytes m_seed, m_secret;
  SealKey m_public;
};

// crypto_box_seal: 48 bytes longer than the message; the sender stays unnamed. Error: "crypto.bad-key" for a public
// key with which nothing can be agreed (all zero and the like).
Result<std::string> SealTo(const SealKey& recipient, std::string_view message);

inline constexpr size_t kStreamKeySize = 32;
inline constexpr size_t kStreamChunk = 65536;

using StreamSink = std::function<Status(std::string_view)>;

// Write any number of times, Finish once. `header` is not hidden but bound: opening with another header is refused.
class StreamSealer {
 public:
  // `key`: 32 bytes, for one stream only.
  StreamSealer(const SecretBytes& key, std::string_view header, StreamSink sink);
  ~StreamSealer();
  Status Write(std::string_view bytes);
  Status Finish();

 private:
  Status SealChunk(std::string_view chunk, unsigned char tag);
  struct State;
  std::unique_ptr<State> m_state;
};

// The way back. A chunk reaches the sink only after it was found genuine; what has come before a refusal must still
// be thrown away, because only Finish knows that the stream was whole.
// Errors: "crypto.stream-altered" (a byte, the order or the header differs, the key is wrong, or the cut or the
// addition lies within the last chunk: these cannot be told apart), "crypto.stream-cut" (whole chunks are missing),
// "crypto.stream-longer" (whole chunks too many).
class StreamOpener {
 public:
  StreamOpener(const SecretBytes& key, std::string_view header, StreamSink sink);
  ~StreamOpener();
  Status Write(std::string_view sealed);
  Status Finish();

 private:
  Status OpenChunk(std::string_view chunk);
  struct State;
  std::unique_ptr<State> m_state;
};

// The same over whole strings.
std::string SealStream(const SecretBytes& key, std::string_view header, std::string_view bytes);
// Nothing larger than `sealed` can come out.
Result<std::string> OpenStream(const SecretBytes& key, std::string_view header, std::string_view sealed);

}  // namespace aiyl::crypto

// SPDX-License-Identifier: Apache-2.0
// Making a package and taking one apart, from acts to bytes and back: compressed, sealed, signed. It knows acts only as
// bytes with a hash; which acts go to whom, and whether a sender is trusted, is decided elsewhere.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/package_format.h"

namespace aiyl::exchange {

// Begin a segment, add its acts in order, the next segment …, then Finish once.
class PackageWriter {
 public:
  PackageWriter();
  ~PackageWriter();
  // The acts that follow are those of this segment, from segment.from on; its `to` and `head` are taken from them.
  void Begin(PackageSegment segment);
  Status Add(std::string_view hash, std::string_view encoded);
  uint64_t ActCount() const;
  // `header` with everything but segments, recipients and sizes, which come from here; recipients without their boxes.
  // Gives the bytes of the file. Errors: "crypto.bad-key" for a recipient's key that is none; "package.too-large".
  Result<std::string> Finish(PackageHeader header, std::vector<PackageRecipient> recipients,
                             const crypto::SigningKey& key);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

// One act as it travelled.
struct PackedAct {
  size_t segment = 0;  // in the header's list
  int64_t seq = 0;
  std::string prev_hash, hash, encoded;
};

// Pulls the acts out of a file, piece by piece: never much more than one act and one slice is held in memory. What was
// given before a refusal must be thrown away, because only the end knows that the file was whole.
class PackageReader {
 public:
  // `file` must outlive the reader. Errors: "package.other-recipient" (not sealed to this office), "package.other-key"
  // (sealed to a key of ours that is no longer in use).
  static Result<PackageReader> Open(const PackageFile& file, const Uuid& office, const crypto::OpeningKey& key);
  PackageReader(PackageReader&&) noexcept;
  ~PackageReader();
  // Empty at the end, when all was found right: the numbers and heads of the segments, the sizes, the final mark.
  // Errors: "package.damaged".
  Result<std::optional<PackedAct>> Next();

 private:
  struct State;
  explicit PackageReader(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace aiyl::exchange

// SPDX-License-Identifier: Apache-2.0
// A zip archive in memory, its parts unpacked as a stream with a bound that trusts no size written in the file.
// Private to sheet; knows nothing of spreadsheets.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aiyl::sheet {

enum class ZipProblem { kNone, kDamaged, kPassword, kTooLarge, kStopped };

class ZipPart {
 public:
  virtual ~ZipPart() = default;
  // Up to `size` bytes; 0 at the end or on a problem (see Problem). The checksum is verified at the end.
  virtual size_t Read(char* buffer, size_t size) = 0;
  virtual ZipProblem Problem() const = 0;
};

class ZipArchive {
 public:
  // Null where the bytes are no readable archive.
  static std::unique_ptr<ZipArchive> Open(std::string bytes);
  virtual ~ZipArchive() = default;
  // Names are compared without case and with \ as /, as spreadsheet programs do.
  virtual bool Has(std::string_view name) const = 0;
  virtual std::vector<std::string> Names() const = 0;
  // Null (and `problem`) where it is absent, encrypted or packed in a way we cannot read.
  virtual std::unique_ptr<ZipPart> OpenPart(std::string_view name, uint64_t max_bytes, ZipProblem& problem) const = 0;
  // As the file says, so for no other use than to tell how far reading is; 0 where it is absent.
  virtual uint64_t SizeOf(std::string_view name) const = 0;
  // Called with the bytes that were just unpacked; false stops with kStopped.
  virtual void SetWatch(std::function<bool(uint64_t bytes)> watch) = 0;
  ZipProblem ReadPart(std::string_view name, uint64_t max_bytes, std::string& out) const;
};

}  // namespace aiyl::sheet

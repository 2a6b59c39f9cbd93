// SPDX-License-Identifier: Apache-2.0
#include "sheet/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <map>

namespace aiyl::sheet {
namespace {

struct ZipCloser {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct ZipFileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string Plain(std::string_view name) {
  std::string plain(name);
  for (char& c : plain) {
    if (c == '\\') c = '/';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return plain;
}

using ReadWatch = std::function<bool(uint64_t bytes)>;

class Part final : public ZipPart {
 public:
  Part(zip_file_t* file, uint64_t max_bytes, const ReadWatch& watch)
      : m_file(file), m_left(max_bytes), m_watch(watch) {}

  size_t Read(char* buffer, size_t size) override {
    if (m_problem != ZipProblem::kNone || m_ended) return 0;
    const zip_int64_t n = zip_fread(m_file.get(), buffer, size);
    if (n < 0) {
      m_problem = ZipProblem::kDamaged;
      return 0;
    }
    if (n == 0) m_ended = true;
    if (static_cast<uint64_t>(n) > m_left) {
      m_problem = ZipProblem::kTooLarge;
      return 0;
    }
    m_left -= static_cast<uint64_t>(n);
    if (m_watch && !m_watch(static_cast<uint64_t>(n))) {
      m_problem = ZipProblem::kStopped;
      return 0;
    }
    return static_cast<size_t>(n);
  }
  ZipProblem Problem() const override { return m_problem; }

 private:
  std::unique_ptr<zip_file_t, ZipFileCloser> m_file;
  uint64_t m_left;
  const ReadWatch& m_watch;  // the archive's
  bool m_ended = false;
  ZipProblem m_problem = ZipProblem::kNone;
};

class Archive final : public ZipArchive {
 public:
  Archive(std::string bytes) : m_bytes(std::move(bytes)) {}

  bool Load() {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(m_bytes.data(), m_bytes.size(), 0, &error);
    zip_error_fini(&error);
    if (!source) return false;
    m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (!m_zip) {
      zip_source_free(source);
      return false;
    }
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
      if (const char* name = zip_get_name(m_zip.get(), static_cast<zip_uint64_t>(i), 0))
        m_index.emplace(Plain(name), static_cast<zip_uint64_t>(i));
    return true;
  }

  bool Has(std::string_view name) const override { return m_index.count(Plain(name)) > 0; }

  std::vector<std::string> Names() const override {
    std::vector<std::string> names;
    for (const auto& [name, index] : m_index) names.push_back(name);
    return names;
  }

  uint64_t SizeOf(std::string_view name) const override {
    const auto found = m_index.find(Plain(name));
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (found == m_index.end() || zip_stat_index(m_zip.get(), found->second, 0, &stat) != 0) return 0;
    return (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
  }
  void SetWatch(ReadWatch watch) override { m_watch = std::move(watch); }

  std::unique_ptr<ZipPart> OpenPart(std::string_view name, uint64_t max_bytes, ZipProblem& problem) const override {
    const auto found = m_index.find(Plain(name));
    problem = ZipProblem::kDamaged;
    if (found == m_index.end()) return nullptr;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_zip.get(), found->second, 0, &stat) != 0) return nullptr;
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) {
      problem = ZipProblem::kPassword;
      return nullptr;
    }
    zip_file_t* file = zip_fopen_index(m_zip.get(), found->second, 0);
    if (!file) return nullptr;
    problem = ZipProblem::kNone;
    return std::make_unique<Part>(file, max_bytes, m_watch);
  }

 private:
  std::string m_bytes;  // libzip reads from here: declared before, so freed after the archive
  std::unique_ptr<zip_t, ZipCloser> m_zip;
  std::map<std::string, zip_uint64_t, std::less<>> m_index;
  ReadWatch m_watch;
};

}  // namespace

std::unique_ptr<ZipArchive> ZipArchive::Open(std::string bytes) {
  auto archive = std::make_unique<Archive>(std::move(bytes));
  if (!archive->Load()) return nullptr;
  return archive;
}

ZipProblem ZipArchive::ReadPart(std::string_view name, uint64_t max_bytes, std::string& out) const {
  ZipProblem problem = ZipProblem::kNone;
  const auto part = OpenPart(name, max_bytes, problem);
  if (!part) return problem;
  out.clear();
  std::string chunk(1 << 16, '\0');
  while (const size_t n = part->Read(chunk.data(), chunk.size())) out.append(chunk, 0, n);
  return part->Problem();
}

}  // namespace aiyl::sheet

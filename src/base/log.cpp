// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <fstream>
#include <mutex>
#include <string>

#include "base/clock.h"

namespace aiyl {
namespace {

std::mutex& Guard() {
  static std::mutex mutex;
  return mutex;
}

LogSink& Sink() {
  static LogSink sink;
  return sink;
}

}  // namespace

void Log(LogLevel level, std::string_view where, std::string_view what) {
  const std::lock_guard lock(Guard());
  if (Sink()) Sink()(level, where, what);
}

void SetLogSink(LogSink sink) {
  const std::lock_guard lock(Guard());
  Sink() = std::move(sink);
}

LogSink FileLogSink(std::filesystem::path file) {
  return [file = std::move(file)](LogLevel level, std::string_view where, std::string_view what) {
    std::error_code error;
    if (std::filesystem::file_size(file, error) > (1U << 20) && !error) {
      auto old = file;
      old += ".old";
      std::filesystem::rename(file, old, error);
    }
    static constexpr const char* kNames[] = {"info", "warning", "error"};
    std::ofstream out(file, std::ios::app);
    out << LocalDateTime(SystemClock().Now()) << ' ' << kNames[static_cast<int>(level)] << ' ' << where << ": " << what
        << '\n';
  };
}

}  // namespace aiyl

// SPDX-License-Identifier: Apache-2.0
// The log, for whoever repairs a machine. English; ids only, never names, ПИН or texts of the book.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace aiyl {

enum class LogLevel { kInfo, kWarning, kError };

// `where` is a module ("store"), `what` an English sentence without personal data. Safe from any thread.
void Log(LogLevel level, std::string_view where, std::string_view what);

// Where lines go; the default drops them. Called under a lock.
using LogSink = std::function<void(LogLevel, std::string_view where, std::string_view what)>;
void SetLogSink(LogSink sink);
// Appends "time level where what" lines; at 1 MB the file becomes FILE.old. Drops lines it cannot write.
LogSink FileLogSink(std::filesystem::path file);

}  // namespace aiyl

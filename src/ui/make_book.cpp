// SPDX-License-Identifier: Apache-2.0
#include "ui/make_book.h"

#include "desk/demo.h"
#include "ui/desktop_settings.h"
#include "ui/dialog_base.h"
#include "ui/long_work.h"

namespace aiyl::ui {

std::optional<std::filesystem::path> MakeDemoBook(wxWindow* parent) {
  const auto file = BooksFolder() / "demo.aiyl";
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) return file;
  Result<desk::DemoOutcome> outcome = desk::DemoOutcome{};
  RunWithProgress(parent, Msg("Making the demo village"), CanStop::kYes, [&](desk::Progress& progress) {
    desk::DemoOptions options;
    options.progress = [&progress](int percent) {
      progress.Report(percent, 100);
      return !progress.IsCancelled();
    };
    outcome = desk::MakeDemoBook(file, options);
  });
  if (outcome) return file;
  if (outcome.error().code != "demo.cancelled") TellError(parent, outcome.error());
  return std::nullopt;
}

}  // namespace aiyl::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/care_steps.h"

#include "office/sign_in.h"
#include "ui/dialog_base.h"
#include "ui/long_work.h"
#include "ui/report_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

// Whoever pressed Cancel knows it.
void TellEnd(wxWindow* parent, const Error& error) {
  if (error.code != "store.cancelled") TellError(parent, error);
}

}  // namespace

bool CheckBook(wxWindow* parent, desk::Desk& desk, store::CheckDepth depth) {
  using Findings = std::vector<store::Finding>;
  const bool full = depth == store::CheckDepth::kFull;
  Result<Findings> findings = Findings{};
  RunWithProgress(
      parent, desk, full ? Msg("Checking every row of the book") : Msg("Checking the book"),
      [&](store::Book& book, WorkProgress& progress) { findings = store::Check(book, depth, progress.ForStore()); });
  if (!findings) return TellEnd(parent, findings.error()), false;
  if (findings->empty()) {
    TellMessage(parent,
                full ? Msg("The book is in order: every row is what the journal says.") : Msg("The book is in order."));
    return true;
  }
  std::string text =
      TrUtf8(MsgN("{n} thing is not in order. Make a backup of the book as it is, change nothing more, "
                  "and show this report to whoever looks after the program.",
                  "{n} things are not in order. Make a backup of the book as it is, change nothing more, "
                  "and show this report to whoever looks after the program.",
                  static_cast<int64_t>(findings->size())));
  for (const auto& finding : *findings) text += "\n" + finding.code + "  " + TrUtf8(finding.message);
  ReportDialog(parent, Msg("What the check found"), text, "check.txt").ShowModal();
  return false;
}

bool RebuildBook(wxWindow* parent, desk::Desk& desk) {
  Status done;
  RunWithProgress(parent, desk, Msg("Making the search anew"),
                  [&](store::Book& book, WorkProgress& progress) { done = store::Rebuild(book, progress.ForStore()); });
  if (!done) return TellEnd(parent, done.error()), false;
  TellMessage(parent, Msg("Everything that follows from the book was made anew."));
  return true;
}

bool BackupBook(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file) {
  Status done;
  RunWithProgress(parent, desk, Msg("Making the backup"), [&](store::Book& book, WorkProgress& progress) {
    done = store::Backup(book, file, progress.ForStore());
  });
  if (!done) return TellEnd(parent, done.error()), false;
  (void)office::RecordDeskEvent(desk.Book(), desk.Who().staff, "export", "backup");
  TellMessage(parent, Msg("The backup was made and checked: {file}", {{"file", PathText(file)}}));
  return true;
}

}  // namespace aiyl::ui

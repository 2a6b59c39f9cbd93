// SPDX-License-Identifier: Apache-2.0
#include "ui/package_steps.h"

#include "base/atomic_file.h"
#include "exchange/package_apply.h"
#include "exchange/package_words.h"
#include "office/office_record.h"
#include "ui/certificate_dialog.h"
#include "ui/dialog_base.h"
#include "ui/long_work.h"
#include "ui/report_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int64_t kLargestKeyFile = 1 << 20;

std::string Lines(const std::vector<Message>& sentences) {
  std::string text;
  for (const auto& sentence : sentences) text += (text.empty() ? "" : "\n") + TrUtf8(sentence);
  return text;
}

// Name, kind and fingerprint, and the one question that nobody can answer but a person.
class EnrolDialog : public DialogBase {
 public:
  EnrolDialog(wxWindow* parent, const office::KeyFileFacts& facts) : DialogBase(parent, Msg("Enrol an office")) {
    auto* name = AddText(Body(), ToWx(PickName(facts.name.ky, facts.name.ru)));
    name->SetFont(name->GetFont().Bold());
    AddText(Body(), ToWx(KeyKindWords(facts.kind)));
    AddText(Body(), Tr(Msg("Fingerprint of the key:")));
    auto* digits = AddText(Body(), ToWx(facts.fingerprint));
    digits->SetFont(digits->GetFont().Bold().Larger());
    AddText(Body(),
            Tr(Msg("Telephone that office and compare the digits. Whoever is enrolled can read what you send to "
                   "him, and a district takes up what he sends.")));
    Finish(Msg("The digits agree: enrol"));
    FindWindow(wxID_CANCEL)->SetFocus();  // trust is not given by a stray Enter
  }
};

}  // namespace

std::string KeyKindWords(const std::string& kind) {
  if (kind == "district") return TrUtf8(Msg("District"));
  if (kind == "demo") return TrUtf8(Msg("Demo office: its key is no secret"));
  return TrUtf8(Msg("Aiyl okmotu"));
}

std::optional<std::string> SavePublicKey(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file) {
  if (!UnlockKeysWithQuestion(parent, desk)) return std::nullopt;
  const auto fingerprint = [&]() -> Result<std::string> {
    AIYL_ASSIGN(const auto text, desk.Book().Read<std::string>(
                                     [&](store::Database& db) { return office::PublicKeyText(db, *desk.Keys()); }));
    AIYL_TRY(WriteFileAtomically(file, text));
    AIYL_ASSIGN(const auto facts, office::ReadKeyFile(text));
    return facts.fingerprint;
  }();
  if (fingerprint) return *fingerprint;
  TellError(parent, fingerprint.error());
  return std::nullopt;
}

bool EnrolFromFile(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file) {
  const auto text = ReadWholeFile(file, kLargestKeyFile);
  if (!text) return TellError(parent, text.error()), false;
  const auto facts = office::ReadKeyFile(*text);
  if (!facts) return TellError(parent, facts.error()), false;
  if (EnrolDialog(parent, *facts).ShowModal() != wxID_OK) return false;
  const auto known = office::Enrol(desk.Book(), *text);
  if (!known) TellError(parent, known.error());
  return known.has_value();
}

void ShowPackage(wxWindow* parent, desk::Desk& desk, const std::filesystem::path& file) {
  Result<exchange::PackageSummary> summary = exchange::PackageSummary{};
  RunWithProgress(parent, desk, Msg("Reading the package"), CanStop::kNo,
                  [&](store::Book& book, desk::Progress&) { summary = exchange::InspectPackage(file, book); });
  if (!summary) return TellError(parent, summary.error());
  auto sentences = exchange::PackageSentences(summary->header, ScreenLanguage());
  sentences.push_back(MsgN("{n} act, {size} kB", "{n} acts, {size} kB", static_cast<int64_t>(summary->header.acts),
                           {{"size", std::to_string((summary->file_size + 1023) / 1024)}}));
  sentences.push_back(exchange::SignerSentence(summary->trust));
  ReportDialog(parent, Msg("What is in the package"), Lines(sentences), "package.txt").ShowModal();
}

void TakePackages(wxWindow* parent, desk::Desk& desk, const std::vector<std::filesystem::path>& files) {
  if (files.empty()) return;
  const auto right = desk.Book().Read<bool>([&](store::Database& db) -> Result<bool> {
    AIYL_TRY(office::CheckRight(db, desk.Who(), "package_taken"));
    return true;
  });
  if (!right) return TellError(parent, right.error());
  if (!UnlockKeysWithQuestion(parent, desk)) return;
  std::vector<Message> sentences;
  bool cancelled = false;
  const auto* keys = desk.Keys();
  RunWithProgress(
      parent, desk, Msg("Taking up packages"), CanStop::kYes, [&](store::Book& book, desk::Progress& progress) {
        for (const auto& file : files) {
          const auto applied = exchange::ApplyPackage(book, *keys, desk.Who(), file, [&](int64_t done, int64_t total) {
            progress.Report(done, total);
            return !progress.IsCancelled();
          });
          const std::string name = PathText(file.filename());
          if (!applied) {
            cancelled = applied.error().code == "package.cancelled";
            sentences.push_back(Msg("{file}: refused.", {{"file", name}}));
            sentences.push_back(applied.error().message);
            return;
          }
          sentences.push_back(exchange::TakenSentence(name, applied->taken, applied->skipped));
        }
      });
  if (cancelled && files.size() == 1) return TellMessage(parent, sentences.back());
  ReportDialog(parent, Msg("What became of the packages"), Lines(sentences), "packages.txt").ShowModal();
}

}  // namespace aiyl::ui

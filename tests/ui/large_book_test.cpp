// SPDX-License-Identifier: Apache-2.0
// A book of 12,000 households in the window: the list scrolled, searches typed key by key, cards opened, and what that
// takes in time and memory. Slow: the book is made once and kept in the build folder as long as its makers stay the
// same.
#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>

#include "base/atomic_file.h"
#include "desk/desk.h"
#include "ui/main_frame.h"
#include "ui/record_list.h"
#include "ui/ui_session.h"

using namespace aiyl;
namespace fs = std::filesystem;

namespace {

// FNV-1a over everything that decides what the demo book looks like.
std::string MakersMark() {
  uint64_t mark = 14695981039346656037ULL;
  const auto add = [&](std::string_view bytes) {
    for (const char c : bytes) mark = (mark ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  for (const char* folder : {"schema", "src/certificates", "src/desk", "src/household", "src/office", "src/papers",
                             "src/store", "src/text"}) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(AIYL_SOURCE_DIR) / folder))
      if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
      add(file.filename().string());
      if (const auto text = ReadWholeFile(file, 1 << 26)) add(*text);
    }
  }
  return std::to_string(mark);
}

// A copy of the kept book: the window writes into it.
fs::path LargeBook(const test::TemporaryFolder& folder) {
  const fs::path kept = fs::path(AIYL_BINARY_DIR) / ("large-" + MakersMark() + ".aiyl");
  if (!fs::exists(kept)) {
    for (const auto& entry : fs::directory_iterator(AIYL_BINARY_DIR))
      if (entry.path().filename().string().starts_with("large-")) fs::remove(entry.path());
    const auto made = test::DemoVillage(folder, 12'000);
    fs::copy_file(made, fs::path(kept).concat(".part"), fs::copy_options::overwrite_existing);
    fs::rename(fs::path(kept).concat(".part"), kept);
    return made;
  }
  fs::copy_file(kept, folder / "large.aiyl");
  return folder / "large.aiyl";
}

double ResidentMb() {
  std::ifstream status("/proc/self/status");
  std::string word;
  double kilobytes = 0;
  while (status >> word)
    if (word == "VmRSS:") status >> kilobytes;
  return kilobytes / 1024;
}

double Milliseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double Quantile(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  return values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
}

// What was asked for is drawn: everything pending is done and the windows are painted.
void Draw(wxWindow* window) {
  auto* loop = wxEventLoopBase::GetActive();
  wxTheApp->ProcessPendingEvents();
  while (loop->Pending()) loop->Dispatch();
  window->Update();
}

}  // namespace

TEST_CASE("12,000 households in the window: every key is answered at once, and memory stays small") {
  REQUIRE(test::StartWx());
  const test::TemporaryFolder folder;
  auto* frame = test::OpenDesktop(LargeBook(folder), text::Language::kKy);
  REQUIRE(frame);
  auto* search = test::Find<wxTextCtrl>(frame, Msg("Search"));
  auto* list = test::Find<ui::RecordList>(frame, Msg("People"));
  REQUIRE(search);
  REQUIRE(list);
  const size_t everybody = list->RowCount();
  CHECK(everybody > 40'000);

  std::vector<double> scrolls, keys, cards;
  for (int i = 0; i <= 60; ++i) {
    const size_t row = (everybody - 1) * static_cast<size_t>(i * 37 % 61) / 60;
    scrolls.push_back(Milliseconds([&] {
      list->ScrollTo(static_cast<int>(row));
      Draw(list);
    }));
  }
  // The name typed as it is, loosely, with a forgotten layout, the end of a PIN, an account.
  for (const char* text : {"Асанов Бакыт", "омурбекова гулнара", "джумабек уулу", "fcfyjdf fque", "0012", "417",
                           "мамат", "Токтогул көчөсү"}) {
    search->ChangeValue(wxString());
    for (const auto letter : ui::ToWx(text)) {
      keys.push_back(Milliseconds([&] {
        search->AppendText(wxString(letter));
        Draw(list);
      }));
      if (list->RowCount() > 0 && keys.size() % 3 == 0)
        cards.push_back(Milliseconds([&] {
          list->SelectRow(static_cast<int>(list->RowCount() / 2));
          Draw(frame);
        }));
    }
  }
  // Back to everybody: the list of all of them once more.
  const double all_again = Milliseconds([&] {
    search->Clear();
    Draw(list);
  });
  CHECK(list->RowCount() == everybody);
  const double memory = ResidentMb();
  std::printf(
      "people %zu; key press to list shown: p50 %.1f ms, p99 %.1f ms, worst %.1f ms; card p99 %.1f ms; scroll p99 "
      "%.1f ms; all again %.1f ms; resident %.0f MB\n",
      everybody, Quantile(keys, 0.5), Quantile(keys, 0.99), Quantile(keys, 1), Quantile(cards, 0.99),
      Quantile(scrolls, 0.99), all_again, memory);
  CHECK(Quantile(keys, 0.99) < 50);
  CHECK(Quantile(cards, 0.99) < 100);
  CHECK(Quantile(scrolls, 0.99) < 50);
  CHECK(all_again < 200);
  CHECK(memory < 150);
  test::Screenshot("large-book");
  test::CloseDesktop(frame);
}

// SPDX-License-Identifier: Apache-2.0
#include "ui/app.h"

#include <wx/app.h>
#include <wx/gdicmn.h>
#include <wx/intl.h>
#include <wx/stdpaths.h>
#include <wx/sysopt.h>

#include <filesystem>

#include "base/atomic_file.h"
#include "base/log.h"
#include "desk/desk.h"
#include "ui/desktop_settings.h"
#include "ui/dialog_base.h"
#include "ui/first_start.h"
#include "ui/main_frame.h"
#include "ui/sign_in_dialog.h"
#include "ui/words.h"

namespace aiyl::ui {
namespace {

struct Arguments {
  std::filesystem::path book;
  std::optional<text::Language> language;
  std::filesystem::path selftest;
  bool say_ready = false;
};

class DesktopApp : public wxApp {
 public:
  bool OnInit() override {
    SetAppName("aiyl-kitebi");
    SetVendorName("aiyl-kitebi");
    SetLogSink(FileLogSink(LogFile()));
    if (!ReadArguments()) return false;
    auto settings = LoadDesktopSettings();
    if (m_arguments.language) settings.language = m_arguments.language;
    if (!settings.language) settings.language = AskLanguage();
    if (!settings.language) return false;
    SetScreenLanguage(*settings.language);

    auto book = m_arguments.book.empty() ? settings.last_book : m_arguments.book;
    for (;;) {
      std::error_code ignored;
      if (book.empty() || (m_arguments.book.empty() && !std::filesystem::exists(book, ignored))) {
        const auto chosen = AskForBook();
        if (!chosen) return false;
        book = *chosen;
      }
      auto desk = desk::Desk::Open(book, [this](std::function<void()> work) { CallAfter(std::move(work)); });
      if (desk) {
        settings.last_book = book;
        SaveDesktopSettings(settings);
        if (!SignInFirst(**desk)) return false;
        auto* frame = new MainFrame(std::move(*desk));
        SetTopWindow(frame);
        frame->Centre();
        frame->Show();
        // A clerk's screen is small: the window takes all of it.
        if (wxGetDisplaySize().x <= 1440) frame->Maximize();
        if (!m_arguments.selftest.empty()) SelfTest(*frame);
        if (m_arguments.say_ready) SayReady(*frame);
        return true;
      }
      TellError(nullptr, desk.error());
      if (!m_arguments.book.empty()) return false;
      book.clear();
    }
  }

  // Nothing that went wrong in one event may take the window, and what was typed, with it.
  bool OnExceptionInMainLoop() override {
    try {
      throw;
    } catch (const std::exception& problem) {
      Log(LogLevel::kError, "ui", problem.what());
    } catch (...) {
      Log(LogLevel::kError, "ui", "unknown exception");
    }
    TellMessage(GetTopWindow(), Msg("Something went wrong inside the program. What was recorded is safe; a line about "
                                    "it stands in the log."));
    return true;
  }

 private:
  static std::filesystem::path LogFile() {
    const std::filesystem::path folder = ToPath(wxStandardPaths::Get().GetUserDataDir());
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    return folder / "desktop.log";
  }

  bool ReadArguments() {
    for (int i = 1; i < argc; ++i) {
      const std::string word = FromWx(argv[i]);
      const auto next = [&]() -> std::string { return i + 1 < argc ? FromWx(wxString(argv[++i])) : std::string(); };
      if (word == "--lang") {
        const std::string code = next();
        if (code != "ky" && code != "ru") return Usage();
        m_arguments.language = code == "ru" ? text::Language::kRu : text::Language::kKy;
      } else if (word == "--selftest") {
        m_arguments.selftest = ToPath(next());
      } else if (word == "--say-ready") {
        m_arguments.say_ready = true;
      } else if (!word.empty() && word[0] == '-') {
        return Usage();
      } else {
        m_arguments.book = ToPath(word);
      }
    }
    return true;
  }
  static bool Usage() {
    fputs("usage: aiyl-kitebi [BOOK.aiyl] [--lang ky|ru] [--selftest FILE] [--say-ready]\n", stderr);
    return false;
  }

  // For installers: the window stood, here is what it says of itself.
  void SelfTest(MainFrame& frame) {
    CallAfter([this, &frame] {
      const auto& identity = frame.TheDesk().Book().Identity();
      const std::string text =
          "aiyl-kitebi ok\nschema " + std::to_string(identity.schema) + "\noffice " + identity.office.ToText() + "\n";
      if (!WriteFileAtomically(m_arguments.selftest, text)) Log(LogLevel::kError, "ui", "selftest file not written");
      frame.Close(true);
    });
  }

  // For measuring (tests/bench): the list is drawn and the next key press is answered.
  static void SayReady(MainFrame& frame) {
    frame.Bind(wxEVT_IDLE, [&frame, said = false](wxIdleEvent& event) mutable {
      event.Skip();
      if (said || !frame.IsShownOnScreen()) return;
      said = true;
      frame.Update();
      fputs("ready\n", stdout);
      fflush(stdout);
    });
  }

  Arguments m_arguments;
};

}  // namespace

int RunDesktop(int& argc, char** argv) {
  wxApp::SetInstance(new DesktopApp);
  return wxEntry(argc, argv);
}

}  // namespace aiyl::ui

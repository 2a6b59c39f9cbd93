// SPDX-License-Identifier: Apache-2.0
// An empty wxWidgets window that says when it is there, as `aiyl-kitebi --say-ready` does: what the toolkit alone
// costs.
#include <wx/app.h>
#include <wx/frame.h>

#include <cstdio>

namespace {

class BareApp : public wxApp {
 public:
  bool OnInit() override {
    auto* frame = new wxFrame(nullptr, wxID_ANY, "bare", wxDefaultPosition, wxSize(1080, 600));
    frame->Show();
    frame->Bind(wxEVT_IDLE, [frame, said = false](wxIdleEvent& event) mutable {
      event.Skip();
      if (said || !frame->IsShownOnScreen()) return;
      said = true;
      frame->Update();
      std::fputs("ready\n", stdout);
      std::fflush(stdout);
    });
    return true;
  }
};

}  // namespace

wxIMPLEMENT_APP(BareApp);

// SPDX-License-Identifier: Apache-2.0
// Ң Ө Ү on a keyboard that has none: AltGr + Н О У as in the Microsoft Kyrgyz layout, and three buttons. They type
// into whatever text field has, or last had, the focus. Knows nothing of what the fields are for.
#pragma once

#include <wx/panel.h>
#include <wx/window.h>

namespace aiyl::ui {

// From now on AltGr + У/Н/О (Ctrl+Alt on a layout without AltGr) anywhere below `top` types ү/ң/ө, with Shift capital.
void EnableKyrgyzKeys(wxWindow* top);

// A small bar «ң ө ү» whose buttons never take the focus; with Shift held they type capitals.
class KyrgyzLetterBar : public wxPanel {
 public:
  explicit KyrgyzLetterBar(wxWindow* parent);
};

}  // namespace aiyl::ui

// SPDX-License-Identifier: Apache-2.0
// An issued paper as it was, to look at and to print again: a reprint is a duplicate and says so.
#pragma once

#include "desk/desk.h"
#include "papers/paper.h"
#include "ui/dialog_base.h"
#include "ui/page_preview.h"

namespace aiyl::ui {

class PaperViewDialog : public DialogBase {
 public:
  PaperViewDialog(wxWindow* parent, desk::Desk& desk, papers::PaperId paper);

 private:
  desk::Desk& m_desk;
  papers::PaperId m_id;
  std::optional<papers::Paper> m_paper;
  page::Document m_document;
  PagePreview* m_preview;
};

}  // namespace aiyl::ui

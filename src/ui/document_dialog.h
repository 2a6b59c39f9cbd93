// SPDX-License-Identifier: Apache-2.0
// A paper that is composed anew from the book each time (a passport of a service, minutes, a report): the page itself,
// in the language chosen, to print or to save. Knows no paper: whoever opens it hands in how it is composed.
#pragma once

#include <functional>

#include "desk/desk.h"
#include "page/page_model.h"
#include "papers/template_language.h"
#include "ui/dialog_base.h"
#include "ui/page_preview.h"

class wxChoice;

namespace aiyl::ui {

// The one language of a paper that has no two: Kyrgyz, unless Russian was chosen.
text::Language TongueOf(papers::PaperLanguage language);

// In which languages a paper can be had: an invitation in two at once, a list in one of them, a receipt as it stands.
enum class PaperTongues { kAll, kOneOfTwo, kAsItIs };

using DocumentSource = std::function<Result<page::Document>(store::Database&, papers::PaperLanguage)>;

class DocumentDialog : public DialogBase {
 public:
  DocumentDialog(wxWindow* parent, desk::Desk& desk, const Message& title, DocumentSource source,
                 PaperTongues tongues = PaperTongues::kAll, std::vector<page::Overlay> over = {});

 private:
  void ShowPages();
  void Output(bool print);

  desk::Desk& m_desk;
  Message m_title;
  DocumentSource m_source;
  std::vector<papers::PaperLanguage> m_languages;
  wxChoice* m_language;
  PagePreview* m_preview;
  std::vector<page::Overlay> m_overlays;
};

}  // namespace aiyl::ui

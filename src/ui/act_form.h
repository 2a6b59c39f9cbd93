// SPDX-License-Identifier: Apache-2.0
// A form for any act: the fields of its description, problems beside the field in words, and a draft that survives a
// power cut. Knows no act by name.
#pragma once

#include <wx/timer.h>

#include <string>
#include <vector>

#include "desk/desk.h"
#include "office/act_spec.h"
#include "ui/dialog_base.h"
#include "ui/fields_panel.h"

namespace aiyl::ui {

class ActForm : public DialogBase {
 public:
  // `initial` fills fields; `about` is a line on whom the act is about, "" for none. `draft_key` names the draft
  // ("person.correct/ID"); where one is kept it is restored and said so.
  // Fields named in `fixed` are sent as `initial` has them and not shown: `about` tells of them. Without any, these
  // are the records that `initial` names. A field that `initial` fills and the clerk empties is sent as null: it is
  // cleared in the book, too.
  ActForm(wxWindow* parent, desk::Desk& desk, office::ActSpec spec, office::Json initial, const wxString& about,
          FieldContext context, std::string draft_key, const std::vector<std::string>& fixed = {});
  // What the act made, after wxID_OK.
  const office::Json& Made() const { return m_made; }
  const store::ActReceipt& Receipt() const { return m_receipt; }

 protected:
  bool OnConfirm() override;

 private:
  void ShowRefusal(const Error& error);
  void KeepDraft();
  // What is filled in, and null for what was and is not any more.
  office::Json Values() const;

  desk::Desk& m_desk;
  office::ActSpec m_spec;
  office::Json m_hidden;              // what the caller gave beside the form's fields
  std::vector<std::string> m_filled;  // fields that `initial` filled
  std::string m_draft_key;
  Uuid m_staff;  // who opened it: the draft stays his, whoever signs in meanwhile
  FieldsPanel* m_fields;
  wxTimer m_draft_timer;
  office::Json m_made;
  store::ActReceipt m_receipt;
};

}  // namespace aiyl::ui

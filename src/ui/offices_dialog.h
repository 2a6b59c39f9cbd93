// SPDX-License-Identifier: Apache-2.0
// The offices whose keys this book trusts: enrol one from its file, withdraw one; and the own public key for them.
#pragma once

#include "desk/desk.h"
#include "ui/dialog_base.h"
#include "ui/record_list.h"

namespace aiyl::ui {

class OfficesDialog : public DialogBase {
 public:
  OfficesDialog(wxWindow* parent, desk::Desk& desk);

 private:
  void Load();
  void SaveOwn();
  void Enrol();
  void Withdraw();

  desk::Desk& m_desk;
  std::vector<office::KnownKey> m_keys;
  RecordList* m_list;
};

}  // namespace aiyl::ui

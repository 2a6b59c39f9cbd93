// SPDX-License-Identifier: Apache-2.0
// A long list that never holds its rows: it asks its source for blocks of 200 and keeps the last few. Knows nothing of
// what the rows are.
#pragma once

#include <wx/dataview.h>

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace aiyl::ui {

constexpr size_t kBlockRows = 200;

struct ListColumn {
  Message title;
  int width_dip = 120;
};

// What a list shows. Called on the screen's thread; a block must come within 20 ms.
struct ListSource {
  size_t count = 0;
  // `count` rows (fewer at the end) from `first`, each with one text per column.
  std::function<std::vector<std::vector<std::string>>(size_t first, size_t count)> block;
};

class RecordList : public wxDataViewCtrl {
 public:
  RecordList(wxWindow* parent, const Message& name, const std::vector<ListColumn>& columns);

  void SetSource(ListSource source);
  // The same rows, whose texts may have changed.
  void Reload();
  // −1 where nothing is chosen.
  int SelectedRow() const;
  void SelectRow(int row);
  size_t RowCount() const;

 private:
  class Model;
  wxObjectDataPtr<Model> m_model;
};

}  // namespace aiyl::ui

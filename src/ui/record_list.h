// SPDX-License-Identifier: Apache-2.0
// A long list that never holds its rows: it asks its source for blocks of 200 and keeps the last few. Columns take the
// width of what they hold. Knows nothing of what the rows are.
#pragma once

#include <wx/dataview.h>
#include <wx/timer.h>

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
  // Rows that stand out (red and bold); their texts say why, too.
  std::function<bool(size_t row)> stands_out = {};
  // For lists with ticks: whether a row is ticked, and what a click or the space bar asks for.
  std::function<bool(size_t row)> ticked = {};
  std::function<void(size_t row, bool on)> tick = {};
};

// Whether rows can be ticked, so that something is done with several at once.
enum class Ticks { kNone, kTicks };

class RecordList : public wxDataViewCtrl {
 public:
  RecordList(wxWindow* parent, const Message& name, const std::vector<ListColumn>& columns, Ticks ticks = Ticks::kNone);

  void SetSource(ListSource source);
  // The same rows, whose texts may have changed.
  void Reload();
  // The same of one row, shown at once.
  void ReloadRow(size_t row);
  // −1 where nothing is chosen.
  int SelectedRow() const;
  void SelectRow(int row);
  size_t RowCount() const;
  // Columns forget the widest text they ever held: the list is about something else now.
  void ForgetWidths();

 private:
  class Model;
  // Every column as wide as its texts, as far as there is room.
  void FitColumns();

  bool m_ticks = false;
  std::vector<int> m_contents;  // the widest text of each column so far
  wxTimer m_fit;
  wxObjectDataPtr<Model> m_model;
};

}  // namespace aiyl::ui

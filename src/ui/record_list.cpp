// SPDX-License-Identifier: Apache-2.0
#include "ui/record_list.h"

#include <wx/dcclient.h>

#include <algorithm>
#include <numeric>

#include "ui/words.h"

namespace aiyl::ui {
namespace {

constexpr int kFitDelayMs = 80, kTickWidth = 36, kScrollBarWidth = 14, kPadding = 16;
constexpr size_t kMeasuredRows = 40;  // what a screen shows at once

// What a column can be narrowed to: the first one says who or what it is; others of up to `whole` (a day, a number, a
// ПИН) are never cut.
struct Readable {
  int first, other, whole;
};

// Columns that fill the room. Where all cannot be whole, headings give first, then always the widest column, as long as
// it can be read; what does not fit then is reached by scrolling sideways.
std::vector<int> Widths(const std::vector<int>& headings, const std::vector<int>& contents, int room, int least,
                        Readable readable) {
  std::vector<int> widths;
  for (size_t i = 0; i < contents.size(); ++i) widths.push_back(std::max(headings[i], contents[i]));
  if (widths.empty()) return widths;
  int over = std::accumulate(widths.begin(), widths.end(), -room);
  if (over > 0) {
    for (size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(contents[i], std::min(headings[i], least));
    over = std::accumulate(widths.begin(), widths.end(), -room);
  }
  for (; over > 0; --over) {
    // How much each could still give.
    const auto spare = [&](size_t i) {
      if (i == 0) return widths[i] - readable.first;
      return contents[i] <= readable.whole ? 0 : widths[i] - readable.other;
    };
    size_t widest = 0;
    for (size_t i = 1; i < widths.size(); ++i)
      if (spare(i) > spare(widest)) widest = i;
    if (spare(widest) <= 0) return widths;
    --widths[widest];
  }
  widths.back() -= over;
  return widths;
}

}  // namespace

class RecordList::Model : public wxDataViewVirtualListModel {
 public:
  Model(unsigned columns, Ticks ticks) : m_columns(columns), m_first(ticks == Ticks::kTicks ? 1 : 0) {}

  void SetSource(ListSource source) {
    m_source = std::move(source);
    m_blocks.clear();
    Reset(static_cast<unsigned>(m_source.count));
  }
  void Forget() { m_blocks.clear(); }
  size_t Count() const { return m_source.count; }

  unsigned GetColumnCount() const override { return m_columns + m_first; }
  wxString GetColumnType(unsigned column) const override { return column < m_first ? "bool" : "string"; }
  void GetValueByRow(wxVariant& variant, unsigned row, unsigned column) const override {
    if (column < m_first)
      variant = m_source.ticked && m_source.ticked(row);
    else
      variant = ToWx(CellText(row, column - m_first));
  }
  bool SetValueByRow(const wxVariant& value, unsigned row, unsigned column) override {
    if (column >= m_first || !m_source.tick) return false;
    m_source.tick(row, value.GetBool());
    return true;
  }
  bool GetAttrByRow(unsigned row, unsigned, wxDataViewItemAttr& attr) const override {
    if (!m_source.stands_out || !m_source.stands_out(row)) return false;
    attr.SetColour(wxColour(0xB0, 0x20, 0x20));
    attr.SetBold(true);
    return true;
  }
  void Toggle(unsigned row) {
    if (!m_source.tick || row >= m_source.count) return;
    m_source.tick(row, !m_source.ticked(row));
    RowValueChanged(row, 0);
  }

  // `column` without that of the ticks.
  std::string CellText(size_t row, size_t column) const {
    const size_t number = row / kBlockRows;
    const Block* found = nullptr;
    for (const auto& block : m_blocks)
      if (block.number == number) found = &block;
    if (!found) {
      if (!m_source.block) return {};
      m_blocks.push_back({number, m_source.block(number * kBlockRows, kBlockRows)});
      if (m_blocks.size() > 8) m_blocks.pop_front();
      found = &m_blocks.back();
    }
    const size_t at = row - number * kBlockRows;
    if (at >= found->rows.size() || column >= found->rows[at].size()) return {};
    return found->rows[at][column];
  }

 private:
  struct Block {
    size_t number;
    std::vector<std::vector<std::string>> rows;
  };

  unsigned m_columns, m_first;
  ListSource m_source;
  mutable std::deque<Block> m_blocks;
};

RecordList::RecordList(wxWindow* parent, const Message& name, const std::vector<ListColumn>& columns, Ticks ticks)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES),
      m_ticks(ticks == Ticks::kTicks),
      m_fit(this) {
  SetName(Tr(name));
  m_model = new Model(static_cast<unsigned>(columns.size()), ticks);
  AssociateModel(m_model.get());
  unsigned index = 0;
  if (m_ticks)
    AppendToggleColumn(wxString::FromUTF8("✓"), index++, wxDATAVIEW_CELL_ACTIVATABLE, FromDIP(kTickWidth),
                       wxALIGN_CENTER, 0);
  for (const auto& column : columns)
    AppendTextColumn(Tr(column.title), index++, wxDATAVIEW_CELL_INERT, FromDIP(column.width_dip), wxALIGN_LEFT,
                     wxDATAVIEW_COL_RESIZABLE);
  m_contents.assign(columns.size(), 0);
  Bind(wxEVT_TIMER, [this](wxTimerEvent&) { FitColumns(); });
  Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
    m_fit.StartOnce(kFitDelayMs);
    event.Skip();
  });
  if (m_ticks)
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
      if (event.GetKeyCode() != WXK_SPACE || event.HasAnyModifiers() || SelectedRow() < 0) return event.Skip();
      m_model->Toggle(static_cast<unsigned>(SelectedRow()));
    });
}

void RecordList::SetSource(ListSource source) {
  m_model->SetSource(std::move(source));
  m_fit.StartOnce(kFitDelayMs);  // never within a key press: measuring takes its time
}

void RecordList::Reload() {
  m_model->Forget();
  Refresh();
}

void RecordList::ReloadRow(size_t row) {
  m_model->Forget();
  m_model->RowChanged(static_cast<unsigned>(row));
}

void RecordList::ForgetWidths() {
  m_contents.assign(m_contents.size(), 0);
}

void RecordList::FitColumns() {
  const unsigned first = m_ticks ? 1 : 0;
  int room = GetClientSize().x - FromDIP(kScrollBarWidth) - (m_ticks ? FromDIP(kTickWidth) : 0);
  if (room <= 0) return;
  const size_t rows = std::min(m_model->Count(), kMeasuredRows);
  const int padding = FromDIP(kPadding);
  std::vector<int> headings;
  wxClientDC dc(this);
  for (size_t i = 0; i < m_contents.size(); ++i) {
    dc.SetFont(GetFont().Bold());
    headings.push_back(padding + dc.GetTextExtent(GetColumn(first + static_cast<unsigned>(i))->GetTitle()).x);
    dc.SetFont(GetFont());
    for (size_t row = 0; row < rows; ++row)
      m_contents[i] = std::max(m_contents[i], padding + dc.GetTextExtent(ToWx(m_model->CellText(row, i))).x);
  }
  const auto widths = Widths(headings, m_contents, room, FromDIP(92), {FromDIP(230), FromDIP(100), FromDIP(130)});
  for (size_t i = 0; i < widths.size(); ++i) {
    auto* column = GetColumn(first + static_cast<unsigned>(i));
    if (column->GetWidth() != widths[i]) column->SetWidth(widths[i]);
  }
}

int RecordList::SelectedRow() const {
  const auto item = GetSelection();
  return item.IsOk() ? static_cast<int>(m_model->GetRow(item)) : -1;
}

void RecordList::SelectRow(int row) {
  if (row < 0 || static_cast<size_t>(row) >= m_model->Count()) return UnselectAll();
  const auto item = m_model->GetItem(static_cast<unsigned>(row));
  Select(item);
  SetCurrentItem(item);
  EnsureVisible(item);
}

size_t RecordList::RowCount() const {
  return m_model->Count();
}

}  // namespace aiyl::ui

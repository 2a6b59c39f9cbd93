// SPDX-License-Identifier: Apache-2.0
#include "ui/record_list.h"

#include "ui/words.h"

namespace aiyl::ui {

class RecordList::Model : public wxDataViewVirtualListModel {
 public:
  explicit Model(unsigned columns) : m_columns(columns) {}

  void SetSource(ListSource source) {
    m_source = std::move(source);
    m_blocks.clear();
    Reset(static_cast<unsigned>(m_source.count));
  }
  void Forget() { m_blocks.clear(); }
  size_t Count() const { return m_source.count; }

  unsigned GetColumnCount() const override { return m_columns; }
  wxString GetColumnType(unsigned) const override { return "string"; }
  void GetValueByRow(wxVariant& variant, unsigned row, unsigned column) const override {
    variant = ToWx(CellText(row, column));
  }
  bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

 private:
  struct Block {
    size_t number;
    std::vector<std::vector<std::string>> rows;
  };

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

  unsigned m_columns;
  ListSource m_source;
  mutable std::deque<Block> m_blocks;
};

RecordList::RecordList(wxWindow* parent, const Message& name, const std::vector<ListColumn>& columns)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES) {
  SetName(Tr(name));
  m_model = new Model(static_cast<unsigned>(columns.size()));
  AssociateModel(m_model.get());
  unsigned index = 0;
  for (const auto& column : columns)
    AppendTextColumn(Tr(column.title), index++, wxDATAVIEW_CELL_INERT, FromDIP(column.width_dip), wxALIGN_LEFT,
                     wxDATAVIEW_COL_RESIZABLE);
}

void RecordList::SetSource(ListSource source) { m_model->SetSource(std::move(source)); }

void RecordList::Reload() {
  m_model->Forget();
  Refresh();
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

size_t RecordList::RowCount() const { return m_model->Count(); }

}  // namespace aiyl::ui

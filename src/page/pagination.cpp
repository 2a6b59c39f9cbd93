// SPDX-License-Identifier: Apache-2.0
// Stacks slabs on pages. Widows, orphans, headings and kept groups are all one thing here: keep_with_next.
#include <algorithm>
#include <cassert>
#include <map>

#include "page/slab.h"

namespace aiyl::page {

namespace {

constexpr int32_t kFootSize = 850;  // 1/100 point

struct Mover {
  Hmm dx, dy;
  void operator()(TextRun& item) const { Move(item.x, item.y); }
  void operator()(Line& item) const {
    Move(item.x1, item.y1);
    Move(item.x2, item.y2);
  }
  void operator()(Rect& item) const { Move(item.x, item.y); }
  void operator()(Qr& item) const { Move(item.x, item.y); }
  void Move(Hmm& x, Hmm& y) const {
    x += dx;
    y += dy;
  }
};

// Room that slabs[i] takes below slabs[i-1], or as the first of a stack, its repeated heads included.
Hmm Taken(SlabSpan slabs, size_t i, Start start) {
  const Slab& slab = slabs[i];
  if (i > 0) return slab.height + std::max(slabs[i - 1].space_after, slab.space_before);
  if (start == Start::kBelow) return slab.height;
  if (slab.blank) return 0;
  return slab.height + (slab.repeat ? StackHeight(*slab.repeat) : 0);
}

// The end of the chain that starts at `from`: slabs [from, end) want to stay together.
size_t ChainEnd(SlabSpan slabs, size_t from) {
  size_t end = from + 1;
  while (end < slabs.size() && slabs[end - 1].keep_with_next) ++end;
  return end;
}

class Paginator {
 public:
  Paginator(const Slabs& slabs, const Flow& flow)
      : m_slabs(slabs), m_flow(flow), m_full(flow.setup.height - flow.setup.top - flow.setup.bottom) {}

  Result<Document> Run() {
    if (m_full < 1000)
      return Refuse("page.too-narrow", Msg("The margins or columns of this paper leave no room for text."));
    NewPage();
    for (size_t i = 0; i < m_slabs.size();) {
      const Slab& slab = m_slabs[i];
      if (slab.page_break) {
        if (m_used > 0) NewPage();
        ++i;
      } else if (slab.pinned) {
        AIYL_TRY(Pin(slab));
        ++i;
      } else if (!slab.columns.empty()) {
        AIYL_TRY(PutColumns(slab));
        ++i;
      } else {
        AIYL_ASSIGN(i, PutStack(i));
      }
    }
    Feet();
    UseOwnFonts();
    return std::move(m_document);
  }

 private:
  bool AtTop() const { return m_used == 0; }
  std::vector<Item>& Items() { return m_document.pages.back().items; }

  void NewPage() {
    Page page;
    page.width = m_flow.setup.width;
    page.height = m_flow.setup.height;
    m_document.pages.push_back(std::move(page));
    m_used = 0;
    m_space = 0;
  }

  static tl::unexpected<Error> TooHigh() {
    return Refuse("page.too-high", Msg("A part of this paper that cannot be divided is higher than the page."));
  }

  // The plain slabs from i up to the next columns, pin or page break; answers where that is.
  Result<size_t> PutStack(size_t i) {
    size_t stop = i;
    while (stop < m_slabs.size() && m_slabs[stop].columns.empty() && !m_slabs[stop].pinned && !m_slabs[stop].page_break)
      ++stop;
    while (i < stop) {
      const SlabSpan rest(m_slabs.data() + i, stop - i);
      const Start start = AtTop() ? Start::kPageTop : Start::kBelow;
      const Hmm gap = AtTop() ? 0 : std::max(m_space, rest.front().space_before);
      size_t count = FitCount(rest, m_full - m_used - gap, m_full, start);
      if (count == rest.size() && !AtTop() && rest.back().keep_with_next && stop < m_slabs.size() &&
          WouldNotStart(m_slabs[stop], m_full - m_used - gap - StackHeight(rest, start)))
        count = LastChainStart(rest);
      if (count > 0) {
        StackItems(rest.first(count), m_flow.setup.left, m_flow.setup.top + m_used + gap, Items(), start);
        m_used += gap + StackHeight(rest.first(count), start);
        m_space = rest[count - 1].space_after;
      } else if (AtTop()) {
        return TooHigh();
      }
      i += count;
      if (i < stop) NewPage();
    }
    return stop;
  }

  // A heading that wants to stay with what follows: would that begin in this room?
  bool WouldNotStart(const Slab& slab, Hmm room) const {
    if (slab.page_break) return false;
    if (slab.columns.empty()) return slab.height + slab.space_before > room;
    return std::all_of(slab.columns.begin(), slab.columns.end(), [&](const SlabColumn& column) {
      return FitCount(column.slabs, room - slab.space_before, m_full) == 0;
    });
  }
  static size_t LastChainStart(SlabSpan slabs) {
    size_t start = slabs.size();
    while (start > 0 && slabs[start - 1].keep_with_next) --start;
    return start;
  }

  Status PutColumns(const Slab& slab) {
    std::vector<size_t> next(slab.columns.size(), 0);
    bool begun = false;
    while (true) {
      const Hmm gap = AtTop() || begun ? 0 : std::max(m_space, slab.space_before);
      const Hmm room = m_full - m_used - gap;
      Hmm used = 0;
      bool progress = false, done = true;
      std::vector<Item> items;
      for (size_t c = 0; c < slab.columns.size(); ++c) {
        const SlabSpan rest = SlabSpan(slab.columns[c].slabs).subspan(next[c]);
        const size_t count = FitCount(rest, room, m_full);
        if (count > 0) {
          StackItems(rest.first(count), m_flow.setup.left + slab.columns[c].x, m_flow.setup.top + m_used + gap, items);
          used = std::max(used, StackHeight(rest.first(count)));
          next[c] += count;
          progress = true;
        }
        if (count < rest.size()) done = false;
      }
      if (progress) {
        Items().insert(Items().end(), items.begin(), items.end());
        m_used += gap + used;
        begun = true;
      } else if (AtTop() && !done) {
        return TooHigh();
      }
      if (done) break;
      NewPage();
    }
    m_space = slab.space_after;
    return {};
  }

  Status Pin(const Slab& slab) {
    if (slab.height > m_full) return TooHigh();
    const Hmm gap = AtTop() ? 0 : std::max(m_space, slab.space_before);
    if (m_used + gap + slab.height > m_full) NewPage();
    AppendMoved(slab.items, m_flow.setup.left, m_flow.setup.top + m_full - slab.height, Items());
    m_used = m_full;
    m_space = 0;
    return {};
  }

  void Feet() {
    const PageSetup& setup = m_flow.setup;
    const size_t pages = m_document.pages.size();
    const FontId font = FontOf(m_flow.family, false, false);
    const Hmm y = setup.height - setup.bottom * 2 / 5;
    for (size_t p = 0; p < pages; ++p) {
      auto& items = m_document.pages[p].items;
      if (!m_flow.footer.empty())
        items.emplace_back(TextRun{setup.left, y, TextWidth(font, kFootSize, m_flow.footer), static_cast<uint8_t>(font),
                                   kFootSize, m_flow.footer});
      if (m_flow.numbers == PageNumbers::kNone || (m_flow.numbers == PageNumbers::kWhenSeveral && pages == 1)) continue;
      const std::string number = std::to_string(p + 1) + "/" + std::to_string(pages);
      const Hmm width = TextWidth(font, kFootSize, number);
      items.emplace_back(
          TextRun{setup.width - setup.right - width, y, width, static_cast<uint8_t>(font), kFootSize, number});
    }
  }

  // From FontId to the document's own list of fonts.
  void UseOwnFonts() {
    std::map<uint8_t, uint8_t> own;
    for (Page& page : m_document.pages)
      for (Item& item : page.items)
        if (auto* run = std::get_if<TextRun>(&item)) {
          const auto [at, added] = own.emplace(run->font, static_cast<uint8_t>(m_document.fonts.size()));
          if (added) {
            const Font& font = ShippedFont(static_cast<FontId>(run->font));
            m_document.fonts.push_back({std::string(font.Name()), std::string(font.Hash())});
          }
          run->font = at->second;
        }
  }

  const Slabs& m_slabs;
  const Flow& m_flow;
  const Hmm m_full;  // height of a page's body
  Document m_document;
  Hmm m_used = 0;   // of the page's body
  Hmm m_space = 0;  // wanted below what stands last
};

}  // namespace

Result<Document> Paginate(const Slabs& slabs, const Flow& flow) {
  return Paginator(slabs, flow).Run();
}

void AppendMoved(const std::vector<Item>& from, Hmm dx, Hmm dy, std::vector<Item>& to) {
  for (Item item : from) {
    std::visit(Mover{dx, dy}, item);
    to.push_back(std::move(item));
  }
}

Hmm StackHeight(SlabSpan slabs, Start start) {
  Hmm height = 0;
  for (size_t i = 0; i < slabs.size(); ++i) height += Taken(slabs, i, start);
  return height;
}

void StackItems(SlabSpan slabs, Hmm x, Hmm y, std::vector<Item>& items, Start start) {
  for (size_t i = 0; i < slabs.size(); ++i) {
    const Slab& slab = slabs[i];
    const bool at_top = i == 0 && start == Start::kPageTop;
    if (at_top && slab.repeat) StackItems(*slab.repeat, x, y, items);
    y += Taken(slabs, i, start);
    const Hmm top = y - slab.height;
    if (at_top && !slab.repeat) AppendMoved(slab.top_items, x, top, items);
    AppendMoved(slab.items, x, top, items);
    for (const SlabColumn& column : slab.columns) StackItems(column.slabs, x + column.x, top, items);
  }
}

Slab Flatten(SlabSpan slabs) {
  Slab flat;
  flat.height = StackHeight(slabs);
  StackItems(slabs, 0, 0, flat.items);
  if (!slabs.empty()) {
    flat.space_before = slabs.front().space_before;
    flat.space_after = slabs.back().space_after;
    flat.keep_with_next = slabs.back().keep_with_next;
  }
  return flat;
}

size_t FitCount(SlabSpan slabs, Hmm room, Hmm full, Start start) {
  Hmm height = 0;
  size_t i = 0;
  while (i < slabs.size()) {
    const size_t end = ChainEnd(slabs, i);
    Hmm with_chain = height;
    for (size_t k = i; k < end; ++k) with_chain += Taken(slabs, k, start);
    if (with_chain <= room) {
      height = with_chain;
      i = end;
      continue;
    }
    if (StackHeight(slabs.subspan(i, end - i)) <= full) return i;
    for (; i < end; ++i) {  // too long for any page: break it where the page ends
      height += Taken(slabs, i, start);
      if (height > room) return i;
    }
  }
  return i;
}

}  // namespace aiyl::page

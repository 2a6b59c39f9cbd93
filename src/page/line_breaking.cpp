// SPDX-License-Identifier: Apache-2.0
// Greedy line breaking without a dictionary or ICU's break iterators (they are not in the Windows data).
#include "page/line_breaking.h"

#include <algorithm>
#include <cstdio>

namespace aiyl::page {

namespace {

struct Styled {
  char32_t letter;
  uint16_t span;
  int64_t width;  // 1/1000 of 1/100 mm
};

struct SpanFont {
  FontId font;
  int32_t size;
};

bool IsBlank(char32_t c) {
  return c == U' ';
}
bool IsDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool IsDash(char32_t c) {
  return c == U'\u2013' || c == U'\u2014';
}
bool IsWordLetter(char32_t c) {
  return c > 0x7F ? c >= 0x400 && c < 0x530 : (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// Letters that the fonts lack or that mean the same on paper; 0 drops the letter.
char32_t Drawn(char32_t c) {
  switch (c) {
    case U'\t':
      return U' ';
    case U'\r':
    case U'\u00AD':  // soft hyphen
    case U'\u200B':
    case U'\uFEFF':
      return 0;
    case U'\u202F':
    case U'\u2009':
      return U'\u00A0';
    case U'\u2010':
    case U'\u2011':
      return U'-';
    default:
      return c;
  }
}

tl::unexpected<Error> MissingGlyph(char32_t letter, FontId font) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(letter));
  std::string shown;
  if (letter >= 0x20) AppendLetter(shown, letter);
  return Refuse("page.missing-glyph",
                Msg("The letter «{letter}» ({code}) cannot be printed: it is not in the font {font}.",
                    {{"letter", shown}, {"code", code}, {"font", std::string(ShippedFont(font).Name())}}));
}

// May a line end after `at`?
bool MayBreakAfter(const std::vector<Styled>& text, size_t at) {
  const char32_t c = text[at].letter;
  if (IsBlank(c)) {
    size_t next = at + 1;
    while (next < text.size() && IsBlank(text[next].letter)) ++next;
    if (next < text.size() && IsDash(text[next].letter)) return false;  // a dash does not begin a line
    size_t before = at;
    while (before > 0 && IsBlank(text[before].letter)) --before;
    return text[before].letter != U'№';
  }
  if (c != U'-' && c != U'/') return false;
  return at > 0 && at + 1 < text.size() && IsWordLetter(text[at - 1].letter) && IsWordLetter(text[at + 1].letter) &&
         !IsDigit(text[at + 1].letter);
}

class Breaker {
 public:
  Breaker(const std::vector<Span>& spans, const LineManner& manner) : m_spans(spans), m_manner(manner) {}

  Result<std::vector<BrokenLine>> Run() {
    if (m_manner.width - m_manner.left - m_manner.right - std::max(0, m_manner.first) < 300)
      return Refuse("page.too-narrow", Msg("The margins or columns of this paper leave no room for text."));
    AIYL_TRY(Flatten());
    size_t start = 0;
    do {
      start = NextLine(start);
    } while (start < m_text.size() || m_open_line);
    return std::move(m_lines);
  }

  Result<Hmm> WidestWord() {
    AIYL_TRY(Flatten());
    int64_t widest = 0, width = 0, blanks = 0;  // blanks at the end of a line take no room
    for (size_t i = 0; i < m_text.size(); ++i) {
      if (m_text[i].letter == U'\n') {
        width = blanks = 0;
        continue;
      }
      width += m_text[i].width;
      blanks = IsBlank(m_text[i].letter) ? blanks + m_text[i].width : 0;
      widest = std::max(widest, width - blanks);
      if (MayBreakAfter(m_text, i)) width = blanks = 0;
    }
    return static_cast<Hmm>((widest + 999) / 1000);
  }

 private:
  Status Flatten() {
    for (size_t s = 0; s < m_spans.size(); ++s) {
      const Span& span = m_spans[s];
      const int32_t size = span.size > 0 ? span.size : m_manner.size;
      const SpanFont font{FontOf(m_manner.family, span.bold, span.italic), size};
      m_fonts.push_back(font);
      const Font& shipped = ShippedFont(font.font);
      const int64_t divisor = int64_t{7200} * shipped.UnitsPerEm();
      for (const char32_t typed : Letters(span.text)) {
        const char32_t letter = Drawn(typed);
        if (letter == 0) continue;
        int64_t width = 0;
        if (letter != U'\n') {
          if (shipped.Glyph(letter) == 0) return MissingGlyph(letter, font.font);
          width = int64_t{shipped.Advance(letter)} * size * 2540 * 1000 / divisor;
        }
        m_text.push_back({letter, static_cast<uint16_t>(s), width});
      }
    }
    return {};
  }

  Hmm Left() const { return m_manner.left + (m_lines.empty() ? m_manner.first : 0); }

  // Puts the line that begins at `start`; answers where the next one begins.
  size_t NextLine(size_t start) {
    m_open_line = false;
    const int64_t room = int64_t{m_manner.width - Left() - m_manner.right} * 1000;
    int64_t width = 0;
    size_t break_at = start;  // the next line would begin here
    for (size_t i = start; i < m_text.size(); ++i) {
      if (m_text[i].letter == U'\n') {
        Put(start, i, false);
        m_open_line = i + 1 == m_text.size();
        return i + 1;
      }
      width += m_text[i].width;
      if (width > room && !IsBlank(m_text[i].letter)) {
        const size_t next = break_at > start ? break_at : std::max(i, start + 1);
        Put(start, next, true);
        return SkipBlanks(next);
      }
      if (MayBreakAfter(m_text, i)) break_at = i + 1;
    }
    Put(start, m_text.size(), false);
    return m_text.size();
  }

  size_t SkipBlanks(size_t at) const {
    while (at < m_text.size() && IsBlank(m_text[at].letter)) ++at;
    return at;
  }

  void Put(size_t begin, size_t end, bool goes_on) {
    while (end > begin && IsBlank(m_text[end - 1].letter)) --end;
    BrokenLine line;
    line.size = begin < end ? 0 : LineSizeAt(begin);
    std::vector<int64_t> units;
    for (size_t i = begin; i < end; ++i) {
      const Styled& styled = m_text[i];
      const SpanFont& font = m_fonts[styled.span];
      const bool underline = m_spans[styled.span].underline;
      if (line.runs.empty() || line.runs.back().font != font.font || line.runs.back().size != font.size ||
          line.runs.back().underline != underline) {
        line.runs.push_back({font.font, font.size, underline, 0, 0, {}});
        units.push_back(0);
        line.size = std::max(line.size, font.size);
      }
      AppendLetter(line.runs.back().text, styled.letter);
      units.back() += ShippedFont(font.font).Advance(styled.letter);
    }
    Place(line, units, goes_on);
    m_lines.push_back(std::move(line));
  }

  int32_t LineSizeAt(size_t at) const {
    if (at < m_text.size()) return m_fonts[m_text[at].span].size;
    return m_fonts.empty() ? m_manner.size : m_fonts.back().size;
  }

  void Place(BrokenLine& line, const std::vector<int64_t>& units, bool goes_on) const {
    Hmm natural = 0;
    int64_t blanks = 0;
    for (size_t r = 0; r < line.runs.size(); ++r) {
      LineRun& run = line.runs[r];
      run.advance = UnitsToHmm(units[r], run.size, ShippedFont(run.font).UnitsPerEm());
      natural += run.advance;
      blanks += std::count(run.text.begin(), run.text.end(), ' ');
    }
    const Hmm room = m_manner.width - Left() - m_manner.right;
    const Hmm extra = room - natural;
    Hmm x = Left();
    if (m_manner.align == Align::kRight) x += extra;
    if (m_manner.align == Align::kCenter) x += extra / 2;
    if (m_manner.align == Align::kJustify && goes_on && extra > 0 && blanks > 0) {
      int64_t blanks_done = 0;
      Hmm given = 0;
      for (LineRun& run : line.runs) {
        blanks_done += std::count(run.text.begin(), run.text.end(), ' ');
        const auto so_far = static_cast<Hmm>(extra * blanks_done / blanks);
        run.advance += so_far - given;
        given = so_far;
      }
    }
    for (LineRun& run : line.runs) {
      run.x = x;
      x += run.advance;
    }
  }

  const std::vector<Span>& m_spans;
  const LineManner& m_manner;
  std::vector<SpanFont> m_fonts;
  std::vector<Styled> m_text;
  std::vector<BrokenLine> m_lines;
  bool m_open_line = false;  // the text ended with '\n': one more, empty line
};

}  // namespace

Result<Hmm> WidestWord(const std::vector<Span>& spans, const LineManner& manner) {
  return Breaker(spans, manner).WidestWord();
}

Result<std::vector<BrokenLine>> BreakLines(const std::vector<Span>& spans, const LineManner& manner) {
  return Breaker(spans, manner).Run();
}

}  // namespace aiyl::page

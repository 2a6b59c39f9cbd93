// SPDX-License-Identifier: Apache-2.0
// A page model as text: all of it for golden tests, or only its words.
#include "page/page_model.h"

namespace aiyl::page {

namespace {

struct ItemDump {
  const Document& document;
  std::string& out;

  void Numbers(std::string_view word, std::initializer_list<int64_t> numbers) const {
    out.append("  ").append(word);
    for (const int64_t n : numbers) out.append(" ").append(std::to_string(n));
  }
  void operator()(const TextRun& item) const {
    Numbers("text", {item.x, item.y, item.advance});
    out.append(" ").append(item.font < document.fonts.size() ? document.fonts[item.font].name : "?");
    out.append(" ").append(std::to_string(item.size)).append(" «").append(item.text).append("»\n");
  }
  void operator()(const Line& item) const {
    Numbers("line", {item.x1, item.y1, item.x2, item.y2, item.width});
    out.append("\n");
  }
  void operator()(const Rect& item) const {
    Numbers("rect", {item.x, item.y, item.w, item.h, item.width, item.grey});
    out.append("\n");
  }
  void operator()(const Qr& item) const {
    Numbers("qr", {item.x, item.y, item.size, item.modules});
    out.append("\n");
  }
};

}  // namespace

std::string DumpText(const Document& document) {
  std::string out = "page model " + std::to_string(document.version) + "\n";
  for (const FontRef& font : document.fonts) out += "font " + font.name + " " + font.hash.substr(0, 16) + "\n";
  for (size_t p = 0; p < document.pages.size(); ++p) {
    const Page& page = document.pages[p];
    out += "page " + std::to_string(p + 1) + ": " + std::to_string(page.width) + " x " + std::to_string(page.height) +
           "\n";
    for (const Item& item : page.items) std::visit(ItemDump{document, out}, item);
  }
  return out;
}

std::string PlainText(const Document& document) {
  std::string out;
  for (size_t p = 0; p < document.pages.size(); ++p) {
    if (p > 0) out += "\f";
    const TextRun* before = nullptr;
    for (const Item& item : document.pages[p].items) {
      const auto* run = std::get_if<TextRun>(&item);
      if (run == nullptr) continue;
      if (before != nullptr) {
        if (before->y != run->y)
          out += "\n";
        else if (run->x - (before->x + before->advance) > 50 || run->x < before->x)
          out += "\t";
      }
      out += run->text;
      before = run;
    }
    if (before != nullptr) out += "\n";
  }
  return out;
}

}  // namespace aiyl::page

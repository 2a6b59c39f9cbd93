// SPDX-License-Identifier: Apache-2.0
// Holds every #include of src/ against the one table of what a module may use. Linking alone hides nothing: Debian
// keeps sqlite3.h and ICU in the system folder.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

// Bottom first; a module may include its own headers and those of modules on lower steps that it names here.
const std::map<std::string, std::set<std::string>> kMayUse = {
    {"base", {}},
    {"codec", {"base"}},
    {"crypto", {"base", "codec"}},
    {"text", {"base"}},
    {"store", {"base", "codec", "crypto", "text"}},
    {"page", {"base", "codec", "crypto", "text"}},
    {"sheet", {"base", "text"}},
    {"office", {"base", "codec", "crypto", "text", "store"}},
    {"rules", {"base", "codec", "crypto", "text", "office"}},
    {"papers", {"base", "codec", "crypto", "text", "store", "page", "sheet", "office"}},
    {"household", {"base", "codec", "crypto", "text", "store", "office"}},
    {"council", {"base", "codec", "crypto", "text", "store", "page", "office", "papers"}},
    {"services", {"base", "codec", "crypto", "text", "store", "page", "sheet", "office", "papers", "council"}},
    {"requests",
     {"base", "codec", "crypto", "text", "store", "page", "office", "papers", "household", "council", "services"}},
    {"quality",
     {"base", "codec", "crypto", "text", "store", "page", "office", "papers", "household", "council", "services",
      "requests"}},
    {"ledger",
     {"base", "codec", "crypto", "text", "store", "page", "sheet", "office", "rules", "papers", "household", "council",
      "services", "requests"}},
    {"tax",
     {"base", "codec", "crypto", "text", "store", "page", "sheet", "office", "rules", "papers", "household", "council",
      "services", "requests", "ledger"}},
    {"tariffs",
     {"base", "codec", "crypto", "text", "store", "page", "sheet", "office", "rules", "papers", "household", "council",
      "services", "requests", "ledger"}},
    {"certificates",
     {"base", "codec", "crypto", "text", "store", "page", "office", "papers", "household", "council", "services",
      "requests"}},
    {"reports",
     {"base", "codec", "crypto", "text", "store", "page", "sheet", "office", "papers", "household", "council",
      "services", "requests", "quality", "rules", "ledger", "tax", "tariffs"}},
    {"exchange", {"base", "codec", "crypto", "text", "store", "sheet", "office", "household"}},
    {"desk", {"base",   "codec",  "crypto",    "text",    "store",        "page",     "sheet",
              "office", "papers", "household", "council", "services",     "requests", "quality",
              "rules",  "ledger", "tax",       "tariffs", "certificates", "reports",  "exchange"}},
    {"cli", {"base",   "codec",     "crypto",       "text",     "store",    "page",    "sheet", "office",
             "papers", "household", "council",      "services", "requests", "quality", "rules", "ledger",
             "tax",    "tariffs",   "certificates", "reports",  "exchange", "desk"}},
    {"ui",
     {"base", "text", "store", "page", "office", "papers", "household", "council", "services", "requests", "quality",
      "ledger", "tax", "tariffs", "rules", "certificates", "reports", "exchange", "desk"}},
    {"main", {"base", "text", "desk", "cli", "ui"}},
};

// Third-party headers, each private to the modules named.
const std::vector<std::pair<std::regex, std::set<std::string>>> kThirdParty = {
    {std::regex("sqlite3\\.h|SQLiteCpp/.*"), {"store"}},
    {std::regex("unicode/.*"), {"text"}},
    {std::regex("sodium\\.h|sodium/.*"), {"crypto"}},
    {std::regex("zstd\\.h|zlib\\.h"), {"codec"}},
    {std::regex("cairo.*|ft2build\\.h|freetype/.*|qrcodegen/.*|qrcodegen\\.hpp"), {"page"}},
    {std::regex("zip\\.h|pugixml\\.hpp|xlsxwriter\\.h"), {"sheet"}},
    {std::regex("wx/.*"), {"ui", "main"}},
    {std::regex("CLI/.*"), {"cli", "main"}},
    {std::regex("nlohmann/.*"),
     {"office", "papers", "household", "certificates", "reports", "exchange", "desk", "cli", "council", "services",
      "requests", "quality", "rules", "ledger", "tax", "tariffs", "ui"}},
    {std::regex("catch2/.*|rapidcheck.*"), {}},
};

}  // namespace

TEST_CASE("every include keeps to the layers") {
  const fs::path src = fs::path(AIYL_SOURCE_DIR) / "src";
  const std::regex include("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
  std::vector<std::string> wrong;
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(src)) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    ++files;
    const std::string relative = fs::relative(entry.path(), src).generic_string();
    const std::string module = relative.substr(0, relative.find('/'));
    if (!kMayUse.count(module)) {
      wrong.push_back(relative + ": module " + module + " is not in the table");
      continue;
    }
    std::ifstream in(entry.path());
    std::string line;
    bool first_line_spdx = false, first = true;
    while (std::getline(in, line)) {
      if (first) first_line_spdx = line == "// SPDX-License-Identifier: Apache-2.0";
      first = false;
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      const std::string header = match[1];
      const auto slash = header.find('/');
      const std::string top = slash == std::string::npos ? "" : header.substr(0, slash);
      if (kMayUse.count(top) && top != module && !kMayUse.at(module).count(top))
        wrong.push_back(relative + " may not include " + header);
      for (const auto& [pattern, owners] : kThirdParty)
        if (std::regex_match(header, pattern) && !owners.count(module))
          wrong.push_back(relative + " may not include " + header);
    }
    if (!first_line_spdx) wrong.push_back(relative + ": the first line is not the licence");
  }
  for (const auto& sentence : wrong) UNSCOPED_INFO(sentence);
  CHECK(wrong.empty());
  CHECK(files > 5);
}

// SPDX-License-Identifier: Apache-2.0
// Holds the sources and the catalogues of locale/ against each other. A sentence that is listed here as missing is
// to be added to locale/<language>/<module>.po.
#include "text/catalogue.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "po_file.h"
#include "source_messages.h"
#include "text/embedded_catalogue.h"

namespace fs = std::filesystem;
using namespace aiyl;
using namespace aiyl::test;
using text::Language;

namespace {

const fs::path kSource = AIYL_SOURCE_DIR;

std::vector<fs::path> PoFiles(const std::string& language) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kSource / "locale" / language))
    if (entry.path().extension() == ".po") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string Where(const fs::path& file, int line) {
  return fs::relative(file, kSource).generic_string() + ":" + std::to_string(line);
}

std::string Read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::set<std::string> NamesIn(const std::string& text) {
  const auto names = Placeholders(text);
  return {names.begin(), names.end()};
}

std::string Quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out + "\"";
}

void Report(const std::vector<std::string>& wrong) {
  for (const auto& sentence : wrong) UNSCOPED_INFO(sentence);
  CHECK(wrong.empty());
}

}  // namespace

TEST_CASE("every .po file compiles, has no empty or fuzzy entry, and keeps the placeholders") {
  std::vector<std::string> wrong;
  for (const auto language : {Language::kKy, Language::kRu}) {
    const std::string code(LanguageCode(language));
    const auto files = PoFiles(code);
    CHECK_FALSE(files.empty());
    for (const auto& file : files) {
      const std::string command = std::string(MSGFMT) + " -c -o /dev/null \"" + file.string() + "\"";
      if (std::system(command.c_str()) != 0) wrong.push_back(Where(file, 1) + " does not compile");
      if (file.filename() == "wxstd.po") continue;
      for (const auto& entry : ReadPo(file)) {
        const std::string where = Where(file, entry.line) + " " + entry.msgid;
        if (entry.fuzzy) wrong.push_back(where + ": fuzzy");
        const auto wanted = entry.plural.empty() ? 1 : text::PluralForms(language);
        if (static_cast<int>(entry.forms.size()) != wanted) wrong.push_back(where + ": number of forms");
        const auto names = NamesIn(entry.plural.empty() ? entry.msgid : entry.plural);
        const auto singular = NamesIn(entry.msgid);
        for (const auto& form : entry.forms) {
          if (form.empty()) wrong.push_back(where + ": not translated");
          // The form for one may leave the number out, as the English singular may.
          if (!form.empty() && NamesIn(form) != names && NamesIn(form) != singular)
            wrong.push_back(where + ": placeholders differ in " + form);
        }
      }
    }
  }
  Report(wrong);
}

TEST_CASE("every message of the sources is translated into Kyrgyz and Russian") {
  std::vector<std::string> wrong;
  int messages = 0;
  for (const auto language : {Language::kKy, Language::kRu}) {
    const std::string code(LanguageCode(language));
    const auto catalogue = text::MoFile::FromBytes(text::EmbeddedMo(code, "aiyl"));
    REQUIRE(catalogue);
    std::set<std::string> listed;
    // Ready to be copied: Catch wraps lines.
    std::ofstream missing(fs::path(AIYL_BINARY_DIR) / ("missing-" + code + ".po"));
    for (const auto& entry : fs::recursive_directory_iterator(kSource / "src")) {
      const auto extension = entry.path().extension();
      const std::string relative = fs::relative(entry.path(), kSource / "src").generic_string();
      // Where Msg and MsgId themselves are declared.
      if ((extension != ".h" && extension != ".cpp") || relative == "base/result.h" || relative == "text/catalogue.h")
        continue;
      const std::string module = relative.substr(0, relative.find('/'));
      for (const auto& message : MessagesIn(Read(entry.path()))) {
        ++messages;
        const std::string where = Where(entry.path(), message.line);
        if (!message.literal) {
          if (language == Language::kKy) wrong.push_back(where + ": the text of a message must be a literal");
          continue;
        }
        if (!catalogue->Find(message.msgid).empty() || !listed.insert(message.msgid).second) continue;
        wrong.push_back("locale/" + code + "/" + module + ".po has no " + Quoted(message.msgid) + " of " + where +
                        " (see missing-" + code + ".po in the build folder)");
        missing << "# locale/" << code << "/" << module << ".po, " << where << "\nmsgid " << Quoted(message.msgid);
        if (message.plural.empty()) {
          missing << "\nmsgstr \"\"\n\n";
          continue;
        }
        missing << "\nmsgid_plural " << Quoted(message.plural);
        for (int form = 0; form < text::PluralForms(language); ++form) missing << "\nmsgstr[" << form << "] \"\"";
        missing << "\n\n";
      }
    }
  }
  Report(wrong);
  CHECK(messages > 5);
}

TEST_CASE("a message names in its arguments what its text asks for") {
  std::vector<std::string> wrong;
  for (const auto& entry : fs::recursive_directory_iterator(kSource / "src")) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    for (const auto& message : MessagesIn(Read(entry.path()))) {
      if (!message.literal) continue;
      std::set<std::string> asked = NamesIn(message.msgid);
      asked.merge(NamesIn(message.plural));
      // Arguments handed over in a variable cannot be seen here.
      if (message.arguments.empty()) continue;
      for (const auto& name : asked)
        if (std::find(message.arguments.begin(), message.arguments.end(), name) == message.arguments.end())
          wrong.push_back(Where(entry.path(), message.line) + ": nothing is given for {" + name + "}");
    }
  }
  Report(wrong);
}

TEST_CASE("the scanner joins literals and is not misled by comments and strings") {
  const auto found = MessagesIn(R"src(
    // Msg("in a comment")
    const char* text = "Msg(\"in a string\")";
    return Refuse("x", Msg("one " /* here */
                           "two {a}", {{"a", "Msg"}}));
    MsgN("{n} person", "{n} persons", count);
    Msg(variable);
    Table{MsgId("label\nsecond"), '"', 1'000};
    XMsg("not ours");
  )src");
  REQUIRE(found.size() == 4);
  CHECK(found[0].msgid == "one two {a}");
  CHECK(found[0].arguments == std::vector<std::string>{"a"});
  CHECK(found[0].line == 4);
  CHECK(found[1].plural == "{n} persons");
  CHECK_FALSE(found[2].literal);
  CHECK(found[3].msgid == "label\nsecond");
}

TEST_CASE("the header of each catalogue has the plural rule that the program uses") {
  for (const auto language : {Language::kKy, Language::kRu}) {
    for (const auto& file : PoFiles(std::string(LanguageCode(language)))) {
      const std::string wanted = language == Language::kKy ? "nplurals=2; plural=(n != 1);" : "nplurals=3;";
      INFO(file);
      CHECK(Read(file).find(wanted) != std::string::npos);
    }
  }
}

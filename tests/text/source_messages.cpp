// SPDX-License-Identifier: Apache-2.0
#include "source_messages.h"

#include <cctype>

#include "po_file.h"

namespace aiyl::test {
namespace {

class Scanner {
 public:
  explicit Scanner(const std::string& source) : m_source(source) {}

  std::vector<SourceMessage> Run() {
    std::vector<SourceMessage> found;
    while (!AtEnd()) {
      SkipBlanks();
      if (AtEnd()) break;
      if (Here() == '"') {
        ReadLiteral();
      } else if (Here() == '\'') {
        SkipCharacter();
      } else if (IsNamePart(Here())) {
        const std::string name = ReadName();
        // A raw string, or u8"…" and L"…": the literal itself follows.
        if (name == "R" || name == "u8R") {
          if (!AtEnd() && Here() == '"') ReadRaw();
          continue;
        }
        const bool one = name == "Msg" || name == "MsgId", two = name == "MsgN";
        if (!one && !two) continue;
        SkipBlanks();
        if (AtEnd() || Here() != '(') continue;
        ++m_at;
        found.push_back(ReadCall(two));
      } else {
        ++m_at;
      }
    }
    return found;
  }

 private:
  static bool IsNamePart(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }
  bool AtEnd() const { return m_at >= m_source.size(); }
  char Here() const { return m_source[m_at]; }

  void SkipBlanks() {
    while (!AtEnd()) {
      if (std::isspace(static_cast<unsigned char>(Here())) != 0) {
        m_line += Here() == '\n' ? 1 : 0;
        ++m_at;
      } else if (m_source.compare(m_at, 2, "//") == 0) {
        while (!AtEnd() && Here() != '\n') ++m_at;
      } else if (m_source.compare(m_at, 2, "/*") == 0) {
        for (m_at += 2; !AtEnd() && m_source.compare(m_at, 2, "*/") != 0; ++m_at) m_line += Here() == '\n' ? 1 : 0;
        m_at += 2;
      } else {
        return;
      }
    }
  }
  std::string ReadName() {
    const size_t start = m_at;
    // 1'000 is one number, not a character literal.
    while (!AtEnd() && (IsNamePart(Here()) || (Here() == '\'' && std::isdigit(m_source[start]) != 0))) ++m_at;
    return m_source.substr(start, m_at - start);
  }
  void SkipCharacter() {
    for (++m_at; !AtEnd() && Here() != '\''; ++m_at)
      if (Here() == '\\') ++m_at;
    ++m_at;
  }
  std::string ReadLiteral() {
    const size_t start = ++m_at;
    for (; !AtEnd() && Here() != '"'; ++m_at)
      if (Here() == '\\') ++m_at;
    return Unescape(m_source.substr(start, m_at++ - start));
  }
  std::string ReadRaw() {
    const size_t open = m_source.find('(', m_at);
    const std::string close = ")" + m_source.substr(m_at + 1, open - m_at - 1) + "\"";
    const size_t end = m_source.find(close, open);
    const std::string text = m_source.substr(open + 1, end - open - 1);
    for (const char c : text) m_line += c == '\n' ? 1 : 0;
    m_at = end + close.size();
    return text;
  }
  // Neighbouring literals, joined as the compiler joins them. False where none stands here.
  bool ReadLiterals(std::string& joined) {
    bool any = false;
    for (SkipBlanks(); !AtEnd() && (Here() == '"' || m_source.compare(m_at, 2, "R\"") == 0); SkipBlanks()) {
      if (Here() == 'R') {
        ++m_at;
        joined += ReadRaw();
      } else {
        joined += ReadLiteral();
      }
      any = true;
    }
    return any;
  }
  SourceMessage ReadCall(bool with_plural) {
    SourceMessage message;
    message.line = m_line;
    message.literal = ReadLiterals(message.msgid) && (Here() == ',' || Here() == ')');
    if (message.literal && with_plural) {
      message.literal = Here() == ',';
      ++m_at;
      message.literal = message.literal && ReadLiterals(message.plural) && Here() == ',';
      message.arguments.push_back("n");
    }
    // Not consumed further: the arguments may hold messages of their own.
    ReadArgumentNames(message);
    return message;
  }
  void ReadArgumentNames(SourceMessage& message) {
    const size_t at = m_at;
    const int line = m_line;
    for (int depth = 1; !AtEnd() && depth > 0;) {
      SkipBlanks();
      if (AtEnd()) break;
      const char c = Here();
      if (c == '(' || c == '[') ++depth;
      if (c == ')' || c == ']') --depth;
      if (c == '"') {
        ReadLiteral();
      } else if (c == '\'') {
        SkipCharacter();
      } else if (c == '{') {
        ++m_at;
        SkipBlanks();
        if (!AtEnd() && Here() == '"') message.arguments.push_back(ReadLiteral());
      } else {
        ++m_at;
      }
    }
    m_at = at;
    m_line = line;
  }

  const std::string& m_source;
  size_t m_at = 0;
  int m_line = 1;
};

}  // namespace

std::vector<SourceMessage> MessagesIn(const std::string& source) {
  return Scanner(source).Run();
}

}  // namespace aiyl::test

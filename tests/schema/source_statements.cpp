// SPDX-License-Identifier: Apache-2.0
#include "source_statements.h"

#include <array>
#include <cctype>

namespace aiyl::test {
namespace {

struct Token {
  enum class Kind { kText, kName, kSign } kind = Kind::kSign;
  std::string text;  // of a literal: what it stands for
  int line = 0;
};

bool IsName(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Scanner {
 public:
  explicit Scanner(const std::string& source) : m_source(source) {}

  std::vector<Token> All() {
    std::vector<Token> tokens;
    while (m_at < m_source.size()) {
      const char c = m_source[m_at];
      if (c == '\n') ++m_line;
      if (std::isspace(static_cast<unsigned char>(c)) != 0 || c == '\\') {
        ++m_at;
      } else if (m_source.compare(m_at, 2, "//") == 0) {
        m_at = m_source.find('\n', m_at);
      } else if (m_source.compare(m_at, 2, "R\"") == 0) {
        tokens.push_back(Raw());
      } else if (c == '"') {
        tokens.push_back(Plain());
      } else if (c == '\'') {
        const size_t end = m_source.find('\'', m_at + (m_source[m_at + 1] == '\\' ? 3 : 1));
        m_at = end == std::string::npos ? m_source.size() : end + 1;
      } else if (IsName(c)) {
        const size_t begin = m_at;
        while (m_at < m_source.size() && (IsName(m_source[m_at]) || m_source[m_at] == '\'')) ++m_at;
        tokens.push_back({Token::Kind::kName, m_source.substr(begin, m_at - begin), m_line});
      } else {
        tokens.push_back({Token::Kind::kSign, std::string(1, c), m_line});
        ++m_at;
      }
    }
    return tokens;
  }

 private:
  Token Raw() {
    Token token{Token::Kind::kText, {}, m_line};
    const size_t open = m_source.find('(', m_at);
    const std::string close = ")" + m_source.substr(m_at + 2, open - m_at - 2) + "\"";
    const size_t end = m_source.find(close, open);
    token.text = m_source.substr(open + 1, end - open - 1);
    for (const char c : token.text) m_line += c == '\n' ? 1 : 0;
    m_at = end + close.size();
    return token;
  }

  Token Plain() {
    Token token{Token::Kind::kText, {}, m_line};
    for (++m_at; m_at < m_source.size() && m_source[m_at] != '"'; ++m_at) {
      if (m_source[m_at] == '\\') {
        ++m_at;
        token.text += m_source[m_at] == 'n' ? '\n' : m_source[m_at];
      } else {
        token.text += m_source[m_at];
      }
    }
    ++m_at;
    return token;
  }

  const std::string& m_source;
  size_t m_at = 0;
  int m_line = 1;
};

bool BeginsAsStatement(const std::string& text) {
  const size_t at = text.find_first_not_of(" \n");
  if (at == std::string::npos) return false;
  static constexpr std::array kBeginnings = {"SELECT ", "INSERT ", "UPDATE ", "DELETE ", "WITH "};
  for (const char* word : kBeginnings)
    if (text.compare(at, std::string(word).size(), word) == 0) return true;
  return false;
}

}  // namespace

std::map<std::string, std::string> MacrosIn(const std::string& source) {
  std::map<std::string, std::string> macros;
  const std::string word = "#define ";
  for (size_t at = source.find(word); at != std::string::npos; at = source.find(word, at + 1)) {
    size_t end = source.find('\n', at);
    while (end != std::string::npos && source[end - 1] == '\\') end = source.find('\n', end + 1);
    const auto tokens = Scanner(source.substr(at + word.size(), end - at - word.size())).All();
    if (tokens.size() < 2 || tokens[1].kind != Token::Kind::kText) continue;
    for (size_t i = 1; i < tokens.size() && tokens[i].kind == Token::Kind::kText; ++i)
      macros[tokens[0].text] += tokens[i].text;
  }
  return macros;
}

std::vector<SourceStatement> StatementsIn(const std::string& source, const std::map<std::string, std::string>& macros) {
  std::vector<SourceStatement> statements;
  const auto tokens = Scanner(source).All();
  const auto is_piece = [&](const Token& token) {
    return token.kind == Token::Kind::kText || (token.kind == Token::Kind::kName && macros.count(token.text) > 0);
  };
  const auto is_plus = [&](size_t i) {
    return i < tokens.size() && tokens[i].kind == Token::Kind::kSign && tokens[i].text == "+";
  };
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!is_piece(tokens[i])) continue;
    const size_t begin = i;
    SourceStatement statement{{}, tokens[i].line, true};
    for (; i < tokens.size() && is_piece(tokens[i]); ++i)
      statement.sql += tokens[i].kind == Token::Kind::kText ? tokens[i].text : macros.at(tokens[i].text);
    // A name beside a literal is a macro that is not known; `+` and `+=` make it a part of something, and so does a
    // `+` behind std::string("…").
    const bool in_brackets = i < tokens.size() && tokens[i].text == ")" && is_plus(i + 1);
    statement.whole = !is_plus(i) && !in_brackets && (begin == 0 || !is_plus(begin - 1)) &&
                      (begin < 2 || !is_plus(begin - 2)) &&
                      (i >= tokens.size() || tokens[i].kind != Token::Kind::kName);
    if (BeginsAsStatement(statement.sql)) statements.push_back(std::move(statement));
    --i;
  }
  return statements;
}

}  // namespace aiyl::test

// SPDX-License-Identifier: Apache-2.0
// Finds the messages in C++ sources: the literals given to Msg, MsgN and MsgId.
#pragma once

#include <string>
#include <vector>

namespace aiyl::test {

struct SourceMessage {
  std::string msgid, plural;
  int line = 0;
  std::vector<std::string> arguments;  // names of the arguments given in the call, where they are literals
  bool literal = true;                 // false: Msg(something else), which no one can translate
};
std::vector<SourceMessage> MessagesIn(const std::string& source);

}  // namespace aiyl::test

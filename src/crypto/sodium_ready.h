// SPDX-License-Identifier: Apache-2.0
// Private to crypto: libsodium made ready before its first use, and views as the pointers it wants.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace aiyl::crypto {

// Chooses the fastest code for this processor and opens the random source; stops the program where there is none.
void MakeSodiumReady();

inline const unsigned char* In(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
inline unsigned char* Out(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

}  // namespace aiyl::crypto

// SPDX-License-Identifier: Apache-2.0
// Floating point numbers of CBOR, for codes and files written by others; our own data has none. Private to codec.
#pragma once

#include <cstdint>

namespace aiyl::codec {

struct FloatBits {
  int size = 8;  // bytes: 2, 4, 8
  uint64_t bits = 0;
};

// The shortest precision that keeps the value exactly; NaN is the half-precision 7e00.
FloatBits ShortestFloat(double value);
// From the bits of a number of `size` bytes (2, 4, 8).
double FloatFromBits(int size, uint64_t bits);

}  // namespace aiyl::codec

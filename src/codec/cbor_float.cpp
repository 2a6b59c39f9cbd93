// SPDX-License-Identifier: Apache-2.0
#include "codec/cbor_float.h"

#include <bit>
#include <cmath>

namespace aiyl::codec {

double FloatFromBits(int size, uint64_t bits) {
  if (size == 8) return std::bit_cast<double>(bits);
  if (size == 4) return static_cast<double>(std::bit_cast<float>(static_cast<uint32_t>(bits)));
  // RFC 8949, appendix D.
  const int exponent = static_cast<int>((bits >> 10) & 0x1f);
  const int mantissa = static_cast<int>(bits & 0x3ff);
  double value = 0;
  if (exponent == 0)
    value = std::ldexp(mantissa, -24);
  else if (exponent != 31)
    value = std::ldexp(mantissa + 1024, exponent - 25);
  else
    value = mantissa == 0 ? HUGE_VAL : std::nan("");
  return (bits & 0x8000) ? -value : value;
}

FloatBits ShortestFloat(double value) {
  if (std::isnan(value)) return {2, 0x7e00};
  const auto wide = std::bit_cast<uint64_t>(value);
  if (!std::isinf(value) && std::abs(value) > 3.4028234663852886e38) return {8, wide};
  const auto single = static_cast<float>(value);
  if (std::bit_cast<uint64_t>(static_cast<double>(single)) != wide) return {8, wide};
  // A half has 5 bits of exponent and 10 of mantissa: cut the single down and see whether the value survives.
  const auto bits = std::bit_cast<uint32_t>(single);
  const uint32_t sign = (bits >> 16) & 0x8000;
  const int exponent = static_cast<int>((bits >> 23) & 0xff) - 127;
  const uint32_t mantissa = bits & 0x7fffff;
  uint32_t half = 0;
  if (exponent == 128)
    half = 0x7c00;
  else if (exponent >= -14 && exponent <= 15)
    half = (static_cast<uint32_t>(exponent + 15) << 10) | (mantissa >> 13);
  else if (exponent >= -24 && exponent < -14)
    half = (mantissa | 0x800000) >> (-exponent - 1);
  half |= sign;
  if (std::bit_cast<uint64_t>(FloatFromBits(2, half)) == wide) return {2, half};
  return {4, bits};
}

}  // namespace aiyl::codec

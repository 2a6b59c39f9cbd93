// SPDX-License-Identifier: Apache-2.0
#include "page/qr.h"

#include <qrcodegen/qrcodegen.hpp>
#include <vector>

namespace aiyl::page {

Result<Qr> MakeQr(std::string_view text) {
  namespace q = qrcodegen;
  try {
    const std::string copy(text);
    const q::QrCode code = q::QrCode::encodeText(copy.c_str(), q::QrCode::Ecc::MEDIUM);
    Qr qr;
    const int n = code.getSize();
    qr.modules = static_cast<uint16_t>(n);
    qr.bits.assign((static_cast<size_t>(n) * static_cast<size_t>(n) + 7) / 8, '\0');
    for (int row = 0; row < n; ++row)
      for (int column = 0; column < n; ++column)
        if (code.getModule(column, row)) {
          const auto bit = static_cast<size_t>(row * n + column);
          qr.bits[bit / 8] = static_cast<char>(static_cast<uint8_t>(qr.bits[bit / 8]) | 0x80U >> bit % 8);
        }
    return qr;
  } catch (const std::exception&) {  // data_too_long, or no memory
    return Refuse("page.qr-too-long",
                  Msg("This text is too long for a QR code ({n} bytes).", {{"n", std::to_string(text.size())}}));
  }
}

bool QrModule(const Qr& qr, int column, int row) {
  if (column < 0 || row < 0 || column >= qr.modules || row >= qr.modules) return false;
  const auto bit = static_cast<size_t>(row * qr.modules + column);
  return bit / 8 < qr.bits.size() && (static_cast<uint8_t>(qr.bits[bit / 8]) & 0x80U >> bit % 8) != 0;
}

}  // namespace aiyl::page

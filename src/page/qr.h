// SPDX-License-Identifier: Apache-2.0
// Text to the modules of a QR code. What the text means (a signed core) is the business of papers.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "page/page_model.h"

namespace aiyl::page {

// A code of 300 characters at level M is 65 modules wide: read back from a poor 150-dpi scan at 30 mm, not at 25 mm.
inline constexpr Hmm kSmallestQr = 3000;

// Modules of a code at error correction level M; x, y and size stay 0. Text in the alphabet of Base45
// (0-9 A-Z space $ % * + - . / :) takes the compact alphanumeric mode.
// Errors (kRefused): "page.qr-too-long".
Result<Qr> MakeQr(std::string_view text);
// True for a black module; row and column from 0.
bool QrModule(const Qr& qr, int column, int row);

}  // namespace aiyl::page

// SPDX-License-Identifier: Apache-2.0
// A made-up family certificate in both languages, for the tests of layout and drawing.
#pragma once

#include "page/layout.h"

namespace aiyl::test {

// members: rows of the table. Real certificates come from templates; this one only exercises layout.
page::Flow SampleCertificate(int members);
// About 300 characters in the alphabet of Base45.
std::string SampleCode();

}  // namespace aiyl::test

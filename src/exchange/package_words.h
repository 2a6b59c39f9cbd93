// SPDX-License-Identifier: Apache-2.0
// What a package says of itself, in sentences for a person: both shells show the same. Knows no screen.
#pragma once

#include <vector>

#include "exchange/package_inspect.h"
#include "office/bilingual.h"

namespace aiyl::exchange {

// Who made it and when, for whom, and which acts of which streams; names in `language`.
std::vector<Message> PackageSentences(const PackageHeader& header, office::Language language);
// Whose signature it carries.
Message SignerSentence(SignerTrust trust);
// What became of one package that was taken up. `file`: its name without folders.
Message TakenSentence(const std::string& file, int64_t taken, int64_t skipped);

}  // namespace aiyl::exchange

// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_words.h"

#include "base/shown_date.h"

namespace aiyl::exchange {

std::vector<Message> PackageSentences(const PackageHeader& header, office::Language language) {
  const auto name = [&](const std::string& ky, const std::string& ru) {
    return office::Bilingual{ky, ru}.In(language);
  };
  std::vector<Message> sentences = {
      Msg("Package of {name}, made {day}",
          {{"name", name(header.sender.name_ky, header.sender.name_ru)}, {"day", Shown(header.made_at)}})};
  for (const auto& recipient : header.recipients)
    sentences.push_back(Msg("For: {name}", {{"name", name(recipient.name_ky, recipient.name_ru)}}));
  for (const auto& segment : header.segments)
    sentences.push_back(Msg("Acts {from} to {to} of stream {stream}", {{"from", std::to_string(segment.from)},
                                                                       {"to", std::to_string(segment.to)},
                                                                       {"stream", segment.stream.ToText()}}));
  return sentences;
}

Message SignerSentence(SignerTrust trust) {
  switch (trust) {
    case SignerTrust::kKnown:
      return Msg("The file is whole and signed with the sender's key that is enrolled in this book.");
    case SignerTrust::kRevoked:
      return Msg("The file is whole, but it is signed with a key that was withdrawn in this book.");
    case SignerTrust::kUnknown:
      return Msg("The file is whole, but it is signed with a key that this book does not know.");
    case SignerTrust::kNotAsked:
      break;
  }
  return Msg("The file is whole and its signature fits the key that it names.");
}

Message TakenSentence(const std::string& file, int64_t taken, int64_t skipped) {
  return MsgN("{file}: {n} act taken up, {skipped} were here already.",
              "{file}: {n} acts taken up, {skipped} were here already.", taken,
              {{"file", file}, {"skipped", std::to_string(skipped)}});
}

}  // namespace aiyl::exchange

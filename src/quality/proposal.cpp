// SPDX-License-Identifier: Apache-2.0
#include "quality/proposal.h"

#include "office/code_list.h"
#include "office/office_record.h"
#include "text/catalogue.h"
#include "text/date_words.h"

namespace aiyl::quality {
namespace {

using office::Language;

Bilingual Both(const Message& message) {
  return {text::Tr(message, text::Language::kKy), text::Tr(message, text::Language::kRu)};
}

// A sentence with words that are in the book in both languages.
template <class Make>
Bilingual InBoth(const Make& make) {
  return {text::Tr(make(Language::kKy), Language::kKy), text::Tr(make(Language::kRu), Language::kRu)};
}

void Add(Bilingual& text, const Bilingual& more) {
  for (const auto part : {&Bilingual::ky, &Bilingual::ru})
    if (!(more.*part).empty()) text.*part += ((text.*part).empty() ? "" : " ") + more.*part;
}

Bilingual OfficeName(store::Database& db, const Uuid& office) {
  const auto found = office::FindOffice(db, office::OfficeId(office));
  return found ? found->name : Bilingual{};
}

Bilingual Same(const std::string& words) {
  return {words, words};
}

std::string YesNo(const std::optional<bool>& yes, Language language) {
  return text::Tr(yes.value_or(false) ? Msg("yes, it is") : Msg("no, it is not"), language);
}

}  // namespace

Result<Evidence> EvidenceOf(const WaveResult& result, const std::optional<services::ServiceId>& service) {
  Evidence evidence{.kind = "survey",
                    .id = result.wave.id.value,
                    .day = result.wave.from,
                    // The watch council is a public association, the office a body of self-government (art. 8).
                    .initiator = result.wave.IsWatch() ? "association" : "self-government",
                    .asks = result.who_asked,
                    .reason = result.wave.name,
                    .about = service};
  bool named = false;
  for (const auto& one : result.objects) {
    if (service && one.object.service != service) continue;
    named = named || one.object.service == service;
    const bool trust = result.wave.kind == "trust";
    const int64_t yes = trust ? one.trust.by_method_trust : one.satisfaction.satisfied;
    const int64_t no = trust ? one.trust.by_method_distrust : one.satisfaction.dissatisfied;
    const int64_t all = trust ? one.trust.answered : one.satisfaction.answered;
    const std::string figures = std::to_string(yes) + " / " + std::to_string(no) + " / " + std::to_string(all);
    evidence.reason.ky +=
        ". " + one.object.name.ky +
        (trust ? ": ишенет / ишенбейт / жооп берди " : ": канааттанды / канааттанган жок / жооп берди ") + figures;
    evidence.reason.ru += ". " + one.object.name.ru +
                          (trust ? ": доверяют / не доверяют / ответили " : ": довольны / недовольны / ответили ") +
                          figures;
  }
  evidence.reason.ky += ".";
  evidence.reason.ru += ".";
  if (service && !named)
    return Refuse("survey.object", Msg("This survey did not ask about the service: it is no evidence of it."),
                  "service");
  return evidence;
}

Result<Evidence> EvidenceOf(store::Database& db, const Hearing& hearing) {
  if (!hearing.held)
    return Refuse("hearing.not-held", Msg("What is only announced came to nothing yet: record the hearing first."),
                  "evidence");
  const bool expertise = hearing.kind == "expertise";
  Evidence evidence{.kind = "hearing",
                    .id = hearing.id.value,
                    .day = hearing.day,
                    // Whoever makes a public expertise is an association; a hearing is the office's own (art. 8).
                    .initiator = expertise ? "association" : "self-government",
                    .asks = hearing.organiser.empty() ? OfficeName(db, hearing.office) : Same(hearing.organiser),
                    .reason = {},
                    .about = hearing.service};
  evidence.reason = InBoth([&](Language language) {
    return Msg("{day}, {kind}: “{subject}”.", {{"day", text::DateNumeric(hearing.day)},
                                               {"kind", office::CodeName(db, "hearing-kind", hearing.kind, language)},
                                               {"subject", hearing.subject.In(language)}});
  });
  if (expertise)
    Add(evidence.reason, InBoth([&](Language language) {
          return Msg("Is it justified: {justified}; safe: {safe}; economically efficient: {efficient}.",
                     {{"justified", YesNo(hearing.justified, language)},
                      {"safe", YesNo(hearing.safe, language)},
                      {"efficient", YesNo(hearing.efficient, language)}});
        }));
  if (hearing.participants)
    Add(evidence.reason, Both(Msg("Took part: {count}.", {{"count", std::to_string(*hearing.participants)}})));
  size_t taken = 0;
  for (const auto& one : hearing.proposals) taken += one.taken ? 1 : 0;
  if (!hearing.proposals.empty())
    Add(evidence.reason,
        Both(Msg("Of {count} proposals {taken} were taken.",
                 {{"count", std::to_string(hearing.proposals.size())}, {"taken", std::to_string(taken)}})));
  return evidence;
}

Result<Evidence> EvidenceOf(store::Database& db, const Complaint& complaint) {
  if (complaint.IsOpen())
    return Refuse("complaint.undecided", Msg("What is not decided yet is no evidence: decide the complaint first."),
                  "evidence");
  if (complaint.outcome == "withdrawn")
    return Refuse("complaint.withdrawn", Msg("This complaint was taken back: it came to nothing."), "evidence");
  Evidence evidence{.kind = "complaint",
                    .id = complaint.id.value,
                    .day = *complaint.decided,
                    // A single person is none of those who may ask (art. 8): the office does, because of the complaint.
                    .initiator = "self-government",
                    .asks = OfficeName(db, complaint.office),
                    .reason = {},
                    .about = complaint.service};
  evidence.reason = InBoth([&](Language language) {
    return Msg("Complaint № {number} of {day}: {outcome}.",
               {{"number", complaint.NumberText()},
                {"day", text::DateNumeric(complaint.day)},
                {"outcome", office::CodeName(db, "complaint-outcome", complaint.outcome, language)}});
  });
  if (!complaint.measures.empty())
    Add(evidence.reason, Both(Msg("Measures taken: {measures}", {{"measures", complaint.measures}})));
  return evidence;
}

Evidence EvidenceOf(store::Database& db, const Assessment& assessment) {
  Evidence evidence{.kind = "assessment",
                    .id = assessment.id.value,
                    .day = assessment.day,
                    .initiator = assessment.assessor == "consumers"    ? "association"
                                 : assessment.assessor == "authorised" ? "authorised"
                                                                       : "self-government",
                    .asks = Same(assessment.assessor_name),
                    .reason = {},
                    .about = assessment.service};
  size_t met = 0;
  for (const auto& item : assessment.items) met += item.met ? 1 : 0;
  evidence.reason = Both(Msg("Assessment of {day} by {name}: {met} of {count} parameters of the standard are kept.",
                             {{"day", text::DateNumeric(assessment.day)},
                              {"name", assessment.assessor_name},
                              {"met", std::to_string(met)},
                              {"count", std::to_string(assessment.items.size())}}));
  for (const auto& item : assessment.items) {
    if (item.met) continue;
    if (item.expected && item.observed)
      Add(evidence.reason, InBoth([&](Language language) {
            return Msg("{parameter}: {observed} instead of {expected}.",
                       {{"parameter", office::CodeName(db, "assessment-parameter", item.parameter, language)},
                        {"observed", std::to_string(*item.observed)},
                        {"expected", std::to_string(*item.expected)}});
          }));
    else
      Add(evidence.reason, Both(Msg("Not kept: {remark}.", {{"remark", item.remark}})));
  }
  return evidence;
}

}  // namespace aiyl::quality

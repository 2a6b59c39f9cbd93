// SPDX-License-Identifier: Apache-2.0
#include "exchange/package_export.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/atomic_file.h"
#include "exchange/package_pack.h"
#include "exchange/package_records.h"
#include "office/in_both.h"
#include "office/sign_in.h"
#include "text/canonical.h"

namespace aiyl::exchange {
namespace {

using Extent = ExportPlan::Extent;

tl::unexpected<Error> NoRecipient() {
  return Refuse("package.no-recipient",
                Msg("No office is enrolled here to which a package could be closed, so nothing leaves this book. Enrol "
                    "the recipient's public-key file first."));
}

struct Recipients {
  std::vector<PackageRecipient> list;
  bool all_above = true;  // each may have the acts of other offices
};

Result<Recipients> FindRecipients(store::Database& db, const ExportPlan& plan, bool demo_book) {
  if (plan.to.empty()) return NoRecipient();
  Recipients recipients;
  for (const auto& id : plan.to) {
    const auto known = office::FindEnrolled(db, id);
    if (!known)
      return Refuse(
          "package.recipient-unknown",
          Msg("The office {office} is not enrolled here. Enrol its public-key file first.", {{"office", id.ToText()}}));
    if (known->kind == crypto::KeyKindName(crypto::KeyKind::kOffice)) recipients.all_above = false;
    if (known->kind == crypto::KeyKindName(crypto::KeyKind::kDemo) && !demo_book)
      return Refuse("package.recipient-demo",
                    Msg("“{office}” is a demo office: its key hides nothing, so a real book sends nothing to it.",
                        {{"office", office::InBoth(known->name)}}));
    recipients.list.push_back({known->office.value, known->name.ky, known->name.ru, known->seal, {}});
  }
  return recipients;
}

// The streams to send, each after the one that it branched off.
std::vector<store::StreamInfo> StreamsToSend(store::Database& db, const Uuid& office, bool all_offices) {
  std::map<Uuid, store::StreamInfo> left;
  for (auto& info : store::Streams(db))
    if (info.office == office || all_offices) left.emplace(info.stream, info);
  std::vector<store::StreamInfo> ordered;
  while (!left.empty()) {
    auto next = left.begin();  // a circle cannot be: a parent is older than its branch
    while (next != left.end() && next->second.parent && left.count(next->second.parent->stream) != 0) ++next;
    if (next == left.end()) next = left.begin();
    ordered.push_back(std::move(next->second));
    left.erase(next);
  }
  return ordered;
}

// Up to where every recipient has each stream.
std::map<Uuid, int64_t> KnownToAll(store::Database& db, const ExportPlan& plan) {
  std::map<Uuid, int64_t> known;
  bool first = true;
  for (const auto& id : plan.to) {
    std::map<Uuid, int64_t> his;
    for (const auto& head : KnownTo(db, id.value)) his.emplace(head.stream, head.seq);
    if (first) {
      known = std::move(his);
      first = false;
      continue;
    }
    for (auto& [stream, seq] : known) {
      const auto found = his.find(stream);
      seq = found == his.end() ? 0 : std::min(seq, found->second);
    }
  }
  return known;
}

struct Made {
  std::string bytes;
  PackageHeader header;
};

Result<Made> Make(store::Book& book, store::Database& db, const office::OfficeKeys& keys, const ExportPlan& plan) {
  const auto& identity = book.Identity();
  AIYL_ASSIGN(auto recipients, FindRecipients(db, plan, identity.demo));
  const bool all_offices = plan.streams == ExportPlan::Streams::kAllOffices && recipients.all_above;
  AIYL_ASSIGN(const std::string own_text, office::PublicKeyText(db, keys));
  AIYL_ASSIGN(const crypto::PublicKeyFile own, crypto::ParseKeyFile(own_text));
  Made made;
  made.header.made_at = book.Env().clock->Now();
  made.header.sender = {own.office, own.name_ky, own.name_ru, own.kind, own.verify_key};
  made.header.schema = identity.schema;
  made.header.least_reader = 1;

  const auto known = plan.extent == Extent::kFull ? std::map<Uuid, int64_t>() : KnownToAll(db, plan);
  const auto streams = StreamsToSend(db, identity.office, all_offices);
  const auto known_of = [&](const store::StreamInfo& stream) {
    const auto found = known.find(stream.stream);
    return found == known.end() ? 0 : found->second;
  };
  int64_t done = 0, total = 0;
  for (const auto& stream : streams) total += std::max<int64_t>(0, stream.head.seq - known_of(stream));
  PackageWriter writer;
  for (const auto& stream : streams) {
    int64_t from = known_of(stream) + 1;
    if (plan.extent == Extent::kFrom && stream.stream == identity.stream) {
      if (plan.from < 1 || plan.from > stream.head.seq)
        return Refuse("package.from",
                      Msg("There is no act {from} to begin with: this book has the acts 1 to {last}.",
                          {{"from", std::to_string(plan.from)}, {"last", std::to_string(stream.head.seq)}}));
      from = plan.from;
    }
    if (from > stream.head.seq) continue;
    Status status;
    bool begun = false;
    store::ForEachAct(db, stream.stream, from, stream.head.seq, [&](const store::StoredAct& act) {
      if (!begun)
        writer.Begin({.stream = stream.stream, .office = stream.office, .from = from, .prev_hash = act.prev_hash});
      begun = true;
      made.header.least_reader = std::max(made.header.least_reader, act.info.schema);
      status = writer.Add(act.hash, act.encoded);
      if (status && plan.progress && !plan.progress(++done, std::max(done, total))) status = PackageCancelled();
      return status.has_value();
    });
    AIYL_TRY(status);
  }
  if (writer.ActCount() == 0)
    return Refuse("package.nothing-new",
                  Msg("There is nothing new for this office since the last package. To send everything once more, "
                      "ask for the full package (--full)."));
  AIYL_ASSIGN(made.bytes, writer.Finish(made.header, std::move(recipients.list), keys.signing));
  return made;
}

bool SameName(const std::string& name, const std::string& text) {
  return !name.empty() && name == text;
}

}  // namespace

Result<office::OfficeId> FindRecipient(store::Database& db, std::string_view text) {
  std::set<office::OfficeId> known, named;
  const std::string name = text::Canonical(text);
  for (const auto& key : office::ListEnrolled(db)) {
    if (key.revoked) continue;
    known.insert(key.office);
    if (SameName(text::Canonical(key.name.ky), name) || SameName(text::Canonical(key.name.ru), name))
      named.insert(key.office);
  }
  if (known.empty()) return NoRecipient();
  if (const auto id = office::OfficeId::FromText(text); id && known.count(*id) != 0) return *id;
  if (named.size() == 1) return *named.begin();
  if (named.size() > 1)
    return Refuse("package.recipient-ambiguous",
                  Msg("Several enrolled offices are called “{office}”. Name the one you mean by its id.",
                      {{"office", std::string(text)}}));
  return Refuse("package.recipient-unknown", Msg("The office {office} is not enrolled here. Enrol its public-key file "
                                                 "first.",
                                                 {{"office", std::string(text)}}));
}

Result<ExportedPackage> ExportPackage(store::Book& book, const office::OfficeKeys& keys, const ExportPlan& plan,
                                      const std::filesystem::path& file) {
  AIYL_ASSIGN(Made made, book.Read<Made>([&](store::Database& db) { return Make(book, db, keys, plan); }));
  ExportedPackage exported;
  exported.file_size = made.bytes.size();
  AIYL_TRY(WriteFileAtomically(file, made.bytes));
  // Read as a stranger would: what is written here is also what can be taken up there.
  AIYL_ASSIGN(const PackageFile parsed, PackageFile::Parse(std::move(made.bytes)));
  exported.header = parsed.Header();
  exported.digest = parsed.Digest();
  // Only now: a package that was not written must not count as known.
  AIYL_TRY(book.WriteLocal([&](store::Database& db) -> Status {
    for (const auto& id : plan.to)
      for (const auto& segment : exported.header.segments)
        RememberKnown(db, id.value, {segment.stream, segment.to, segment.head}, book.Env().clock->Now());
    return {};
  }));
  AIYL_TRY(office::RecordDeskEvent(book, plan.staff, "export", exported.digest.ToHex()));
  return exported;
}

}  // namespace aiyl::exchange

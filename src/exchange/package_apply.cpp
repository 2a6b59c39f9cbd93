// SPDX-License-Identifier: Apache-2.0
// The order of the checks: form and signature of the file, whose key it is, whom it is for, whether this program can
// read it and whether it continues what is here; only then is anything opened, and only the end of the file, inside the
// transaction, says that all of it was right.
#include "exchange/package_apply.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/atomic_file.h"
#include "exchange/package_module.h"
#include "exchange/package_pack.h"
#include "exchange/package_records.h"
#include "office/in_both.h"

namespace aiyl::exchange {
namespace {

constexpr const char* kTakenAlready = "package.taken-already";

// The enrolled key that signed. Its kind, not the header's, says what the sender may do.
Result<office::KnownKey> CheckSender(store::Database& db, const PackageSender& sender,
                                     const store::BookIdentity& identity) {
  if (sender.office == identity.office)
    return Refuse("package.own", Msg("This package was made by this very office. It goes to others."));
  bool office_known = false;
  for (const auto& key : office::ListEnrolled(db)) {
    if (key.office.value != sender.office) continue;
    if (key.verify == sender.key) {
      if (key.revoked)
        return Refuse("package.key-revoked",
                      Msg("The package is signed with a key of “{office}” that was withdrawn here. Nothing was taken.",
                          {{"office", office::InBoth(key.name)}}));
      return key;
    }
    office_known = true;
  }
  if (office_known)
    return Refuse("package.key-unknown",
                  Msg("The package says that it is from “{office}”, but it is signed with a key that is not enrolled "
                      "for that office. Nothing was taken. Compare the key by telephone and enrol it anew.",
                      {{"office", InEach(sender.name_ky, sender.name_ru)}}));
  return Refuse("package.office-unknown",
                Msg("The office “{office}”, which made this package, is not enrolled here. Nothing was taken. Enrol "
                    "its public-key file first.",
                    {{"office", InEach(sender.name_ky, sender.name_ru)}}));
}

bool MaySpeakForOthers(const office::KnownKey& sender) {
  return sender.kind != crypto::KeyKindName(crypto::KeyKind::kOffice);
}

tl::unexpected<Error> ForeignOffice(const PackageSender& sender) {
  return Refuse("package.foreign-office",
                Msg("The package of “{office}” holds acts of another office. Nothing was taken.",
                    {{"office", InEach(sender.name_ky, sender.name_ru)}}));
}
tl::unexpected<Error> OtherBranch(const PackageSender& sender) {
  return Refuse("package.other-branch",
                Msg("The acts of “{office}” do not continue those that are here: its book was copied or altered. "
                    "Nothing was taken.",
                    {{"office", InEach(sender.name_ky, sender.name_ru)}}));
}

// Whether a segment is one that the sender may send and that continues what is here. Gives how many of its acts are
// here already.
Result<int64_t> CheckSegment(store::Database& db, const PackageSender& sender, const office::KnownKey& key,
                             const PackageSegment& segment, const store::BookIdentity& identity) {
  if (segment.office == identity.office) return ForeignOffice(sender);
  if (segment.office != sender.office && !MaySpeakForOthers(key)) return ForeignOffice(sender);
  const auto streams = store::Streams(db);
  const auto here = std::find_if(streams.begin(), streams.end(),
                                 [&](const store::StreamInfo& info) { return info.stream == segment.stream; });
  if (here != streams.end() && here->office != segment.office) return ForeignOffice(sender);
  const int64_t last = here == streams.end() ? 0 : here->head.seq;
  if (segment.from > last + 1)
    return Refuse(
        "package.gap",
        Msg("Acts {first} to {last} of “{office}” are missing here. Nothing was taken. Ask for a package from "
            "act {first} on (--from {first}).",
            {{"first", std::to_string(last + 1)},
             {"last", std::to_string(segment.from - 1)},
             {"office", InEach(sender.name_ky, sender.name_ru)}}));
  if (last > 0 && segment.from == last + 1 && segment.prev_hash != here->head.hash) return OtherBranch(sender);
  if (segment.to <= last) {
    bool same = false;
    store::ForEachAct(db, segment.stream, segment.to, segment.to, [&](const store::StoredAct& act) {
      same = act.hash == segment.head;
      return false;
    });
    if (!same) return OtherBranch(sender);
  }
  return std::max<int64_t>(0, std::min(segment.to, last) - segment.from + 1);
}

Status CheckReadable(const PackageHeader& header, const store::BookIdentity& identity) {
  if (header.least_reader > identity.schema)
    return Refuse("package.newer-schema",
                  Msg("The package was made by a newer version of the program (book {theirs}, here {ours}). Nothing "
                      "was taken. Install the newer version, then take the package up.",
                      {{"theirs", std::to_string(header.least_reader)}, {"ours", std::to_string(identity.schema)}}));
  return {};
}

}  // namespace

Result<AppliedPackage> ApplyPackage(store::Book& book, const office::OfficeKeys& keys, const store::Actor& actor,
                                    const std::filesystem::path& path,
                                    const std::function<bool(int64_t done, int64_t total)>& progress) {
  const auto& identity = book.Identity();
  if (identity.kind != store::BookKind::kDistrict)
    return Refuse("package.not-district", Msg("Only a district's book takes packages of other offices."));
  AIYL_ASSIGN(std::string bytes, ReadWholeFile(path, kMaxPackageFile));
  AIYL_ASSIGN(const PackageFile file, PackageFile::Parse(std::move(bytes)));
  AppliedPackage applied;
  applied.header = file.Header();
  AIYL_ASSIGN(const office::KnownKey key, book.Read<office::KnownKey>([&](store::Database& db) {
    return CheckSender(db, applied.header.sender, identity);
  }));
  AIYL_TRY(CheckReadable(applied.header, identity));
  AIYL_ASSIGN(auto reader, PackageReader::Open(file, identity.office, keys.opening));
  const auto count_known = [&](store::Database& db) -> Result<int64_t> {
    int64_t here = 0;
    for (const PackageSegment& segment : applied.header.segments) {
      AIYL_ASSIGN(const int64_t some, CheckSegment(db, applied.header.sender, key, segment, identity));
      here += some;
    }
    return here;
  };
  AIYL_ASSIGN(const int64_t known, book.Read<int64_t>(count_known));
  const auto acts = static_cast<int64_t>(applied.header.acts);
  if (known == acts) {
    applied.skipped = known;
    return applied;
  }

  const store::ActHeader header{.kind = kPackageTaken, .happened_on = book.Env().clock->Today()};
  int64_t done = 0;
  const auto next = [&]() -> Result<std::optional<store::StoredAct>> {
    if (progress && !progress(std::min(done++, acts), acts)) return PackageCancelled();
    AIYL_ASSIGN(auto packed, reader.Next());
    if (!packed) return std::optional<store::StoredAct>();
    const PackageSegment& segment = applied.header.segments[packed->segment];
    store::StoredAct act;
    AIYL_ASSIGN(act.info, store::ReadActHeader(packed->encoded));
    if (act.info.stream != segment.stream || act.info.office != segment.office || act.info.seq != packed->seq)
      return PackageDamaged("an act of another stream than its segment");
    act.prev_hash = std::move(packed->prev_hash);
    act.hash = std::move(packed->hash);
    act.encoded = std::move(packed->encoded);
    return std::optional<store::StoredAct>(std::move(act));
  };
  const auto also = [&](store::UnitOfWork& work) -> Status {
    if (FindReceipt(work.Db(), file.Digest())) return Refuse(kTakenAlready, Msg("This package was taken up already."));
    InsertTaken(work.Db(), work.Ids().Next(), identity.office, file, acts - known);
    KeepReceipt(work.Db(), file, work.GetClock().Now(), acts - known);
    return {};
  };
  auto result = store::ApplyActs(book, actor, header, next, also);
  if (!result && result.error().code == kTakenAlready) {  // another program was faster by a moment
    applied.skipped = acts;
    return applied;
  }
  AIYL_TRY(result);
  applied.taken = result->taken;
  applied.skipped = result->skipped;
  applied.own = std::move(result->own);
  return applied;
}

}  // namespace aiyl::exchange

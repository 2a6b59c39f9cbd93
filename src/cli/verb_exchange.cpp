// SPDX-License-Identifier: Apache-2.0
// key show, list, withdraw and passphrase, enrol, export, inspect, apply: the thread from a village's book to the
// district's.
#include <CLI/CLI.hpp>
#include <memory>

#include "base/atomic_file.h"
#include "cli/open_keys.h"
#include "cli/receipt_text.h"
#include "cli/verb.h"
#include "codec/hex.h"
#include "crypto/crypto.h"
#include "crypto/key_file.h"
#include "exchange/package_apply.h"
#include "exchange/package_export.h"
#include "exchange/package_inspect.h"
#include "exchange/package_words.h"

namespace aiyl::cli {

namespace {

struct ExchangeOptions {
  std::string book, file, out, to, passphrase_file;
  std::vector<std::string> files;
  int64_t from = 0;
  bool full = false;
};

Result<int> KeyShow(Invocation& in, const ExchangeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  std::string text;
  if (options.passphrase_file.empty())
    AIYL_TRY(book->ReadAny([&](store::Database& db) {
      text = office::KeptPublicKeyText(db, office::OfficeId(book->Identity().office)).value_or("");
    }));
  if (text.empty()) {
    AIYL_ASSIGN(const auto keys, OpenKeys(*book, options.passphrase_file));
    AIYL_ASSIGN(text, book->Read<std::string>([&](store::Database& db) { return office::PublicKeyText(db, keys); }));
    AIYL_TRY(office::KeepPublicKeyText(*book, keys, text));
  }
  AIYL_ASSIGN(const auto file, crypto::ParseKeyFile(text));
  AIYL_TRY(WriteFileAtomically(options.out, text));
  in.Give({{"file", options.out},
           {"office", file.office.ToText()},
           {"kind", std::string(crypto::KeyKindName(file.kind))},
           {"fingerprint", file.Fingerprint()}},
          in.Tr(Msg("The public key is in {file}. Its fingerprint, to compare on the telephone: {fingerprint}",
                    {{"file", options.out}, {"fingerprint", file.Fingerprint()}})));
  return 0;
}

Result<int> EnrolKey(Invocation& in, const ExchangeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto text, ReadWholeFile(options.file, 1 << 20));
  AIYL_ASSIGN(const auto file, crypto::ParseKeyFile(text));
  AIYL_ASSIGN(const auto known, office::Enrol(*book, text));
  in.Give({{"office", known.office.ToText()},
           {"name_ky", known.name.ky},
           {"name_ru", known.name.ru},
           {"kind", known.kind},
           {"fingerprint", file.Fingerprint()}},
          in.Tr(Msg("{name} is enrolled. Compare the fingerprint on the telephone: {fingerprint}",
                    {{"name", known.name.In(in.DataLanguage())}, {"fingerprint", file.Fingerprint()}})));
  return 0;
}

// Offices whose keys this book knows.
Result<int> KeyList(Invocation& in, const ExchangeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    Json all = Json::array();
    std::string text;
    for (const auto& key : office::ListEnrolled(db)) {
      all.push_back({{"office", key.office.ToText()},
                     {"name_ky", key.name.ky},
                     {"name_ru", key.name.ru},
                     {"kind", key.kind},
                     {"fingerprint", key.Fingerprint()},
                     {"withdrawn", key.revoked}});
      text += (text.empty() ? "" : "\n") + key.name.In(in.DataLanguage()) + "  " + key.Fingerprint() + "  " +
              in.Tr(key.revoked ? Msg("withdrawn") : Msg("in force")) + "  " + key.office.ToText();
    }
    if (all.empty()) in.Say(Msg("No office is enrolled."));
    in.Give(all, text);
    return 0;
  });
}

Result<int> KeyWithdraw(Invocation& in, const ExchangeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto office, book->Read<office::OfficeId>(
                                     [&](store::Database& db) { return exchange::FindRecipient(db, options.to); }));
  AIYL_ASSIGN(const auto keys, book->Read<std::vector<office::KnownKey>>(
                                   [](store::Database& db) -> Result<std::vector<office::KnownKey>> {
                                     return office::ListEnrolled(db);
                                   }));
  Json withdrawn = Json::array();
  std::string name = options.to;
  for (const auto& key : keys) {
    if (key.office != office || key.revoked) continue;
    AIYL_TRY(office::Revoke(*book, key.office, key.verify));
    name = key.name.In(in.DataLanguage());
    withdrawn.push_back(key.Fingerprint());
  }
  in.Give({{"office", office.ToText()}, {"withdrawn", withdrawn}},
          in.Tr(Msg("The key of {name} is withdrawn: its packages are refused from now on.", {{"name", name}})));
  return 0;
}

Result<int> KeyPassphrase(Invocation& in, const ExchangeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(auto present, ReadPassphrase(options.passphrase_file));
  AIYL_ASSIGN(auto next, ReadPassphrase(options.file));
  auto changed = office::ChangePassphrase(*book, office::OfficeId(book->Identity().office), present, next);
  crypto::Wipe(present);
  crypto::Wipe(next);
  AIYL_TRY(std::move(changed));
  in.Give({{"ok", true}}, in.Tr(Msg("The keys are guarded by the new passphrase from now on.")));
  return 0;
}

Json HeaderJson(const exchange::PackageHeader& header) {
  Json recipients = Json::array(), segments = Json::array();
  for (const auto& recipient : header.recipients)
    recipients.push_back(
        {{"office", recipient.office.ToText()}, {"name_ky", recipient.name_ky}, {"name_ru", recipient.name_ru}});
  for (const auto& segment : header.segments)
    segments.push_back({{"stream", segment.stream.ToText()},
                        {"office", segment.office.ToText()},
                        {"from", segment.from},
                        {"to", segment.to},
                        {"head", codec::ToHex(segment.head)}});
  return {{"made_at", LocalDateTime(header.made_at)},
          {"sender",
           {{"office", header.sender.office.ToText()},
            {"name_ky", header.sender.name_ky},
            {"name_ru", header.sender.name_ru},
            {"kind", std::string(crypto::KeyKindName(header.sender.kind))}}},
          {"recipients", recipients},
          {"segments", segments},
          {"schema", header.schema},
          {"least_reader", header.least_reader},
          {"acts", header.acts},
          {"plain_size", header.plain_size},
          {"packed_size", header.packed_size}};
}

std::string HeaderText(const Invocation& in, const exchange::PackageHeader& header) {
  std::string text;
  for (const auto& sentence : exchange::PackageSentences(header, in.DataLanguage()))
    text += (text.empty() ? "" : "\n") + in.Tr(sentence);
  return text;
}

Result<int> Export(Invocation& in, const ExchangeOptions& options) {
  if (options.full && options.from > 0) return UsageError("cli.usage", Msg("Give either --from or --full, not both."));
  if (options.from < 0) return UsageError("cli.usage", Msg("--from is the number of an act, from 1 on."));
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.Who(*book));
  exchange::ExportPlan plan;
  AIYL_ASSIGN(const auto recipient, book->Read<office::OfficeId>(
                                        [&](store::Database& db) { return exchange::FindRecipient(db, options.to); }));
  plan.to = {recipient};
  plan.staff = actor.staff;
  if (options.full) plan.extent = exchange::ExportPlan::Extent::kFull;
  if (options.from > 0) {
    plan.extent = exchange::ExportPlan::Extent::kFrom;
    plan.from = options.from;
  }
  if (book->Identity().kind == store::BookKind::kDistrict) plan.streams = exchange::ExportPlan::Streams::kAllOffices;
  AIYL_ASSIGN(const auto keys, OpenKeys(*book, options.passphrase_file));
  AIYL_TRY(CheckCanWrite(options.out));
  AIYL_ASSIGN(const auto made, exchange::ExportPackage(*book, keys, plan, options.out));
  Json answer = HeaderJson(made.header);
  answer["file"] = options.out;
  answer["file_size"] = made.file_size;
  answer["digest"] = made.digest.ToHex();
  in.Give(answer, HeaderText(in, made.header) + "\n" + in.Tr(Msg("Written to {file}.", {{"file", options.out}})));
  return 0;
}

Result<exchange::PackageSummary> Summary(Invocation& in, const ExchangeOptions& options) {
  if (options.book.empty()) return exchange::InspectPackage(options.file);
  AIYL_ASSIGN(auto book, in.Open(options.book, store::OpenMode::kReadOnly));
  return exchange::InspectPackage(options.file, *book);
}

Result<int> Inspect(Invocation& in, const ExchangeOptions& options) {
  AIYL_ASSIGN(const auto summary, Summary(in, options));
  Json answer = HeaderJson(summary.header);
  answer["digest"] = summary.digest.ToHex();
  answer["file_size"] = summary.file_size;
  answer["signer"] = std::string(exchange::SignerTrustName(summary.trust));
  answer["signer_key"] = codec::ToHex(summary.signer_key_id);
  in.Give(answer, HeaderText(in, summary.header) + "\n" + in.Tr(exchange::SignerSentence(summary.trust)));
  return 0;
}

// Several files: each is a transaction of its own, in the order given; the first refusal ends it.
Result<int> Apply(Invocation& in, const ExchangeOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_ASSIGN(const auto actor, in.WhoFor(*book, "package_taken"));
  AIYL_ASSIGN(const auto keys, OpenKeys(*book, options.passphrase_file));
  Json all = Json::array();
  std::string text;
  for (const auto& file : options.files) {
    const auto applied = exchange::ApplyPackage(*book, keys, actor, file);
    if (!applied) {
      if (!text.empty()) in.SayLine(text);
      return tl::make_unexpected(applied.error());
    }
    all.push_back({{"file", file},
                   {"office", applied->header.sender.office.ToText()},
                   {"taken", applied->taken},
                   {"skipped", applied->skipped},
                   {"own", ReceiptJson(applied->own)}});
    const Message sentence = exchange::TakenSentence(file, applied->taken, applied->skipped);
    text += (text.empty() ? "" : "\n") + in.Tr(sentence);
  }
  in.Give({{"packages", all}}, text);
  return 0;
}

using Body = Result<int> (*)(Invocation&, const ExchangeOptions&);

}  // namespace

void AddExchangeVerbs(VerbSet& verbs) {
  const auto book = [&](CLI::App& verb, const std::shared_ptr<ExchangeOptions>& options, const char* name) {
    verb.add_option(name, options->book, verbs.T(Msg("The book.")))->required();
  };
  const auto passphrase = [&](CLI::App& verb, const std::shared_ptr<ExchangeOptions>& options) {
    verb.add_option("--passphrase-file", options->passphrase_file,
                    verbs.T(Msg("A file whose first line guards the office's keys.")))
        ->option_text("FILE");
  };
  const auto runs = [&](CLI::App& verb, const std::shared_ptr<ExchangeOptions>& options, Body body) {
    verbs.Runs(verb, [options, body](Invocation& in) { return body(in, *options); });
  };

  CLI::App& key = verbs.Add("key", Msg("The office's keys."), "");
  key.require_subcommand(1);
  auto shown = std::make_shared<ExchangeOptions>();
  CLI::App& show = verbs.Add("show", Msg("Write the office's public key to a file, for others to enrol."),
                             "aiyl key show village.aiyl --out village.pub", &key);
  book(show, shown, "BOOK");
  show.add_option("--out", shown->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE.pub");
  passphrase(show, shown);
  runs(show, shown, KeyShow);

  auto listed = std::make_shared<ExchangeOptions>();
  CLI::App& list =
      verbs.Add("list", Msg("List the offices whose public keys are trusted."), "aiyl key list district.aiyl", &key);
  book(list, listed, "BOOK");
  runs(list, listed, KeyList);

  auto withdrawn = std::make_shared<ExchangeOptions>();
  CLI::App& withdraw = verbs.Add("withdraw", Msg("Trust an office's public key no more."),
                                 "aiyl key withdraw district.aiyl 'Достук айыл өкмөтү'", &key);
  book(withdraw, withdrawn, "BOOK");
  withdraw.add_option("OFFICE", withdrawn->to, verbs.T(Msg("The enrolled office: its name or id.")))->required();
  runs(withdraw, withdrawn, KeyWithdraw);

  auto guarded = std::make_shared<ExchangeOptions>();
  CLI::App& guard =
      verbs.Add("passphrase", Msg("Guard the office's keys by another passphrase."),
                "aiyl key passphrase village.aiyl --passphrase-file old.txt --new-passphrase-file new.txt", &key);
  book(guard, guarded, "BOOK");
  passphrase(guard, guarded);
  guard
      .add_option("--new-passphrase-file", guarded->file,
                  verbs.T(Msg("A file whose first line is the new passphrase.")))
      ->required()
      ->option_text("FILE");
  runs(guard, guarded, KeyPassphrase);

  auto enrolled = std::make_shared<ExchangeOptions>();
  CLI::App& enrol =
      verbs.Add("enrol", Msg("Trust another office's public key from now on."), "aiyl enrol district.aiyl village.pub");
  book(enrol, enrolled, "BOOK");
  enrol.add_option("FILE.pub", enrolled->file, verbs.T(Msg("The other office's public-key file.")))->required();
  runs(enrol, enrolled, EnrolKey);

  auto exported = std::make_shared<ExchangeOptions>();
  CLI::App& out = verbs.Add("export", Msg("Write what is new for another office, sealed and signed."),
                            "aiyl export village.aiyl --to 'Ысык-Ата району' --out village-2025-01.aiylpkg "
                            "--passphrase-file pass.txt");
  book(out, exported, "BOOK");
  out.add_option("--to", exported->to, verbs.T(Msg("The enrolled office: its name or id.")))
      ->required()
      ->option_text("OFFICE");
  out.add_option("--from", exported->from, verbs.T(Msg("From this act on, whatever is known.")))->option_text("SEQ");
  out.add_flag("--full", exported->full, verbs.T(Msg("Everything from the first act on.")));
  out.add_option("--out", exported->out, verbs.T(Msg("The file to write.")))->required()->option_text("FILE");
  passphrase(out, exported);
  runs(out, exported, Export);

  auto inspected = std::make_shared<ExchangeOptions>();
  CLI::App& inspect = verbs.Add("inspect", Msg("Say what a package is, without opening what is sealed in it."),
                                "aiyl inspect village-2025-01.aiylpkg");
  inspect.add_option("FILE", inspected->file, verbs.T(Msg("The package.")))->required();
  inspect.add_option("--book", inspected->book, verbs.T(Msg("A book that says whether it knows the sender's key.")))
      ->option_text("BOOK");
  runs(inspect, inspected, Inspect);

  auto applied = std::make_shared<ExchangeOptions>();
  CLI::App& apply = verbs.Add("apply", Msg("Take packages of enrolled offices into a district's book."),
                              "aiyl apply district.aiyl village-2025-01.aiylpkg --passphrase-file pass.txt");
  book(apply, applied, "DISTRICT");
  apply.add_option("FILE", applied->files, verbs.T(Msg("The packages, in order.")))->required();
  passphrase(apply, applied);
  runs(apply, applied, Apply);
}

}  // namespace aiyl::cli

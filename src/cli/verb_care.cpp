// SPDX-License-Identifier: Apache-2.0
// check, rebuild, replay, compare, backup, restore: keeping the book whole.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/receipt_text.h"
#include "cli/verb.h"
#include "store/maintenance.h"

namespace aiyl::cli {

namespace {

struct CareOptions {
  std::string first, second;
  bool full = false;
};

Result<int> Check(Invocation& in, const CareOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.first));
  AIYL_ASSIGN(
      const auto findings,
      store::Check(*book, options.full ? store::CheckDepth::kFull : store::CheckDepth::kUsual, in.ShowProgress()));
  Json all = Json::array();
  std::string text;
  for (const auto& finding : findings) {
    const std::string sentence = in.Tr(finding.message);
    all.push_back({{"code", finding.code}, {"message", sentence}});
    text += (text.empty() ? "" : "\n") + finding.code + "  " + sentence;
  }
  in.Give({{"ok", findings.empty()}, {"findings", all}}, findings.empty() ? in.Tr(Msg("The book is in order.")) : text);
  return findings.empty() ? 0 : 1;
}

Result<int> Rebuild(Invocation& in, const CareOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.first));
  AIYL_TRY(store::Rebuild(*book, in.ShowProgress()));
  in.Give({{"ok", true}}, in.Tr(Msg("Everything that follows from the book was made anew.")));
  return 0;
}

Result<int> Replay(Invocation& in, const CareOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.first));
  AIYL_TRY(store::Replay(*book, options.second, in.ShowProgress()));
  in.Give({{"ok", true}, {"file", options.second}},
          in.Tr(Msg("The journal was replayed into {file}.", {{"file", options.second}})));
  return 0;
}

Result<int> Compare(Invocation& in, const CareOptions& options) {
  AIYL_ASSIGN(auto left, in.Open(options.first));
  AIYL_ASSIGN(auto right, in.Open(options.second));
  AIYL_ASSIGN(const auto differences, store::CompareTruth(*left, *right));
  Json all = Json::array();
  std::string text;
  for (const auto& one : differences) {
    all.push_back(
        {{"table", one.table}, {"id", one.pk}, {"column", one.column}, {"left", one.left}, {"right", one.right}});
    text += (text.empty() ? "" : "\n") + one.table + "  " + one.pk + "  " + one.column + "  " + one.left + " | " +
            one.right;
  }
  in.Give({{"equal", differences.empty()}, {"differences", all}},
          differences.empty() ? in.Tr(Msg("The two books say the same.")) : text);
  return differences.empty() ? 0 : 1;
}

Result<int> Backup(Invocation& in, const CareOptions& options) {
  AIYL_ASSIGN(auto book, in.Open(options.first));
  AIYL_TRY(store::Backup(*book, options.second, in.ShowProgress()));
  in.Give({{"ok", true}, {"file", options.second}},
          in.Tr(Msg("A checked backup lies in {file}.", {{"file", options.second}})));
  return 0;
}

Result<int> Restore(Invocation& in, const CareOptions& options) {
  // Who restores is read from the backup itself: it is not written to.
  AIYL_ASSIGN(auto backup, in.Open(options.first, store::OpenMode::kReadOnly));
  AIYL_ASSIGN(const auto actor, in.Who(*backup));
  backup.reset();
  AIYL_ASSIGN(auto book,
              store::Restore(options.first, options.second, actor, in.StoreEnvironment(), in.ShowProgress()));
  in.Give({{"ok", true}, {"file", options.second}, {"stream", book->Identity().stream.ToText()}},
          in.Tr(Msg("The book was restored to {file}.", {{"file", options.second}})));
  in.Say(
      Msg("Tell each series of papers from which number to go on: the backup does not know what was issued after it."));
  return 0;
}

using Body = Result<int> (*)(Invocation&, const CareOptions&);

CLI::App& AddVerb(VerbSet& verbs, const std::string& name, const Message& what, const std::string& example, Body body,
                  const std::string& first, const std::string& second, const std::shared_ptr<CareOptions>& options) {
  CLI::App& verb = verbs.Add(name, what, example);
  verb.add_option(first, options->first, verbs.T(Msg("The book.")))->required();
  if (!second.empty()) verb.add_option(second, options->second, verbs.T(Msg("The other file.")))->required();
  verbs.Runs(verb, [options, body](Invocation& in) { return body(in, *options); });
  return verb;
}

}  // namespace

void AddCareVerbs(VerbSet& verbs) {
  const auto options = [] { return std::make_shared<CareOptions>(); };
  auto checked = options();
  CLI::App& check = AddVerb(verbs, "check", Msg("Check that the book is whole and unaltered."),
                            "aiyl check village.aiyl --full", Check, "BOOK", "", checked);
  check.add_flag("--full", checked->full, verbs.T(Msg("Also replay the journal and compare every row.")));
  AddVerb(verbs, "rebuild", Msg("Make anew everything that follows from the book, such as search."),
          "aiyl rebuild village.aiyl", Rebuild, "BOOK", "", options());
  AddVerb(verbs, "replay", Msg("Replay the journal into a new book."), "aiyl replay village.aiyl copy.aiyl", Replay,
          "BOOK", "NEW", options());
  AddVerb(verbs, "compare", Msg("Show the rows in which two books differ."), "aiyl compare village.aiyl copy.aiyl",
          Compare, "BOOK", "BOOK2", options());
  AddVerb(verbs, "backup", Msg("Write a checked backup of the book."),
          "aiyl backup village.aiyl backup-2025-01-31.aiyl", Backup, "BOOK", "FILE", options());
  AddVerb(verbs, "restore", Msg("Make a new book from a backup."), "aiyl restore backup-2025-01-31.aiyl village.aiyl",
          Restore, "FILE", "NEW", options());
}

}  // namespace aiyl::cli

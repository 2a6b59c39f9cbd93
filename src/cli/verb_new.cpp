// SPDX-License-Identifier: Apache-2.0
// new, demo: a new book of an office or a district, and a made-up village to try everything on.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/passphrase.h"
#include "cli/verb.h"
#include "desk/demo.h"
#include "office/new_book.h"

namespace aiyl::cli {

namespace {

struct NewOptions {
  std::string book, office_ky, office_ru, passphrase_file;
  std::vector<std::string> villages;
  bool district = false;
};
struct DemoOptions {
  std::string book;
  int households = 400;
  int64_t seed = 1;
};

Result<int> New(Invocation& in, const NewOptions& options) {
  office::NewBookPlan plan;
  plan.kind = options.district ? store::BookKind::kDistrict : store::BookKind::kOffice;
  plan.name = {options.office_ky, options.office_ru};
  for (const auto& text : options.villages) {
    AIYL_ASSIGN(auto village, office::ParseVillage(text));
    plan.villages.push_back(std::move(village));
  }
  plan.staff_name = {in.as, in.as};
  plan.desk = in.Desk();
  AIYL_ASSIGN(plan.passphrase, ReadPassphrase(options.passphrase_file));
  AIYL_ASSIGN(const auto made, office::CreateBook(options.book, plan, in.StoreEnvironment()));
  const auto& identity = made.book->Identity();
  in.Give({{"file", options.book},
           {"office", identity.office.ToText()},
           {"stream", identity.stream.ToText()},
           {"staff", made.staff.ToText()}},
          in.Tr(Msg("The book {file} is made.", {{"file", options.book}})));
  return 0;
}

Result<int> Demo(Invocation& in, const DemoOptions& options) {
  desk::DemoOptions wanted;
  wanted.households = options.households;
  wanted.seed = static_cast<uint64_t>(options.seed);
  AIYL_ASSIGN(const auto made, desk::MakeDemoBook(options.book, wanted));
  in.Give(
      {{"file", options.book},
       {"households", made.households},
       {"persons", made.persons},
       {"rows", made.rows},
       {"acts", made.acts}},
      in.Tr(Msg("The demo village is in {file}: {households} households, {persons} persons. All of them are made up.",
                {{"file", options.book},
                 {"households", std::to_string(made.households)},
                 {"persons", std::to_string(made.persons)}})));
  return 0;
}

}  // namespace

void AddNewVerbs(VerbSet& verbs) {
  auto options = std::make_shared<NewOptions>();
  CLI::App& made = verbs.Add("new", Msg("Make a new book."),
                             "aiyl new village.aiyl --office-ky 'Достук айыл өкмөтү' --office-ru 'Айыл окмоту Достук' "
                             "--village 41708206900010:Достук:Достук --passphrase-file pass.txt --as 'Асанова А.'");
  made.add_option("BOOK", options->book, verbs.T(Msg("The file to make.")))->required();
  made.add_flag("--district", options->district, verbs.T(Msg("A district's book, which takes villages' packages.")));
  made.add_option("--office-ky", options->office_ky, verbs.T(Msg("The office's name in Kyrgyz.")))
      ->required()
      ->option_text("TEXT");
  made.add_option("--office-ru", options->office_ru, verbs.T(Msg("The office's name in Russian.")))
      ->required()
      ->option_text("TEXT");
  made.add_option("--village", options->villages, verbs.T(Msg("A village; may be given several times.")))
      ->allow_extra_args(false)
      ->option_text("CODE:KY:RU");
  made.add_option("--passphrase-file", options->passphrase_file,
                  verbs.T(Msg("A file whose first line guards the office's keys.")))
      ->required()
      ->option_text("FILE");
  verbs.Runs(made, [options](Invocation& in) { return New(in, *options); });

  auto demo = std::make_shared<DemoOptions>();
  CLI::App& shown = verbs.Add("demo", Msg("Make a demo book: a made-up village, the same for the same seed."),
                              "aiyl demo demo.aiyl --households 400 --seed 1");
  shown.add_option("BOOK", demo->book, verbs.T(Msg("The file to make.")))->required();
  shown.add_option("--households", demo->households, verbs.T(Msg("How many households.")))->option_text("N");
  shown.add_option("--seed", demo->seed, verbs.T(Msg("Another seed is another office.")))->option_text("S");
  verbs.Runs(shown, [demo](Invocation& in) { return Demo(in, *demo); });
}

}  // namespace aiyl::cli

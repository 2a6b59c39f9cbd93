// SPDX-License-Identifier: Apache-2.0
// new: the book of an office or of a district.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/open_keys.h"
#include "cli/verb.h"
#include "desk/registry.h"
#include "office/new_book.h"
#include "office/territory.h"

namespace aiyl::cli {

namespace {

struct NewOptions {
  std::string book, office_ky, office_ru, passphrase_file;
  std::vector<std::string> villages;
  bool district = false;
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
  AIYL_ASSIGN(const auto made, office::CreateBook(options.book, plan, in.StoreEnvironment(), desk::FirstActParts()));
  const auto& identity = made.book->Identity();
  AIYL_ASSIGN(const auto villages, made.book->Read<std::vector<office::Territory>>([&](store::Database& db) {
    return Result<std::vector<office::Territory>>(office::ListVillages(db, office::Scope::Of(identity.office)));
  }));
  Json places = Json::array();
  for (const auto& village : villages)
    places.push_back({{"id", village.id.ToText()},
                      {"code", village.code},
                      {"name_ky", village.name.ky},
                      {"name_ru", village.name.ru}});
  in.Give({{"file", options.book},
           {"office", identity.office.ToText()},
           {"stream", identity.stream.ToText()},
           {"staff", made.staff.ToText()},
           {"villages", places}},
          in.Tr(Msg("The book {file} is made.", {{"file", options.book}})));
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
}

}  // namespace aiyl::cli

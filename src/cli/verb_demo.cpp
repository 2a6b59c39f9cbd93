// SPDX-License-Identifier: Apache-2.0
// demo: a made-up village to try everything on.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/verb.h"
#include "desk/demo.h"

namespace aiyl::cli {

namespace {

struct DemoOptions {
  std::string book;
  int households = 400;
  int64_t seed = 1;
};

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
       {"acts", made.acts},
       {"papers", made.papers}},
      in.Tr(Msg("The demo village is in {file}: {households} households, {persons} persons. All of them are made up.",
                {{"file", options.book},
                 {"households", std::to_string(made.households)},
                 {"persons", std::to_string(made.persons)}})));
  return 0;
}

}  // namespace

void AddDemoVerb(VerbSet& verbs) {
  auto demo = std::make_shared<DemoOptions>();
  CLI::App& shown = verbs.Add("demo", Msg("Make a demo book: a made-up village, the same for the same seed."),
                              "aiyl demo demo.aiyl --households 400 --seed 1");
  shown.add_option("BOOK", demo->book, verbs.T(Msg("The file to make.")))->required();
  shown.add_option("--households", demo->households, verbs.T(Msg("How many households.")))->option_text("N");
  shown.add_option("--seed", demo->seed, verbs.T(Msg("Another seed is another office.")))->option_text("S");
  verbs.Runs(shown, [demo](Invocation& in) { return Demo(in, *demo); });
}

}  // namespace aiyl::cli

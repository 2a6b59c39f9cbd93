// SPDX-License-Identifier: Apache-2.0
// council body|list|show|week|publications: reading. council member|session|attend|vote|decide|publish|close: the acts
// of the council's secretary with options in words; all others are `aiyl act`.
#include <CLI/CLI.hpp>
#include <memory>

#include "cli/council_words.h"
#include "cli/plain_names.h"
#include "cli/run_act.h"
#include "cli/verb.h"
#include "services/change.h"
#include "text/catalogue.h"

namespace aiyl::cli {

namespace {

struct CouncilOptions {
  std::string book, which, on;
  // Acts.
  std::string name, represents, organisation, post, from, until, day, hour, place, channel, evidence, text_ky, text_ru,
      force, note, chair;
  std::vector<std::string> items, proposals, absent;
  std::optional<int64_t> votes_for, votes_against, votes_abstained;
  bool extraordinary = false, normative = false;
  int days = 7;
};
using Options = std::shared_ptr<CouncilOptions>;

Result<int> Read(Invocation& in, const CouncilOptions& options, CouncilAnswer answer) {
  Date day = in.Today();
  if (!options.on.empty()) {
    AIYL_ASSIGN(day, ParseDate(options.on, "--on"));
  }
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return book->Read<int>([&](store::Database& db) -> Result<int> {
    const CouncilQuestion question{Invocation::ScopeOf(*book), options.which, day, options.days};
    AIYL_ASSIGN(const auto words, answer(in, db, question));
    if (words.text.empty()) in.Say(Msg("There is nothing to list."));
    in.Give(words.json, words.text);
    return 0;
  });
}

Result<int> Act(Invocation& in, const CouncilOptions& options, const std::string& kind, Json data) {
  PutText(data, "happened_on", options.day);
  PutText(data, "note", options.note);
  AIYL_ASSIGN(auto book, in.Open(options.book));
  return RunActVerb(in, *book, kind, std::move(data));
}

Result<int> AddMember(Invocation& in, const CouncilOptions& options) {
  Json data{{"body", options.which}, {"represents", options.represents}};
  PutBoth(data, "name", options.name);
  PutBoth(data, "organisation", options.organisation);
  PutText(data, "post", options.post);
  PutText(data, "from_day", options.from);
  PutText(data, "to_day", options.until);
  return Act(in, options, "body.member-add", std::move(data));
}

// The item of an agenda on a proposal to change the registry, so that its vote counts as that of the proposal.
Result<Json> ItemOn(store::Database& db, const office::Scope& scope, const std::string& words) {
  AIYL_ASSIGN(const Uuid id, RecordOf(db, scope, "service_change", words));
  const auto change = services::FindChange(db, services::ChangeId(id));
  if (!change) return Refuse("act.unknown-record", Msg("“{words}” is not in the book.", {{"words", words}}), "agenda");
  const auto title = [&](text::Language language, const std::string& name) {
    return text::Tr(Msg("On the service “{name}”", {{"name", name}}), language);
  };
  return Json{{"title_ky", title(text::Language::kKy, change->row.name.ky)},
              {"title_ru", title(text::Language::kRu, change->row.name.ru)},
              {"subject_kind", "service-change"},
              {"subject", id.ToText()}};
}

// --day is the session's own day here: it is called today.
Result<int> CallSession(Invocation& in, const CouncilOptions& options) {
  Json data{{"body", options.which}, {"day", options.day}, {"extraordinary", options.extraordinary}};
  PutText(data, "hour", options.hour);
  PutBoth(data, "place", options.place);
  if (!options.items.empty()) data["agenda"] = Json::array();
  for (const auto& title : options.items) {
    Json item = Json::object();
    PutBoth(item, "title", title);
    data["agenda"].push_back(std::move(item));
  }
  PutText(data, "note", options.note);
  AIYL_ASSIGN(auto book, in.Open(options.book));
  AIYL_TRY(book->Read<int>([&](store::Database& db) -> Result<int> {
    for (const auto& words : options.proposals) {
      AIYL_ASSIGN(auto item, ItemOn(db, Invocation::ScopeOf(*book), words));
      data["agenda"].push_back(std::move(item));
    }
    return 0;
  }));
  return RunActVerb(in, *book, "session.call", std::move(data));
}

Result<int> Attend(Invocation& in, const CouncilOptions& options) {
  Json data{{"session", options.which}};
  if (!options.absent.empty()) data["absent"] = Json::array();
  for (const auto& name : options.absent) data["absent"].push_back({{"member", name}});
  return Act(in, options, "session.attendance", std::move(data));
}

Result<int> Vote(Invocation& in, const CouncilOptions& options) {
  Json data{{"item", options.which}};
  if (options.votes_for) data["votes_for"] = *options.votes_for;
  if (options.votes_against) data["votes_against"] = *options.votes_against;
  if (options.votes_abstained) data["votes_abstained"] = *options.votes_abstained;
  return Act(in, options, "vote.record", std::move(data));
}

Result<int> Decide(Invocation& in, const CouncilOptions& options) {
  Json data{{"item", options.which}};
  for (const auto& [field, words] : {std::pair("text_ky", &options.text_ky), std::pair("text_ru", &options.text_ru)}) {
    if (words->empty()) continue;
    AIYL_ASSIGN(const std::string text, TextOrFile(*words));
    data[field] = text;
  }
  PutText(data, "in_force_from", options.force);
  if (options.normative) data["normative"] = true;
  return Act(in, options, "decision.adopt", std::move(data));
}

Result<int> Publish(Invocation& in, const CouncilOptions& options) {
  return Act(in, options, "publication.add",
             {{"decision", options.which}, {"channel", options.channel}, {"evidence", options.evidence}});
}

// The verbs of one family share how they are added; each says its own options.
class Family {
 public:
  explicit Family(VerbSet& verbs)
      : m_verbs(verbs),
        m_parent(verbs.Group("council", Msg("The council, commissions, their sessions and decisions."))) {}

  CLI::App& Verb(const char* name, const Message& what, const char* example, Options& options,
                 std::function<Result<int>(Invocation&, const CouncilOptions&)> body) {
    options = std::make_shared<CouncilOptions>();
    CLI::App& verb = m_verbs.Add(name, what, example, &m_parent);
    verb.add_option("BOOK", options->book, m_verbs.T(Msg("The book.")))->required();
    m_verbs.Runs(verb, [options, body = std::move(body)](Invocation& in) { return body(in, *options); });
    return verb;
  }
  // A verb that reads: takes --on, may take WHICH.
  CLI::App& Reading(const char* name, const Message& what, const char* example, Options& options,
                    CouncilAnswer answer) {
    CLI::App& verb = Verb(name, what, example, options,
                          [answer](Invocation& in, const CouncilOptions& one) { return Read(in, one, answer); });
    Text(verb, "--on", options->on, Msg("As of this day; else today."), "YYYY-MM-DD");
    return verb;
  }
  CLI::Option* Which(CLI::App& verb, const char* name, Options& options, const Message& what) {
    return verb.add_option(name, options->which, m_verbs.T(what));
  }
  CLI::Option* Text(CLI::App& verb, const char* name, std::string& value, const Message& what, const char* form) {
    return verb.add_option(name, value, m_verbs.T(what))->option_text(form);
  }
  void Day(CLI::App& verb, Options& options) {
    Text(verb, "--day", options->day, Msg("When it happened; else today."), "YYYY-MM-DD");
  }
  VerbSet& Verbs() { return m_verbs; }

 private:
  VerbSet& m_verbs;
  CLI::App& m_parent;
};

void AddReading(Family& family) {
  Options options;
  family.Reading("body", Msg("The bodies and their members of a day."),
                 "aiyl council body village.aiyl --on 2025-01-01", options, AnswerBodies);
  CLI::App& list = family.Reading("list", Msg("The sessions, latest first."), "aiyl council list village.aiyl council",
                                  options, AnswerSessions);
  family.Which(list, "BODY", options, Msg("Only of this body: its name, kind or id."));
  CLI::App& show = family.Reading("show", Msg("One session: attendance, agenda, votes, decisions."),
                                  "aiyl council show village.aiyl VIII/3", options, AnswerSession);
  family.Which(show, "SESSION", options, Msg("The session: VIII/3, extraordinary VIII/x3, its day, last, or its id."))
      ->required();
  family.Reading("decisions", Msg("The decisions, latest first."), "aiyl council decisions village.aiyl", options,
                 AnswerDecisions);
  family.Reading("publications", Msg("Which decisions are published, due or overdue; overdue ones first."),
                 "aiyl council publications village.aiyl --on 2025-06-01", options, AnswerPublications);
  CLI::App& week = family.Reading("week", Msg("What waits for the secretary: publications, terms, invitations."),
                                  "aiyl council week village.aiyl --days 14", options, AnswerWeek);
  week.add_option("--days", options->days, family.Verbs().T(Msg("How many days ahead.")))
      ->option_text("N")
      ->check(CLI::NonNegativeNumber);
}

void AddActs(Family& family) {
  Options options;
  const Message session = Msg("The session: VIII/3, extraordinary VIII/x3, its day, last, or its id.");
  const Message item = Msg("The item: VIII/3/1, or its id.");
  CLI::App& member = family.Verb("member", Msg("Add a member of a body."),
                                 "aiyl council member village.aiyl council --name 'Асанов Бакыт / Асанов Бакыт' "
                                 "--represents deputy --post chair",
                                 options, AddMember);
  family.Which(member, "BODY", options, Msg("The body: its name, kind or id."))->required();
  family.Text(member, "--name", options->name, Msg("The name in both languages."), "\"KY / RU\"")->required();
  family.Text(member, "--represents", options->represents, Msg("Whom the member represents."), "CODE")->required();
  family.Text(member, "--organisation", options->organisation, Msg("The organisation."), "\"KY / RU\"");
  family.Text(member, "--post", options->post, Msg("The post in the body."), "chair|secretary|member");
  family.Text(member, "--from", options->from, Msg("From day"), "YYYY-MM-DD");
  family.Text(member, "--until", options->until, Msg("No longer from day"), "YYYY-MM-DD");

  CLI::App& call = family.Verb("session", Msg("Call a session with its agenda."),
                               "aiyl council session village.aiyl council --day 2026-12-20 --item 'Бюджет / Бюджет'",
                               options, CallSession);
  family.Which(call, "BODY", options, Msg("The body: its name, kind or id."))->required();
  family.Text(call, "--day", options->day, Msg("The day of the session."), "YYYY-MM-DD")->required();
  family.Text(call, "--hour", options->hour, Msg("The hour."), "HH:MM");
  family.Text(call, "--place", options->place, Msg("The place."), "\"KY / RU\"");
  call.add_flag("--extraordinary", options->extraordinary, family.Verbs().T(Msg("An extraordinary session.")));
  call.add_option("--item", options->items, family.Verbs().T(Msg("An item of the agenda; several times for several.")))
      ->option_text("\"KY / RU\"")
      ->expected(1)
      ->take_all();

  call.add_option("--proposal", options->proposals,
                  family.Verbs().T(Msg("An item on a proposal to change the registry: its id, or the name of its "
                                       "service; several times for several.")))
      ->option_text("NAME|ID")
      ->expected(1)
      ->take_all();

  CLI::App& attend = family.Verb("attend", Msg("Take the attendance: all but those named are present."),
                                 "aiyl council attend village.aiyl last --absent 'Асанов Бакыт'", options, Attend);
  family.Which(attend, "SESSION", options, session)->required();
  attend.add_option("--absent", options->absent, family.Verbs().T(Msg("A member who is absent: name or id.")))
      ->option_text("NAME")
      ->expected(1)
      ->take_all();

  CLI::App& vote =
      family.Verb("vote", Msg("Record a vote on an item of the agenda."),
                  "aiyl council vote village.aiyl VIII/3/1 --for 12 --against 2 --abstained 1", options, Vote);
  family.Which(vote, "ITEM", options, item)->required();
  vote.add_option("--for", options->votes_for, family.Verbs().T(Msg("Votes for")))->option_text("N");
  vote.add_option("--against", options->votes_against, family.Verbs().T(Msg("Votes against")))->option_text("N");
  vote.add_option("--abstained", options->votes_abstained, family.Verbs().T(Msg("Votes abstained")))->option_text("N");

  CLI::App& decide = family.Verb("decide", Msg("Write down the decision on an item; gives its number."),
                                 "aiyl council decide village.aiyl VIII/3/1 --text-ky @token.ky.txt", options, Decide);
  family.Which(decide, "ITEM", options, item)->required();
  family.Text(decide, "--text-ky", options->text_ky, Msg("Text in Kyrgyz"), "TEXT|@FILE");
  family.Text(decide, "--text-ru", options->text_ru, Msg("Text in Russian"), "TEXT|@FILE");
  family.Text(decide, "--in-force", options->force, Msg("In force from"), "YYYY-MM-DD");
  decide.add_flag("--normative", options->normative, family.Verbs().T(Msg("Normative")));

  CLI::App& publish =
      family.Verb("publish", Msg("Record that a decision was published."),
                  "aiyl council publish village.aiyl 3/3 --channel board --evidence 'акт № 1'", options, Publish);
  family.Which(publish, "DECISION", options, Msg("The decision: its number or id."))->required();
  family.Text(publish, "--channel", options->channel, Msg("Channel"), "media|portal|site|board|other")->required();
  family.Text(publish, "--evidence", options->evidence, Msg("How it can be proved"), "TEXT")->required();
  family.Day(publish, options);

  CLI::App& close = family.Verb("close", Msg("Close a session."), "aiyl council close village.aiyl last", options,
                                [](Invocation& in, const CouncilOptions& one) {
                                  Json data{{"session", one.which}};
                                  PutText(data, "chair", one.chair);
                                  return Act(in, one, "session.close", std::move(data));
                                });
  family.Which(close, "SESSION", options, session)->required();
  family.Text(close, "--chair", options->chair, Msg("Who chaired it, where the body has no chair or he was away."),
              "NAME");
}

}  // namespace

void AddCouncilVerbs(VerbSet& verbs) {
  Family family(verbs);
  AddReading(family);
  AddActs(family);
}

}  // namespace aiyl::cli
